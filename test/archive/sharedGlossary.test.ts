import { describe, expect, it } from 'vitest';
import { readCsv } from '../../server/src/archive/csv';
import { readSharedGlossary, sharedRow } from '../../server/src/archive/sharedGlossary';

describe('CSV', () => {
  const fields = (text: string): unknown => readCsv(text).map((r) => r.fields);
  it('has fields in quotation marks, with marks, commas and line ends in them', () => {
    expect(fields('a,"b,""c""\n d",e\r\nf,g\rh')).toEqual([['a', 'b,"c"\n d', 'e'], ['f', 'g'], ['h']]);
  });
  it('counts lines through fields of several lines', () => expect(readCsv('a,"b\nc"\n\nd').map((r) => r.line)).toEqual([0, 3]));
  it('begins with a byte order mark or without', () => expect(fields('\ufeffa,b')).toEqual([['a', 'b']]));
  it('keeps empty fields', () => expect(fields('a,,\n,b')).toEqual([['a', '', ''], ['', 'b']]));
  it('tells of a quotation mark that is not closed, and reads on in the next line', () => {
    expect(readCsv('a,"b\nc,d').map((r) => [r.fields, r.wrong])).toEqual([[['a', '"b'], 'quote-open'], [['c', 'd'], null]]);
  });
  it('does not take the mark of a later row for the closing one: only the row with the slip is wrong', () => {
    expect(readCsv('a,"b\nc,d\ne,"f",g\nh,"i\nj"').map((r) => [r.line, r.fields, r.wrong])).toEqual([[0, ['a', '"b'], 'quote-open'], [1, ['c', 'd'], null], [2, ['e', 'f', 'g'], null], [3, ['h', 'i\nj'], null]]);
  });
  it('tells of text behind a closing mark', () => expect(readCsv('"a"b,c')[0]).toMatchObject({ wrong: 'quote-misplaced', fields: ['ab', 'c'] }));
  it('of a large hostile text is quick', () => {
    const from = performance.now();
    for (const unit of ['"', '",', '""\n', '"a\n', ',', '\r']) readCsv(unit.repeat(200_000));
    expect(performance.now() - from).toBeLessThan(5000);
  });
});

describe('the shared glossary', () => {
  it('has terms with definitions and sources, with a heading line or without', () => {
    const rows = '链长制,由市领导担任链长的工作机制,市工信局\n“数据码头”,数据流通的场所';
    for (const text of [`术语,释义,来源\n${rows}`, rows]) {
      expect(readSharedGlossary(text).terms.map((t) => [t.term, t.definition, t.source, t.cores[0]])).toEqual([['链长制', '由市领导担任链长的工作机制', '市工信局', '链长制'], ['“数据码头”', '数据流通的场所', '', '数据码头']]);
    }
  });
  it('tells of each bad row by its line, and keeps the others', () => {
    const { terms, wrong } = readSharedGlossary('术语,释义\n,没有术语\n链长制,\n链,一个字\n碳汇,吸收二氧化碳的过程\n“碳汇”,又一次\n");\n好词,好的');
    expect(wrong.map((w) => [w.line, w.what])).toEqual([[1, 'no-term'], [2, 'no-definition'], [3, 'too-short'], [5, 'twice'], [6, 'quote-open']]);
    expect(terms.map((t) => [t.line, t.term])).toEqual([[4, '碳汇'], [7, '好词']]);
  });
  it('reads what it writes', () => {
    const row = sharedRow('“码头”, 新', '说是"数据"的\n场所', '');
    expect(readSharedGlossary(row).terms).toMatchObject([{ term: '“码头”, 新', definition: '说是"数据"的场所', source: '' }]);
  });
  it.each(['=HYPERLINK("http://例.invalid","点")', '＝1', '@甲', '-1', '+1'])('writes nothing that Excel runs, and reads it as it was: %s', (text) => {
    expect(sharedRow('链长制', text, '')).toMatch(/^链长制,"?'/u);
    expect(readSharedGlossary(sharedRow('链长制', text, text)).terms).toMatchObject([{ definition: text, source: text }]);
  });
});
