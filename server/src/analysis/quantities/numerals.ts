import { comparators, unitForms, unitOf } from '../../lexicon';
import { isHan } from '../../text/chars';
import type { Op } from '../model';

/** A number with its unit and comparators, at its place in a normalised text. */
export interface Figure {
  /** Number, unit and attached comparators. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins, behind a comparator. */
  readonly numberStart: number;
  readonly value: number | readonly number[];
  /** As printed, and as reported; both empty if there is none. */
  readonly unitForm: string;
  readonly unit: string;
  readonly op: Op;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
  /** 第4: a rank or an ordinal. */
  readonly ordinal: boolean;
}

const NUM = '(?<=[为是到达至])-\\d+(?:\\.\\d+)?|\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE = '万亿|千万亿|百万亿|十万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|兆|千(?![瓦米克伏升])|百(?![分])';
const DASH = '[-~—–]{1,2}|至|到';
const FIGURE = new RegExp(`(${NUM})(${SCALE})?(?:(个百分点|[%‰]|)(?:${DASH})(${NUM})(${SCALE})?)?`, 'gu');
const RATIO = new RegExp(`\\d+(?:\\.\\d+)?(?:[:：]\\d+(?:\\.\\d+)?)+`, 'gu');
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12, 千万亿: 1e15, 百万亿: 1e14, 十万亿: 1e13, 千亿: 1e11, 百亿: 1e10, 十亿: 1e9, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 亿: 1e8, 兆: 1e12, 千: 1e3, 百: 1e2,
};

const scaled = (digits: string, scale: string | undefined): number => {
  const n = Number(digits.replace(/[,，]/gu, '')) * (scale ? SCALES[scale]! : 1);
  return Number(n.toPrecision(15));
};

/** Every figure of a text that could be a quantity, in order and without overlaps. */
export function findFigures(norm: string): readonly Figure[] {
  const found: Figure[] = [...ratios(norm), ...arabic(norm), ...chinese(norm)].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Figure[] = [];
  for (const f of found) if (kept.length === 0 || f.start >= kept[kept.length - 1]!.end) kept.push(f);
  return kept;
}

function ratios(norm: string): readonly Figure[] {
  return [...norm.matchAll(RATIO)].filter((m) => !/[\dA-Za-z]/u.test(norm[m.index - 1] ?? '')).map((m) => {
    const parts = m[0].split(/[:：]/u).map(Number);
    const toOne = parts.length === 2 && parts[1] === 1;
    return {
      start: m.index, end: m.index + m[0].length, numberStart: m.index, value: toOne ? parts[0]! : parts,
      unitForm: '', unit: toOne ? ':1' : ':', op: 'eq' as const, chinese: false, ordinal: false,
    };
  });
}

function arabic(norm: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const m of norm.matchAll(FIGURE)) {
    const before = norm[m.index - 1] ?? '';
    if (/[A-Za-z0-9+]/u.test(before) || (before === '.' && /\d/u.test(norm[m.index - 2] ?? '')) || (before === '.' && /[A-Za-z]/u.test(norm[m.index - 2] ?? ''))) continue;
    found.push(figureAt(norm, m));
  }
  return found;
}

function figureAt(norm: string, m: RegExpExecArray): Figure {
  const [whole, low, lowScale, lowUnit, high, highScale] = m as unknown as [string, string, string?, string?, string?, string?];
  const isRange = high !== undefined && !isDateLike(norm, m.index, whole);
  const numberEnd = m.index + (isRange ? whole.length : low.length + (lowScale?.length ?? 0));
  const infix = isRange ? null : comparators.infix.find((c) => norm.startsWith(c.form, numberEnd) && c.form !== '来') ?? null;
  const unitStart = numberEnd + (infix?.form.length ?? 0);
  const unitForm = unitAt(norm, unitStart);
  const afterUnit = unitStart + unitForm.length;
  const suffix = comparators.suffix.find((c) => norm.startsWith(c.form, afterUnit) && !(c.form === '多' && isHan(norm[afterUnit + 1]) && /[元个多样种层]/u.test(norm[afterUnit + 1]!))) ?? null;
  const prefix = prefixBefore(norm, m.index);
  const unit = unitOf(unitForm || (isRange && lowUnit ? lowUnit : ''));
  const value = isRange ? [scaled(low, lowScale ?? highScale), scaled(high, highScale)] as const : scaled(low, lowScale);
  return {
    start: m.index - (prefix?.form.length ?? 0), end: afterUnit + (suffix?.form.length ?? 0), numberStart: m.index,
    value, unitForm, unit, op: isRange ? 'range' : opOf(prefix ?? verbBefore(norm, m.index), infix, suffix), chinese: false, ordinal: norm[m.index - 1] === '第',
  };
}

