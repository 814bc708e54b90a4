import { chineseFigures } from './chinese';
import { infixAt, opOf, prefixBefore, reportedUnit, suffixAt, tenths, unitAt, verbBefore, type Figure } from './figure';

const NUM = '(?<=[为是到达至率速幅长])-\\d+(?:\\.\\d+)?|\\d{1,3}(?:[,，]\\d{3}){1,6}(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE = '万亿|千万亿|百万亿|十万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|兆(?![瓦赫帕])|千(?![瓦米克伏升])|百(?![分])';
const SCALED = `(${NUM})([多余])?(?:[ \\u00A0\\u3000]?(${SCALE}))?`;
const DASH = '[-~—–]{1,2}|至|到';
const FIGURE = new RegExp(`${SCALED}(?:[ ]?(个百分点|[%‰]|)(?:${DASH})(${NUM})(${SCALE})?)?`, 'gu');
const RATIO = /(?<!\d)\d{1,12}(?:\.\d{1,8})?(?:[:：]\d{1,12}(?:\.\d{1,8})?)+/gu;
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12, 千万亿: 1e15, 百万亿: 1e14, 十万亿: 1e13, 千亿: 1e11, 百亿: 1e10, 十亿: 1e9, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 亿: 1e8, 兆: 1e12, 千: 1e3, 百: 1e2,
};
const PRINTED = new RegExp(`\\d(?:\\.(\\d+))?[多余餘]?\\s?(${SCALE})?`, 'gu');

/** The scale of a figure as printed, in either script, and what one step of its last digit is worth: 456.6亿元 → 10⁸ and 10⁷. */
export function scaleOf(printed: string): { readonly scale: number; readonly step: number } {
  const last = [...printed.replace(/萬/gu, '万').replace(/億/gu, '亿').matchAll(PRINTED)].at(-1), scale = last?.[2] ? SCALES[last[2]]! : 1;
  return { scale, step: scale * 10 ** -(last?.[1]?.length ?? 0) };
}

/** Longer runs of digits are no figure that anybody could read. */
const MAX_DIGITS = 24;

const scaled = (digits: string, scale: string | undefined): number => {
  const n = Number(digits.replace(/[,，]/gu, '')) * (scale ? SCALES[scale]! : 1);
  return Number(n.toPrecision(15));
};

/** Every figure of a text that could be a quantity, in order and without overlaps. */
export function findFigures(norm: string): readonly Figure[] {
  const found: Figure[] = [...ratios(norm), ...arabic(norm), ...chineseFigures(norm)].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Figure[] = [];
  for (const f of found) if (kept.length === 0 || f.start >= kept[kept.length - 1]!.end) kept.push(tenths(f));
  return kept;
}

function ratios(norm: string): readonly Figure[] {
  return [...norm.matchAll(RATIO)].filter((m) => m[0].length <= 3 * MAX_DIGITS && !/[\dA-Za-z]/u.test(norm[m.index - 1] ?? '')).map((m) => {
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
    if (m[1]!.length > MAX_DIGITS || /[A-Za-z0-9+]/u.test(before) || (before === '.' && /[\dA-Za-z]/u.test(norm[m.index - 2] ?? ''))) continue;
    found.push(figureAt(norm, m));
  }
  return found;
}

/** 10万9904人: what goes on behind 万 or 亿 belongs to the same number. */
function mixed(norm: string, at: number, scale: string | undefined): { readonly value: number; readonly end: number } | null {
  if (scale !== '万' && scale !== '亿' && scale !== '兆') return null;
  const m = /^(\d{1,3}(?:[,，]\d{3})+(?!\d)|\d{3,4}(?![\d.,，年]))(万)?/u.exec(norm.slice(at, at + 12));
  const value = m ? scaled(m[1]!, m[2]) : 0;
  return m && value < SCALES[scale]! ? { value, end: at + m[0].length } : null;
}

function figureAt(norm: string, m: RegExpExecArray): Figure {
  const [whole, low, early, lowScale, lowUnit, high, highScale] = m as unknown as [string, string, string?, string?, string?, string?, string?];
  const isRange = high !== undefined && !isDateLike(norm, m.index, whole);
  const lowEnd = m.index + low.length + (early?.length ?? 0) + (lowScale ? norm.slice(m.index + low.length + (early?.length ?? 0)).indexOf(lowScale) + lowScale.length : 0);
  const more = isRange ? null : mixed(norm, lowEnd, lowScale);
  const numberEnd = isRange ? m.index + whole.length : more?.end ?? (early && !lowScale ? m.index + low.length : lowEnd);
  const infix = isRange ? null : early && lowScale ? { form: '', op: 'gt' as const } : infixAt(norm, numberEnd);
  const unitStart = numberEnd + (infix?.form.length ?? 0);
  const unitForm = unitAt(norm, unitStart);
  const afterUnit = unitStart + unitForm.length;
  const suffix = suffixAt(norm, afterUnit), prefix = prefixBefore(norm, m.index);
  const value = isRange ? [scaled(low, lowScale ?? highScale), scaled(high, highScale)] as const : scaled(low, lowScale) + (more?.value ?? 0);
  return {
    start: m.index - (prefix?.form.length ?? 0), end: afterUnit + (suffix?.form.length ?? 0), numberStart: m.index,
    value, unitForm: unitForm.trim(), unit: reportedUnit(unitForm || (isRange && lowUnit ? lowUnit : '')),
    op: isRange ? 'range' : opOf(prefix ?? verbBefore(norm, m.index), infix, suffix), chinese: false, ordinal: norm[m.index - 1] === '第',
  };
}

const isDateLike = (norm: string, at: number, whole: string): boolean => /^\d{4}[-—–~至到]{1,2}\d{4}$/u.test(whole) && /^年/u.test(norm.slice(at + whole.length, at + whole.length + 1));
