import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { coreOf } from '../../server/src/analysis/entryForms';
import type { Report } from '../../server/src/analysis/model';
import { report } from '../harness/marks';
import { samples } from '../harness/samples';

/* One sample report, its glossary and markers rewritten into each style that real reports have: what is read must stay the same. */

const NAME = '临澜市2024年政府工作报告';
const TEXT = samples.find((s) => s.name === `${NAME}.txt`)!.text;
interface Expected {
  readonly glossary: readonly { readonly term: string; readonly definition: string }[];
  readonly markers: readonly { readonly entry: number }[];
  readonly terms: readonly { readonly quote: string; readonly entry: number }[];
}
const expected = JSON.parse(readFileSync(join(__dirname, `../expected/${NAME}.json`), 'utf8')) as Expected;

const HEADING = '《政府工作报告》名词解释';
const [BODY, REST] = TEXT.split(`${HEADING}\n\n`) as [string, string];
const [LIST, ATTACHMENT] = REST.split('\n\n附件：') as [string, string];
const ENTRIES = LIST.split('\n');

type Mark = (n: number) => string;
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨'], SUPERSCRIPT = [...'¹²³⁴⁵⁶⁷⁸⁹'];
/** The report with other markers in its body, other entries and another heading. */
function rewritten(change: { readonly body?: Mark; readonly entry?: (n: number, term: string, definition: string) => string; readonly heading?: string; readonly between?: string }): string {
  const { body = (n) => `[${n}]`, entry = (n, term, definition) => `[${n}]${term}：${definition}`, heading = HEADING, between = '\n' } = change;
  const entries = ENTRIES.map((line, i) => {
    const at = line.indexOf('：');
    return entry(i + 1, line.slice(line.indexOf(']') + 1, at), line.slice(at + 1));
  });
  return `${BODY.replace(/\[(\d)\]/gu, (_, n: string) => body(Number(n)))}${heading}\n\n${entries.join(between)}\n\n附件：${ATTACHMENT}`;
}

const bare = (s: string): string => coreOf(s).replace(/[“”「」]/gu, '');
const entriesOf = (r: Report): readonly string[] => r.glossary.map((e) => `${bare(e.term)}：${e.definition}`);
const linksOf = (r: Report): readonly (number | null)[] => r.markers.map((m) => m.entry);
const usesOf = (r: Report): readonly string[] => r.terms.map((t) => `${bare(t.term)} → ${t.entry}`);
const ENTRY_LIST = expected.glossary.map((e) => `${bare(e.term)}：${e.definition}`);
const LINKS = expected.markers.map((m) => m.entry);
const USES = expected.terms.map((t) => `${bare(t.quote)} → ${t.entry}`);

function same(text: string, links: readonly number[] = LINKS): void {
  const r = report(text);
  expect(entriesOf(r)).toEqual(ENTRY_LIST);
  expect(linksOf(r)).toEqual(links);
  expect([...usesOf(r)].sort()).toEqual([...USES].sort());
}

