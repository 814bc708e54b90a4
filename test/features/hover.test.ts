import { describe, expect, it } from 'vitest';
import type { Report } from '../../server/src/analysis/model';
import { hover } from '../../server/src/features/hover';
import type { EarlierReport, Places } from '../../server/src/features/mentions';
import type { Locale } from '../../server/src/rules/messages';
import { cursor, textOf } from '../harness/cursor';
import { pollute, REPORT } from '../harness/pollution';
import { report as analysed } from '../harness/marks';
import { SMALL } from '../harness/reports';

const lineIn = (report: Report, offset: number): number => report.text.slice(0, offset).split('\n').length;
/** Lines by their numbers, and links that name the line. */
const placesOf = (report: Report): Places => ({ line: (o) => lineIn(report, o), link: (s) => `file:///a.txt#L${lineIn(report, s.start)}` });
function hoverAt(fixture: string, locale: Locale = 'zh'): { readonly on: string; readonly markdown: string } | null {
  const { report, offset } = cursor(fixture);
  const found = hover(report, offset, placesOf(report), locale);
  return found && { on: textOf(report, found.span), markdown: found.markdown };
}
/** The small report with the cursor behind the nth time that `before` stands in it. */
const at = (before: string, nth = 1): string => {
  let i = -1;
  for (let n = 0; n < nth; n++) i = SMALL.indexOf(before, i + 1);
  return `${SMALL.slice(0, i + before.length)}$0${SMALL.slice(i + before.length)}`;
};

describe('a term', () => {
  it('has its definition, where it is defined and how often it is used', () => {
    const h = hoverAt(at('推广“数据'))!;
    expect(h.on).toBe('“数据码头”');
    expect(h.markdown).toBe('**“数据码头”**\n\n面向企业和社会提供公共数据服务的流通场所。\n\n*定义于第 10 行 · 全文使用 2 处*');
  });
  it('is told of in English', () => expect(hoverAt(at('推广“数据'), 'en')!.markdown).toContain('Defined in line 10 · used 2 times'));
  it('shows its entry at its marker and at the entry itself', () => {
    expect(hoverAt(at('“一湖两带”'))).toMatchObject({ on: '②', markdown: expect.stringContaining('环湖带和滨江带。') });
    expect(hoverAt(at('②“一湖'))).toMatchObject({ on: '“一湖两带”', markdown: expect.stringContaining('环湖带和滨江带。') });
  });
  it('that is missing is told of', () => expect(hoverAt(at('双高行动”'))).toEqual({ on: '⑨', markdown: '注号 ⑨ 在名词解释中没有对应词条。' }));
});

describe('a figure', () => {
  it('says what is measured, how much in full, and in which year', () => {
    const h = hoverAt(at('地区生产总值456'))!;
    expect(h.on).toBe('456.6亿元');
    expect(h.markdown).toContain('**456\\.6亿元** · 结果');
    expect(h.markdown).toContain('指标：地区生产总值');
    expect(h.markdown).toContain('数值：45,660,000,000 元（456.6亿元）');
    expect(h.markdown).toContain('时期：2023');
  });
  it('says that it is a target and at least that', () => {
    const h = hoverAt(at('地区生产总值增长5'))!;
    expect(h).toMatchObject({ on: '5%以上' });
    expect(h.markdown).toMatch(/· 目标[^]*界限：不低于[^]*口径：增长[^]*时期：2024/u);
    expect(hoverAt(at('失业率控制在5'), 'en')!.markdown).toMatch(/Target[^]*at most/u);
  });
  it('is told of at its indicator, too', () => expect(hoverAt(at('主要预期目标是：地区'))).toMatchObject({ on: '地区生产总值', markdown: expect.stringContaining('5%以上') }));
});

