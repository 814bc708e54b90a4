import type { CancellationToken, ClientCapabilities, Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Disk } from '../env/disk';
import type { SegmenterHost } from '../env/host';
import type { Settings } from '../protocol';
import type { Locale } from '../rules/messages';
import type { Analysed, Analyses } from './documents';
import type { WorkspaceArchive } from './archive';
import type { EarlierReports } from './earlier';
import type { SharedGlossary } from './sharedGlossary';
import type { Proofreading } from './proofreading';
import type { Projects } from './projects';
import { contentModified, guard, type Log } from './guard';

/** What every feature of the server works with. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: Analyses;
  readonly earlier: EarlierReports;
  readonly archive: WorkspaceArchive;
  readonly shared: SharedGlossary;
  readonly log: Log;
  readonly proofreading: Proofreading;
  readonly projects: Projects;
  /** What the client said at `initialize` that it can do. */
  client(): ClientCapabilities;
  /** Whether the client runs the server's commands from links in hovers. */
  commandLinks(): boolean;
  settings(): Settings;
  locale(uri: string): Locale;
  /** What is shown of every document may be another from now on: settings, ignores or a project's file changed. */
  changed(): void;
  /** What others explain may be another: another report's glossary or the shared one changed. */
  outsideChanged(): void;
  /** Calls back whenever one of the two was called. */
  onChanged(listen: () => void): void;
  segmenter(): SegmenterHost;
  /** The address of a rule's page. */
  rulePage(rule: string): string | undefined;
  /** The files that can be reached from here, the client's among them. */
  readonly disk: Disk;
}

/** Registers a feature's handlers and answers the capability that they are. */
export type Register = (session: Session) => ServerCapabilities;

/**
 * Answers a request from the analysis of its document, or with `empty` where the document is not open. An answer about
 * a version that meanwhile is no longer the document's is not given.
 */
export function answer<R>(session: Session, name: string, uri: string, token: CancellationToken, empty: R, make: (a: Analysed) => R | Promise<R>): Promise<R> {
  return guard(name, uri, token, session.log, empty, async () => {
    const analysed = await session.analyses.of(uri);
    if (analysed === null || token.isCancellationRequested) return empty;
    const made = await make(analysed);
    if (analysed.doc.version !== analysed.version) throw contentModified();
    return made;
  });
}
