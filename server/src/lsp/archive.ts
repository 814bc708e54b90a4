import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { archive, type Archive, type Updated } from '../archive/archive';
import { factsOf, type ReportFacts } from '../archive/facts';
import type { Archivist, WorkerStart } from '../archive/jobs';
import { termIndex, type Found } from '../archive/termIndex';
import type { Explanation, OutsideGlossary } from '../features/elsewhere';
import { words } from '../features/l10n';
import { identify, samePlace, type Identity } from '../features/place';
import type { Locale } from '../rules/messages';
import type { Report } from '../analysis/model';
import type { AllJobs } from './jobs';
import type { ClientDisk } from './clientDisk';
import { nameOf } from './convert';
import type { Analysed, Analyses } from './documents';
import type { Log } from './guard';
import { pathOf, uriOf } from '../env/paths';
import type { SharedGlossary, SharedLookup } from './sharedGlossary';
import { after, type Timer } from './timers';

/** What all reports of the workspace say: those of files, and in their place the documents that are open. */
export interface WorkspaceArchive {
  begin(params: InitializeParams): void;
  /** Every report by its address, an open document as it is now. */
  reports(): Promise<readonly (readonly [uri: string, facts: ReportFacts])[]>;
  /** The addresses of the files that are reports. */
  files(): readonly string[];
  /** The folders that were last looked at, as paths. */
  folders(): readonly string[];
  /** Another one whenever something else is known of the files. */
  version(): number;
  /** The glossaries outside an open report, as its reader sees them. */
  outside(analysed: Analysed): OutsideGlossary;
  /** The file of the report that a place gave in a year; null where there is none. Waits for the first look at the folders. */
  fileOf(wanted: Identity): Promise<string | null>;
  /** The folders' files may have changed: they are looked at again soon. */
  look(): void;
  /** Waits for what is being looked at, but not longer than that; looks again where that is long ago. */
  settled(ms: number): Promise<void>;
  /** A client that does not tell of changed files. */
  watchMyself(): void;
  /** Whoever reads and proofreads files; null where there is nobody. */
  jobs(): AllJobs | null;
  dispose(): void;
}

/** `client` is for whoever has no disk but the client's. */
export type StartArchivist = (start: WorkerStart, client: ClientDisk) => Archivist<AllJobs>;

export interface ArchiveHost {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: Analyses;
  readonly log: Log;
  readonly shared: SharedGlossary;
  folders(): Promise<readonly string[]>;
  locale(): Locale;
  /** What others explain is known better than before. */
  changed(): void;
  /** Null where there are no files to read: then only open documents are known. */
  readonly start: StartArchivist | null;
  readonly remote: ClientDisk;
}

/** So soon after a change files are looked at; so long after a look they are looked at again when something is asked. */
const SOON_MS = 300, STALE_MS = 60_000, STALE_UNWATCHED_MS = 5000;
/** While files are read, what others explain is shown anew after so long. */
const SHOWN_MS = 2000;
/** For fewer files no progress is shown. */
const SHOWN_FROM = 12;

