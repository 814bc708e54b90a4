import anniversaries from '../../../seeds/lexicon/anniversaries.json';
import type { PlanPeriod, Quantity, Report } from '../analysis/model';
import { scaleOf } from '../analysis/quantities/numerals';
import { chineseNumber } from '../analysis/quantities/chinese';
import { isIndicatorName, planOf } from '../lexicon';
import { span, type Span } from '../text/span';
import { docSpan, perBlock } from './blockFacts';
import { isMisread } from './reading';
import { moveProblem, problem, usual, type Problem, type ReportRule } from './problem';

const HEAD = /[人户村]均.{2,12}$/u;
/** 万 and 亿. */
const LARGE = [1e4, 1e8];

/** unit-scale-inconsistent: 人均可支配收入84000元 in one place, 5.2万元 in another. Amounts by head, which are of one size, and any indicator in 万元 and 亿元 of nearly one size. */
export const unitScales: ReportRule = (report) => {
  const groups = new Map<string, Map<number, Quantity>>();
  for (const q of report.quantities) {
    const amount = q.indicator !== null && q.indicatorSpan !== null && q.unit === '元' && q.change === 'level' && q.kind !== 'reference';
    const core = amount ? HEAD.exec(q.indicator!)?.[0] ?? (isIndicatorName(q.indicator!) && LARGE.includes(scaleOf(q.text).scale) ? q.indicator! : undefined) : undefined;
    if (core === undefined) continue;
    const group = groups.get(core) ?? new Map<number, Quantity>(), { scale } = scaleOf(q.text);
    groups.set(core, group);
    if (!group.has(scale)) group.set(scale, q);
  }
  return [...groups].flatMap(([core, scales]) => {
    if (scales.size < 2) return [];
    const [a, b] = [...scales.values()] as [Quantity, Quantity];
    if (!HEAD.test(core) && !ofOneSize(a, b)) return [];
    const finding = (here: Quantity, there: Quantity): Problem => problem('unit-scale-inconsistent', usual('unit-scale-inconsistent'), here.span, { indicator: core, text: here.text, other: there.text }, { related: [{ span: there.span, message: 'related-other' }] });
    return [finding(a, b), finding(b, a)];
  });
};

/** 8.9亿元 and 86400万元, not 8.9亿元 and 350万元. */
const ofOneSize = ({ value: a }: Quantity, { value: b }: Quantity): boolean => typeof a === 'number' && typeof b === 'number' && a < b * 3 && b < a * 3;

const OPEN = /[“"「『＂]$/u, CLOSE = /^[”"」』＂]/u;

/** plan-name-form: 十四五 without quotation marks where the report quotes it, “十四五”计划 for 规划. */
export const planNames: ReportRule = (report) => {
  const named = report.planPeriods.filter((p) => /^.{2,3}$/u.test(report.text.slice(p.span.start, p.span.end)) && p.plan.endsWith('五'));
  const quoted = new Set(named.filter((p) => OPEN.test(report.text.slice(Math.max(0, p.span.start - 1), p.span.start))));
  return named.flatMap((p) => [...(quoted.size >= 2 * (named.length - quoted.size) && !quoted.has(p) && !inTitle(report, p) && !CLOSE.test(report.text.slice(p.span.end, p.span.end + 1)) ? [unquoted(report, p)] : []), ...otherWord(report, p)]);
};

const unquoted = ({ text }: Report, p: PlanPeriod): Problem => problem('plan-name-form', usual('plan-name-form'), p.span, { text: text.slice(p.span.start, p.span.end), to: `“${p.plan}”` });

/** Inside a quotation or a title the outer marks do. */
function inTitle(report: Report, p: PlanPeriod): boolean {
  const before = report.text.slice(Math.max(0, p.span.start - 60), p.span.start);
  return [['《', '》'], ['“', '”']].some(([open, close]) => before.lastIndexOf(open!) > before.lastIndexOf(close!));
}

