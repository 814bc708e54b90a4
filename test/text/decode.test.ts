import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../server/src/text/decode';
import { plausibility } from '../../server/src/text/plausibility';
import { samples } from '../harness/samples';

const HANS = '各位代表：\n现在，我代表市人民政府向大会报告工作。2024年，全市地区生产总值增长5.2%，一般公共预算收入456.6亿元。\n一、过去一年工作回顾\n我们坚持以发展为中心，着力改善民生。';
const HANT = '各位代表：\n現在，我代表市人民政府向大會報告工作。2024年，全市地區生產總值增長5.2%，一般公共預算收入456.6億元。\n一、過去一年工作回顧\n我們堅持以發展為中心，着力改善民生。';
const BIG5 = HANT.replace('着力', '致力');
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const encoded = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));

describe('a text is decoded as what it was encoded in', () => {
  it.each([
    ['utf-8', 'utf-8', HANS], ['gb18030', 'gb18030', HANS], ['gb18030', 'gb18030', HANT], ['gbk', 'gb18030', HANS], ['big5', 'big5', BIG5],
    ['utf-16le', 'utf-16le', HANS], ['utf-16be', 'utf-16be', HANS], ['utf-16le', 'utf-16le', HANT],
    ['utf-16le', 'utf-16le', '一一一二〇二四年的工作'], ['utf-16le', 'utf-16le', 'GDP 5.2%\n'],
  ])('%s', (encoding, name, text) => expect(decode(encoded(text, encoding))).toEqual({ text, encoding: name, bom: false }));
  it.each(['gb18030', 'utf-16le', 'utf-16be'])('whole reports in %s', (encoding) => {
    for (const { text } of samples) expect(decode(encoded(text, encoding))).toEqual({ text, encoding, bom: false });
  });
  it.each([
    ['gb18030', '政府工作报告', bytes(0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6)],
    ['big5', '政府工作報告', bytes(0xac, 0x46, 0xa9, 0xb2, 0xa4, 0x75, 0xa7, 0x40, 0xb3, 0xf8, 0xa7, 0x69)],
    ['utf-8', '政府', bytes(0xe6, 0x94, 0xbf, 0xe5, 0xba, 0x9c)],
  ])('a few bytes of %s', (encoding, text, raw) => expect(decode(raw)).toEqual({ text, encoding, bom: false }));
});

describe('a byte order mark tells the encoding and is no part of the text', () => {
  it.each([['utf-8', 'utf-8'], ['utf-16le', 'utf-16le'], ['utf-16be', 'utf-16be'], ['utf-32le', 'utf-32le']])('%s', (encoding, name) => {
    expect(decode(encoded(`\ufeff${HANS}`, encoding))).toEqual({ text: HANS, encoding: name, bom: true });
  });
  it('only one of two is taken off', () => expect(decode(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: '\ufeffa', encoding: 'utf-8', bom: true }));
});

describe('damaged text', () => {
  it('is UTF-8 where most of it is, with what is broken replaced', () => {
    const good = encoded(HANS, 'utf-8');
    const cut = good.slice(1, good.length - 2);                          // both ends in mid-character
    expect(decode(cut)).toMatchObject({ encoding: 'utf-8', text: expect.stringMatching(/^\ufffd+位代表：[^]*改善民生\ufffd+$/u) });
    good[100] = 0xff;
    expect(decode(good)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining('\ufffd') });
  });
  it('is not UTF-8 where hardly anything is', () => expect(decode(encoded(`${'GDP 5.2% '.repeat(40)}增长`, 'gb18030'))).toMatchObject({ encoding: 'gb18030' }));
  it('may end in half a character', () => expect(decode(encoded(HANS, 'gb18030').slice(0, -1))).toMatchObject({ encoding: 'gb18030', text: expect.stringContaining('地区生产总值') }));
  it('may have a zero byte or two', () => expect(decode(encoded(`${HANS}\0\0`, 'utf-8'))).toMatchObject({ encoding: 'utf-8' }));
});

describe('what is no text', () => {
  it.each([['PDF', '%PDF-1.7\n'], ['docx/xlsx/zip', 'PK\x03\x04\x14\0'], ['doc/xls/wps', '\xd0\xcf\x11\xe0\xa1\xb1'], ['RTF', '{\\rtf1'], ['PNG', '\x89PNG\r\n']])('%s', (format, head) => {
    expect(decode(new Uint8Array(Buffer.from(head, 'latin1')))).toEqual({ error: 'binary', format });
  });
  it('bytes full of zeros', () => expect(decode(new Uint8Array(400).map((_, i) => (i % 3 ? 0 : i)))).toEqual({ error: 'binary', format: null }));
  it('noise', () => expect(decode(new Uint8Array(2000).map((_, i) => 128 + ((i * i * 31 + i * 7) % 128)))).toEqual({ error: 'binary', format: null }));
  it('an empty file is an empty text', () => expect(decode(bytes())).toEqual({ text: '', encoding: 'utf-8', bom: false }));
});

describe('any bytes', () => {
  it('are decoded or refused', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => { expect(decode(raw)).toBeTypeOf('object'); })));
  it('of a UTF-8 text without byte order mark or many zeros are that text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 }).filter((t) => !/\p{Cs}/u.test(t) && !t.startsWith('\ufeff') && !t.includes('\0'));
    fc.assert(fc.property(text.map((t) => `报告${t}`), (t) => { expect(decode(encoded(t, 'utf-8'))).toEqual({ text: t, encoding: 'utf-8', bom: false }); }));
  });
});

it('wrongly decoded text is less likely than rightly decoded', () => {
  expect(plausibility(HANS)).toBeGreaterThan(0.6);
  expect(plausibility(iconv.decode(iconv.encode(HANS, 'gb18030'), 'big5'))).toBeLessThan(0.35);
  expect(plausibility(iconv.decode(iconv.encode(BIG5, 'big5'), 'gb18030'))).toBeLessThan(0.35);
  expect(plausibility('')).toBe(0);
});
