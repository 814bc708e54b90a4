import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { inThisThread, inWorkers } from '../../server/src/env/archive/archivist';
import type { StartArchivist } from '../../server/src/lsp/archive';
import { JOBS, type AllJobs } from '../../server/src/lsp/jobs';
import { allJobs } from '../../server/src/lsp/node/archiveJobs';
import { built } from '../harness/built';
import { temporaryFolder } from '../harness/folders';
import { startClient } from '../harness/lspClient';
import { reportOf } from '../harness/archiveReports';
import { SMALL } from '../harness/reports';

const folder = temporaryFolder(), FILES = 6;
let entry = '';
beforeAll(() => {
  entry = built('archiveWorker.ts', folder, 'archive.js');
  const sentence = (i: number): string => `推进项目${i}建设，完成投资${i}.6亿元、增长${i % 9}.5%，惠及群众${i}万人。`;
  mkdirSync(join(folder, 'w'));
  for (let n = 0; n < FILES; n++) writeFileSync(join(folder, 'w', `${2000 + n}.txt`), reportOf({ place: '临澜市', year: 2000 + n, body: `\n${Array.from({ length: 500 }, (_, i) => sentence(n * 500 + i)).join('\n')}` }));
}, 60_000);

/** Types while the files are read; answers how long each key's outline took, and whether the files were being read all the time. */
async function typeWhileReading(archivist: StartArchivist): Promise<readonly number[]> {
  const uri = 'file:///a.txt', client = await startClient({ archivist, rootUri: pathToFileURL(join(folder, 'w')).href, capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
  await client.open(uri, SMALL);
  await client.request('textDocument/documentSymbol', { textDocument: { uri } });
  let done = false;
  const read = client.message('window/logMessage', (p) => p.message.startsWith('archive: ')).then(() => { done = true; });
  await new Promise((resolve) => setTimeout(resolve, 400));               // the files are looked at soon after the start
  const took: number[] = [];
  for (let version = 2; !done && took.length < 400; version++) {
    const from = performance.now();
    await client.change(uri, version, { text: SMALL.replace('5%以上', `${version}%以上`) });
    await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    took.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await read;
  return took;
}

describe('while reports are read in a thread of their own', () => {
  it('typing is not held up, as it would be in this thread', { timeout: 120_000 }, async () => {
    const here = await typeWhileReading((start) => inThisThread<AllJobs>(JOBS, allJobs(start)));
    const aside = await typeWhileReading((start) => inWorkers<AllJobs>(JOBS, entry, start, 1));
    expect(aside.length).toBeGreaterThan(here.length);
    expect(Math.max(...aside)).toBeLessThan(Math.max(...here));
  });
});
