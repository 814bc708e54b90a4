import { sharing, type ReportFacts } from './facts';
import { unchanged, type ArchiveJobs, type FileFacts, type FileRecord, type Listing, type Refused } from './jobs';

/** What the files of a workspace say: the facts of each report, by its path. */
export interface Archive {
  readonly reports: ReadonlyMap<string, ReportFacts>;
  /** Looks at the folders again and reads what has changed. One update after the other. */
  update(look: Look): Promise<Updated>;
}

export interface Look {
  readonly folders: readonly string[];
  /** Patterns of files that are not wanted. */
  readonly excludes: readonly string[];
  /** Told of each file that was read; `total` is how many have to be. */
  progress?(done: number, total: number): void;
  /** Asked between files. What is known by then stays. */
  cancelled?(): boolean;
}

/** What an update did. Files are paths. */
export interface Updated {
  readonly files: number;
  readonly reports: number;
  readonly kept: number;
  readonly analysed: number;
  readonly removed: number;
  readonly unreadable: readonly Refused[];
  /** There was more than is looked through. */
  readonly more: boolean;
  readonly cancelled: boolean;
  /** Why what was found could not be kept for the next start. */
  readonly notKept: string | null;
}

/** So many files are read as one job: few where they must be analysed, so that others may come between. */
const READ_AT_ONCE = 2, LOAD_AT_ONCE = 24;
/** After so many files what was seen is written down, lest a killed process has to begin anew. */
const WRITTEN_AFTER = 400;

/** `width` jobs are done at once; `changed` is told of every report that is new, another or gone (`null`). */
export function archive(jobs: ArchiveJobs, width: number, changed: (path: string, facts: ReportFacts | null) => void = () => {}): Archive {
  const reports = new Map<string, ReportFacts>(), records = new Map<string, FileRecord>(), earlier = new Map<string, ReadonlyMap<string, FileRecord>>(), shared = sharing();
  let last: Promise<unknown> = Promise.resolve();

  const drop = (path: string): boolean => {
    const was = reports.delete(path);
    if (was) changed(path, null);
    return was;
  };
  const take = ({ path, record, facts }: FileFacts): void => {
    if (record) records.set(path, record); else records.delete(path);
    if (!facts) { drop(path); return; }
    const own = shared(facts);
    reports.set(path, own);
    changed(path, own);
  };
  const remember = (workspace: string, unread: readonly FileRecord[], whole: boolean): Promise<string | null> =>
    jobs.remember({ workspace, records: [...new Map([...unread, ...records.values()].map((r) => [r.path, r])).values()], whole }).then(({ failure }) => failure, (error: unknown) => String(error));

  const run = async ({ folders, excludes, progress, cancelled }: Look): Promise<Updated> => {
    const workspace = [...folders].sort().join('\n');
    const kept = earlier.get(workspace) ?? new Map((await jobs.records(workspace).catch(() => [])).map((r) => [r.path, r]));
    const listing: Listing = await jobs.list({ folders, excludes }), there = new Set(listing.files.map((f) => f.path));
    earlier.set(workspace, kept);
    const unread = [...kept.values()].filter((r) => there.has(r.path));
    const removed = [...records.keys()].filter((path) => !there.has(path)).filter((path) => { records.delete(path); return drop(path); }).length;
    const wanted = listing.files.filter((f) => { const r = records.get(f.path); return !r || !unchanged(f, r); });
    const known = (path: string): FileRecord | null => records.get(path) ?? kept.get(path) ?? null;
    const counts = { kept: 0, analysed: 0 }, bad = [...listing.unreadable];
    let done = 0, next = 0;
    const some = (): typeof wanted => {
      const size = kept.has(wanted[next]?.path ?? '') ? LOAD_AT_ONCE : READ_AT_ONCE, part = wanted.slice(next, next + size);
      next += part.length;
      return part;
    };
    const reader = async (): Promise<void> => {
      while (next < wanted.length && !cancelled?.()) {
        const part = some().map((f) => f.path);
        const found = await jobs.read(part.map((path) => ({ path, known: known(path) }))).catch((error: unknown) => part.map((path): FileFacts => ({ path, record: null, facts: null, how: 'unreadable', why: String(error) })));
        for (const f of found) {
          take(f);
          if (f.how === 'kept') counts.kept++;
          if (f.how === 'analysed') counts.analysed++;
          if (f.how === 'unreadable') bad.push({ path: f.path, why: f.why ?? '' });
          if (++done % WRITTEN_AFTER === 0) void remember(workspace, unread, false);
        }
        progress?.(done, wanted.length);
      }
    };
    await Promise.all(Array.from({ length: width }, reader));
    const stopped = next < wanted.length;
    if (!stopped) earlier.set(workspace, new Map());
    const notKept = done > 0 || removed > 0 ? await remember(workspace, unread, !stopped) : null;
    return { files: listing.files.length, reports: reports.size, ...counts, removed, unreadable: bad, more: listing.more, cancelled: stopped, notKept };
  };
  return {
    reports,
    update: (look) => {
      const mine = last.then(() => run(look));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