export function workspaceArchive(host: ArchiveHost): WorkspaceArchive {
  const { connection, documents, analyses, log } = host;
  const terms = termIndex(), open = new Map<string, { readonly uri: string; readonly report: Report; readonly facts: ReportFacts }>();
  let storage: string | null = null, hands: Archivist<AllJobs> | null = null, files: Archive | null = null, excludesAsked = false;
  let known: readonly string[] = [], version = 0, shownAt = 0, stale = STALE_MS, lookedAt = -Infinity, running: Promise<void> | null = null, timer: Timer | null = null, disposed = false;

  const hired = (): Archivist<AllJobs> | null => (hands ??= host.start?.({ storage }, host.remote) ?? null);
  const changed = (path: string, facts: ReportFacts | null): void => {
    if (open.has(path)) return;
    if (facts) terms.set(path, facts); else terms.remove(path);
    if (Date.now() - shownAt > SHOWN_MS) show();
  };
  const show = (): void => { version++; shownAt = Date.now(); host.changed(); };
  const excludes = async (): Promise<readonly string[]> => {
    if (!excludesAsked) return [];
    const set: unknown = await connection.workspace.getConfiguration('files.exclude').catch(() => null);
    return typeof set === 'object' && set !== null ? Object.entries(set).flatMap(([glob, on]) => (on === true ? [glob] : [])) : [];
  };
  const update = async (): Promise<void> => {
    const folders = (await host.folders()).flatMap((uri) => pathOf(uri) ?? []);
    known = folders;
    lookedAt = Date.now();
    const workers = folders.length === 0 && !files ? null : hired();
    if (disposed || !workers) return;
    files ??= archive(workers.jobs, workers.width, changed);
    const before = version, progress = progressOf(connection, host.locale);
    try {
      const done = await files.update({ folders, excludes: await excludes(), progress: progress.step, cancelled: () => disposed || progress.cancelled() });
      report(log, done);
      if (done.cancelled) stale = Infinity;           // it goes on when a file changes
      if (done.kept + done.analysed + done.removed > 0 || version !== before) show();
    } finally { progress.end(); }
  };
  const look = (): Promise<void> => (running ??= update().catch((error: unknown) => { if (!disposed) log.error(`archive: ${String(error)}`); }).finally(() => { running = null; }));
  const lookSoon = (ms: number): void => { if (!disposed) timer ??= after(ms, () => { timer = null; if (running) void running.then(() => lookSoon(ms)); else void look(); }); };

  /** The other open documents' facts take the place of their files'. */
  const sync = (except: string | null): void => {
    for (const { uri } of documents.all()) {
      const key = keyOf(uri), report = key === except ? undefined : analyses.latest(uri)?.report, before = open.get(key);
      if (!report || before?.report === report) continue;
      const facts = factsOf(report, nameOf(uri)), same = before !== undefined && JSON.stringify(before.facts.terms) === JSON.stringify(facts.terms);
      open.set(key, { uri, report, facts });
      if (!same) { terms.set(key, facts); version++; }
    }
  };
  documents.onDidClose(({ document: { uri } }) => {
    const key = keyOf(uri);
    outsides.delete(uri);
    if (!open.delete(key)) return;
    const facts = files?.reports.get(key);
    if (facts) terms.set(key, facts); else terms.remove(key);
    version++;
  });

  const outsides = new Map<string, Reader>();
  const makeReader = (uri: string): Reader => {
    const key = keyOf(uri);
    const longer = (a: string | null, b: string | null): string | null => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);
    const reader: Reader = { asking: NOBODY, explained: new Map(), explainedAt: -1, shared: null, glossary: {
      get version() { return version * 100_003 + stampNumber(reader.shared?.file.stamp); },
      longestAt: (text, at) => longer(terms.longestAt(text, at), reader.shared?.longestAt(text, at) ?? null),
      explain: (core) => {
        if (reader.explainedAt !== reader.glossary.version) { reader.explained = new Map(); reader.explainedAt = reader.glossary.version; }
        const before = reader.explained.get(core) ?? [...terms.explain(core, reader.asking, key).map((f) => explanation(f, open.get(f.key)?.uri)), ...reader.shared?.explain(core) ?? []];
        reader.explained.set(core, before);
        return before;
      },
      beginningWith: (prefix, most) => [...new Set([...terms.beginningWith(prefix, most), ...reader.shared?.beginningWith(prefix) ?? []])].slice(0, most),
    } };
    return reader;
  };
  const upToDate = (): void => { if (Date.now() - lookedAt > stale && !running) lookSoon(SOON_MS); };
  return {
    begin: ({ capabilities, initializationOptions }) => {
      const given: unknown = (initializationOptions as { storage?: unknown } | undefined)?.storage;
      storage = typeof given === 'string' && given !== '' ? given : null;
      excludesAsked = capabilities.workspace?.configuration === true;
    },
    reports: async () => {
      for (const { uri } of documents.all()) await analyses.of(uri);
      sync(null);
      const closed = [...files?.reports ?? []].filter(([path]) => !open.has(path)).map(([path, facts]) => [uriOf(path), facts] as const);
      return [...[...open.values()].map(({ uri, facts }) => [uri, facts] as const), ...closed];
    },
    files: () => [...files?.reports.keys() ?? []].map(uriOf),
    folders: () => known,
    version: () => version,
    outside: ({ doc: { uri }, report }) => {
      sync(keyOf(uri));
      upToDate();
      const reader = outsides.get(uri) ?? makeReader(uri);
      const asking = identify(report, nameOf(uri));
      if (asking.place !== reader.asking.place || asking.year !== reader.asking.year) reader.explained = new Map();
      reader.asking = asking;
      reader.shared = host.shared.of(uri);
      outsides.set(uri, reader);
      return reader.glossary;
    },
    fileOf: async ({ place, year }) => {
      if (!files) await look();
      else if (running && files.reports.size === 0) await running;
      upToDate();
      for (const [path, facts] of files?.reports ?? []) if (facts.year === year && samePlace(facts.place, place)) return path;
      return null;
    },
    look: () => lookSoon(SOON_MS),
    settled: async (ms) => {
      if (Date.now() - lookedAt > stale) void look();
      if (running) await Promise.race([running, new Promise<void>((resolve) => { after(ms, resolve); })]);
    },
    watchMyself: () => { stale = STALE_UNWATCHED_MS; },
    jobs: () => hired()?.jobs ?? null,
    dispose: () => { disposed = true; if (timer) clearTimeout(timer); hands?.dispose(); },
  };
}