const isDateLike = (norm: string, at: number, whole: string): boolean => /^\d{4}[-—–~至到]{1,2}\d{4}$/u.test(whole) && /^年/u.test(norm.slice(at + whole.length));

interface Comparator { readonly form: string; readonly op: Op }
const opOf = (prefix: Comparator | null, infix: Comparator | null, suffix: Comparator | null): Op =>
  (prefix?.op === 'approx' ? suffix?.op : prefix?.op) ?? suffix?.op ?? infix?.op ?? prefix?.op ?? 'eq';

/** 签约, 附近, 通过, 目前: words that end like a comparator. */
const NOT_PREFIX = /(?:签|合|节|公|预|大|条|契|违|制)约$|(?:附|临|亲|最|就|远|邻)近$|(?:通|经|不|度|超|渡|太)过$|[目以之日年提当]前$|赶超$|反超$|[跃跨]过$/u;

function prefixBefore(norm: string, at: number): Comparator | null {
  const before = norm.slice(Math.max(0, at - 6), at);
  const found = comparators.prefix.find((c) => before.endsWith(c.form));
  if (!found || (found.form.length === 1 && NOT_PREFIX.test(before))) return null;
  return found;
}

const verbBefore = (norm: string, at: number): Comparator | null => comparators.verb.find((c) => norm.startsWith(c.form, at - c.form.length)) ?? null;

/** The unit as printed at a place, with a per-unit behind it: 微克/立方米, 元/月. */
function unitAt(norm: string, at: number): string {
  if (/^台[商胞资企协]/u.test(norm.slice(at, at + 2))) return '';
  const blank = norm[at] === ' ' ? 1 : 0;
  const form = unitForms.longestAt(norm, at + blank);
  if (form === null || (blank && !/^[A-Za-z%]/u.test(form)) || (/[A-Za-z]$/u.test(form) && /[A-Za-z0-9]/u.test(norm[at + blank + form.length] ?? ''))) return '';
  if (norm[at + blank + form.length] === '/') {
    const per = unitForms.longestAt(norm, at + blank + form.length + 1);
    if (per) return norm.slice(at, at + blank + form.length + 1 + per.length);
  }
  return norm.slice(at, at + blank + form.length);
}

const CN_DIGITS = '零一二三四五六七八九';
const CN_SCALED = new RegExp(`[一二两三四五六七八九十]?(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万)(?=元|美元|人民币|亩|斤|吨|人|户|千瓦)`, 'gu');
const CN_FRACTION = /([一二三四五六七八九十])分之([一二三四五六七八九])|(\d+)\/(\d+)/gu;
const CN_PERCENT = /百分之([一二三四五六七八九十百零〇]+)(?:[点.]([一二三四五六七八九零〇]+))?/gu;
const CN_TIMES = /(?<![第百千万])([一二两三四五六七八九十])(倍|番|成)(?![都立果为长品本功员人就套熟])/gu;

function chinese(norm: string): readonly Figure[] {
  return [...amounts(norm), ...fractions(norm), ...percents(norm), ...times(norm)];
}

function build(norm: string, start: number, end: number, value: number, unitForm: string): Figure {
  const prefix = prefixBefore(norm, start);
  const suffix = comparators.suffix.find((c) => norm.startsWith(c.form, end)) ?? null;
  return {
    start: start - (prefix?.form.length ?? 0), end: end + (suffix?.form.length ?? 0), numberStart: start, value, unitForm, unit: unitOf(unitForm),
    op: opOf(prefix, null, suffix), chinese: true, ordinal: norm[start - 1] === '第',
  };
}

