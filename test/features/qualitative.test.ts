import { describe, expect, it } from 'vitest';
import { findAt } from '../../server/src/features/find';
import { hover } from '../../server/src/features/hover';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { targetRows } from '../../server/src/features/targetRows';
import { cells, placedRows } from '../../server/src/formats/targetTable';
import { report } from '../harness/marks';

const AIMS = '今年的主要预期目标是：地区生产总值增长5%，进出口总额稳中提质，城镇、农村居民人均可支配收入分别增长6%、7%左右，单位地区生产总值能耗降低完成省下达任务。';
const TEXT = `临澜市2025年政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n全年进出口总额320亿元。\n二、2025年主要任务\n${AIMS}\n`;
const r = report(TEXT);
const places = { line: (o: number) => TEXT.slice(0, o).split('\n').length, link: () => null };

describe('targets without a number', () => {
  it('are rows among the figures, in document order', () => expect(targetRows(r, 'target').map((t) => [t.text, t.indicator, t.value, t.unit, t.op, t.change, t.kind, t.period])).toEqual([
    ['5%', '地区生产总值', 5, '%', 'eq', 'growth', 'target', '2025'],
    ['进出口总额稳中提质', '进出口总额', null, '', null, null, 'target', '2025'],
    ['6%', '城镇、农村居民人均可支配收入', 6, '%', 'eq', 'growth', 'target', '2025'],
    ['7%左右', '城镇、农村居民人均可支配收入', 7, '%', 'approx', 'growth', 'target', '2025'],
    ['单位地区生产总值能耗降低完成省下达任务', '单位地区生产总值能耗', null, '', null, null, 'target', '2025'],
  ]));
  it('are no results', () => expect(targetRows(r, 'actual').map((t) => t.text)).toEqual(['320亿元']));
  it('have empty cells for what they do not say', () => expect(cells(placedRows(r, 'a', 'target').slice(1, 2), 'zh')[1]).toEqual(['a', '二、2025年主要任务', '进出口总额', 'foreign-trade', '进出口总额稳中提质', null, '', '', '目标', '2025', '', AIMS, 6]));
  it('are told of at the pointer: what, how, when, and where else', () => {
    const h = hover(r, TEXT.indexOf('稳中提质'), places, 'zh')!;
    expect(TEXT.slice(h.span.start, h.span.end)).toBe('进出口总额稳中提质');
    expect(h.markdown).toMatch(/^\*\*进出口总额稳中提质\*\* · 目标\n\n指标：进出口总额.*\n表述：保持稳定.*\n时期：2025\n\n\*\*本报告中的同一指标（另 1 处）\*\*\n\n- 第 4 行 · 结果 · 320亿元 · 2024$/u);
    expect(hover(r, TEXT.indexOf('完成省下达'), places, 'en')!.markdown).toContain('as assigned from above');
  });
  it('give way to a figure', () => expect(findAt(r, TEXT.indexOf('5%，进出口'))?.kind).toBe('quantity'));
  it('have the colour of targets', () => expect(semanticTokens(r).map((t) => [TEXT.slice(t.span.start, t.span.end), t.type])).toEqual(expect.arrayContaining([['进出口总额稳中提质', 'target'], ['单位地区生产总值能耗降低完成省下达任务', 'target']])));
});

describe('several named together', () => {
  it('each value is of one of them', () => expect(r.quantities.filter((q) => q.member).map((q) => [q.text, q.indicatorId, q.member])).toEqual([
    ['6%', 'urban-income', '城镇居民人均可支配收入'], ['7%左右', 'rural-income', '农村居民人均可支配收入'],
  ]));
  it('the table says which', () => expect(cells(placedRows(r, 'a', 'target'), 'zh').map((c) => c[2]).slice(3, 5)).toEqual(['城镇、农村居民人均可支配收入〔城镇居民人均可支配收入〕', '城镇、农村居民人均可支配收入〔农村居民人均可支配收入〕']));
});
