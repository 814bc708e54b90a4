import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGlossary } from '../../server/src/features/formatGlossary';
import { edited } from '../harness/edits';
import { report } from '../harness/marks';
import { samples } from '../harness/samples';

const formatted = (text: string): string => edited(text, formatGlossary(report(text)));
const BODY = '　一、任务\n建设“数据码头” ，做强“一湖两带”，落实“双高”行动。  \n名词解释  \n';

describe('a glossary in mixed forms', () => {
  it.each([
    ['takes the indent of most entries', '　　1.“数据码头”：场所。\n2.“一湖两带”：湖带。\n　　3.“双高”行动：高端。\n', '　　1.“数据码头”：场所。\n　　2.“一湖两带”：湖带。\n　　3.“双高”行动：高端。\n'],
    ['takes the form of most numbers, and the gap', '1．“数据码头”：场所。\n2、 “一湖两带”：湖带。\n3．“双高”行动：高端。\n', '1．“数据码头”：场所。\n2．“一湖两带”：湖带。\n3．“双高”行动：高端。\n'],
    ['has ： behind the term', '1.“数据码头”: 场所。\n2.“一湖两带” ：湖带。\n3.“双高”行动：高端。\n', '1.“数据码头”：场所。\n2.“一湖两带”：湖带。\n3.“双高”行动：高端。\n'],
    ['has an entry a line', '①“数据码头”：场所。②“一湖两带”：湖带。 ③“双高”行动：高端。\n', '①“数据码头”：场所。\n②“一湖两带”：湖带。\n③“双高”行动：高端。\n'],
    ['has no blanks at line ends, and keeps blank lines', '1.“数据码头”：场所。　\n\n2.“一湖两带”：湖带，  \n滨江。\n', '1.“数据码头”：场所。　\n\n2.“一湖两带”：湖带，\n滨江。\n'],
    ['keeps other cuts and its numbers', '1.“数据码头”是指场所。\n1.“一湖两带”即湖带。\n5.“双高”行动：高端。\n', '1.“数据码头”是指场所。\n1.“一湖两带”即湖带。\n5.“双高”行动：高端。\n'],
    ['keeps a blank before a figure', '1.“数据码头”：场所。\n2.“一湖两带”：湖带。\n3. 5G基站：设施。\n', '1.“数据码头”：场所。\n2.“一湖两带”：湖带。\n3. 5G基站：设施。\n'],
  ])('%s', (_, before, after) => expect(formatted(BODY + before)).toBe(BODY + after));
  it('joins the lines of a paragraph that a link broke up', () => expect(formatted(`${BODY}1.“数据码头”：面向企业和社会提供公共数据登记的\n，交易等服务。\n2.“一湖两带”：湖带。\n3.“双高”行动：高端。\n`)).toBe(`${BODY}1.“数据码头”：面向企业和社会提供公共数据登记的，交易等服务。\n2.“一湖两带”：湖带。\n3.“双高”行动：高端。\n`));
  it('within a range only the entries that meet it', () => {
    const text = `${BODY}1.“数据码头”:场所。\n2.“一湖两带”:湖带。\n3.“双高”行动：高端。\n`, at = text.indexOf('湖带。');
    expect(edited(text, formatGlossary(report(text), { start: at, end: at + 1 }))).toBe(text.replace('一湖两带”:', '一湖两带”：'));
  });
  it('that there is not', () => {
    expect(formatted('  没有名词解释 : 也不改。  \n')).toBe('  没有名词解释 : 也不改。  \n');
    expect(formatted('')).toBe('');
  });
});

describe('in any report', () => {
  const terms = ['数据码头', '“一湖两带”', '“双高”行动', '零碳工厂', '5G基站', 'PM2.5'];
  const MARKS = ['1.', '1．', '1、', '①', '［1］', '(1)', ''];
  const piece = fc.record({ term: fc.constantFrom(...terms), mark: fc.constantFrom(...MARKS.slice(0, -1)), gap: fc.constantFrom('', ' ', '　'), colon: fc.constantFrom('：', ':', ' ： ', '是指'), indent: fc.constantFrom('', '　　', '  '), end: fc.constantFrom('\n', '\n\n', '', ' \r\n') });
  /** Entries in one line have one form, and either all have numbers or none: of two forms the second would be read as part of the first one's definition. */
  const glossary = fc.record({ all: fc.array(piece, { minLength: 1, maxLength: 8 }), one: fc.constantFrom(null, ...MARKS) }).map(({ all, one }) => `一、任务\n  建设数据码头 ，做强“一湖两带”。 \n名词解释\n${all.map((p, i) =>
    `${p.indent}${(one ?? p.mark).replace('1', String(i + 1)).replace('①', '①②③④⑤⑥⑦⑧'[i]!)}${p.gap}${p.term}${p.colon}用于说明的第${i + 1}句话。${one === null && p.end === '' ? '\n' : p.end}`).join('')}`);
  const entries = (text: string): readonly unknown[] => report(text).glossary.map((e) => [e.number, e.term, e.definition]);
  it('a second time nothing changes, and numbers, terms and definitions stay', () => fc.assert(fc.property(glossary, (text) => {
    const once = formatted(text);
    expect(entries(once)).toEqual(entries(text));
    expect(formatted(once)).toBe(once);
    expect(once.startsWith(text.slice(0, text.indexOf('名词解释')))).toBe(true);
  }), { numRuns: 80 }));
  it('any text at all is answered, and a second time nothing changes', () => fc.assert(fc.property(fc.array(fc.constantFrom('名词解释\n', '①', '1.', '“甲乙”', '：', '是指丙丁。', '\n', '\r\n', ' ', '　', '注①：', '二、', '\u2028', '[^1]:', '输\n', 'A'), { maxLength: 40 }).map((all) => all.join('')), (text) => {
    const once = formatted(text);
    expect(once.replace(/[\s：:.．、①-⑳\d[\]^注（）()［］]/gu, '')).toBe(text.replace(/[\s：:.．、①-⑳\d[\]^注（）()［］]/gu, ''));
  }), { numRuns: 200 }));
  it.each(samples.map((s) => [s.name, s.text] as const))('%s is in form already', (_, text) => expect(formatted(text)).toBe(text));
});
