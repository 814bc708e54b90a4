import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../server/src/features/markdown';
import { inFull, inWan } from '../../server/src/features/numbers';

describe('a number', () => {
  it.each([[45660000000, '45,660,000,000', '456.6亿'], [12000, '12,000', '1.2万'], [9999, '9,999', null], [0.5, '0.5', null], [-20000, '-20,000', '-2万'], [1234.5678, '1,234.5678', null], [1.2e12, '1,200,000,000,000', '12000亿'], [1e21, '1,000,000,000,000,000,000,000', '10000000000000亿'], [0, '0', null]])('%d', (value, full, short) => {
    expect(inFull(value)).toBe(full);
    expect(inWan(value)).toBe(short);
  });
});

it('markup is escaped and lines are joined', () => expect(escapeMarkdown('a*b_[c](d)\r\n<e>&amp;`')).toBe('a\\*b\\_\\[c\\]\\(d\\) &lt;e&gt;&amp;amp;\\`'));
