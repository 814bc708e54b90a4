import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isReport } from '../../analysis/detect';
import { analyse, type AnalysisEnv } from '../../analysis/report';
import { factsOf } from '../../archive/facts';
import { unchanged, type ArchiveJobs, type FileFacts, type FileRecord, type TextFile } from '../../archive/jobs';
import { decode } from '../../text/decode';
import { textFile, textFiles } from '../reportFiles';
import { hashOf, type FactsStore } from './store';

/** The jobs as they are done where there is a disk. */
export function archiveJobs(env: AnalysisEnv, store: FactsStore, now: () => number = Date.now): ArchiveJobs {
  const readOne = async (path: string, known: FileRecord | null): Promise<FileFacts> => {
    try {
      const file = await textFile(path);
      if (!file) return { path, record: null, facts: null, how: 'no report' };
      const seen = now();
      if (known && unchanged(file, known)) {
        if (known.hash === null) return { path, record: known, facts: null, how: 'no report' };
        const kept = store.get(known.hash);
        if (kept) return { path, record: known, facts: kept, how: 'kept' };
      }
      return made(file, await readFile(path), seen);
    } catch (error) {
      return { path, record: null, facts: null, how: 'unreadable', why: String((error as NodeJS.ErrnoException).code ?? error) };
    }
  };
  const made = (file: TextFile, bytes: Uint8Array, seen: number): FileFacts => {
    const { path } = file, name = basename(path), hash = hashOf(bytes, name), kept = store.get(hash);
    if (kept) return { path, record: { ...file, hash, seen }, facts: kept, how: 'kept' };
    const decoded = decode(bytes);
    if (!('text' in decoded) || !isReport(decoded.text)) return { path, record: { ...file, hash: null, seen }, facts: null, how: 'no report' };
    const facts = factsOf(analyse(env, decoded.text), name);
    store.put(hash, facts);
    return { path, record: { ...file, hash, seen }, facts, how: 'analysed' };
  };
  return {
    list: ({ folders, excludes }) => textFiles(folders, excludes),
    records: async (workspace) => store.records(workspace),
    remember: async ({ workspace, records, whole }) => { store.remember(workspace, records, whole); return { failure: store.failure() }; },
    read: async (files) => {
      const done: FileFacts[] = [];
      for (const { path, known } of files) done.push(await readOne(path, known));
      return done;
    },
  };
}
