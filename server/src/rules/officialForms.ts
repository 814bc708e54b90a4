import { dayOf, yearOf } from './dateForms';
import { formRule, type Form } from './forms';

const re = (source: string): RegExp => new RegExp(source, 'dgu');
/** 政发、府办、发函: what a document's number begins with. */
const SIGN = '(?<=[\\u4e00-\\u9fff](?:发|函|字|文|办|令|规|通|告))';

/** The number of an official document: 临政发（2024）08号. */
const numbers: readonly Form[] = [{
  rule: 'official-doc-form', pattern: re(`${SIGN}(?<at>(?<out>(?:（(?:19|20)\\d\\d）|\\((?:19|20)\\d\\d\\)|\\[(?:19|20)\\d\\d\\]|［(?:19|20)\\d\\d］|【(?:19|20)\\d\\d】)\\s?第?\\d{1,4})\\s?号)`),
  to: (m) => numberOf(m.groups!.out!),
}, {
  rule: 'official-doc-form', pattern: re('(?<at>(?<out>〔(?:19|20)\\d\\d〕\\s?(?:第0*|0+)[1-9]\\d{0,3})\\s?号)'), to: (m) => numberOf(m.groups!.out!),
}];

/** （2024）第08 → 〔2024〕8. */
function numberOf(printed: string): string {
  const [, year, number] = /(\d{4}).*?(\d+)$/u.exec(printed)!;
  return `〔${year}〕${Number(number)}`;
}

/** Since 2012 the date of a document is printed in digits without zeros before them. */
const SINCE = 2012;
const CN_DATE = '二[〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日';
/** Below the head of the report, where the day it was given on is written as on its cover. */
const isSignature: Form['when'] = (_, __, { block: { kind }, context: { zone } }) => (kind === 'paragraph' || kind === 'meeting') && zone !== 'front';
const dates: readonly Form[] = [{
  rule: 'official-doc-form', severity: 'information', when: isSignature, pattern: re(`^\\s*(?<at>(?<out>${CN_DATE}))\\s*$`), to: (m) => digitsOf(m.groups!.out!),
}, {
  rule: 'official-doc-form', severity: 'information', when: isSignature, pattern: re('^\\s*(?<at>(?<out>20\\d\\d年(?:0\\d月\\d{1,2}|\\d{1,2}月0\\d)日))\\s*$'), to: (m) => Number(m.groups!.out!.slice(0, 4)) < SINCE ? null : m.groups!.out!.replace(/(?<=[年月])0/gu, ''),
}];

function digitsOf(date: string): string | null {
  const [y, m, d] = date.split(/[年月日]/u) as [string, string, string], year = Number(yearOf(y)), month = dayOf(m), day = dayOf(d);
  return year < SINCE || month === 0 || month > 12 || day === 0 || day > 31 ? null : `${year}年${month}月${day}日`;
}

/** 附件：1.…。: the name of an attachment ends without a mark. */
const attachments: readonly Form[] = [{ rule: 'official-doc-form', pattern: re('^\\s*(?<at>附件[：:][^。；]{2,40}(?<out>[。；]))\\s*$'), to: () => '' }];

/** official-doc-form: numbers, dates and attachments of official documents in forms that GB/T 9704 does not have. */
export const officialForms = formRule([...numbers, ...dates, ...attachments]);
