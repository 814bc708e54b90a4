import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, builtReader } from '../harness/built';
import { dom } from '../harness/dom';
import { temporaryFolder } from '../harness/folders';
import { SMALL } from '../harness/reports';

const folder = temporaryFolder();
let cli = '';
beforeAll(() => {
  cli = built('cli/main.ts', join(folder, 'dist'), 'cli.js');
  builtReader(join(folder, 'dist'));
  writeFileSync(join(folder, '小报告.txt'), SMALL);
});
const run = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'annotate', '--format', 'html', ...args], { cwd: folder, encoding: 'utf8', input: SMALL });
  return { code: status, out: stdout, err: stderr };
};

describe('annotate --format html', () => {
  it('writes one file whose policy knows its style and its script by their hashes', () => {
    expect(run('--output', 'a.html', '小报告.txt')).toEqual({ code: 0, out: '', err: '' });
    const page = dom(readFileSync(join(folder, 'a.html'), 'utf8')), hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [style] = page.find('style'), [script] = page.find('script');
    expect(page.errors).toEqual([]);
    expect(page.find('meta', { 'http-equiv': 'Content-Security-Policy' })[0]!.attributes['content']).toBe(`default-src 'none'; style-src ${hash(style!.text)}; script-src ${hash(script!.text)}; base-uri 'none'; form-action 'none'`);
    expect(style!.text).toContain('prefers-color-scheme');
    expect(page.find('footer')[0]!.text).toBe('原文：小报告.txt');
  });
  it('writes to standard output, from standard input, in English', () => {
    const { code, out } = run('--language', 'en', '-');
    expect([code, dom(out).find('h1')[0]!.text, dom(out).find('nav')[0]!.attributes['aria-label']]).toEqual([0, '临澜市2024年政府工作报告', 'Contents']);
  });
  it.each([
    [['小报告.txt', '小报告.txt'], /takes one file/u], [['--language', 'fr', '小报告.txt'], /no such language/u], [['没有.txt'], /no such file/u], [['--output', 'nowhere/a.html', '小报告.txt'], /nowhere/u],
  ])('%j: says why not', (args, why) => {
    const { code, out, err } = run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(why);
  });
  it('does not take its options for another format', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, 'annotate', '--output', 'b.txt', '小报告.txt'], { cwd: folder, encoding: 'utf8' });
    expect([status, existsSync(join(folder, 'b.txt'))]).toEqual([2, false]);
    expect(stderr).toContain('--format html');
  });
});