describe('the same glossary in other forms', () => {
  it('as it stands', () => same(TEXT));
  it('markers removed', () => same(rewritten({ body: () => '' }), []));
  it('superscripts lost', () => same(rewritten({ body: (n) => String(n) })));
  it.each<readonly [string, Mark]>([
    ['①', (n) => CIRCLED[n - 1]!], ['［1］', (n) => `［${n}］`], ['〔1〕', (n) => `〔${n}〕`], ['【1】', (n) => `【${n}】`], ['（1）', (n) => `（${n}）`],
    ['[^1]', (n) => `[^${n}]`], ['（注1）', (n) => `（注${n}）`], ['¹', (n) => SUPERSCRIPT[n - 1]!],
  ])('markers %s in the body, another style in the list', (_, mark) => same(rewritten({ body: mark })));
  it.each<readonly [string, Mark]>([
    ['①', (n) => CIRCLED[n - 1]!], ['［1］', (n) => `［${n}］`], ['〔1〕', (n) => `〔${n}〕`], ['（1）', (n) => `（${n}）`], ['(1)', (n) => `(${n})`], ['【1】', (n) => `【${n}】`], ['1.', (n) => `${n}.`],
    ['1. ', (n) => `${n}. `], ['1．', (n) => `${n}．`], ['1、', (n) => `${n}、`], ['１、', (n) => `${String.fromCharCode(0xff10 + n)}、`], ['1', (n) => `${n}`], ['[^1]: ', (n) => `[^${n}]: `], ['注1：', (n) => `注${n}：`], ['', () => ''],
    ['A.1 ', (n) => `A.${n} `], ['一、', (n) => `${'一二三四五六七八九'[n - 1]}、`], ['① then 6.', (n) => (n < 6 ? CIRCLED[n - 1]! : `${n}.`)],
  ])('entries %s', (_, mark) => same(rewritten({ entry: (n, term, definition) => `${mark(n)}${term}：${definition}` })));
  it.each([':', ' ： ', '　：', '——'])('separator «%s»', (mark) => same(rewritten({ entry: (n, term, definition) => `${n}.${term}${mark}${definition}` })));
  it('【term】definition', () => same(rewritten({ entry: (_, term, definition) => `【${term}】${definition}` })));
  it('term on a line of its own', () => same(rewritten({ entry: (n, term, definition) => `${n}.${term}：\n${definition}` })));
  it('quotation marks dropped, and added', () => {
    same(rewritten({ entry: (n, term, definition) => `${n}.${term.replace(/[“”]/gu, '')}：${definition}` }));
    same(rewritten({ entry: (n, term, definition) => `${n}.“${term.replace(/[“”]/gu, '')}”：${definition}` }));
    same(TEXT.slice(0, BODY.length).replace(/[“”]/gu, '') + TEXT.slice(BODY.length));
  });
  it('blank lines between entries, CRLF, indents', () => {
    same(rewritten({ between: '\n\n' }));
    same(rewritten({}).replace(/\n/gu, '\r\n'));
    same(rewritten({}).replace(/\n(?=\S)/gu, '\n　　'));
  });
  it('two entries glued in each paragraph', () => {
    const glued = ENTRIES.reduce((text, line, i) => text + (i % 2 === 1 || i === 0 ? '' : '\n') + line, '');
    same(TEXT.replace(LIST, glued));
  });
  it.each(['名词解释', '注释：', '附录：有关名词注释', '【名词解释】', '名 词 解 释', ''])('heading «%s»', (heading) => same(rewritten({ heading })));
  it('glued to the last paragraph', () => same(TEXT.replace(`\n\n${HEADING}`, HEADING)));
  it('Traditional, with corner brackets', () => {
    const back = OpenCC.Converter({ from: 'cn', to: 'tw' });
    const r = report(back(TEXT).replace(/“/gu, '「').replace(/”/gu, '」'));
    expect(r.script).toBe('hant');
    expect(r.glossary.map((e) => bare(e.term))).toEqual(expected.glossary.map((e) => bare(back(e.term))));
    expect(linksOf(r)).toEqual(LINKS);
    expect(r.terms.map((t) => t.entry).sort()).toEqual(expected.terms.map((t) => t.entry).sort());
  });
});

describe('cost', () => {
  const seconds = (work: () => void): number => { const from = performance.now(); work(); return (performance.now() - from) / 1000; };
  const entries = Array.from({ length: 100 }, (_, i) => `${i + 1}.“第${i + 1}号计划”：第${i + 1}项计划的内容。`).join('\n');
  it('a megabyte with a hundred entries and a thousand digits behind terms takes seconds, not minutes', () => {
    const line = '全市推进“第7号计划”7落地，建成学校12所、公园3处，完善一批设施，办好“第100号计划”100家，做优营商环境，让群众得到实惠。\n';
    expect(seconds(() => report(`${line.repeat(Math.ceil(1_000_000 / line.length))}名词解释\n${entries}`))).toBeLessThan(20);
  });
  it.each([
    ['headings of glossaries', '名词解释\n1.甲计划：乙。\n'], ['first entries without a heading', '1.甲计划：乙。\n2.乙计划：丙。\n3.丙计划：丁。\n\n正文。\n'],
    ['furniture between entries', '1.甲：乙。\n－ 1 －\n'], ['circled numbers', '推进三清四改①②③。\n'], ['opening marks', '1.“（《【\n'],
  ])('grows in step with %s', (_, line) => {
    const of = (n: number): number => seconds(() => report(`正文推进甲计划和乙计划。\n名词解释\n${line.repeat(n)}`));
    of(300);
    expect(of(4000)).toBeLessThan(Math.max(5, 40 * of(500)));
  });
});
