import exclusive from '../../../seeds/lexicon/exclusive.json';
import type { Quantity, Report } from '../analysis/model';
import { agree, between, sameName, single, stepOf, type Single } from './figureText';
import { scaleOf } from '../analysis/quantities/numerals';
import { problem, type Problem, type ReportRule } from './problem';

/** Growth that is not the plain quotient of two printed values. */
const NOT_NOMINAL = /年均|可比|不变价|实际|同口径|平均|名义|累计/u;
const REAL_TERMS = /生产总值|增加值|GDP/iu;
const MOVE = /(?:增长|提高|增加|上升|提升|扩大|下降|降低|减少|回落|缩小|压减|增幅|降幅)(?:了|达|为|近|约)?$/u;

/** growth-arithmetic: 由4000件增加到5000件，增长20%: the printed growth is not what A and B give. */
export const growthArithmetic: ReportRule = (report) => report.quantities.flatMap((b, i): readonly Problem[] => {
  const a = report.quantities[i - 1], c = report.quantities[i + 1];
  if (!a || !c || a.kind !== 'reference' || a.change === 'rank' || !sameName(a, b) || !sameName(b, c) || a.unit !== b.unit || a.change === 'growth' || b.change === 'growth') return [];
  const toB = between(report, a.span.end, b.span.start), toC = between(report, b.span.end, c.span.start);
  if (!/(?:到|至|为)(?:\d{4}年末?的)?$/u.test(toB) || !/^[，、,]/u.test(toC) || !MOVE.test(toC) || NOT_NOMINAL.test(toB + toC) || REAL_TERMS.test(a.indicator ?? '')) return [];
  const [A, B, C] = [single(a), single(b), single(c)];
  if (!A || !B || !C || c.op !== 'eq' || a.op !== 'eq' || b.op !== 'eq' || A.value <= 0) return [];
  if (isDifference(A, B, C)) return [problem('percent-vs-point', 'information', c.span, { text: c.text, indicator: a.indicator ?? '' }, { related: [{ span: a.span, message: 'related-from' }, { span: b.span, message: 'related-to' }] })];
  const expected = expectedOf(A, B, c);
  if (!expected || Math.abs(C.value - expected.value) <= expected.tolerance + stepOf(c.text)) return [];
  return [problem('growth-arithmetic', 'information', c.span, { from: a.text, to: b.text, stated: c.text, computed: expected.text }, { related: [{ span: a.span, message: 'related-from' }, { span: b.span, message: 'related-to' }] })];
});

/** 由58.4%提高到64.1%，提高5.7%: the difference of two percentages, that is percentage points. */
const isDifference = (a: Single, b: Single, c: Single): boolean => a.q.unit === '%' && c.q.unit === '%' && Math.abs(c.value - Math.abs(b.value - a.value)) <= stepOf(c.q.text) * 1.0001;

interface Expected { readonly value: number; readonly tolerance: number; readonly text: string }

/** What the change from A to B comes to in the unit of the third figure, with what rounding of A and B may hide. */
function expectedOf(a: Single, b: Single, c: Quantity): Expected | null {
  const diff = Math.abs(b.value - a.value), loose = stepOf(a.q.text) + stepOf(b.q.text);
  const relative = (scale: number): Expected => { const value = diff / a.value * scale; return { value, tolerance: (loose / a.value + diff * stepOf(a.q.text) / a.value ** 2) * scale, text: `${round(value)}${c.unit}` }; };
  if (c.unit === '百分点') return a.q.unit === '%' ? { value: diff, tolerance: loose, text: `${round(diff)}个百分点` } : null;
  if (a.q.unit === '%' || a.q.unit === '‰' || a.q.unit === ':1' || a.q.unit === '') return null;
  if (c.unit === '%') return relative(100);
  if (c.unit === '倍') return relative(1);
  return c.unit === a.q.unit ? { value: diff, tolerance: loose, text: String(round(diff)) } : null;
}

const round = (n: number): number => Number(n.toFixed(2));

/** parts-sum-mismatch: a composition in three parts that is not 100, and a part behind 其中 that is more than its whole. */
export const partsOfWhole: ReportRule = (report) => [...report.quantities.flatMap(composition), ...report.quantities.flatMap((q, i) => (isOneOfSeveral(report, i) ? [] : partOverWhole(report, q, report.quantities[i + 1]))), ...report.quantities.flatMap((q, i) => partsOverWhole(report, q, i))];

function composition(q: Quantity): readonly Problem[] {
  if (typeof q.value === 'number' || q.unit !== ':' || q.value.length !== 3 || !/产业|结构|比重/u.test(q.indicator ?? '') || (!/产业/u.test(q.indicator ?? '') && q.value.some((v) => v >= 100))) return [];
  const sum = round(q.value.reduce((a, b) => a + b, 0));
  return Math.abs(sum - 100) <= 0.3 || sum < 50 ? [] : [problem('parts-sum-mismatch', 'information', q.span, { parts: q.text, sum, whole: 100 })];
}

