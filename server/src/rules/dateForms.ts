import { ordinalOf } from '../analysis/lineForms';
import { formRule, type Form } from './forms';

const re = (source: string): RegExp => new RegExp(source, 'dgu');
const DIGITS = '零〇一二三四五六七八九';
/** A year in words in digits: 二〇二四 → 2024. */
export const yearOf = (words: string): string => [...words].map((c) => { const n = DIGITS.indexOf(c); return n < 0 ? c : String(Math.max(0, n - 1)); }).join('');
/** A month or a day in words as a number: 十二 → 12. */
export const dayOf = (words: string): number => ordinalOf(words) ?? 0;

const WORDS = '[一二三四五六七八九十]{1,3}';
/** year-date-format: 零 or ○ for 〇, two kinds of digits in one date, a year of two digits, 2023-8 for a month. */
const dates: readonly Form[] = [
  { rule: 'year-date-format', pattern: re('(?<at>(?<out>[二一][零○Oo0一二三四五六七八九〇]{3})年)'), to: (m) => (/[零○Oo0]/u.test(m.groups!.out!) ? m.groups!.out!.replace(/[零○Oo0]/gu, '〇') : null) },
  { rule: 'year-date-format', pattern: re('(?<at>(?<out>[一二][〇一二三四五六七八九]{3})年\\d{1,2}月)'), to: (m) => yearOf(m.groups!.out!) },
  { rule: 'year-date-format', pattern: re(`(?<![\\d.])(?<at>(?:19|20)\\d\\d年(?<out>${WORDS}月(?:${WORDS}日|(?![一二三四五六七八九十街花]))))`), to: (m) => m.groups!.out!.replace(/[一二三四五六七八九十]{1,3}/gu, (w) => String(dayOf(w))) },
  { rule: 'year-date-format', pattern: re('(?<=^|[，。；：、（在到从自于至])(?<at>(?<out>\\d\\d)年)(?=[底初末]|\\d{1,2}月|[上下]半年)'), to: (m) => `${Number(m.groups!.out) > 50 ? 19 : 20}${m.groups!.out!}` },
  { rule: 'year-date-format', pattern: re('(?<![\\d第])(?<at>(?<out>0\\d)年)(?=以来|度?(?:，|全年))'), to: (m) => `20${m.groups!.out!}` },
  { rule: 'year-date-format', pattern: re('(?<=[截至到在于从自])(?<at>(?<out>(?<y>(?:19|20)\\d\\d)-(?<m>0?[1-9]|1[0-2])(?:月|(?![A-Za-z\\d.年%学赛号月-]))))'), to: (m) => `${m.groups!.y!}年${Number(m.groups!.m)}月` },
  { rule: 'year-date-format', pattern: re('(?<=[^\\d第近约满历续过前，。；：、（在到从自于至])(?<at>(?<out>[0-3]\\d)年)(?=\\d{1,2}月\\d{1,2}日)'), to: (m) => `20${m.groups!.out!}` },
  { rule: 'year-date-format', pattern: re('(?<=^(?:\\s{0,4}(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六]部分)?\\s?(?:关于)?|[^，。；：]{2,24}[和与及]|[^，。；：年建]{2,12}[省市县区州旗](?=\\d\\d年政府工作报告)))(?<at>(?<out>[0-3]\\d)年)(?=(?:市|县|区|省)?政府工作报告|工作(?:回顾|总结|安排|任务|思路)|(?:主要|重点)(?:工作|任务|目标))'), to: (m) => `20${m.groups!.out!}` },
];
export const dateForms = formRule(dates);
