import { lastStartingAt, span, type Span } from '../../text/span';
import type { BlockContext, Change, Quantity, QuantityKind } from '../model';
import type { Surface } from '../surface';
import { indicatorOf, type Indicated } from './indicator';
import { isNotQuantity } from './notQuantities';
import type { Figure } from './figure';
import { findFigures } from './numerals';

/** Spans of a normalised text that hold no quantities of their own: markers, heading numbers. */
export type Excluded = readonly Span<'norm'>[];

/**
 * The quantities of one block. Spans are relative to the block's printed text; kind and period come from the part of
 * the report the block stands in, unless its own words say otherwise.
 */
export function findQuantities(surface: Surface, context: BlockContext, excluded: Excluded): readonly Quantity[] {
  const { norm } = surface;
  if (!/[\d〇零一二两三四五六七八九十百千万亿兆倍番成]/u.test(norm)) return [];
  const quoted = quotedStretches(norm);
  const found: Quantity[] = [];
  let previous: Indicated = { span: null, id: null }, sentence = 0, last: Figure | null = null, verb = '';
  const figures = findFigures(norm);
  let subjects: Indicated[] = [], shares: readonly Indicated[] = [];
  for (const [i, f] of figures.entries()) {
    if (meets(excluded, f) || isNotQuantity(norm, f, holds(quoted, f))) continue;
    const start = sentenceStart(norm, f.start, Math.max(sentence, last?.end ?? 0)) ?? sentence;
    if (start !== sentence) { previous = { span: null, id: null }; sentence = start; last = null; subjects = []; }
    const figure = inherit(norm, f, last);
    const from = clauseStart(norm, f.start, start, last);
    const shared = distributes(norm, f, last);
    if (!shared) { verb = norm.slice(from, f.start); shares = sharesOf(norm, figures, i, verb, subjects); }
    const own = shared ? previous : indicatorOf(norm, figure, from, previous, last?.unit === figure.unit);
    const [next, ...rest] = shares;
    const indicated = next ?? own;
    shares = rest;
    if (subjects[subjects.length - 1]?.span !== indicated.span) subjects.push(indicated);
    found.push(quantity(surface, figure, indicated, context, start, verb));
    previous = indicated;
    last = figure;
  }
  return found;
}

function quotedStretches(norm: string): readonly Span<'norm'>[] {
  return [...norm.matchAll(/“[^“”]{1,24}”|《[^》《]{1,60}》/gu)].map((m) => span(m.index, m.index + m[0].length));
}

/** Whether one of these sorted spans overlaps a figure; whether one holds it whole. */
const meets = (spans: Excluded, f: Figure): boolean => { const s = spans[lastStartingAt(spans, f.end - 1, (x) => x.start)]; return s !== undefined && s.end > f.start; };
const holds = (spans: Excluded, f: Figure): boolean => { const s = spans[lastStartingAt(spans, f.numberStart - 1, (x) => x.start)]; return s !== undefined && s.end >= f.end; };

/** Where the sentence begins that the figure at `at` stands in; null if none ends between `from` and there. */
const sentenceStart = (norm: string, at: number, from: number): number | null => lastMark(norm, at, from, '。；！？');

function lastMark(norm: string, at: number, from: number, marks: string): number | null {
  for (let i = at - 1; i >= from; i--) if (marks.includes(norm[i]!)) return i + 1;
  return null;
}

/** As much of the text before a place as a phrase can reach back over. */
const WINDOW = 160;
const upTo = (norm: string, at: number): string => norm.slice(Math.max(0, at - WINDOW), at);

/** Where the words begin that can name what a figure measures: behind the last mark, or behind the figure before it. */
function clauseStart(norm: string, at: number, sentence: number, last: Figure | null): number {
  const from = Math.max(sentence, last?.end ?? 0, at - WINDOW);
  let start = lastMark(norm, at, from, '，：') ?? from;
  if (norm[start] === '、' || norm[start] === '和') start++;
  return start;
}

/** 分别达5家和10家, 11.9%和17.5%: the second value of one coordination measures what the first does. */
const distributes = (norm: string, f: Figure, last: Figure | null): boolean => last !== null && /^(?:、|和|及|以及|，)$/u.test(norm.slice(last.end, f.start)) && last.unit === f.unit || last !== null && /^[、和]$/u.test(norm.slice(last.end, f.start));

/**
 * 接待游客1260万人次、旅游收入138亿元，分别增长｜15.2%和17.6%: values that go one each to what was named before. Empty
 * where the clause names its own subject or there are not as many.
 */
