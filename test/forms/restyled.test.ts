import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report } from '../harness/marks';

/* The sample reports in other dress: what was found in them by hand must be found again, whatever the headings look like. */

interface Row { readonly level: number; readonly depth: number; readonly text: string }
interface Expected { readonly file: string; readonly headings: readonly (Row & { readonly line: number; readonly quote: string })[] }

const folder = join(__dirname, '../expected'), root = join(__dirname, '../..');
const documents = readdirSync(folder).filter((n) => n.endsWith('.json')).map((n) => JSON.parse(readFileSync(join(folder, n), 'utf8')) as Expected)
  .map((d) => [d.file.replace(/^.*\//u, ''), readFileSync(join(root, d.file), 'utf8'), d.headings] as const);

/** Without what dress changes: width, blanks, injected readings. */
const bare = (t: string): string => t.normalize('NFKC').replace(/\([a-zà-ǜ]{1,6} ?\)/gu, '').replace(/\s/gu, '');
const row = (h: Row): string => `${h.level}/${h.depth} ${bare(h.text)}`;
const rows = (headings: readonly Row[], most = 9): readonly string[] => headings.filter((h) => h.level <= most).map(row);
const found = (text: string, most = 9): readonly string[] => rows(report(text).headings, most);
const lines = (text: string, change: (line: string, i: number) => string): string => text.split('\n').map(change).join('\n');

const NUMBER = /^([ \u3000]*)([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const bookmarks = (headings: Expected['headings']): ReadonlyMap<number, Row> => new Map(headings.filter((h) => h.level > 0 && h.level < 3).map((h) => [h.line - 1, h]));

describe.each(documents)('%s', (_, text, headings) => {
  const wanted = rows(headings), upper = rows(headings, 2), at = bookmarks(headings);
  /** Numbered headings of the second level, which these samples print on their own line or run in. */
  const second = (i: number): boolean => at.get(i)?.level === 2;

  it.each([
    ['half-width brackets', (t: string) => t.replace(/（([一二三四五六七八九十]{1,3})）/gu, '($1)')],
    ['full-width brackets', (t: string) => t.replace(/\(([一二三四五六七八九十]{1,3})\)/gu, '（$1）')],
    ['blanks in the brackets', (t: string) => lines(t, (l) => l.replace(/^([ \u3000]*)[（(]([一二三四五六七八九十]{1,3})[）)]/u, '$1( $2 )'))],
    ['a blank behind the number', (t: string) => lines(t, (l) => l.replace(NUMBER, '$1$2 '))],
    ['CRLF', (t: string) => t.replace(/\n/gu, '\r\n')],
    ['a blank line between all lines', (t: string) => t.replace(/\n+/gu, '\n\n')],
    ['full-width indents', (t: string) => lines(t, (l) => (l.trim() === '' ? l : `　　${l.trimStart()}`))],
    ['no-break spaces behind', (t: string) => lines(t, (l) => (l.trim() === '' ? l : `${l}\u00A0`))],
    ['Markdown headings', (t: string) => lines(t, (l, i) => (at.has(i) && l.trim().length < 60 ? `${at.get(i)!.level === 1 ? '##' : '###'} ${l.trim()}` : l))],
    ['page furniture around', (t: string) => `当前位置：首页\n来源：临澜日报\n${t}\n责任编辑：何青\n【打印本页】\n`],
  ])('%s', (_name, dress) => expect(found(dress(text))).toEqual(wanted));

  it.each([['dot leaders', (t: string, n: number) => `${t}${'.'.repeat(30)}${n}`], ['pages', (t: string, n: number) => `${t} ${n}`], ['nothing', (t: string) => t]])('a table of contents with %s', (_name, entry) => {
    const listed = headings.filter((h) => h.level === 1 || h.level === 2).map((h, i) => entry(h.quote.replace(/。$/u, ''), i + 1));
    if (listed.length > 0) expect(found(`目　录\n${listed.join('\n')}\n\n${text}`).slice(-wanted.length)).toEqual(wanted);
  });

  it('second-level headings run in where they stood alone', () => {
    const joined = lines(text, (l, i) => (second(i) && !/。./u.test(l) && !l.trim().endsWith('。') ? `${l.trim()}。` : l)).split('\n');
    const out: string[] = [];
    joined.forEach((l, i) => { const last = out[out.length - 1]; if (l.trim() !== '' && last !== undefined && out.length > 0 && glue(i)) out[out.length - 1] = last + l.trim(); else if (!(l.trim() === '' && glueBlank(i))) out.push(l); });
    function glueBlank(i: number): boolean { return second(i - 1) && joined[i - 1]!.trim().endsWith('。'); }
    function glue(i: number): boolean { return (second(i - 1) && joined[i - 1]!.trim().endsWith('。')) || (joined[i - 1]?.trim() === '' && glueBlank(i - 1)); }
    expect(found(out.join('\n'), 2)).toEqual(upper);
  });
  it('second-level headings alone where they were run in', () =>
    expect(found(lines(text, (l, i) => (second(i) ? l.replace(/^([^。]*。)(?=.)/u, '$1\n') : l)), 2)).toEqual(upper));

  it('unnumbered parts around 一、', () => {
    const first = headings.find((h) => /^[一二三四五六七八九十]、/u.test(h.text));
    if (!first) return;
    const inside = (h: Row & { readonly line: number }): boolean => h.line >= first.line && !/名词解释|附件/u.test(h.text) && headings.every((o) => !(o.line > first.line && o.line <= h.line && /名词解释|附件/u.test(o.text)));
    const dressed = lines(text, (l, i) => (i === first.line - 1 ? `过去一年与今后的工作\n${l}` : l));
    expect(found(dressed)).toEqual(headings.flatMap((h) => [...(h === first ? ['1/1 过去一年与今后的工作'] : []), row(inside(h) ? { ...h, depth: h.depth + 1 } : h)]));
  });
});