/** 比上年末增加｜139万人，其中城镇…: what grew by so much is not the whole. */
const FLOW = /[增減减多少升降][加少长多]?(?:了|至|到)?$/u;

/** 新开工200个、竣工150个、在建｜80个，其中…: 其中 may be of all of them. */
function isOneOfSeveral(report: Report, i: number): boolean {
  const q = report.quantities[i]!, before = report.quantities[i - 1];
  return before?.unit === q.unit && /^[、和及][^。；，、]{0,30}$/u.test(between(report, before.span.end, q.span.start));
}

function partOverWhole(report: Report, whole: Quantity, part: Quantity | undefined): readonly Problem[] {
  const [w, p] = [single(whole), part ? single(part) : null];
  if (!w || !p || whole.unit !== p.q.unit || whole.change !== 'level' || p.q.change !== 'level' || /^(?:%|百分点|‰|倍|)$/u.test(whole.unit) || whole.op !== 'eq' || p.q.op !== 'eq') return [];
  const words = between(report, whole.span.end, p.q.span.start);
  if (FLOW.test(report.text.slice(Math.max(0, whole.span.start - 8), whole.span.start))) return [];
  if (!/^[，、,]?(?:其中|當中|当中)[^。；，]{1,30}$/u.test(words) || p.value <= w.value || agree(w, p)) return [];
  return [problem('parts-sum-mismatch', 'information', p.q.span, { parts: p.q.text, sum: p.q.text, whole: whole.text }, { related: [{ span: whole.span, message: 'related-whole' }] })];
}

/** A whole number is exact, 1.2万户 is rounded. */
const looseOf = ({ q }: Single): number => { const step = stepOf(q.text); return step === 1 ? 0 : step; };
const NO_SUM = /^(?:%|百分点|‰|倍|:1|:|)$/u;

/** Classes of words of which one thing has one only: 省级、市级; the longer first. */
const CLASSES = exclusive.map((words) => new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'u'));
/** 甲类、乙类; 省级企业、市级: one head word, with different words of one class before it. 涉农、小微 may be the same loans. */
const excludeEachOther = (names: readonly string[]): boolean => CLASSES.some((word) => {
  const found = names.map((name) => ({ word: word.exec(name)?.[0], rest: name.replace(word, '') })), head = found[0]!.rest;
  return found.every((f, i) => f.word !== undefined && !/以上|以下/u.test(f.rest) && (f.rest === head || (i > 0 && f.rest === ''))) && new Set(found.map((f) => f.word)).size === names.length;
});

/** The sum in the whole's scale, with its unit: 140亿元. */
function asPrinted(sum: number, { text, unit }: Quantity): string {
  const m = /^\D*(?<number>\d[\d,，]*(?:\.\d+)?)\D*$/u.exec(text);
  return m ? text.replace(m.groups!.number!, String(Number((sum / scaleOf(text).scale).toFixed(6)))) : `${sum}${unit}`;
}

/** 新增机构10家，其中甲类4家、乙类8家: parts of one list that come to more than their whole, each of them less. */
function partsOverWhole(report: Report, whole: Quantity, i: number): readonly Problem[] {
  const w = single(whole);
  if (!w || whole.change !== 'level' || whole.op !== 'eq' || NO_SUM.test(whole.unit) || isOneOfSeveral(report, i) || FLOW.test(report.text.slice(Math.max(0, whole.span.start - 8), whole.span.start))) return [];
  const parts: Single[] = [], names: string[] = [];
  for (let last = whole; ;) {
    const q = report.quantities[i + 1 + parts.length], p = q ? single(q) : null;
    const led = p && (parts.length === 0 ? /^[，、,]?其中[：:]?([^。；，、]{1,20})$/u : /^、([^。；，、]{1,20})$/u).exec(between(report, last.span.end, p.q.span.start));
    if (!p || !led || p.q.unit !== whole.unit || p.q.change !== 'level' || p.q.op !== 'eq') break;
    parts.push(p);
    names.push(led[1]!);
    last = p.q;
  }
  const sum = round(parts.reduce((all, p) => all + p.value, 0)), rounding = [w, ...parts].reduce((all, p) => all + looseOf(p), 0);
  if (parts.length < 2 || sum <= w.value + rounding || parts.some((p) => p.value >= w.value) || !excludeEachOther(names)) return [];
  const at = { start: parts[0]!.q.span.start, end: parts.at(-1)!.q.span.end };
  return [problem('parts-sum-mismatch', 'information', at, { parts: parts.map((p) => p.q.text).join('、'), sum: asPrinted(sum, whole), whole: whole.text }, { related: [{ span: whole.span, message: 'related-whole' }] })];
}
