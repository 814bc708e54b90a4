import { TextDocument } from 'vscode-languageserver-textdocument';
import { isReport } from '../analysis/detect';
import type { AnalysisEnv } from '../analysis/report';
import { factsOf } from '../archive/facts';
import type { FileFacts, TextFile } from '../archive/jobs';
import type { Disk } from '../env/disk';
import type { StartArchivist } from './archive';
import { nameOf } from './convert';
import { analyseInSlices } from './documents';
import { proofreadFile } from './proofreadFile';

/**
 * Reads and proofreads the files that the client reaches, in the thread that answers it, in slices: for a browser, where
 * there are no others. Files go by their addresses, and nothing is kept for the next start.
 */
export const clientArchivist = (env: AnalysisEnv, rulePage: (rule: string) => string | undefined): StartArchivist => (_, client) => {
  let listed: ReadonlyMap<string, TextFile> = new Map();
  return {
    width: 1,
    jobs: {
      list: async ({ folders }) => {
        const files = (await client.list(folders)).map(({ uri, ...file }) => ({ path: uri, ...file }));
        listed = new Map(files.map((f) => [f.path, f]));
        return { files, unreadable: [], more: false };
      },
      records: () => Promise.resolve([]),
      remember: () => Promise.resolve({ failure: null }),
      read: async (files) => {
        const done: FileFacts[] = [];
        for (const { path } of files) done.push(await read(env, client, path, listed.get(path)));
        return done;
      },
      proofread: proofreadFile(env, client, rulePage),
    },
    dispose: () => { /* nothing runs of itself */ },
  };
};

async function read(env: AnalysisEnv, disk: Disk, uri: string, file: TextFile | undefined): Promise<FileFacts> {
  const text = await disk.text(uri), seen = Date.now();
  if (!file) return { path: uri, record: null, facts: null, how: 'unreadable', why: 'ENOENT' };
  if (text === null || !isReport(text)) return { path: uri, record: { ...file, hash: null, seen }, facts: null, how: 'no report' };
  const report = (await analyseInSlices(TextDocument.create(uri, 'policy-text', 0, text), env, undefined))!;
  return { path: uri, record: { ...file, hash: uri, seen }, facts: factsOf(report, nameOf(uri)), how: 'analysed' };
}
