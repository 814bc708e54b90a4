import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, fit } from '../../server/src/formats/width';

describe('columns in a terminal', () => {
  it.each([['abc', 3], ['政府', 4], ['5%以上', 6], ['，。', 4], ['①', 1], ['“”', 2], ['—', 1], ['🏭', 2], ['', 0], ['e\u0301', 1], ['𠀀', 2], ['ｱ', 1]])('%s: %i', (text, n) => expect(columns(text)).toBe(n));
  it('a text is fitted to any width', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (text, width) => {
    expect(columns(fit(text, width))).toBe(width);
  })));
  it('what is too long ends with …', () => expect([fit('政府工作报告', 7), fit('政府', 6), fit('政府', 3)]).toEqual(['政府工…', '政府  ', '政…']));
});
