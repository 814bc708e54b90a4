import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../harness/built';
import { temporaryFolder } from '../harness/folders';
import { textIn } from '../harness/lspClient';
import { SMALL } from '../harness/reports';
import { readSheet } from '../harness/xlsx';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
/** In the place of nodejieba, which takes a second to load: every character is a word. */
const QUICK = `process.send({ ready: 'nodejieba 0.0.0' });
process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, texts }) => process.send({ id, words: texts.map((t) => t.split('').map((text) => ({ text, tag: 'x' }))) }));`;
let cli = '';

beforeAll(() => {
  cli = built('cli/main.ts', at('dist'), 'cli.js');
  writeFileSync(at('dist/segmenter.js'), QUICK);
  mkdirSync(at('real'));
  copyFileSync(cli, at('real/cli.js'));
  built('env/segmenterProcess.ts', at('real'), 'segmenter.js');
  writeFileSync(at('package.json'), '{"version":"1.2.3"}');
  writeFileSync(at('小报告.txt'), SMALL);
  writeFileSync(at('gbk.txt'), iconv.encode(SMALL, 'gb18030'));
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('binary.txt'), Buffer.from([0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]));
  writeFileSync(at('a.pdf'), '%PDF-1.7');
  mkdirSync(at('folder'));
});

interface Run { readonly code: number | null; readonly out: string; readonly err: string }
/** Runs the command line in the folder; `input` is its standard input. */
function run(args: readonly string[], { input = '', env = {}, program = cli }: { readonly input?: string | Buffer; readonly env?: NodeJS.ProcessEnv; readonly program?: string } = {}): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, XDG_STATE_HOME: at('state'), ...env } });
  let out = '', err = '';
  child.stdout.setEncoding('utf8').on('data', (d: string) => { out += d; });
  child.stderr.setEncoding('utf8').on('data', (d: string) => { err += d; });
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('annotate --format json', () => {
  it('one file: one object, as the contract has it', async () => {
    const { code, out, err } = await run(['annotate', '--format', 'json', '小报告.txt']);
    const a = JSON.parse(out);
    expect([code, err]).toEqual([0, '']);
    expect(a).toMatchObject({ version: 1, file: '小报告.txt', encoding: 'utf-8', script: 'hans', segmenter: 'nodejieba 0.0.0' });
    for (const list of ['headings', 'glossary', 'markers', 'terms', 'quantities', 'planPeriods', 'diagnostics']) expect(a[list]).toBeInstanceOf(Array);
    expect(textIn(SMALL, a.glossary[0].termRange)).toBe('“数据码头”');
    expect(a.markers[2]).toMatchObject({ marker: '⑨', entry: null });
    expect(a.quantities.find((q: { text: string }) => q.text === '456.6亿元')).toMatchObject({ value: 45_660_000_000, unit: '元', op: 'eq', indicator: '地区生产总值', kind: 'actual', period: '2023', change: 'level' });
    expect(a.diagnostics[0]).toMatchObject({ rule: expect.any(String), severity: expect.stringMatching(/^(?:error|warning|information|hint)$/u), message: expect.any(String), fixes: expect.any(Array) });
    expect(a.terms[0].source).toBe('小报告.txt');
  });
  it('several files: an array, also of what is left when some cannot be read', async () => {
    const { code, out, err } = await run(['annotate', '--format', 'json', 'none.txt', 'gbk.txt', 'folder', 'empty.txt', 'a.pdf', 'binary.txt']);
    expect(code).toBe(2);
    expect(JSON.parse(out).map((a: { file: string; encoding: string; headings: unknown[] }) => [a.file, a.encoding, a.headings.length])).toEqual([['gbk.txt', 'gb18030', 7], ['empty.txt', 'utf-8', 0]]);
    expect(err.trim().split('\n').map((line) => line.replace(/^policy-text: ([^:]+): .*\((.*)\)$/u, '$1: $2'))).toEqual(['none.txt: no such file', 'folder: a folder', 'a.pdf: not plain text', 'binary.txt: binary, or of unknown encoding']);
  });
  it('several files of which none can be read: an empty array', async () => expect(await run(['annotate', '--format', 'json', 'x', 'y'])).toMatchObject({ code: 2, out: '[]\n' }));
  it('one file that cannot be read: nothing', async () => expect(await run(['annotate', '--format', 'json', 'x'])).toMatchObject({ code: 2, out: '' }));
});

describe('annotate --format jsonl', () => {
  it('one line a file', async () => {
    const { code, out } = await run(['annotate', '--format=jsonl', '小报告.txt', 'gbk.txt']);
    const lines = out.trimEnd().split('\n').map((l) => JSON.parse(l));
    expect([code, lines.map((a) => a.file)]).toEqual([0, ['小报告.txt', 'gbk.txt']]);
    expect(lines[1].quantities.map((q: { range: unknown }) => q.range)).toEqual(lines[0].quantities.map((q: { range: unknown }) => q.range));
  });
});

