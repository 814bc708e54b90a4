import { describe, expect, it } from 'vitest';
import { documentSymbols, type Symbol } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { contains, type Span } from '../../server/src/text/span';
import { report } from '../harness/marks';
import { SMALL } from '../harness/reports';
import { samples } from '../harness/samples';

const tree = (symbols: readonly Symbol[], indent = ''): readonly string[] => symbols.flatMap((s) => [`${indent}${s.name}${s.detail ? ` [${s.detail}]` : ''}`, ...tree(s.children, `${indent}  `)]);
const linesOf = (text: string, s: Span): string => [s.start, s.end].map((o) => text.slice(0, o).split('\n').length).join('-');

it('the outline nests headings and the glossary\'s entries', () => expect(tree(documentSymbols(report(SMALL), 'zh'))).toEqual([
  '临澜市2024年政府工作报告 [目标 2 · 名词 3]',
  '  一、2023年工作回顾 [名词 2]',
  '    （一）经济稳中向好 [名词 2]',
  '    （二）民生持续改善',
  '  二、2024年工作安排 [目标 2 · 名词 1]',
  '    （一）聚力抓项目 [名词 1]',
  '  名词解释 [词条 2]',
  '    “数据码头” [①]',
  '    “一湖两带” [②]',
]));

it('folds lie on lines, a heading with all that stands under it', () => {
  const r = report(SMALL);
  expect(foldingRanges(r).map((s) => linesOf(r.text, s))).toEqual(['1-11', '2-4', '3-3', '4-4', '5-8', '8-8', '9-11']);
});
it('a heading in the middle of a line folds nothing', () => {
  const r = report('一、任务\n（一）抓项目。坚持一抓到底。重大项目加快推进。开工建设一批项目，总投资100亿元。\n（二）惠民生。办好实事。\n完。');
  const starts = foldingRanges(r).map((s) => linesOf(r.text, s).split('-')[0]);
  expect(new Set(starts).size).toBe(starts.length);
});
it('a glossary without heading folds', () => {
  const r = { ...report(''), text: '①甲：乙。\n②丙：丁。\n\n', glossarySpan: { start: 0, end: 13 } };
  expect(foldingRanges(r)).toEqual([{ start: 0, end: 11 }]);
});

describe.each(samples)('$name', ({ text }) => {
  const r = report(text);
  const nested = (s: Symbol): boolean => contains(s.span, s.nameSpan) && s.name !== '' && s.children.every((c) => contains(s.span, c.span) && nested(c));
  it('each symbol contains its name and its children', () => expect(documentSymbols(r, 'en').every(nested)).toBe(true));
  it('children do not overlap', () => {
    const apart = (list: readonly Symbol[]): boolean => list.every((s, i) => (i === 0 || list[i - 1]!.span.end <= s.span.start) && apart(s.children));
    expect(apart(documentSymbols(r, 'zh'))).toBe(true);
  });
});
