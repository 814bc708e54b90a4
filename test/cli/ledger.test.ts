import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../harness/built';
import { temporaryFolder } from '../harness/folders';

const folder = temporaryFolder(), seeds = join(__dirname, '../../seeds/reports');
let cli = '';
beforeAll(() => {
  cli = built('cli/main.ts', folder, 'cli.js');
  built('archiveWorker.ts', folder, 'archive.js');
  for (const name of ['2024', '2025']) cpSync(join(seeds, `临澜市${name}年政府工作报告.txt`), join(folder, `w/${name}.txt`));
  mkdirSync(join(folder, 'empty'));
}, 60_000);

const run = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'ledger', '--no-cache', ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { code: status, out: stdout, err: stderr };
};

describe('policy-text ledger', () => {
  it('as a table: a heading for the year, a line for each target', { timeout: 60_000 }, () => {
    const { code, out, err } = run('w'), lines = out.trimEnd().split('\n');
    expect([code, err]).toEqual([0, '']);
    expect(lines[0]).toBe('临澜市 2024 年：31 项目标，30 项有结果');
    expect(lines.slice(1, 3).map((l) => l.replace(/\s+/gu, ' '))).toEqual(['地区生产总值 6%左右 5.8% 低于目标 −0.2 个百分点', '一般公共预算收入 5%以上 3.9% 未完成 −1.1 个百分点']);
    expect(out).toMatch(/实际使用外资 +2\.4亿美元 +2\.1亿美元 +低于目标 +−3000万美元/u);
    expect(out).toMatch(/城乡低保标准 +820元 +— +未见结果\n/u);
  });
  it('as CSV and JSON, with the places of both', { timeout: 60_000 }, () => {
    expect(run('--format', 'csv', 'w').out.split('\r\n').slice(0, 2)).toEqual([
      '\ufeff地区,年份,指标,指标编号,口径,目标,结果,兑现,差额,差额单位,目标出处,结果出处', '临澜市,2024,地区生产总值,gdp,增长,6%左右,5.8%,低于目标,-0.2,个百分点,w/2024.txt:56,w/2025.txt:11',
    ]);
    expect(JSON.parse(run('--format', 'json', 'w').out)[1]).toEqual({
      place: '临澜市', year: 2024, indicator: '一般公共预算收入', indicatorId: 'public-budget-revenue', outcome: 'missed', difference: -1.1,
      target: { report: 'w/2024.txt', indicator: '一般公共预算收入', text: '5%以上', value: 5, unit: '%', op: 'ge', change: 'growth', line: 56 },
      result: { report: 'w/2025.txt', indicator: '一般公共预算收入', text: '3.9%', value: 3.9, unit: '%', op: 'eq', change: 'growth', line: 11 },
    });
  });
  it('as a workbook', { timeout: 60_000 }, () => {
    expect(run('--format', 'xlsx', '--output', 'a.xlsx', 'w').code).toBe(0);
    expect(readFileSync(join(folder, 'a.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });
  it('says so where there is nothing to compare, also of another place', { timeout: 60_000 }, () => {
    for (const args of [['empty'], ['--place', '云渚区', 'w']]) expect(run(...args)).toEqual({ code: 0, err: '', out: '没有可以对照的目标：要有同一地区前后两年的报告。\n' });
  });
  it.each([[[], '没有给出文件夹'], [['--format', 'pdf', 'w'], '没有这个格式'], [['无'], '找不到文件'], [['--output', 'no/a.csv', '--format', 'csv', 'w'], '文件夹不存在']])('%j: exit code 2 and a word', { timeout: 60_000 }, (args, word) => {
    const { code, out, err } = run(...args);
    expect([code, out, err.includes(word), existsSync(join(folder, 'no'))]).toEqual([2, '', true, false]);
  });
});
