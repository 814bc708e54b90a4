import type { CodeLens, Command } from 'vscode-languageserver';
import { codeLenses, lensText, type Lens, type LensText } from '../features/codeLenses';
import { showReferencesCommand, type ExperimentalCapabilities } from '../protocol';
import type { Analysed } from './documents';
import { toLocation, toRange } from './convert';
import { answer, type Register, type Session } from './session';

/** By which a lens is found again when it is to say something. */
interface LensData { readonly uri: string; readonly kind: Lens['kind']; readonly start: number }

/** Counts above entries and headings. Only the places are sent at once; what is counted, when a lens comes into view. */
export const codeLensFeature: Register = (session) => {
  const { connection } = session;
  connection.onCodeLens(({ textDocument: { uri } }, token) => answer<CodeLens[]>(session, 'codeLens', uri, token, [], ({ doc, report }) =>
    codeLenses(report, session.settings().codeLens).map(({ kind, start, span }) => ({ range: toRange(doc, span), data: { uri, kind, start } satisfies LensData }))));
  connection.onCodeLensResolve((lens, token) => {
    const { uri = '', kind = 'entry', start = -1 } = (lens.data ?? {}) as Partial<LensData>, nothing: CodeLens = { ...lens, command: { title: '', command: '' } };
    return answer<CodeLens>(session, 'codeLens/resolve', uri, token, nothing, (a) => {
      const text = lensText(a.report, { kind, start }, () => session.proofreading.of(a).wanted.map((p) => p.span.start), session.locale(uri));
      return text ? { ...lens, command: command(session, a, lens, text) } : nothing;
    });
  });
  return { codeLensProvider: { resolveProvider: true } };
};

/** A command of the client's that lists the places; where there is none, words without a command. */
function command(session: Session, { doc }: Analysed, { range }: CodeLens, { title, places }: LensText): Command {
  const known = (session.client().experimental as ExperimentalCapabilities | undefined)?.policyText?.commands?.includes(showReferencesCommand) === true;
  return known && places.length > 0 ? { title, command: showReferencesCommand, arguments: [doc.uri, range.start, places.map((s) => toLocation(doc, s))] } : { title, command: '' };
}
