import { describe, expect, it } from 'vitest';
import { pageContext } from '../../../server/src/formats/html/context';
import { charts } from '../../../server/src/formats/html/chart';
import { chartRows } from '../../../server/src/formats/html/chartRows';
import { figuresOf } from '../../../server/src/formats/html/figures';
import { readingPage } from '../../../server/src/formats/html/page';
import { dom } from '../../harness/dom';
import { report } from '../../harness/marks';

const TEXT = `临澜市2025年政府工作报告
一、2024年工作回顾
预计地区生产总值增长5.8%，固定资产投资下降1.2%，城镇新增就业3.36万人。综保区进出口额74.2亿元。单位地区生产总值能耗下降3.4%。
二、2025年工作安排
主要预期目标是：地区生产总值增长5%—6%，固定资产投资增长4%以上，一般公共预算收入增长3%左右，城镇新增就业3.2万人以上，单位地区生产总值能耗下降2.5%，城乡居民收入比缩小至1.7∶1，新建桥梁8座。
`;
const figures = figuresOf(pageContext(report(TEXT), 'a', 'zh')), rows = chartRows(figures);
const told = (kind: 'growth' | 'decline' | 'level'): readonly unknown[] => rows[kind].map((r) => [r.target.indicator, r.aimed, r.reached]);

describe('the rows of the charts', () => {
  it('of growth: every target, with last year\'s result where there is one, falling below 0', () => expect(told('growth')).toEqual([
    ['地区生产总值', [5, 6], 5.8], ['固定资产投资', [4, 4], -1.2], ['一般公共预算收入', [3, 3], null],
  ]));
  it('of decline: falling above 0', () => expect(told('decline')).toEqual([['单位地区生产总值能耗', [2.5, 2.5], 3.4]]));
  it('of amounts: only those that have a result under the same name to be held against', () => expect(told('level')).toEqual([['城镇新增就业', [32_000, 32_000], 33_600]]));
});

describe('the drawn charts', () => {
  const page = dom(charts(pageContext(report(TEXT), 'a', 'zh'), figures));
  const row = (name: string) => page.find('div', { class: 'row' }).find((r) => r.children[0]!.text === name)!;
  const bars = (name: string): readonly (readonly [string, number, number])[] => row(name).children[1]!.children.filter((e) => e.tag === 'rect').map((e) => [e.attributes['class']!, parseFloat(e.attributes['x']!), parseFloat(e.attributes['width']!)] as const);

  it('have bars of one scale, those that fall to the left of the zero line', () => {
    const zero = parseFloat(row('固定资产投资').children[1]!.children[0]!.attributes['x1']!), unit = zero / 1.2;
    const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(0.02);
    const [target, result] = bars('固定资产投资');
    near(target![1], zero); near(target![2], 4 * unit); near(result![1], 0); near(result![2], 1.2 * unit);
    const [whole, range, reached] = bars('地区生产总值');
    expect([whole![0], range![0], reached![0]]).toEqual(['target', 'range', 'actual']);
    near(whole![2], 6 * unit); near(range![1], zero + 5 * unit); near(range![2], unit); near(reached![2], 5.8 * unit);
  });
  it('say the figures as they are printed', () => expect(row('固定资产投资').children[1]!.text).toBe('增长 4%以上下降 1.2%'));
  it('are told in a table too, also what the report does not state', () => {
    const table = page.byId('growth-data').children[1]!;
    expect(table.children[1]!.children.map((r) => r.children.map((c) => c.text))).toEqual([['地区生产总值', '增长 5%—6%', '增长 5.8%'], ['固定资产投资', '增长 4%以上', '下降 1.2%'], ['一般公共预算收入', '增长 3%左右', '未写明']]);
  });
  it('are not there where there is nothing to draw', () => expect(readingPage(report('一、工作回顾\n完成5亿元。\n'), 'a', 'zh').body).not.toContain('id="chart"'));
});

describe('notes in print', () => {
  it('have their number at the first use of a term that no marker hangs on', () => {
    const page = dom(readingPage(report('临澜市2024年政府工作报告\n一、工作回顾\n推广“数据码头”模式，实施“一湖两带”①工程，再建“数据码头”。\n名词解释\n1.“一湖两带”：环湖带和滨江带。\n2.“数据码头”：提供服务的场所。\n'), 'a', 'zh').body);
    expect(page.find('a', { class: 'term' }).map((a) => [a.text, a.attributes['data-note']])).toEqual([['“数据码头”', '2.'], ['“一湖两带”', undefined], ['“数据码头”', undefined]]);
  });
});