/** 近百亿元, 突破万亿人民币和千亿美元: magnitudes that act as a measurement, shown by a comparator or a verb. */
function amounts(norm: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const m of norm.matchAll(CN_SCALED)) {
    if (/[\d多数几上]/u.test(norm[m.index - 1] ?? '')) continue;
    const unitForm = unitAt(norm, m.index + m[0].length);
    const f = build(norm, m.index, m.index + m[0].length + unitForm.length, cnScaled(m[0]), unitForm);
    const coordinated = found.length > 0 && /^[和、]$/u.test(norm.slice(found[found.length - 1]!.end, f.start));
    const led = /(?:达到?|迈上|迈入|跃上|跨上|跻身|实现)$/u.test(norm.slice(Math.max(0, f.start - 3), f.start));
    if (/^(?:级|规模以上|以上(?!。|，|；)|[内外]资|企业|项目|产业|园区)/u.test(norm.slice(m.index + m[0].length + unitForm.length)) && !led) continue;
    if (coordinated) found.push({ ...f, op: f.op === 'eq' ? found[found.length - 1]!.op : f.op });
    else if (f.start < m.index || led || cnDigit(m[0][0]!) > 0) found.push(f);
  }
  return found;
}

const cnDigit = (c: string): number => (c === '两' ? 2 : c === '十' ? 10 : c === '〇' ? 0 : CN_DIGITS.indexOf(c));
const cnScaled = (s: string): number => {
  const scale = Object.keys(SCALES).filter((k) => s.endsWith(k)).sort((a, b) => b.length - a.length)[0]!;
  return (s.length > scale.length ? Math.max(1, cnDigit(s[0]!)) : 1) * SCALES[scale]!;
};

const fractions = (norm: string): readonly Figure[] => [...norm.matchAll(CN_FRACTION)].filter((m) => m[1] !== undefined || !/[\d/]/u.test(norm[m.index - 1] ?? '')).map((m) => {
  const value = m[1] ? cnDigit(m[2]!) / cnDigit(m[1]) : Number(m[3]) / Number(m[4]);
  return build(norm, m.index, m.index + m[0].length, Number(value.toPrecision(4)), '');
});

const percents = (norm: string): readonly Figure[] => [...norm.matchAll(CN_PERCENT)].map((m) => {
  const whole = cnInteger(m[1]!), fraction = m[2] ? Number(`0.${[...m[2]].map((c) => Math.max(0, cnDigit(c))).join('')}`) : 0;
  return { ...build(norm, m.index, m.index + m[0].length, whole + fraction, ''), unit: '%' };
});

function cnInteger(s: string): number {
  if (!/[十百]/u.test(s)) return Number([...s].map((c) => Math.max(0, cnDigit(c))).join(''));
  const [hundreds, rest] = s.includes('百') ? [s.split('百')[0] || '一', s.split('百')[1] ?? ''] : ['', s];
  const [tens, ones] = rest.includes('十') ? [rest.split('十')[0] || '一', rest.split('十')[1] ?? ''] : ['', rest.replace(/[零〇]/gu, '')];
  const d = (x: string): number => (x ? Math.max(0, cnDigit(x)) : 0);
  return d(hundreds) * 100 + d(tens) * 10 + d(ones);
}

/** 增长两倍, 翻两番, 二成以上. 一成 is a tenth: reported in %. */
const times = (norm: string): readonly Figure[] => [...norm.matchAll(CN_TIMES)].flatMap((m) => {
  const led = /(?:增长|增加|扩大|提高|超过?|近|翻|约|达到?|的|提升|上升)$/u.test(norm.slice(Math.max(0, m.index - 2), m.index));
  const suffix = comparators.suffix.some((c) => norm.startsWith(c.form, m.index + 2));
  if (!led && !suffix) return [];
  if (m[2] === '番' && norm[m.index - 1] !== '翻') return [];
  if (m[2] === '番' && m[1] === '一') return [];
  const f = build(norm, m.index, m.index + 2, cnDigit(m[1]!), m[2]!);
  return [m[2] === '成' ? { ...f, value: cnDigit(m[1]!) * 10, unit: '%' } : f];
});