/** 五年计划 up to 十五, 五年规划 from 十一五. As a verb 计划 is no part of the name. */
function otherWord(report: Report, p: PlanPeriod): readonly Problem[] {
  const m = /^[”"」』]?(计划(?=纲要|期间|[期的，。、；]|开局|收官|目标任务|各项|中期|承上|确定|建议|关键)|规划(?=纲要|期间|[期的，。、；]|开局|收官))/u.exec(report.text.slice(p.span.end, p.span.end + 8)), early = (planOf.get(p.plan)?.years[0] ?? 0) < 2006;
  if (!m || (m[1] === '计划') === early) return [];
  const right = early ? '计划' : '规划', closed = CLOSE.test(m[0]);
  return [problem('plan-name-form', usual('plan-name-form'), span(p.span.start, p.span.end + m[0].length), { text: report.text.slice(p.span.start - (closed ? 1 : 0), p.span.end + m[0].length), to: closed ? `“${p.plan}”${right}` : `${p.plan}${right}` })];
}

const BORN = anniversaries.map(({ event, year }) => ({ year, pattern: new RegExp(`(?<!\\d)(?<year>\\d{4}年|今年)(?:，?(?:也|既|又|还)?是|，?(?:正值|适逢|恰逢|迎来))(?:[^。；！\\d]|\\d(?!\\d{3}年)){0,80}?(?<at>${event}的?(?<n>\\d{2,3}|[一二三四五六七八九十百零]{2,5})周年)`, 'dgu') }));

/** anniversary-year: 2022年是…中国共产党成立100周年, which was in 2021. 今年 is the year of the part or that of the meeting, and read from the report: less sure. */
export const anniversaryYears: ReportRule = ({ blocks, year: given }) => blocks.flatMap(({ analysis, start }) => anniversariesOf(analysis).filter((p) => !p.thisYear || p.right !== given).map((p) => moveProblem(p.problem, start)));

/** An anniversary that is not in the year said, and the year that it is in. */
interface Misdated { readonly thisYear: boolean; readonly right: number; readonly problem: Problem }

const anniversariesOf = perBlock((block): readonly Misdated[] => (isMisread(block) ? [] : /周年/u.test(block.norm) ? BORN : []).flatMap(({ year, pattern }) => [...block.norm.matchAll(pattern)].flatMap((m): readonly Misdated[] => {
  const thisYear = m.groups!.year === '今年', said = thisYear ? block.context.year : parseInt(m.groups!.year!), [start, end] = m.indices!.groups!.at!;
  const n = /\d/u.test(m.groups!.n!) ? Number(m.groups!.n) : chineseNumber(m.groups!.n!);
  if (said === null || said - year === n || /迎接|喜迎|献礼|即将|前夕/u.test(m[0])) return [];
  const s = block.map.toBlock(span(start, end));
  const found = problem('anniversary-year', thisYear ? 'information' : usual('anniversary-year'), span(s.start, s.end), { text: block.norm.slice(start, end), year: said, right: year + n });
  return [{ thisYear, right: year + n, problem: found }];
})));

/** A sentence without blanks and marks, and where its clauses begin in that. */
interface Sentence { readonly text: string; readonly start: number; readonly end: number; readonly clauses: readonly number[] }
const LONG = 40;
const sentencesOf = perBlock((b): readonly Sentence[] => b.block.kind === 'furniture' || b.context.zone === 'glossary' || b.norm.startsWith('|') ? [] : [...b.norm.matchAll(/[^。！？]+/gu)].map((m) => {
  let text = '';
  const clauses: number[] = [];
  for (const part of m[0].split(/[，；：、]/u)) { clauses.push(text.length); text += part.replace(/[\s\p{P}]/gu, ''); }
  return { text, start: m.index, end: m.index + m[0].length, clauses };
}).filter((s) => s.text.length >= LONG));

/** Sentences of a block that stand twice one right after the other: 全市上下齐心协力。全市上下齐心协力。 */
const SHORTEST = 6;
const twiceIn = perBlock((b): readonly { readonly start: number; readonly end: number; readonly first: number }[] => {
  if (b.block.kind === 'furniture' || b.norm.startsWith('|')) return [];
  const all = [...b.norm.matchAll(/[^。！？；]+[。！？；]?/gu)].map((m) => ({ text: m[0].trim(), start: m.index, end: m.index + m[0].length }));
  return all.flatMap((s, i) => { const before = all[i - 1]; return before && before.text === s.text && s.text.length >= SHORTEST && s.text.replace(/[\s\p{P}]/gu, '').length < LONG ? [{ start: s.start, end: s.end, first: before.start }] : []; });
});
const twice = (report: Report): readonly Problem[] => report.blocks.flatMap(({ analysis }, block) => twiceIn(analysis).map(({ start, end, first }) =>
  problem('duplicate-sentence', usual('duplicate-sentence'), docSpan(report, block, start, end), {}, { related: [{ span: docSpan(report, block, first, start), message: 'related-other' }] })));

/** duplicate-sentence: a long sentence that stands in the report once more, whole or inside a longer one; any that stands twice running. */
export const duplicateSentences: ReportRule = (report) => {
  const all = report.blocks.flatMap(({ analysis }, block) => sentencesOf(analysis).map((s) => ({ ...s, block })));
  const places = new Map<string, { index: number; at: number }[]>();
  all.forEach((s, index) => s.clauses.forEach((at) => {
    const key = s.text.slice(at, at + LONG), known = places.get(key);
    if (key.length === LONG) { if (!known) places.set(key, [{ index, at }]); else if (known.length < 3) known.push({ index, at }); }
  }));
  return [...twice(report), ...all.flatMap((s, index) => {
    const other = places.get(s.text.slice(0, LONG))!.find((o) => o.index !== index && all[o.index]!.text.startsWith(s.text, o.at) && (o.index < index || all[o.index]!.text.length > s.text.length));
    return other ? [problem('duplicate-sentence', usual('duplicate-sentence'), at(report, s), {}, { related: [{ span: at(report, all[other.index]!), message: 'related-other' }] })] : [];
  })];
};

const at = (report: Report, s: { readonly block: number; readonly start: number; readonly end: number }): Span => docSpan(report, s.block, s.start, s.end);
