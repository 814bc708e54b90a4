import { describe, expect, it } from 'vitest';
import { definition } from '../../server/src/features/definition';
import { documentHighlights } from '../../server/src/features/documentHighlights';
import { blockAt } from '../../server/src/features/find';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { tile } from '../../server/src/analysis/words';
import type { Report, Token } from '../../server/src/analysis/model';
import { contains } from '../../server/src/text/span';
import { cursor, marked, textOf } from '../harness/cursor';
import { report } from '../harness/marks';
import { SMALL } from '../harness/reports';
import { samples } from '../harness/samples';

/** Words of two characters: enough to see what is made of words. */
function words(r: Report, offset: number): readonly Token[] {
  const norm = blockAt(r, offset)?.analysis.norm ?? '';
  return tile([{ text: norm, tag: null }], [[...norm.matchAll(/[^]{1,2}/gu)].map((m) => ({ text: m[0], tag: 'n' }))]);
}

describe('definition', () => {
  const from = (fixture: string): readonly [string, string] | null => {
    const { report: r, offset } = cursor(fixture);
    const d = definition(r, offset);
    return d && [textOf(r, d.origin), `${r.text.slice(0, d.span.start).split('\n').length}:${textOf(r, d.nameSpan)}`];
  };
  const place = (text: string): string => SMALL.replace(text, (t) => `${t[0]}$0${t.slice(1)}`);
  it('of a term and of a marker is the entry', () => {
    expect(from(place('数据码头”模式'))).toEqual(['“数据码头”', '10:“数据码头”']);
    expect(from(SMALL.replace('②。', '$0②。'))).toEqual(['②', '11:“一湖两带”']);
  });
  it('of an entry is its first use', () => expect(from(SMALL.replace('①“数据码头”：', '①“数$0据码头”：'))).toEqual(['“数据码头”', '3:“数据码头”']));
  it('of anything else there is none', () => {
    expect(from(place('地区生产总值增长'))).toBeNull();
    expect(from(SMALL.replace('⑨', '$0⑨'))).toBeNull();
    expect(from('$0')).toBeNull();
  });
});

describe('highlights', () => {
  const of = (fixture: string): string => {
    const { report: r, offset } = cursor(fixture);
    return marked(r, documentHighlights(r, offset, words(r, offset)).map((h) => h.span), 'x').split('\n').filter((l) => l.includes('⟦')).join('\n');
  };
  it('a term with its markers and its entry', () => expect(of('一、任务\n建设“数$0据码头”①，推广“数据码头”。\n名词解释\n①“数据码头”：场所。\n②“一湖”：湖。')).toBe(
    '建设⟦“数据码头”|x⟧⟦①|x⟧，推广⟦“数据码头”|x⟧。\n①⟦“数据码头”|x⟧：场所。'));
  it('an entry is where its term is written, all else is where it is read', () => {
    const { report: r, offset } = cursor('一、任务\n建设“数据码头”①，推广“数据码头”。\n名词解释\n$0①“数据码头”：场所。');
    expect(documentHighlights(r, offset, []).map((h) => [textOf(r, h.span), h.kind])).toEqual([['“数据码头”', 'read'], ['“数据码头”', 'read'], ['①', 'read'], ['“数据码头”', 'write']]);
  });
  it('the figures of one indicator', () => expect(of('一、任务\n地区生产总值增长$05%，投资增长6%。\n生产总值达到300亿元。')).toBe('地区生产总值增长⟦5%|x⟧，投资增长6%。\n生产总值达到⟦300亿元|x⟧。'));
  it('the names of one indicator', () => expect(of('一、任务\n地区$0生产总值增长5%，投资增长6%。\n生产总值达到300亿元。')).toBe('⟦地区生产总值|x⟧增长5%，投资增长6%。\n⟦生产总值|x⟧达到300亿元。'));
  it('the same plan', () => expect(of('“十四$0五”开局良好。\n“十四五”收官，谋划“十五五”。')).toBe('“⟦十四五|x⟧”开局良好。\n“⟦十四五|x⟧”收官，谋划“十五五”。'));
  it('the same word elsewhere, in either script', () => expect(of('发$0展经济，加快发展。\n坚持发展。')).toBe('⟦发展|x⟧经济，加快⟦发展|x⟧。\n坚持⟦发展|x⟧。'));
  it('nothing at a mark, and nothing in nothing', () => {
    expect(of('$0。。，，')).toBe('');
    expect(of('$0')).toBe('');
  });
});

describe('selection', () => {
  it('grows from the word to the whole report', () => {
    const { report: r, offset } = cursor(SMALL.replace('失业率控制在5.5', '失业率控制在5$0.5'));
    const ranges = selectionRanges(r, offset, words(r, offset)).map((s) => textOf(r, s));
    expect(ranges).toEqual(expect.arrayContaining(['5.5%以内', '城镇调查失业率控制在5.5%以内', '主要预期目标是：地区生产总值增长5%以上，城镇调查失业率控制在5.5%以内']));
    expect(ranges.at(-1)).toBe(r.text);
    expect(ranges.some((t) => t.startsWith('二、2024年工作安排'))).toBe(true);
  });
  it.each(samples)('$name: each range contains the last one and the cursor', ({ text }) => {
    const r = report(text);
    for (let offset = 0; offset <= text.length; offset += 97) {
      const ranges = selectionRanges(r, offset, words(r, offset));
      ranges.forEach((s, i) => { expect(s.start <= offset && offset <= s.end).toBe(true); if (i) expect(contains(s, ranges[i - 1]!)).toBe(true); });
    }
  });
});