/** Who reads a document: whose report it is, and the shared glossary that is beside it. */
interface Reader { asking: Identity; explained: Map<string, readonly Explanation[]>; explainedAt: number; shared: SharedLookup | null; readonly glossary: OutsideGlossary }

const NOBODY: Identity = { place: null, year: null };
/** A file is known by its path, whatever way its address is written; what is no file by its address. */
const keyOf = (uri: string): string => pathOf(uri) ?? uri;
const stampNumber = (stamp: string | undefined): number => [...stamp ?? ''].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 100_003, 0);

const explanation = ({ key, facts, fact }: Found, openAs: string | undefined): Explanation => {
  const uri = openAs ?? (key.includes('://') || key.startsWith('untitled:') ? key : uriOf(key)), [line, from, to] = fact.at;
  return { term: fact.term, definition: fact.definition, from: { kind: 'report', name: nameOf(uri), year: facts.year }, place: { uri, line, from, to } };
};

function report(log: Log, done: Updated): void {
  if (done.kept + done.analysed + done.removed > 0) log.info(`archive: ${done.reports} reports in ${done.files} files; ${done.analysed} read, ${done.kept} known, ${done.removed} gone${done.cancelled ? '; cancelled' : ''}`);
  for (const { path, why } of done.unreadable.slice(0, 20)) log.error(`archive: ${path}: ${why}`);
  if (done.more) log.error('archive: more files than are looked through');
  if (done.notKept) log.error(`archive: not kept: ${done.notKept}`);
}

interface Shown { step(done: number, total: number): void; cancelled(): boolean; end(): void }

/** Shows that files are read, where they are many; the user may stop it. */
function progressOf(connection: Connection, locale: () => Locale): Shown {
  let shown: Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>> | null = null, asked = false, over = false;
  const ask = async (): Promise<void> => {
    const made = await connection.window.createWorkDoneProgress();
    if (over) return;
    made.begin(words('indexing', locale()), 0, undefined, true);
    shown = made;
  };
  return {
    step: (done, total) => {
      if (total < SHOWN_FROM) return;
      if (!asked) { asked = true; ask().catch(() => { /* the client has gone */ }); }
      shown?.report(Math.floor((done / total) * 100), words('indexingAt', locale(), { done, total }));
    },
    cancelled: () => shown?.token.isCancellationRequested === true,
    end: () => { over = true; shown?.done(); },
  };
}
