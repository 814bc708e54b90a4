import { CodeActionKind, DocumentDiagnosticReportKind, type CodeAction, type ClientCapabilities, type Diagnostic, type DocumentDiagnosticReport, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../features/diagnostics';
import type { Analysed } from './documents';
import { toDiagnostic, toEdit, toRange } from './convert';
import { answer, type Register, type Session } from './session';

const findingsOf = (session: Session, { doc, report }: Analysed): Diagnostic[] =>
  session.settings().diagnostics.enable ? diagnostics(report, session.locale()).map((f) => toDiagnostic(doc, f)) : [];

/** What a pulled answer stands for: while it is the same, the diagnostics are. */
const resultId = (session: Session, version: number): string => `${version}/${session.locale()}/${session.settings().diagnostics.enable}`;

/** Diagnostics when the client asks for them. */
export const pullDiagnostics: Register = (session) => {
  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  session.connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) => answer<DocumentDiagnosticReport>(session, 'diagnostic', uri, token, none, (a) => {
    const id = resultId(session, a.version);
    return id === previousResultId ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id } : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: findingsOf(session, a) };
  }));
  return { diagnosticProvider: { identifier: 'policy-text', interFileDependencies: false, workspaceDiagnostics: false } };
};

export const asksForDiagnostics = (client: ClientCapabilities): boolean => client.textDocument?.diagnostic !== undefined;

/** So long after the last edit diagnostics are pushed to a client that cannot ask for them. */
const QUIET_MS = 250;

/** Pushes diagnostics of a document some time after its last change, never of a version that is no longer the newest. */
export function pushDiagnostics(session: Session, documents: TextDocuments<TextDocument>): { schedule(uri: string): void; clear(uri: string): void; all(): void; dispose(): void } {
  const timers = new Map<string, NodeJS.Timeout>();
  const publish = async (uri: string): Promise<void> => {
    const analysed = await session.analyses.of(uri);
    if (analysed && documents.get(uri)?.version === analysed.version && !timers.has(uri)) await session.connection.sendDiagnostics({ uri, version: analysed.version, diagnostics: findingsOf(session, analysed) });
  };
  const stop = (uri: string): void => { clearTimeout(timers.get(uri)); timers.delete(uri); };
  const schedule = (uri: string): void => {
    stop(uri);
    timers.set(uri, setTimeout(() => { timers.delete(uri); publish(uri).catch((error: unknown) => session.log.error(`publishDiagnostics ${uri}: ${String(error)}`)); }, QUIET_MS));
  };
  return {
    schedule,
    clear: (uri) => { stop(uri); void session.connection.sendDiagnostics({ uri, diagnostics: [] }); },
    all: () => documents.all().forEach((d) => schedule(d.uri)),
    dispose: () => [...timers.keys()].forEach(stop),
  };
}

/** Corrections of the findings in a range, each an edit that removes its finding. */
export const codeActions: Register = (session) => {
  session.connection.onCodeAction(({ textDocument: { uri }, range, context }, token) => answer<CodeAction[]>(session, 'codeAction', uri, token, [], ({ doc, report }) => {
    if (context.only && !context.only.some((k) => k === CodeActionKind.QuickFix || k === '')) return [];
    const from = doc.offsetAt(range.start), to = doc.offsetAt(range.end);
    return diagnostics(report, session.locale()).filter((f) => f.span.start <= to && from <= f.span.end).flatMap((f) => f.fixes.map((fix): CodeAction => ({
      title: fix.words, kind: CodeActionKind.QuickFix, isPreferred: true,
      diagnostics: context.diagnostics.filter((d) => d.code === f.rule && d.range.start.line === toRange(doc, f.span).start.line),
      edit: { changes: { [uri]: fix.edits.map((e) => toEdit(doc, e)) } },
    })));
  }));
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
};
