import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archivist, inThisThread, inWorkers } from '../../server/src/env/archive/archivist';
import { temporaryFolder } from '../harness/folders';

interface Jobs { twice(n: number): Promise<number>; fail(n: number): Promise<number>; die(n: number): Promise<number> }
const NAMES = ['twice', 'fail', 'die'] as const, folder = temporaryFolder(), entry = join(folder, 'worker.js');
writeFileSync(entry, `const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ name, what }) => {
  if (name === 'die') throw new Error('dies');
  if (name === 'fail') parentPort.postMessage({ error: 'fails' }); else setTimeout(() => parentPort.postMessage({ result: what * 2 }), 5);
});`);

describe('jobs in threads', () => {
  it('are all done, some at once', async () => {
    const hands = inWorkers<Jobs>(NAMES, entry, { storage: null }, 2);
    expect(await Promise.all([1, 2, 3, 4, 5].map((n) => hands.jobs.twice(n)))).toEqual([2, 4, 6, 8, 10]);
    hands.dispose();
  });
  it('that fail say why, and the next is done', async () => {
    const hands = inWorkers<Jobs>(NAMES, entry, { storage: null }, 1);
    await expect(hands.jobs.fail(1)).rejects.toThrow('fails');
    expect(await hands.jobs.twice(1)).toBe(2);
    hands.dispose();
  });
  it('that end their thread fail alone: another thread does the rest', async () => {
    const hands = inWorkers<Jobs>(NAMES, entry, { storage: null }, 1), dies = hands.jobs.die(1), rest = hands.jobs.twice(2);
    await expect(dies).rejects.toThrow('dies');
    expect(await rest).toBe(4);
    hands.dispose();
  });
  it('are given up when they are no longer wanted', async () => {
    const hands = inWorkers<Jobs>(NAMES, entry, { storage: null }, 1), all = [1, 2].map((n) => hands.jobs.twice(n).catch((error: Error) => error.message));
    hands.dispose();
    expect(await Promise.all([...all, hands.jobs.twice(3).catch((error: Error) => error.message)])).toEqual(['stopped', 'stopped', 'stopped']);
  });
});

describe('jobs in this thread', () => {
  const here: Jobs = { twice: (n) => Promise.resolve(n * 2), fail: () => Promise.reject(new Error('fails')), die: () => Promise.reject(new Error('dies')) };
  it('are the same jobs', async () => {
    const hands = inThisThread<Jobs>(NAMES, here);
    expect(await hands.jobs.twice(4)).toBe(8);
    await expect(hands.jobs.fail(1)).rejects.toThrow('fails');
    hands.dispose();
    await expect(hands.jobs.twice(4)).rejects.toThrow('stopped');
  });
  it('take the place of threads where nothing has been built', async () => {
    const hands = archivist<Jobs>(NAMES, join(folder, 'none.js'), { storage: null }, 2, () => here);
    expect([hands.width, await hands.jobs.twice(4)]).toEqual([1, 8]);
  });
});
