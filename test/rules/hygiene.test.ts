import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { remark, report, unmark } from '../harness/marks';

/** A fixture marks each expected finding with its rule. */
const finds = (fixture: string): void => expect(remark(fixture, (r) => check(r).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);
/** The text when every finding's first fix has been taken. */
function fixed(text: string): string {
  const edits = check(report(text)).flatMap((p) => p.fixes.slice(0, 1).flatMap((f) => f.edits)).sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((t, e) => t.slice(0, e.span.start) + e.newText + t.slice(e.span.end), text);
}
const LINE = '全市上下坚持稳中求进工作总基调，各项事业取得新的进步。';

describe('abnormal-codepoint', () => {
  it.each([
    '⟦⽤|abnormal-codepoint⟧好政策，推动⼯业发展。', '发展成效明显⟦\ufffd|abnormal-codepoint⟧，人民满意。', '推动⟦锟斤拷锟斤拷|abnormal-codepoint⟧高质量发展。',
    '改造水库二期、⟦?|abnormal-codepoint⟧水灌区等工程。', '总量居全省前1⟦?|abnormal-codepoint⟧。', '⟦\ue686|abnormal-codepoint⟧稅課收入',
  ])('%s', (fixture) => finds(fixture));
  it.each([
    '用好政策，推动工业发展？', '发展还有差距吗?', '为什么要改革,怎么改革?要看实效.', '﨑位于海滨。', '2024年，我们要问:发展为了谁?为了人民。', 'A?B，？', '喆、堃、昇都是人名用字。',
  ])('silent: %s', (text) => expect(check(report(text)).filter((p) => p.rule === 'abnormal-codepoint')).toEqual([]));
  it('unifies all of a paragraph and writes a gazette’s numbers out', () => {
    expect(fixed('⽤好政策，推动⼯业发展，惠及⺠生。')).toBe('用好政策，推动工业发展，惠及民生。');
    expect(fixed('\ue688國防支出')).toBe('（三）國防支出');
  });
  it('tells a line of UTF-8 that was read as GBK, once, and what it was', () => {
    const spoilt = iconv.decode(iconv.encode(LINE, 'utf-8'), 'gb18030'), found = check(report(spoilt));
    expect(found.map((p) => [p.rule, p.span.start, p.span.end])).toEqual([['abnormal-codepoint', 0, spoilt.length]]);
    expect(found[0]!.fixes[0]!.edits[0]!.newText).toContain('坚持稳中求进工作总基调');
  });
});

describe('html-entity', () => {
  it.each([
    '加大⟦&ldquo;|html-entity⟧智改数转⟦&rdquo;|html-entity⟧力度。', '一、⟦<strong>|html-entity⟧任务⟦</strong>|html-entity⟧', '增长⟦&#65285;|html-entity⟧的目标。', '推进⟦ldquo;|html-entity⟧双百”行动。',
  ])('%s', (fixture) => finds(fixture));
  it.each(['加大“智改数转”力度，R&D投入增长。', '网址是https://example.org/?a=1&lt;b。', '| 年末数<br>（万人） | 比重 |', '人口<5万的乡镇，面积>3亩。', 'M&A; 重组。'])('silent: %s', (text) => expect(check(report(text))).toEqual([]));
  it('has the character as its fix, and nothing for a tag', () => expect(fixed('<p>加大&ldquo;智改数转&rdquo;力度，增长5&permil;。</p>')).toBe('加大“智改数转”力度，增长5‰。'));
});

describe('word-field-residue', () => {
  it.each(['⟦[bookmark: _GoBack]|word-field-residue⟧同时，我们加强自身建设。', '参见⟦HYPERLINK "http://example.org/a"|word-field-residue⟧附件。', '目标见⟦错误！未找到引用源。|word-field-residue⟧', '一、任务⟦PAGEREF _Toc12345678 \\h|word-field-residue⟧'])('%s', (fixture) => {
    finds(fixture);
    expect(fixed(unmark(fixture).text)).toBe(fixture.replace(/⟦[^⟧]*⟧/gu, ''));
  });
  it.each(['我们用好书签（bookmark）功能。', '纠正错误！未雨绸缪。', '建设TOC综合体。'])('silent: %s', (text) => expect(check(report(text))).toEqual([]));
});

describe('stray-page-number', () => {
  it('between two paragraphs and at the end', () => {
    finds(`${LINE}\n⟦— 3 —|stray-page-number⟧\n${LINE}\n⟦20|stray-page-number⟧\n\n`);
    finds(`${LINE}\n\n⟦第3页|stray-page-number⟧\n\n${LINE}`);
    expect(fixed(`${LINE}\n— 3 —\n${LINE}\n20`)).toBe(`${LINE}\n${LINE}`);
  });
  it('also where a paragraph goes on behind it', () => finds('全市上下坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，着力推动高\n⟦12|stray-page-number⟧\n质量发展，各项事业取得新的进步。'));
  it.each([`${LINE}\n人口\n310\n面积\n2540\n${LINE}`, `${LINE}\n310\n2540\n${LINE}`, `| 人口 |\n310\n${LINE}`, `到2035年基本实现现代化。\n一、2023年工作回顾\n${LINE}`])('not in a table: %j', (text) => expect(check(report(text))).toEqual([]));
  it('a year on the cover is hardly one', () => expect(check(report(`临澜市政府工作报告草案征求意见稿\n2024\n${LINE}`)).map((p) => [p.rule, p.severity])).toEqual([['stray-page-number', 'hint']]));
});
