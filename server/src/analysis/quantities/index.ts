import { lastStartingAt, span, type Span } from '../../text/span';
import type { BlockContext, Change, Op, Quantity } from '../model';
import { printed as printedName, type Surface } from '../surface';
import { clauseStart, sentenceStart, upTo } from './clause';
import { distributes, inherit, membersOf, coveringOp, sharesOf, valuesFrom } from './coordination';
import type { Figure } from './figure';
import { indicatorOf, type Indicated } from './indicator';
import { changeOf, directionOf } from './measure';
import { isNotQuantity } from './notQuantities';
import { findFigures } from './numerals';
import { isBaseline, kindOf, periodOf } from './time';

/** Spans of a normalised text that hold no quantities of their own: markers, heading numbers. */
export type Excluded = readonly Span<'norm'>[];

const NOTHING: Indicated = { span: null, id: null };

/** What the figures before in a sentence leave for the next: what they measured, by which verb, in which coordination. */
interface Reading {
  sentence: number;
  last: Figure | null;
  previous: Indicated;
  verb: string;
  /** Everything measured in the sentence so far, and what the last coordination of values measured. */
  subjects: Indicated[];
  group: Indicated[];
  /** What the rest of the present coordination measures, one a value. */
  shares: readonly Indicated[];
  /** The comparator that covers the whole coordination. */
  covering: Op | null;
  /** What kind of figure the A of 从A提高到B was; B is of the same. */
  baseline: Change | null;
}

/**
 * The quantities of one block. Spans are relative to the block's printed text; kind and period come from the part of
 * the report the block stands in, unless its own words say otherwise.
 */
export function findQuantities(surface: Surface, context: BlockContext, excluded: Excluded): readonly Quantity[] {
  const { norm } = surface;
  if (!/[\d〇○零一二两三四五六七八九十百千万亿兆]/u.test(norm)) return [];
  const quoted = quotedStretches(norm), figures = findFigures(norm);
  const found: Quantity[] = [];
  const r: Reading = { sentence: 0, last: null, previous: NOTHING, verb: '', subjects: [], group: [], shares: [], covering: null, baseline: null };
  for (const [i, f] of figures.entries()) {
    if (meets(excluded, f) || isNotQuantity(norm, f, holds(quoted, f))) continue;
    newSentence(norm, f, r);
    const figure = inherit(norm, f, r.last, r.covering);
    const indicated = measured(norm, figures, i, figure, r);
    found.push(quantity(surface, figure, indicated, context, r));
  }
  return found;
}

function newSentence(norm: string, f: Figure, r: Reading): void {
  const start = sentenceStart(norm, f.start, Math.max(r.sentence, r.last?.end ?? 0)) ?? r.sentence;
  if (start !== r.sentence) Object.assign(r, { sentence: start, last: null, previous: NOTHING, subjects: [], group: [], shares: [], covering: null, baseline: null });
}

/** What a figure measures, after what its sentence has said so far; takes it down for the figures behind. */
function measured(norm: string, figures: readonly Figure[], i: number, figure: Figure, r: Reading): Indicated {
  const from = clauseStart(norm, figure.start, r.sentence, r.last), shared = distributes(norm, figure, r.last);
  const n = shared ? 1 : valuesFrom(norm, figures, i);
  if (!shared) {
    r.covering = coveringOp(norm, figure);
    r.verb = verbOf(norm.slice(from, figure.start), figure, r);
    r.shares = sharesOf(n, r.verb.replace(/^，/u, ''), r.subjects, r.group);
  }
  const own = shared ? r.previous : indicatorOf(norm, figure, from, r.previous, r.last?.unit === figure.unit);
  if (!shared && r.shares.length === 0) r.shares = membersOf(norm, own.span, n);
  const [next, ...rest] = r.shares;
  const indicated = next ?? own;
  r.shares = rest;
  if (r.subjects[r.subjects.length - 1]?.span !== indicated.span) r.subjects.push(indicated);
  r.group = shared ? [...r.group.slice(-8), indicated] : [indicated];
  r.previous = indicated;
  r.last = figure;
  return indicated;
}

/** The words that lead to a figure; 增长6.5%左右、力争｜7% goes on with the verb before. */
const verbOf = (words: string, f: Figure, r: Reading): string => (/^(?:，|、)?(?:力争|争取|确保|奋斗目标)$/u.test(words) && r.last?.unit === f.unit ? r.verb : words);

function quotedStretches(norm: string): readonly Span<'norm'>[] {
  return [...norm.matchAll(/“[^“”]{1,24}”|《[^》《]{1,60}》/gu)].map((m) => span(m.index, m.index + m[0].length));
}

/** Whether one of these sorted spans overlaps a figure; whether one holds it whole. */
const meets = (spans: Excluded, f: Figure): boolean => { const s = spans[lastStartingAt(spans, f.end - 1, (x) => x.start)]; return s !== undefined && s.end > f.start; };
const holds = (spans: Excluded, f: Figure): boolean => { const s = spans[lastStartingAt(spans, f.numberStart - 1, (x) => x.start)]; return s !== undefined && s.end >= f.end; };

function quantity(surface: Surface, f: Figure, indicated: Indicated, context: BlockContext, r: Reading): Quantity {
  const { norm, map, text } = surface;
  const printed = map.toBlock(span(f.ordinal ? f.start - 1 : f.start, f.end));
  const at = indicated.span && map.toBlock(indicated.span);
  const name = indicated.span ? norm.slice(indicated.span.start, indicated.span.end) : '';
  const change = r.baseline && /(?:到|至|为)(?:\d{4}年末?的)?$/u.test(r.verb) ? r.baseline : f.ordinal ? 'rank' : changeOf(f, r.verb, name, norm.slice(f.end, f.end + 12));
  r.baseline = isBaseline(norm, f) ? change : null;
  const kind = kindOf(norm, f, r.sentence, change, context);
  return {
    span: span(printed.start, printed.end), text: text.slice(printed.start, printed.end),
    value: f.value, unit: f.ordinal ? '位' : f.unit, op: mountsTo(norm, f) ? 'ge' : f.op,
    indicator: indicated.span ? printedName(surface, indicated.span) : null,
    indicatorSpan: at && span(at.start, at.end), indicatorId: indicated.id, member: indicated.member ?? null,
    kind, period: periodOf(norm, f, r.sentence, kind, context), change, direction: directionOf(r.verb, name, change),
  };
}

/** 迈上｜1700亿元｜新台阶. */
const mountsTo = (norm: string, f: Figure): boolean => f.op === 'eq' && /^新?台阶/u.test(norm.slice(f.end, f.end + 3)) && /(?:迈上|跃上|登上)$/u.test(upTo(norm, f.start));