describe('the same indicator elsewhere', () => {
  it('is listed with its places, kinds and periods', () => {
    expect(hoverAt(at('主要预期目标是：地区生产总值增长5'))!.markdown).toContain([
      '**本报告中的同一指标（另 2 处）**', '', '- [第 3 行](file:///a.txt#L3) · 结果 · 456\\.6亿元 · 2023', '- [第 3 行](file:///a.txt#L3) · 结果 · 增长 5\\.8% · 2023',
    ].join('\n'));
  });
  it('is known by the lexicon under another name', () => {
    expect(hoverAt('二、2024年工作安排\n主要预期目标是：城镇登记失业率控制在3$0%以内，GDP增长5%。\n今年地区生产总值力争突破500亿元。\n')!.markdown).not.toContain('同一指标');
    expect(hoverAt('二、2024年工作安排\n主要预期目标是：GDP增长5$0%以上。\n今年地区生产总值力争突破500亿元。\n')!.markdown).toContain('- [第 3 行](file:///a.txt#L3) · 目标 · 突破500亿元 · 2024');
  });
  it('is not listed where there is none', () => expect(hoverAt(at('预算收入20'))!.markdown).not.toContain('同一指标'));
  it('stops after eight', () => {
    const many = `二、2024年工作安排\n主要预期目标是：地区生产总值增长5$0%。\n${Array.from({ length: 11 }, (_, i) => `第${i}季度，地区生产总值增长${i + 1}%。\n`).join('')}`;
    const { markdown } = hoverAt(many)!;
    expect(markdown.match(/^- \[/gmu)).toHaveLength(8);
    expect(markdown).toContain('（另 11 处）');
    expect(markdown).toContain('- 还有 3 处');
  });
  it('has no link where none can be made', () => {
    const { report, offset } = cursor(at('地区生产总值增长5'));
    expect(hover(report, offset, { line: () => 7, link: () => null }, 'zh')!.markdown).toContain('- 第 7 行 · 结果');
  });
});

describe('the report of the year before', () => {
  const before = analysed('临澜市2023年政府工作报告\n二、2023年工作安排\n主要预期目标是：地区生产总值增长6%左右，新增就业3万人以上。\n');
  const earlier: EarlierReport = { report: before, year: 2023, name: '去年[1].txt', places: { line: (o) => lineIn(before, o), link: () => 'file:///b.txt#L3' } };
  const shown = (fixture: string): string => { const { report, offset } = cursor(fixture); return hover(report, offset, placesOf(report), 'zh', earlier)!.markdown; };
  it('says what was aimed at', () => expect(shown(at('预计地区生产总值456'))).toContain('**上一年的报告（2023 年） · 去年\\[1\\]\\.txt**\n\n- [第 3 行](file:///b.txt#L3) · 目标 · 增长 6%左右 · 2023'));
  it('is silent where it says nothing of the indicator', () => expect(shown(at('预算收入20'))).not.toContain('上一年'));
});

describe('a plan', () => {
  it('has its years', () => expect(hoverAt(at('是“十四'))).toMatchObject({ on: '十四五', markdown: expect.stringContaining('2021—2025') }));
  it('that the text gives other years says so', () => expect(hoverAt('2022年是“十三$0五”的收官之年，意义重大。')!.markdown).toContain('文中说是 2022 年，应为 2020 年'));
});

describe('elsewhere', () => {
  it('there is nothing to say', () => expect(hoverAt(at('城镇调查失业率控制在5.5%以内。\n'))).toBeNull());
  it('text of the document is not read as markup', () => {
    const h = hoverAt('一、任务\n推进“[a](b)*c*<img>`d`”①$0。\n名词解释\n①“[a](b)*c*<img>`d`”：见 <b>https://x.y</b> | **粗** $x$。\n')!;
    for (const raw of ['[a](', '*c*', '<img', '<b>', '`d`', '**粗**', '://']) expect(h.markdown).not.toContain(raw);
  });
});

describe('a stretch that was decoded wrongly', () => {
  const offset = (text: string, sign: string): { readonly markdown: string } | null => {
    const at = text.indexOf(sign);
    return hoverAt(`${text.slice(0, at + 1)}$0${text.slice(at + 1)}`);
  };
  it('says what it was where that is certain', () => expect(offset(pollute(REPORT), '?xún)?yōu)')!.markdown).toContain('原文是：**優**'));
  it('says what it may have been where it is not', () => expect(offset(pollute(REPORT), '??诎')!.markdown).toMatch(/可能是：\*\*海口岸貨物進\*\*、\*\*.+\*\*（仅供核对）/u));
  it('says that it cannot be told', () => expect(offset(`${pollute(REPORT)}\n成效?;囗囗囗囗囗囗(qū)。`, '?;囗')!.markdown).toContain('无法推断'));
});
