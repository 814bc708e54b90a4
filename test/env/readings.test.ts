import { describe, expect, it } from 'vitest';
import { isReading } from '../../server/src/env/readings';

describe('readings of a character', () => {
  it.each([['会', 'huì'], ['會', 'huì'], ['会', 'kuài'], ['长', 'cháng'], ['長', 'zhǎng'], ['優', 'yōu'], ['女', 'nǚ'], ['绿', 'lǜ'], ['會', 'huì '], ['业', 'ye'], ['績', 'jī'], ['績', 'jì']])('%s (%s)', (han, reading) => {
    expect(isReading(han, reading)).toBe(true);
  });
  it.each([['会', 'ai'], ['展', 'gdp'], ['信', 'wechat'], ['山', 'shui'], ['', 'a'], ['会', '']])('%s is not read (%s)', (han, reading) => {
    expect(isReading(han, reading)).toBe(false);
  });
});