function sharesOf(norm: string, figures: readonly Figure[], i: number, verb: string, subjects: readonly Indicated[]): readonly Indicated[] {
  if (!/^(?:比上年|同比|较上年)?分别(?:比上年|同比|较上年)?(?:增长|下降|提高|增加|上升|降低|回落)$/u.test(verb)) return [];
  let n = 1;
  while (figures[i + n] && /^(?:、|和|及|以及)$/u.test(norm.slice(figures[i + n - 1]!.end, figures[i + n]!.start))) n++;
  return n > 1 && subjects.length >= n ? subjects.slice(-n) : [];
}

/** A unit or comparator that coordinated values share: 提高5.4、2.2个百分点; 突破万亿人民币和千亿美元. */
function inherit(norm: string, f: Figure, last: Figure | null): Figure {
  const shared = /^(\d[\d.]*)(?:个)?[、和](\d[\d.]*)/u.exec(norm.slice(f.numberStart));
  if ((f.unit === '' || f.unitForm === '个') && shared) {
    const next = /^[\d.、和个]+(个?百分点|%|[\u4e00-\u9fff]{1,3}元|家|个|项|人|亿元|万元)/u.exec(norm.slice(f.numberStart));
    if (next && (f.unit === '' || /百分点/u.test(next[1]!))) return { ...f, unit: next[1]!.replace(/^个百分点$/u, '百分点') };
  }
  if (last && f.op === 'eq' && ['gt', 'ge'].includes(last.op) && (last.start < last.numberStart || /跨[过越]$/u.test(upTo(norm, last.start))) && /^[、和]$/u.test(norm.slice(last.end, f.start))) return { ...f, op: last.op };
  if (f.unit === '' && /[万亿](?:以上|以下|左右|多|余)?$/u.test(norm.slice(f.numberStart, f.end))) return { ...f, unit: '人' };
  if (f.unit === '' && /比(?:例)?(?:缩小|降|调整|为|控制|保持)[^，。]{0,4}$/u.test(upTo(norm, f.start))) return { ...f, unit: ':1' };
  return f;
}

function quantity(surface: Surface, f: Figure, indicated: Indicated, context: BlockContext, sentence: number, verb: string): Quantity {
  const { norm, map, text } = surface;
  const rank = f.ordinal;
  const printed = map.toBlock(span(rank ? f.start - 1 : f.start, f.end));
  const indicatorSpan = indicated.span && map.toBlock(indicated.span);
  const name = indicated.span ? norm.slice(indicated.span.start, indicated.span.end) : '';
  const change = rank ? 'rank' as const : changeOf(f, verb, name, norm.slice(f.end, f.end + 12));
  const kind = kindOf(norm, f, sentence, change, context);
  return {
    span: span(printed.start, printed.end), text: text.slice(printed.start, printed.end),
    value: f.value, unit: rank ? '位' : f.unit, op: f.op === 'eq' && /^(?:新)?台阶/u.test(norm.slice(f.end)) && /(?:迈上|跃上|登上)$/u.test(upTo(norm, f.start)) ? 'ge' : f.op,
    indicator: indicated.span ? cleanName(surface, indicated.span) : null,
    indicatorSpan: indicatorSpan && span(indicatorSpan.start, indicatorSpan.end), indicatorId: indicated.id,
    kind, period: periodOf(norm, f, sentence, kind, context), change, direction: directionOf(verb, change),
  };
}

/** The printed wording of a name, without the pinyin injected into it. */
function cleanName(surface: Surface, s: Span<'norm'>): string {
  let out = '';
  for (let i = s.start; i < s.end; i++) { const at = surface.map.toBlock(span(i, i + 1)).start; out += surface.text[at] ?? ''; }
  return out;
}

const GROWTH = /(?:增长|下降|降低|减少|提高|上升|回落|提升|增加|扩大|缩小|增幅|涨幅|增速|降幅|下调|上涨|压减|压降|收窄|加快|翻)[^，。；率额值量数度]{0,8}$/u;
const TO_LEVEL = /(?:至|到|为|达|达到)$/u;
const SHARE = /占[^，。；]{0,20}(?:比重|比例|总数|总量|总额|的)?[^，。；]{0,6}$|比重|占比|比例|覆盖面/u;

