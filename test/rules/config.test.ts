import { describe, expect, it } from 'vitest';
import { NO_CONFIG, readConfig } from '../../server/src/rules/config';
import { isIgnored } from '../../server/src/rules/globs';

describe('a configuration', () => {
  it('sets severities, files to leave alone and the language', () => {
    expect(readConfig('\uFEFF{"$schema":"x","rules":{"html-entity":"off","quote-unbalanced":"hint"},"ignore":["旧稿/**"],"language":"en"}')).toEqual({
      config: { rules: { 'html-entity': 'off', 'quote-unbalanced': 'hint' }, ignore: ['旧稿/**'], language: 'en' }, wrong: [],
    });
    expect(readConfig('{}')).toEqual({ config: NO_CONFIG, wrong: [] });
  });
  it.each([
    ['{"rules":{"no-such":"off"}}', /no such rule\): no-such/u], ['{"rules":{"html-entity":0}}', /no such severity\): html-entity=0/u], ['{"rule":{}}', /no such key\): rule/u],
    ['{"rules":[]}', /must be an object/u], ['{"ignore":"x"}', /an array of strings/u], ['{"ignore":[1]}', /an array of strings/u], ['{"language":"fr"}', /must be zh or en\): fr/u], ['[]', /must be an object/u], ['{', /not JSON/u],
  ])('%s is said to be wrong, and does nothing', (text, why) => {
    const { config, wrong } = readConfig(text);
    expect(wrong).toEqual([expect.stringMatching(why)]);
    expect(config).toEqual(NO_CONFIG);
  });
});

describe('files to leave alone', () => {
  it.each([
    ['*.txt', '甲.txt', true], ['*.txt', '旧稿/甲.txt', true], ['*.txt', '甲.txt.bak', false], ['旧稿/', '旧稿/深/甲.txt', true], ['旧稿/', '新稿/甲.txt', false], ['旧稿/*.txt', '旧稿/甲.txt', true], ['旧稿/*.txt', '旧稿/深/甲.txt', false],
    ['**/草稿/**', '一/草稿/甲.txt', true], ['**/草稿/**', '草稿/甲.txt', true], ['/甲.txt', '甲.txt', true], ['./甲?.txt', '甲1.txt', true], ['甲(1)+.txt', '甲(1)+.txt', true], ['甲.txt', '甲xtxt', false],
  ])('%s and %s: %s', (glob, path, fits) => expect(isIgnored(path, [glob])).toBe(fits));
  it.each([['a*b*c.txt', 'a1b2b3c.txt', true], ['a*b**/c', 'abxbc', true], ['a*b**/c', 'abx/d/c', true], ['甲/**/乙?.txt', '甲/乙𠮷.txt', true], ['甲/**', '甲', false], ['***', '一/二', true], ['?', '', false]])('%s and %s: %s, by whichever way', (glob, path, fits) => expect(isIgnored(path, [glob])).toBe(fits));
  it('are found quickly whatever the pattern', () => {
    const from = performance.now();
    for (const glob of [`${'*a'.repeat(30)}b.txt`, `${'**/a'.repeat(30)}b`, `${'**a'.repeat(30)}b`]) expect(isIgnored(`${'a'.repeat(120)}.txt`, [glob])).toBe(false);
    expect(performance.now() - from).toBeLessThan(1000);
  });
  it('none', () => expect(isIgnored('甲.txt', [])).toBe(false));
});
