import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../harness/built';
import { temporaryFolder } from '../harness/folders';
import { reportOf } from '../harness/archiveReports';

const folder = temporaryFolder(), reports = join(folder, 'reports'), cache = join(folder, 'cache');
let cli = '';
beforeAll(() => {
  cli = built('cli/main.ts', folder, 'cli.js');
  built('archiveWorker.ts', folder, 'archive.js');
  mkdirSync(reports);
  for (let year = 1990; year < 2006; year++) writeFileSync(join(reports, `${year}.txt`), reportOf({ place: '临澜市', year, target: `${year % 9 + 3}%左右`, glossary: ['链长制：由负责同志担任链长的机制。', '占位词条：没有用的。'] }).repeat(3));
}, 90_000);

interface Told { readonly reports: readonly { readonly path: string; readonly year: number }[]; readonly totals: unknown; readonly known: number; readonly analysed: number }
function start(...options: readonly string[]): { readonly child: ReturnType<typeof spawn>; readonly done: Promise<{ readonly told: Told | null; readonly errors: string }> } {
  const child = spawn(process.execPath, [cli, 'index', '--format', 'json', ...options, reports], { env: { ...process.env, XDG_CACHE_HOME: cache }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '', errors = '';
  child.stdout.on('data', (d: Buffer) => { out += d.toString(); });
  child.stderr.on('data', (d: Buffer) => { errors += d.toString(); });
  return { child, done: once(child, 'close').then(() => ({ told: out === '' ? null : JSON.parse(out) as Told, errors })) };
}
const answer = async (...options: readonly string[]): Promise<Told> => {
  const { told, errors } = await start(...options).done;
  expect(errors).toBe('');
  return told!;
};
const facts = ({ reports: all, totals }: Told): unknown => [all, totals];

describe('an index on disk', () => {
  it('survives kill -9 at any moment: what is there is right, the rest is made anew', { timeout: 240_000 }, async () => {
    const right = facts(await answer('--no-cache'));
    for (let round = 0; round < 6; round++) {
      const { child, done } = start(), wait = 100 + Math.floor(Math.random() * 1200);
      setTimeout(() => child.kill('SIGKILL'), wait);
      await done;
      if (round % 3 !== 2) continue;
      const told = await answer();
      expect(facts(told), `after a kill at ${wait} ms`).toEqual(right);
    }
    const last = await answer();
    expect([facts(last), last.analysed]).toEqual([right, 0]);
  });
  it('is shared by two at once', { timeout: 120_000 }, async () => {
    const both = await Promise.all([answer(), answer(), answer('--no-cache')]);
    expect([facts(both[0]!), facts(both[1]!)]).toEqual([facts(both[2]!), facts(both[2]!)]);
  });
});