function changeOf(f: Figure, verb: string, name: string, after: string): Change {
  const relative = f.unit === '%' || f.unit === '百分点' || f.unit === '‰' || f.unit === '倍' || f.unit === '番';
  if (/(?:比上年|比\d{4}年|较上年|比去年|同比)(?:净)?(?:增加|减少|提高|降低|多|少)$/u.test(verb)) return 'growth';
  if (!relative) return /元/u.test(f.unit) && /(?:提高|下调|降低)$/u.test(verb) ? 'growth' : 'level';
  if (f.unit === '倍' || f.unit === '番') return 'growth';
  if (/(?:目标任务|计划|预算|任务)的$/u.test(verb) || /(?:任务|计划|预算|目标)(?:的)?$/u.test(verb)) return 'share';
  if (f.unit === '百分点') return /(?:高于|低于|超过|快于)[^，。]{0,16}$/u.test(verb) ? 'level' : 'growth';
  if (GROWTH.test(verb) && !TO_LEVEL.test(verb)) return 'growth';
  if (SHARE.test(verb) || SHARE.test(name)) return 'share';
  if (/涨幅|增速|增幅|降幅|增长率$/u.test(name) && !/自然增长率/u.test(name)) return 'growth';
  if (f.op !== 'eq' && /^[\u4e00-\u9fff“]/u.test(after) && !/^(?:，|。|以|的?目标)/u.test(after)) return 'share';
  if (name === '' || /^的[^目]/u.test(after)) return /^的(?!目标)/u.test(after) ? 'share' : 'level';
  return 'level';
}

const directionOf = (verb: string, change: Change): 'up' | 'down' | null =>
  /(?:下降|降低|减少|回落|压减|压降|缩小|低于|下调|收窄)[^，]{0,6}$/u.test(verb) ? 'down' : change === 'growth' ? 'up' : null;

const AIM = /力争|提出|准备|计划|到20\d\d年|预期目标|主要目标|争取|确保|将|目标是|努力实现|计划/u;
/** How a sentence begins that says what is to be done. */
const IMPERATIVE = /^(?:要|扎实|加快|大力|全力|深入|持续|继续|着力|统筹|积极|抓好|做好|推进|推动|打造|实施|开展|强化|深化)/u;
const DONE = /已|累计|完成|实现|达到|创下|目前|去年|上年|全年|突破|一年来|五年来/u;

function kindOf(norm: string, f: Figure, sentence: number, change: Change, context: BlockContext): QuantityKind {
  const before = norm.slice(Math.max(sentence, f.start - 60), f.start);
  if (context.zone === 'glossary' || change === 'rank' || f.unit === '周年') return 'reference';
  if (/连续(?:\S{0,2})$/u.test(before) && /^(?:年|个月|月)$/u.test(f.unitForm)) return 'reference';
  if (isBaseline(norm, f)) return 'reference';
  if (context.zone === 'review') return 'actual';
  if (context.zone === 'plan') return /(?:去年|上年|目前已|预计完成)[^，。]{0,20}$/u.test(before) ? 'actual' : 'target';
  const clause = norm.slice(Math.max(sentence, f.start - WINDOW), f.start);
  if (IMPERATIVE.test(clause) && !DONE.test(clause)) return 'target';
  return AIM.test(clause) && !/累计|^目前/u.test(clause.slice(-20)) ? 'target' : DONE.test(clause) ? 'actual' : 'actual';
}

/** The A of 从A提高到B, 由A增加到B, 比上年的A增长. */
const isBaseline = (norm: string, f: Figure): boolean =>
  /(?:从|由)(?:[^，。；、]{0,12})$/u.test(norm.slice(Math.max(0, f.start - 14), f.start)) && /^[^，。；]{0,10}?(?:提高|增加|增长|提升|上升|扩大|下降|降低|减少|缩小|降|增|升|跃升|发展|压减|调整)[^，。；]{0,4}(?:到|至|为)/u.test(norm.slice(f.end, f.end + 24));

function periodOf(norm: string, f: Figure, sentence: number, kind: QuantityKind, context: BlockContext): string | null {
  if (context.zone === 'glossary') return null;
  const before = norm.slice(Math.max(sentence, f.start - WINDOW), f.start);
  if (isBaseline(norm, f) && /(?:从|由)上年的?$/u.test(before) && context.year !== null) return String(context.year - 1);
  if (isBaseline(norm, f)) return /(?:从|由)(\d{4})年/u.exec(before.slice(-16))?.[1] ?? null;
  const printed = [...before.matchAll(/(?<!比|较)((?:19|20)\d\d)年(?!以来|来|的)/gu)].pop();
  const until = [...before.matchAll(/到((?:20)\d\d)年/gu)].pop();
  if (until && kind === 'target') return until[1]!;
  if (printed && before.length - printed.index < 50) return printed[1]!;
  if (context.zone === 'body' && context.year !== null && /过去的?一年|(?<![比较])(?:去年|上年)/u.test(before)) return String(context.year - 1);
  if (context.span && (kind !== 'target' || context.zone === 'plan')) return `${context.span[0]}-${context.span[1]}`;
  return context.year === null ? null : String(context.year);
}
