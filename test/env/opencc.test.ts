import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSimplified } from '../../server/src/env/opencc';
import { samples } from '../harness/samples';

describe('Traditional to Simplified', () => {
  it.each([
    ['各位代表，現在我代表市人民政府', '各位代表，现在我代表市人民政府'], ['發展經濟，頭髮', '发展经济，头发'], ['乾淨的乾隆年間', '干净的乾隆年间'], ['皇后在後面', '皇后在后面'],
    ['隨著', '随着'], ['沿著', '沿着'], ['著力', '着力'], ['談論著', '谈论着'], ['國土著力', '国土着力'],
  ])('%s → %s', (from, to) => expect(toSimplified(from)).toBe(to));
  it.each(['卓著', '專著', '論著', '原著', '編著', '土著', '遺著', '顯著', '著名', '著作', '名著', '著稱'])('%s keeps its 著', (word) => {
    expect(toSimplified(`成效${word}，`)).toContain('著');
    expect(toSimplified(`成效${word}，`)).not.toContain('着');
  });
  it('leaves Simplified reports alone', () => {
    for (const { text } of samples.filter((s) => /发展/u.test(s.text))) {
      const made = [...toSimplified(text)];
      const changed = [...text].filter((c, i) => c !== made[i]);
      expect(changed.filter((c) => c !== '蘋')).toEqual([]);             // 白蘋湖 keeps its old character in a name
    }
  });
});

describe('the length in UTF-16 units never changes', () => {
  const hostile = fc.array(fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('二噁英', '卓著', '發展', '𠀀', '\ud800', '\udc00', '\0', '鿕', '豈'),
    fc.integer({ min: 0x3400, max: 0x9fff }).map((c) => String.fromCharCode(c)), fc.integer({ min: 0x20000, max: 0x2ffff }).map((c) => String.fromCodePoint(c)),
  ), { maxLength: 30 }).map((parts) => parts.join(''));
  it('of any text', () => fc.assert(fc.property(hostile, (text) => { expect(toSimplified(text)).toHaveLength(text.length); }), { numRuns: 400 }));
  it('of any character', () => {
    for (let c = 0x2e80; c < 0xa000; c += 1) if (toSimplified(String.fromCharCode(c)).length !== 1) throw new Error(`U+${c.toString(16)}`);
  });
  it('lone surrogates stay', () => expect(toSimplified('發\ud800展\udc00')).toBe('发\ud800展\udc00'));
});
