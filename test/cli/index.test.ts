import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../harness/built';
import { temporaryFolder } from '../harness/folders';
import { reportOf } from '../harness/archiveReports';

const folder = temporaryFolder();
let cli = '';
beforeAll(() => {
  cli = built('cli/main.ts', folder, 'cli.js');
  built('archiveWorker.ts', folder, 'archive.js');
  mkdirSync(join(folder, 'w/旧'), { recursive: true });
  writeFileSync(join(folder, 'w/2024.txt'), reportOf({ place: '临澜市', year: 2024, glossary: ['链长制：由负责同志担任链长的机制。', '碳汇：吸收二氧化碳的过程。'] }));
  writeFileSync(join(folder, 'w/旧/2023.txt'), reportOf({ place: '临澜市', year: 2023 }));
  writeFileSync(join(folder, 'w/说明.txt'), '不是报告。');
}, 60_000);

const run = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'index', ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1' } });
  return { code: status, out: stdout, err: stderr };
};

describe('policy-text index', () => {
  it('tells of each report and of all together', { timeout: 60_000 }, () => {
    const { code, out, err } = run('w'), lines = out.trimEnd().split('\n');
    expect([code, err]).toEqual([0, '']);
    expect(lines.map((l) => l.replace(/\s+/gu, ' ').replace(/ [\d.]+ 秒/u, ''))).toEqual([
      '2024 临澜市 临澜市2024年政府工作报告 标题 6 名词 2 指标 6 w/2024.txt', '2023 临澜市 临澜市2023年政府工作报告 标题 5 名词 0 指标 6 w/旧/2023.txt',
      '2 篇报告（3 个文件）· 标题 11 · 名词 2 · 指标 12 · 新读 2 · 已知 0 ·',
    ]);
  });
  it('as JSON, from what was kept', { timeout: 60_000 }, () => {
    const told = JSON.parse(run('--format', 'json', 'w').out);
    expect(told).toMatchObject({ files: 3, totals: { headings: 11, terms: 2, indicators: 12 }, analysed: 0, known: 2, unreadable: [], more: false });
    expect(told.reports.map((r: any) => [r.place, r.year, r.title, r.terms])).toEqual([['临澜市', 2024, '临澜市2024年政府工作报告', 2], ['临澜市', 2023, '临澜市2023年政府工作报告', 0]]);
  });
  it('keeps nothing where it is told so', { timeout: 60_000 }, () => expect(JSON.parse(run('--format', 'json', '--no-cache', 'w').out)).toMatchObject({ analysed: 2, known: 0 }));
  it.each([[['w/2024.txt'], '不是文件夹'], [['无'], '找不到文件'], [[], '没有给出文件夹'], [['--format', 'csv', 'w'], '没有这个格式']])('%j: exit code 2 and a word', { timeout: 60_000 }, (args, word) => {
    const { code, out, err } = run(...args);
    expect([code, out, err.includes(word)]).toEqual([2, '', true]);
  });
});
