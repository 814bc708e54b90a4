import { describe, expect, it } from 'vitest';
import { factsOf, type At } from '../../server/src/archive/facts';
import { report } from '../harness/marks';
import { SMALL } from '../harness/reports';

const lines = SMALL.split('\n');
const printed = ([line, from, to]: At): string => lines[line]!.slice(from, to);

describe('the facts of a report', () => {
  const facts = factsOf(report(SMALL), '临澜.txt');
  it('are whose it is, and of which year', () => expect([facts.place, facts.year, facts.title]).toEqual(['临澜市', 2024, '临澜市2024年政府工作报告']));
  it('have its headings with their places', () => {
    expect(facts.headings.map((h) => [h.level, h.text])).toEqual([
      [0, '临澜市2024年政府工作报告'], [1, '一、2023年工作回顾'], [2, '（一）经济稳中向好'], [2, '（二）民生持续改善'], [1, '二、2024年工作安排'], [2, '（一）聚力抓项目'], [1, '名词解释'],
    ]);
    expect(printed(facts.headings[1]!.at)).toBe('一、2023年工作回顾');
  });
  it('have its terms with their definitions', () => {
    expect(facts.terms.map((t) => [t.term, t.definition, t.cores])).toEqual([
      ['“数据码头”', '面向企业和社会提供公共数据服务的流通场所。', ['数据码头']], ['“一湖两带”', '环湖带和滨江带。', ['一湖两带']],
    ]);
    expect(facts.terms.map((t) => [t.at[0], printed(t.at)])).toEqual([[9, '“数据码头”'], [10, '“一湖两带”']]);
  });
  it('have its targets and results with their values', () => {
    expect(facts.indicators.map((i) => [i.id, i.kind, i.value, i.unit, i.op, i.period, i.at[0], printed(i.at)])).toEqual([
      ['gdp', 'actual', 45_660_000_000, '元', 'eq', '2023', 2, '456.6亿元'], ['gdp', 'actual', 5.8, '%', 'eq', '2023', 2, '5.8%'],
      ['public-budget-revenue', 'actual', 2_010_000_000, '元', 'eq', '2023', 2, '20.1亿元'], ['new-urban-jobs', 'actual', 33_600, '人', 'eq', '2023', 3, '3.36万人'], ['unemployment', 'actual', 4.1, '%', 'eq', '2023', 3, '4.1%'],
      ['gdp', 'target', 5, '%', 'ge', '2024', 5, '5%以上'], ['surveyed-unemployment', 'target', 5.5, '%', 'le', '2024', 5, '5.5%以内'],
    ]);
  });
  it('are small: no more than a few times what they tell', () => expect(JSON.stringify(facts).length).toBeLessThan(SMALL.length * 8));
  it('of any text are facts', () => {
    for (const text of ['', '\r\n\r\n', '\ud800', '名词解释\n①：\n②', '一、\n'.repeat(2000)]) expect(() => factsOf(report(text), '')).not.toThrow();
  });
  it('stand within their lines, whatever ends a line', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const text = SMALL.replaceAll('\n', end), all = factsOf(report(text), 'a.txt'), rows = text.split(/\r\n|\r|\n/u);
      expect(all.terms.map((t) => rows[t.at[0]]!.slice(t.at[1], t.at[2]))).toEqual(['“数据码头”', '“一湖两带”']);
    }
  });
});
