import type { ReportFacts } from './facts';

/** A text file of a folder, with what changes when the file does. */
export interface TextFile { readonly path: string; readonly size: number; readonly mtimeMs: number }

/** A file or a folder that could not be read; `why` is the system's word: `EACCES`. */
export interface Refused { readonly path: string; readonly why: string }

/** The text files in folders; what could not be looked into, and whether there was more than is looked through. */
export interface Listing { readonly files: readonly TextFile[]; readonly unreadable: readonly Refused[]; readonly more: boolean }

/** A file as it was seen: `hash` names its text and its facts, null where it is no report; `seen` is when. */
export interface FileRecord extends TextFile { readonly hash: string | null; readonly seen: number }

/** How a file came to be known: unchanged or known from what was kept, or by reading and analysing it. */
export type How = 'kept' | 'analysed' | 'no report' | 'unreadable';
/** What is in a file; `record` is null where it could not be read or is gone. */
export interface FileFacts { readonly path: string; readonly record: FileRecord | null; readonly facts: ReportFacts | null; readonly how: How; readonly why?: string }

/** The work that is done away from the thread that answers an editor. All of it is plain data in and out. */
export interface ArchiveJobs {
  list(what: { readonly folders: readonly string[]; readonly excludes: readonly string[] }): Promise<Listing>;
  /** The files of a workspace as they were last seen, kept from an earlier run. */
  records(workspace: string): Promise<readonly FileRecord[]>;
  /** `whole`: the look was not broken off, so that what these files do not use may go. */
  remember(what: { readonly workspace: string; readonly records: readonly FileRecord[]; readonly whole: boolean }): Promise<{ readonly failure: string | null }>;
  /** Reads files; one of which `known` tells that it is unchanged is not read if its facts were kept. */
  read(files: readonly { readonly path: string; readonly known: FileRecord | null }[]): Promise<readonly FileFacts[]>;
}

/** Somebody who does jobs. A job rejects where it failed or its thread died. */
export interface Archivist<J> {
  readonly jobs: J;
  /** How many jobs are done at once. */
  readonly width: number;
  dispose(): void;
}

/** What those who do jobs start with: where what was found is kept; null for nowhere. */
export interface WorkerStart { readonly storage: string | null }

/** The endings of files that a report may be in. */
export const REPORT_NAMES: readonly string[] = ['txt', 'text', 'policytext', 'md', 'markdown'];

/** Within so long of its last change a file may change again and look the same: what was seen then is not relied on. */
const RACE_MS = 2000;

/** Whether a file is still what it was when it was seen. */
export const unchanged = (file: TextFile, seen: FileRecord): boolean =>
  file.size === seen.size && file.mtimeMs === seen.mtimeMs && seen.seen - seen.mtimeMs > RACE_MS;
