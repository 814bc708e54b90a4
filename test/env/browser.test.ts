import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import browserIconv from '../../server/src/env/browser/iconv';
import { lazyFrequencies } from '../../server/src/env/browser/frequencies';
import { parseFrequencies } from '../../server/src/env/frequencies';
import { samples } from '../harness/samples';

const root = join(__dirname, '../..');
const bytes = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const pairs = bytes(0x81, 0xfe).flatMap((lead) => bytes(0x40, 0xfe).filter((trail) => trail !== 0x7f).map((trail) => Uint8Array.of(lead, trail)));
const usable = (char: string): string => char.length === 1 && !/[\ue000-\uf8ff\ufffd]/u.test(char) ? char : '';

describe('the browser\'s decoders in the place of iconv-lite', () => {
  it('read every pair of GBK as it does', () => {
    expect(pairs.filter((p) => usable(browserIconv.decode(p, 'gbk')) !== usable(iconv.decode(p, 'gbk')))).toEqual([]);
  });
  it('read the characters of Big5 as it does', () => {
    const big5 = [...bytes(0xa4, 0xc6), ...bytes(0xc9, 0xf9)].flatMap((lead) => [...bytes(0x40, 0x7e), ...bytes(0xa1, 0xfe)].map((trail) => Uint8Array.of(lead, trail)));
    const common = big5.filter(([lead, trail]) => !(lead === 0xc6 && trail! > 0x7e) && !(lead === 0xf9 && trail! > 0xd5));           // what lies beyond is not in every browser
    expect(common).toHaveLength(13051 + 2);
    expect(common.filter((p) => browserIconv.decode(p, 'big5') !== iconv.decode(p, 'big5'))).toEqual([]);
  });
  it.each(['gb18030', 'utf-16le', 'utf-16be', 'utf-32le'])('read %s as it does', (encoding) => {
    for (const { text } of samples) {
      const encoded = iconv.encode(text, encoding);
      expect(browserIconv.decode(encoded, encoding, { stripBOM: false })).toBe(iconv.decode(encoded, encoding, { stripBOM: false }));
    }
  });
  it('write GB 18030 as it does, in two bytes and in four', () => {
    for (const text of [...samples.map((s) => s.text), '浜斿勾鏉ワ紝', '㐀ⅰ‐⸮ﷺ', 'abc\r\n']) expect(Buffer.from(browserIconv.encode(text, 'gb18030'))).toEqual(iconv.encode(text, 'gb18030'));
  });
});

describe('the list of words for packages without nodejieba', () => {
  let dictionary = '', list = '';
  beforeAll(async () => {
    const script: string = '../../scripts/words.mjs', { wordList } = await import(script) as { wordList(root: string): string };
    dictionary = readFileSync(join(root, 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');
    list = wordList(root);
  });
  it('is read as the whole dictionary is', () => {
    const whole = parseFrequencies(dictionary), short = parseFrequencies(list);
    const words = dictionary.split('\n').map((line) => line.slice(0, line.indexOf(' '))).filter((w) => w !== '');
    expect(short.total).toBe(whole.total);
    const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
    expect([...new Set(words.map((w) => w.slice(0, 2)))].filter((two, i) => i % 5 === 0 && differs(short.words(two), whole.words(two)))).toEqual([]);
    expect([...new Set(words.map((w) => w[0]!))].filter((c) => short.char(c) !== whole.char(c) || differs(short.seconds(c), whole.seconds(c)))).toEqual([]);
    expect(short.char('市')).toBeGreaterThan(0);
  });
  it('is asked for when it is first needed, and told of when it is there', async () => {
    let asked = 0;
    const arrived = new Promise<number>((resolve) => {
      const frequencies = lazyFrequencies(() => { asked++; return Promise.resolve(new TextEncoder().encode('市 7\n')); }, () => resolve(frequencies().char('市')));
      expect([frequencies().total, frequencies().total]).toEqual([0, 0]);
    });
    expect(await arrived).toBe(7);
    expect(asked).toBe(1);
  });
});
