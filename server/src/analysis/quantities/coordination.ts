import { findIndicator, isIndicatorName } from '../../lexicon';
import { any } from '../../lexicon/figureWords';
import { span, type Span } from '../../text/span';
import { upTo } from './clause';
import type { Op } from '../model';
import { prefixBefore, reportedUnit, unitAt, verbBefore, type Figure } from './figure';
import type { Indicated } from './indicator';

const COORDINATOR = /^(?:、|和|及|以及|，)$/u;

/** 分别达5家和10家, 11.9%和17.5%: the second value of one coordination measures what the first does. */
export const distributes = (norm: string, f: Figure, last: Figure | null): boolean => {
  if (last === null || f.start - last.end > 2) return false;
  const between = norm.slice(last.end, f.start);
  return (COORDINATOR.test(between) && last.unit === f.unit) || /^[、和]$/u.test(between);
};

/** How many coordinated values begin at figure `i`: 15.2%和17.6% are two. */
export function valuesFrom(norm: string, figures: readonly Figure[], i: number): number {
  let n = 1;
  while (n <= 8 && figures[i + n] && /^(?:、|和|及|以及)$/u.test(norm.slice(figures[i + n - 1]!.end, Math.min(figures[i + n]!.start, figures[i + n - 1]!.end + 3)))) n++;
  return n;
}

const MOVES = '(?:增长|下降|提高|增加|上升|降低|回落)';
const SHARED_OUT = new RegExp(`^(?:比上年|同比|较上年)?分别(?:(?:比上年|同比|较上年)?${MOVES}|[是为](?:\\d{4}年|上年|去年)末?的)$`, 'u');
const SECOND_ROUND = new RegExp(`^(?:同比|比上年|较上年|年均|分别)*${MOVES}$`, 'u');

/**
 * 接待游客1260万人次、旅游收入138亿元，分别增长｜15.2%和17.6%: `n` values that go one each to what was named before.
 * Also the second round of 分别达到61亿元和4亿元，增长｜23%和11%. Empty where the clause names its own subject.
 */
export function sharesOf(n: number, verb: string, subjects: readonly Indicated[], group: readonly Indicated[]): readonly Indicated[] {
  if (n < 2) return [];
  if (group.length === n && SECOND_ROUND.test(verb)) return group;
  return SHARED_OUT.test(verb) && subjects.length >= n ? subjects.slice(-n) : [];
}

const NAME_END = new RegExp(`${any('nameEnds')}$`, 'u');
const isWholeName = (text: string): boolean => text.length >= 3 && (isIndicatorName(text) || NAME_END.test(text));

/** 城镇 and 农村居民人均可支配收入: the names in full, where the lexicon knows each of them; null else. */
function shareHead(words: readonly string[]): readonly string[] | null {
  const last = words[words.length - 1]!;
  if (words.length > MAX_MEMBERS || last.length > MAX_NAME || !isIndicatorName(last)) return null;
  const full = words.slice(0, -1).map((word) => [...Array(last.length).keys()].map((i) => word + last.slice(i)).find((name) => isIndicatorName(name)) ?? null);
  return full.every((name) => name !== null) ? [...full, last] : null;
}
const MAX_MEMBERS = 6, MAX_NAME = 40;

/** What coordinated values measure one each: 进出口总额、实际利用外资分别…, 城镇、农村居民人均可支配收入分别…; empty where the words do not say. */
export function membersOf(norm: string, whole: Span<'norm'> | null, n: number): readonly Indicated[] {
  if (!whole || n < 2) return [];
  const parts: Span<'norm'>[] = [];
  let start = whole.start;
  for (const m of norm.slice(whole.start, whole.end).matchAll(/以及|[、和与及]/gu)) {
    parts.push(span(start, whole.start + m.index));
    start = whole.start + m.index + m[0].length;
  }
  parts.push(span(start, whole.end));
  if (parts.length !== n) return [];
  const words = parts.map((p) => norm.slice(p.start, p.end)), shared = shareHead(words);
  if (shared) return shared.map((member) => ({ span: whole, id: findIndicator(member)?.id ?? null, member }));
  if (!words.every(isWholeName)) return [];
  return parts.map((p) => ({ span: p, id: findIndicator(norm.slice(p.start, p.end))?.id ?? null }));
}

/** The comparator before a coordination, which covers all of it: 突破万亿人民币和｜千亿美元, 分别跨过4000亿元、｜400亿元. */
export function coveringOp(norm: string, f: Figure): Op | null {
  const op = (prefixBefore(norm, f.numberStart) ?? verbBefore(norm, f.numberStart))?.op;
  return op === 'gt' || op === 'ge' ? op : null;
}

/** A unit or comparator that coordinated values share: 提高5.4、2.2个百分点; 突破万亿人民币和千亿美元. */
export function inherit(norm: string, f: Figure, last: Figure | null, covering: Op | null): Figure {
  const unit = unitOfNext(norm, f);
  if (unit !== null) return { ...f, unit };
  if (last && covering && f.op === 'eq' && /^[、和]$/u.test(norm.slice(last.end, Math.min(f.start, last.end + 2)))) return { ...f, op: covering };
  if (f.unit === '' && /[万亿](?:以上|以下|左右|多|余)?$/u.test(norm.slice(f.numberStart, Math.min(f.end, f.numberStart + 40)))) return { ...f, unit: '人' };
  if (f.unit === '' && /比(?:例)?(?:缩小|降|调整|为|控制|保持)[^，。]{0,4}$/u.test(upTo(norm, f.start))) return { ...f, unit: ':1' };
  return f;
}

const VALUES = /^[\d.]+(?:万亿|[万亿])?个?[、和及](?:[\d.]+(?:万亿|[万亿])?个?[、和及])*[\d.]+(?:万亿|[万亿])?/u;

/** The unit behind the last of coordinated values, where this one has none or only 个. */
function unitOfNext(norm: string, f: Figure): string | null {
  if (f.unit !== '' && f.unitForm !== '个') return null;
  const rest = norm.slice(f.numberStart, f.numberStart + 80);
  const values = VALUES.exec(rest);
  const unit = values ? reportedUnit(unitAt(rest, values[0].length)) : '';
  return unit !== '' && (f.unit === '' || unit === '百分点') ? unit : null;
}
