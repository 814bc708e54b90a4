import { DocumentDiagnosticReportKind as Kind, type CancellationToken, type WorkspaceDiagnosticReport, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { guard } from './guard';
import { folderOf, pathOf } from '../env/paths';
import type { Register, Session } from './session';
import { after } from './timers';

/** So long a question that has no new answer is kept, lest a client asks again and again; a change answers it at once. */
const KEPT_MS = 120_000;
/** So many findings files are told of at once, where the client takes an answer in parts. */
const PART = 8;

/**
 * The findings in reports that are not open, where the settings want them: proofread one after the other in a thread of
 * its own. A file that is open is left to `textDocument/diagnostic`; files are compared by their paths, for clients
 * write the address of a file in more than one way.
 */
export const workspaceDiagnosticsFeature: Register = (session) => {
  const waiting = new Set<() => void>();
  let answered: string | null = null;
  const wake = (): void => { for (const go of [...waiting]) go(); };
  session.onChanged(wake);
  session.documents.onDidOpen(wake);
  session.documents.onDidClose(wake);
  session.connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _, partial) => guard<WorkspaceDiagnosticReport>('workspaceDiagnostic', '', token, session.log, { items: [] }, async () => {
    const until = Date.now() + KEPT_MS, previous = new Map(previousResultIds.map((p) => [p.uri, p.value])), over = (): boolean => Date.now() >= until || token.isCancellationRequested;
    for (;;) {
      while (answered === stateOf(session) && !over()) await change(waiting, token, until - Date.now());
      if (isWanted(session)) await session.archive.settled(KEPT_MS);
      const state = stateOf(session), first = answered === null, items: WorkspaceDocumentDiagnosticReport[] = [];
      let news = false;
      for await (const item of reportsOf(session, previous, token)) {
        items.push(item);
        news ||= item.kind === Kind.Full;
        if (partial && items.length >= PART) partial.report({ items: items.splice(0) });
      }
      if (!token.isCancellationRequested) answered = state;
      if (first || news || over()) return { items };
    }
  }));
  return {};
};

const isWanted = (session: Session): boolean => { const s = session.settings(); return s.workspaceDiagnostics && s.diagnostics.enable && !s.readingMode; };

/** What an answer depends on. */
const stateOf = (session: Session): string => JSON.stringify([isWanted(session), session.proofreading.generation(), session.archive.version(), session.documents.keys().sort()]);

function change(waiting: Set<() => void>, token: CancellationToken, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => { waiting.delete(done); clearTimeout(timer); cancelled.dispose(); resolve(); };
    const timer = after(ms, done), cancelled = token.onCancellationRequested(done);
    waiting.add(done);
  });
}

/** A report for each file that is not open, and an empty one for each that was told of and is no more to be. */
async function* reportsOf(session: Session, previous: ReadonlyMap<string, string>, token: CancellationToken): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
  const isOpen = (path: string | null): boolean => path !== null && session.documents.keys().some((uri) => pathOf(uri) === path), told = new Set<string>();
  const jobs = session.archive.jobs();
  if (jobs && isWanted(session)) {
    const folders = session.archive.folders();
    for (const uri of session.archive.files()) {
      const path = pathOf(uri);
      if (path === null || isOpen(path)) continue;
      if (token.isCancellationRequested) return;
      told.add(uri);
      const done = await jobs.proofread({ path, folder: folderOf(path, folders), locale: session.locale(uri), previous: previous.get(uri) ?? null })
        .catch((error: unknown) => { session.log.error(`workspaceDiagnostic ${uri}: ${String(error)}`); return null; });
      if (done?.items) yield { kind: Kind.Full, uri, version: null, resultId: done.resultId, items: [...done.items] };
      else if (done) yield { kind: Kind.Unchanged, uri, version: null, resultId: done.resultId };
    }
  }
  for (const uri of previous.keys()) if (!told.has(uri) && !isOpen(pathOf(uri))) yield { kind: Kind.Full, uri, version: null, items: [] };
}
