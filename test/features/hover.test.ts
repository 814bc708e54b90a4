import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover';
import type { Locale } from '../../server/src/rules/messages';
import { cursor, textOf } from '../harness/cursor';
import { pollute, REPORT } from '../harness/pollution';
import { SMALL } from '../harness/reports';

function hoverAt(fixture: string, locale: Locale = 'zh'): { readonly on: string; readonly markdown: string } | null {
  const { report, offset } = cursor(fixture);
  const found = hover(report, offset, (o) => report.text.slice(0, o).split('\n').length, locale);
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