describe('annotate for a reader', () => {
  it('shows outline, targets, glossary and problems', async () => {
    const { code, out } = await run(['annotate', '小报告.txt']);
    expect(code).toBe(0);
    expect(out).not.toContain('\x1b');
    expect(out.replace(/nodejieba [\d.]+ · \d+ 词/u, 'ENGINE')).toMatchSnapshot();
  });
  it('in colour where it is wanted', async () => expect((await run(['annotate', 'empty.txt'], { env: { NO_COLOR: undefined, FORCE_COLOR: '1' } })).out).toContain('\x1b['));
  it('says that a file is empty', async () => expect(await run(['annotate', 'empty.txt'])).toMatchObject({ code: 0, out: expect.stringContaining('文件是空的'), err: '' }));
  it('reads standard input', async () => {
    expect(await run(['annotate', '--format', 'json', '-'], { input: iconv.encode(SMALL, 'utf-16le', { addBOM: true }) })).toMatchObject({ code: 0, out: expect.stringContaining('"file":"-","encoding":"utf-16le"') });
  });
});

describe('targets', () => {
  it('shows the targets as a table', async () => {
    const { code, out, err } = await run(['targets', '小报告.txt']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.replace(/ {2,}/gu, '  '))).toEqual([
      '━━ 小报告.txt', '行  指标  口径  界限  数值  单位  时期  类别  原文', '二、2024年工作安排',
      ' 6  地区生产总值  增长  不低于  5  %  2024  目标  5%以上', ' 6  城镇调查失业率  不超过  5.5  %  2024  目标  5.5%以内', '',
    ]);
  });
  it('writes one table of several files, and says which could not be read', async () => {
    const { code, out, err } = await run(['targets', '--format', 'csv', '--kind', 'all', '小报告.txt', 'none.txt', 'gbk.txt']);
    const lines = out.split('\r\n');
    expect([code, err]).toEqual([2, 'policy-text: none.txt: 找不到文件 (no such file)\n']);
    expect([lines[0]!.slice(0, 4), lines.length]).toEqual(['\ufeff报告,', 16]);
    expect(lines.filter((l) => l.startsWith('gbk.txt,')).map((l) => l.slice(7))).toEqual(lines.filter((l) => l.startsWith('小报告.txt,')).map((l) => l.slice(7)));
  });
  it('writes a workbook into a file', async () => {
    expect(await run(['targets', '--format', 'xlsx', '--output', '表.xlsx', '--kind', 'actual', '小报告.txt'])).toEqual({ code: 0, out: '', err: '' });
    expect(readSheet(readFileSync(at('表.xlsx'))).rows.map((r) => r[4])).toEqual(['原文', '456.6亿元', '5.8%', '20.1亿元', '3.36万人', '4.1%']);
  });
  it('says where the file cannot be written', async () => {
    expect(await run(['targets', '-o', 'folder', '小报告.txt'])).toEqual({ code: 2, out: '', err: 'policy-text: folder: 是文件夹，不是文件 (a folder)\n' });
  });
  it('is JSON where that is asked for, also of nothing', async () => expect(JSON.parse((await run(['targets', '--format', 'json', 'empty.txt'])).out)).toEqual([]));
});

it('words are cut by nodejieba', async () => {
  expect(JSON.parse((await run(['annotate', '--format', 'json', '小报告.txt'], { program: at('real/cli.js') })).out)).toMatchObject({ segmenter: expect.stringMatching(/^nodejieba [1-9]/u), words: expect.any(Number) });
});

describe('usage', () => {
  it('help and version', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('annotate'), err: '' });
    expect(await run(['annotate', '-h'])).toMatchObject({ code: 0, out: expect.stringContaining('annotate') });
    expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
  it.each([[[]], [['annotate']], [['wash']], [['annotate', '--format', 'xml', 'a']], [['annotate', '--wash', 'a']], [['serve']], [['serve', '--stdio', 'a']],
    [['targets']], [['targets', '--kind', 'all']], [['targets', '--kind', 'x', 'a']], [['targets', '--format', 'pretty', 'a']], [['annotate', '--kind', 'all', 'a']]])('%j is wrong', async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^policy-text: .+\n\n用法 Usage:/u);
  });
});

describe('a reader that goes away', () => {
  it('is no error', async () => {
    const child = spawn('/bin/sh', ['-c', `"${process.execPath}" "${cli}" annotate --format jsonl ${'小报告.txt '.repeat(300)}2>err.txt | head -c 10`], { cwd: folder, env: { ...process.env, XDG_STATE_HOME: at('state') } });
    let out = '';
    child.stdout.on('data', (d) => { out += d; });
    await new Promise((resolve) => child.on('close', resolve));
    expect(out.startsWith('{"version"')).toBe(true);
    expect(readFileSync(at('err.txt'), 'utf8')).toBe('');
  });
});
