import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { FACTS_FORMAT, type ReportFacts } from '../../archive/facts';
import type { FileRecord } from '../../archive/jobs';

/**
 * Facts kept on disk from one start to the next. Each report's are a file of its own, named after what they were made of
 * and written whole or not at all: two windows write the same thing, a process that is killed leaves what was there, and a
 * file that is broken all the same (gzip has a checksum) counts as none. So whatever happens, facts are right or made anew.
 */
export interface FactsStore {
  get(hash: string): ReportFacts | null;
  put(hash: string, facts: ReportFacts): void;
  /** The files of a workspace as they were last seen. */
  records(workspace: string): readonly FileRecord[];
  /** `whole`: these are all files of the workspace, so that what nothing uses any more may go. */
  remember(workspace: string, records: readonly FileRecord[], whole: boolean): void;
  /** Why something could not be kept (a full disk, a folder that may not be written); null while all could. */
  failure(): string | null;
}

/** What is kept goes out of use with another format or another program; a workspace's files where it is not looked at for so long. */
const OLD_AFTER_MS = 14 * 24 * 3600 * 1000, UNVISITED_AFTER_MS = 180 * 24 * 3600 * 1000, TORN_AFTER_MS = 3600 * 1000;

/** Keeps facts in a folder; `program` tells what made them: another version or build has a folder of its own. Null: nothing is kept. */
export function factsStore(storage: string | null, program: string): FactsStore {
  if (storage === null) return { get: () => null, put: () => {}, records: () => [], remember: () => {}, failure: () => null };
  const version = `facts-${FACTS_FORMAT}-${nameOf(program)}`, folder = join(storage, version);
  let failed: string | null = null, made = 0;
  const write = (file: string, value: unknown): void => {
    const beside = `${file}.${process.pid}-${threadId}-${made++}.tmp`;
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(beside, gzipSync(JSON.stringify(value), { level: 4 }));
      renameSync(beside, file);
    } catch (error) {
      failed = String((error as NodeJS.ErrnoException).code ?? error);
      quietly(() => rmSync(beside, { force: true }));
    }
  };
  const file = (name: string): string => join(folder, `${name}.gz`);
  return {
    get: (hash) => asFacts(renewed(file(hash))),
    put: (hash, facts) => write(file(hash), facts),
    records: (workspace) => asRecords(renewed(file(`files-${nameOf(workspace)}`))),
    remember: (workspace, records, whole) => {
      write(file(`files-${nameOf(workspace)}`), records);
      if (whole) tidy(storage, version);
    },
    failure: () => failed,
  };
}

/** What a report's facts are made of: its bytes and its file's name. */
export const hashOf = (bytes: Uint8Array, name: string): string => createHash('sha256').update(name).update('\0').update(bytes).digest('hex').slice(0, 40);

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function read(file: string): unknown {
  try { return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')); } catch { return null; }
}

/** Reads a file that is in use: its age counts from now. */
function renewed(file: string): unknown {
  const now = new Date(), value = read(file);
  if (value !== null) quietly(() => utimesSync(file, now, now));
  return value;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const asFacts = (value: unknown): ReportFacts | null =>
  isRecord(value) && typeof value['title'] === 'string' && ['headings', 'terms', 'indicators'].every((key) => Array.isArray(value[key])) ? value as unknown as ReportFacts : null;
const asRecords = (value: unknown): readonly FileRecord[] =>
  Array.isArray(value) ? value.filter((r: unknown): r is FileRecord => isRecord(r) && typeof r['path'] === 'string' && typeof r['size'] === 'number' && typeof r['mtimeMs'] === 'number' && typeof r['seen'] === 'number' && (r['hash'] === null || typeof r['hash'] === 'string')) : [];

/** Removes what nothing uses any more: other versions' folders, facts that no workspace's files have, and what a killed process left half written. */
function tidy(storage: string, version: string): void {
  for (const name of list(storage)) if (name.startsWith('facts-') && name !== version && age(join(storage, name)) > OLD_AFTER_MS) quietly(() => rmSync(join(storage, name), { recursive: true, force: true }));
  const folder = join(storage, version), names = list(folder), isList = (name: string): boolean => name.startsWith('files-') && name.endsWith('.gz');
  const used = new Set(names.filter(isList).flatMap((name) => asRecords(read(join(folder, name))).flatMap((r) => (r.hash === null ? [] : [`${r.hash}.gz`]))));
  for (const name of names) {
    const most = name.endsWith('.tmp') ? TORN_AFTER_MS : isList(name) ? UNVISITED_AFTER_MS : used.has(name) ? Infinity : OLD_AFTER_MS;
    if (most < Infinity && age(join(folder, name)) > most) quietly(() => rmSync(join(folder, name), { force: true }));
  }
}

const list = (folder: string): readonly string[] => { try { return readdirSync(folder); } catch { return []; } };
const age = (path: string): number => { try { return Date.now() - statSync(path).mtimeMs; } catch { return 0; } };
function quietly(f: () => void): void { try { f(); } catch { /* another window has done it, or it cannot be done */ } }
