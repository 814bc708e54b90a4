import { ordinalOf } from '../analysis/lineForms';
import type { Report } from '../analysis/model';
import { docSpan, inBody, perBlock, type Place } from './blockFacts';
import { formRule, type Form } from './forms';
import { problem, usual, type Problem, type ReportRule } from './problem';

/** A number in one of two styles, at its place in a block's normalised text, and how it is written in the other. */
interface Styled { readonly start: number; readonly end: number; readonly text: string; readonly other: string; readonly first: boolean }

/** The rarer of two styles, put as the commoner; nothing where both are as frequent. */
function rarer(report: Report, rule: 'thousand-sep-inconsistent' | 'ordinal-style-mixed', all: readonly Place<Styled>[]): readonly Problem[] {
  const first = all.filter((p) => p.item.first), second = all.filter((p) => !p.item.first);
  if (first.length === 0 || second.length === 0) return [];
  const [few, many] = first.length <= second.length ? [first, second] : [second, first];
  return few.map((p) => {
    const at = docSpan(report, p.block, p.item.start, p.item.end), printed = report.text.slice(at.start, at.end), { text, other } = p.item;
    const fixes = printed === text ? [{ title: 'fix-write', args: { text: other }, edits: [{ span: at, newText: other }] }] : [];
    const there = many[0]!;
    return problem(rule, usual(rule), at, { text, to: other }, { fixes, related: [{ span: docSpan(report, there.block, there.item.start, there.item.end), message: 'related-other' }] });
  });
}

const UNIT = '(?=\\s?(?:\\.\\d+)?\\s?[余多]?(?:[万亿千百]|个|元|美元|人|户|家|件|套|吨|亩|公顷|公里|平方|立方|辆|台|名|处|所|条|项|次|千瓦|标箱|小时|米|册|篇|场|批|株|头|只|张|份))';
const GROUPED = new RegExp(`(?<![\\d.,，+A-Za-z-])\\d{1,3}(?:,\\d{3})+(?![\\d,])${UNIT}`, 'gu');
const PLAIN = new RegExp(`(?<![\\d.,，+A-Za-z第〔（(“-])\\d{5,12}(?![\\d,])${UNIT}`, 'gu');
const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
const longNumbers = perBlock((b): readonly Styled[] => b.norm.startsWith('|') ? [] : [
  ...[...b.norm.matchAll(GROUPED)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0], other: m[0].replace(/,/gu, ''), first: true })).filter((s) => s.other.length >= 5),
  ...[...b.norm.matchAll(PLAIN)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0], other: grouped(m[0]), first: false })),
]);

/** thousand-sep-inconsistent: 11,430亿元 in one place, 59260套 in another; only counts of five digits or more, with their units. */
export const thousands: ReportRule = (report) => rarer(report, 'thousand-sep-inconsistent', inBody(report, longNumbers));

const re = (source: string): RegExp => new RegExp(source, 'dgu');
const COUNTED = '(?=[万亿元家个人户吨套件亩])';
/** A separator that does not part three digits: 1234,567 or 1,23万元. */
const grouping: readonly Form[] = [
  { rule: 'thousand-sep-inconsistent', pattern: re(`(?<![\\d.,])(?<at>(?<out>\\d{4,9},\\d{3}))(?![\\d,])${COUNTED}`), to: (m) => grouped(m.groups!.out!.replace(',', '')) },
  { rule: 'thousand-sep-inconsistent', pattern: re(`(?<![\\d.,])(?<at>\\d{1,3},\\d{1,2})(?![\\d,.])${COUNTED}`) },
];
export const groupings = formRule(grouping);

const CN = '一二三四五六七八九十', NAMES = ['', ...CN];
const inChinese = (n: number): string => (n <= 10 ? NAMES[n]! : n < 20 ? `十${NAMES[n - 10]!}` : `${NAMES[Math.floor(n / 10)]!}十${NAMES[n % 10]!}`);
const RANK = new RegExp(`(?:位居|位列|跃居|升至|上升[到至]|跃升[到至]|排名?|列|居|保持)(?:全国|全省|全市|全区|世界|全球|[\\u4e00-\\u9fff]{1,4}[省市区县])?(?:同[类级]城市)?第(?:(?<arabic>\\d{1,2})|(?<cn>[${CN}]{1,3}))(?=位|名|[，。；、）]|$)`, 'dgu');
/** 第一 is said in words, whatever the style. */
const ranks = perBlock((b): readonly Styled[] => [...b.norm.matchAll(RANK)].flatMap((m): readonly Styled[] => {
  const groups = (m as RegExpMatchArray & { indices: { groups: Record<string, readonly [number, number] | undefined> } }).indices.groups, [start, end] = groups.arabic ?? groups.cn!;
  const text = b.norm.slice(start, end), n = groups.arabic ? Number(text) : ordinalOf(text) ?? 0;
  return n < 2 || n > 99 ? [] : [{ start: start - 1, end, text: `第${text}`, other: `第${groups.arabic ? inChinese(n) : n}`, first: groups.arabic !== undefined }];
}));

/** ordinal-style-mixed: 居全国第4位 in one place, 列全省第八 in another. */
export const rankStyles: ReportRule = (report) => rarer(report, 'ordinal-style-mixed', inBody(report, ranks));

const ASSEMBLY = '(?:人大|人民代表大会|政协|政治协商会议|中央委员会|[一二三四五六七八九]中全会)';
const sessions: readonly Form[] = [
  { rule: 'ordinal-style-mixed', pattern: re(`(?<![\\d.])(?<at>第?(?<out>\\d{1,2})届)(?=[\\u4e00-\\u9fff]{0,14}?${ASSEMBLY})`), to: (m) => inChinese(Number(m.groups!.out)) },
  { rule: 'ordinal-style-mixed', pattern: re('(?<=(?:人大|政协|委员会|代表大会|政治协商会议)(?:常委会)?)(?<at>第?(?<out>\\d{1,2})次)(?=会议)'), to: (m) => inChinese(Number(m.groups!.out)) },
];
/** ordinal-style-mixed: 第14届全国人大第2次会议, whose ordinals are words. */
export const sessionStyles = formRule(sessions);
