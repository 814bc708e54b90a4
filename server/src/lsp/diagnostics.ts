import { DocumentDiagnosticReportKind, type ClientCapabilities, type Diagnostic, type DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Report } from '../analysis/model';
import type { Analysed } from './documents';
import { toDiagnostic } from './convert';
import { answer, type Register, type Session } from './session';
import { after, type Timer } from './timers';

interface Shown { readonly items: Diagnostic[]; readonly heldFor: number }
const shownOf = (session: Session, a: Analysed): Shown => {
  const { problems, heldFor } = session.proofreading.shown(a), locale = session.locale(a.doc.uri);
  return { items: problems.map((p) => toDiagnostic(a.doc, p, locale, session.rulePage(p.rule))), heldFor };
};

/** Numbers reports as they come, to tell one from another: a document opened again begins with version 1 again. */
function numbering(): (report: Report) => number {
  const numbers = new WeakMap<Report, number>();
  let last = 0;
  return (report) => {
    const n = numbers.get(report) ?? ++last;
    numbers.set(report, n);
    return n;
  };
}

/** Diagnostics when the client asks for them; while report and settings are the same, it is only told so. */
export const pullDiagnostics: Register = (session) => {
  const numberOf = numbering();
  const timers = new Map<string, Timer>();
  const stop = (uri: string): void => { clearTimeout(timers.get(uri)); timers.delete(uri); };
  /** When the pause is over, the client is to ask again. */
  const again = (uri: string, ms: number): void => {
    stop(uri);
    const refresh = (): void => { timers.delete(uri); if (session.client().workspace?.diagnostics?.refreshSupport) session.connection.languages.diagnostics.refresh().catch(() => { /* the client has gone */ }); };
    timers.set(uri, after(ms, refresh));
  };
  session.documents.onDidClose(({ document }) => stop(document.uri));
  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  session.connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) => answer<DocumentDiagnosticReport>(session, 'diagnostic', uri, token, none, (a) => {
    const { items, heldFor } = shownOf(session, a);
    const resultId = `${numberOf(a.report)}/${session.proofreading.generation()}${heldFor > 0 ? '/held' : ''}`;
    if (heldFor > 0) again(uri, heldFor); else stop(uri);
    return resultId === previousResultId ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId } : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }));
  return { diagnosticProvider: { identifier: 'policy-text', interFileDependencies: false, workspaceDiagnostics: session.settings().workspaceDiagnostics } };
};

export const asksForDiagnostics = (client: ClientCapabilities): boolean => client.textDocument?.diagnostic !== undefined;

/** So long after the last edit diagnostics are pushed to a client that cannot ask for them. */
const QUIET_MS = 250;

/** Pushes diagnostics to a client that cannot ask. Does nothing before `start`. */
export interface PushedDiagnostics {
  start(): void;
  /** Of all documents, some time from now. */
  all(): void;
  dispose(): void;
}

/** Pushes diagnostics of a document some time after its last change, never of a version that is no longer the newest. */
export function pushDiagnostics(session: Session): PushedDiagnostics {
  const { documents, connection, log } = session;
  const timers = new Map<string, Timer>();
  let started = false;
  const publish = async (uri: string): Promise<void> => {
    const a = await session.analyses.of(uri);
    if (a && documents.get(uri)?.version === a.version && !timers.has(uri)) await send(uri, a);
  };
  const send = async (uri: string, a: Analysed): Promise<void> => {
    const { items, heldFor } = shownOf(session, a);
    await connection.sendDiagnostics({ uri, version: a.version, diagnostics: items });
    if (heldFor > 0 && !timers.has(uri)) schedule(uri, heldFor);
  };
  const stop = (uri: string): void => { clearTimeout(timers.get(uri)); timers.delete(uri); };
  const aside = (uri: string, work: Promise<void>): void => { work.catch((error: unknown) => log.error(`publishDiagnostics ${uri}: ${String(error)}`)); };
  const schedule = (uri: string, ms = QUIET_MS): void => {
    stop(uri);
    timers.set(uri, setTimeout(() => { timers.delete(uri); aside(uri, publish(uri)); }, ms));
  };
  return {
    start: () => {
      started = true;
      documents.onDidChangeContent(({ document }) => schedule(document.uri));
      documents.onDidClose(({ document: { uri } }) => { stop(uri); aside(uri, connection.sendDiagnostics({ uri, diagnostics: [] })); });
    },
    all: () => { if (started) documents.all().forEach((d) => schedule(d.uri)); },
    dispose: () => [...timers.keys()].forEach(stop),
  };
}
