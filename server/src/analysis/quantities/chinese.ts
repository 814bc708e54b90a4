import { isHan } from '../../text/chars';
import { infixAt, opOf, prefixBefore, reportedUnit, suffixAt, unitAt, verbBefore, type Figure } from './figure';

/** Figures in Chinese numerals: 百分之三‧二, 二兆三、六七二亿元, 三百二十万吨, 二万○、二三四户, 近百亿元, 三分之二, 两成, 两番. */
export const chineseFigures = (norm: string): readonly Figure[] =>
  /[〇○零一二两三四五六七八九十百千万亿兆]|\d\/\d/u.test(norm) ? [...percents(norm), ...fractions(norm), ...times(norm), ...amounts(norm)] : [];

const D = '〇○零一二三四五六七八九', C = `${D}两十百千万亿兆`;
/** A run of numerals; 、 before three digits parts thousands, ‧ or 点 before a digit is the point. */
const RUN = `[${C}](?:[${C}]|、(?=[${D}]{3}(?:[^${D}]|$))|[‧・·.点](?=[${D}]))*`;
const AMOUNT = new RegExp(RUN, 'gu');
const PERCENT = new RegExp(`([百千])分之(${RUN})`, 'gu');
const FRACTION = /([一二三四五六七八九十])分之([一二三四五六七八九])|(\d{1,6})\/(\d{1,6})/gu;
const TIMES = /(?<![第百千万、‧])([一二两三四五六七八九十])(倍|番|成)(?![都立果为长品本功员人就套熟])/gu;
/** Longer runs are no number. */
const MAX_RUN = 24;

const DIGITS: Readonly<Record<string, number>> = { 〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES = [['兆', 1e12], ['亿', 1e8], ['万', 1e4]] as const;

/** The number that a run of numerals means: 二兆三、六七二亿 → 2367200000000, 一七‧五 → 17.5, 百亿 → 10000000000. */
export function chineseNumber(run: string): number {
  const [whole, fraction] = run.split(/[‧・·.点]/u) as [string, string?];
  const scale = fraction && /[万亿兆]$/u.exec(fraction) ? fraction[fraction.length - 1]! : '';
  const decimals = fraction ? [...fraction.replace(/[万亿兆]+$/u, '')].map((c) => DIGITS[c] ?? 0).join('') : '';
  const value = integer(whole) + (decimals === '' ? 0 : Number(`0.${decimals}`));
  return Number((value * (SCALES.find(([c]) => c === scale)?.[1] ?? 1)).toPrecision(15));
}

function integer(s: string): number {
  for (const [mark, scale] of SCALES) {
    const i = s.lastIndexOf(mark);
    if (i >= 0) return (i === 0 ? 1 : integer(s.slice(0, i))) * scale + (i + 1 < s.length ? integer(s.slice(i + 1)) : 0);
  }
  return belowTenThousand(s.replace(/、/gu, ''));
}

function belowTenThousand(s: string): number {
  if (!/[十百千]/u.test(s)) return Number([...s].map((c) => DIGITS[c] ?? 0).join(''));
  let total = 0, digit: number | null = null;
  for (const c of s) {
    if (DIGITS[c] !== undefined) digit = DIGITS[c]!;
    else { total += (digit ?? 1) * (STEPS[c] ?? 1); digit = null; }
  }
  return total + (digit ?? 0);
}

function build(norm: string, start: number, end: number, value: number, unitForm: string): Figure {
  const prefix = prefixBefore(norm, start), suffix = suffixAt(norm, end);
  return {
    start: start - (prefix?.form.length ?? 0), end: end + (suffix?.form.length ?? 0), numberStart: start, value, unitForm: unitForm.trim(), unit: reportedUnit(unitForm),
    op: opOf(prefix ?? verbBefore(norm, start), null, suffix), chinese: true, ordinal: norm[start - 1] === '第',
  };
}

const percents = (norm: string): readonly Figure[] => [...norm.matchAll(PERCENT)].filter((m) => m[2]!.length <= MAX_RUN).map((m) =>
  ({ ...build(norm, m.index, m.index + m[0].length, chineseNumber(m[2]!), ''), unit: m[1] === '百' ? '%' : '‰' }));

const fractions = (norm: string): readonly Figure[] => [...norm.matchAll(FRACTION)].filter((m) => m[1] !== undefined || !/[\d/.]/u.test(norm[m.index - 1] ?? '')).map((m) => {
  const value = m[1] ? chineseNumber(m[2]!) / chineseNumber(m[1]) : Number(m[3]) / Number(m[4]);
  return build(norm, m.index, m.index + m[0].length, Number(value.toPrecision(4)), '');
}).filter((f) => Number.isFinite(f.value));

/** 增长两倍, 翻两番, 二成以上; 翻一番 has no figure of its own. */
const times = (norm: string): readonly Figure[] => [...norm.matchAll(TIMES)].flatMap((m) => {
  const led = /(?:增长|增加|扩大|提高|超过?|近|翻|约|达到?|的|之|占|为|提升|上升)$/u.test(norm.slice(Math.max(0, m.index - 2), m.index));
  if (!led && suffixAt(norm, m.index + 2) === null) return [];
  if (m[2] === '番' && (norm[m.index - 1] !== '翻' || m[1] === '一')) return [];
  return [build(norm, m.index, m.index + 2, chineseNumber(m[1]!), m[2]!)];
});

/** Units of time and order: 二○○五年, 三十一日, 第二期. */
const NO_AMOUNT = /^(?:年|月|日|期|届|级|周年|位|个月|天|点|层|度|轮|批|首|道|集|岁|秒)$/u;
const MEASURE = /^(?:元|美元|港元|欧元|人民币|亩|公顷|斤|公斤|吨|人|户|人次|千瓦|千瓦时|公里|平方米|平方公里|立方米|标箱)$/u;
const CLASS_BEHIND = /^(?:级|规模以上|以上(?![。，；]|$)|[内外]资|企业|项目|产业|园区)/u;
/** 吞吐量超千万人次｜的机场: a threshold that names a group. */
const THRESHOLD_BEHIND = /^的(?!目标|台阶)[\u4e00-\u9fff]/u;
const LED = /(?:达到?|迈上|迈入|跃上|跨上|跨越|跻身|实现)$/u;

/** 数百亿, 几千万: said of no number in particular. */
const STEPS_ONLY = /^[十百千万亿兆]+$/u;

/** How a run of numerals is written, which decides what makes it a figure. */
type Writing = 'positional' | 'scaled' | 'single' | 'bare' | 'words';
function writingOf(run: string): Writing {
  if (/[、‧・·.点]/u.test(run)) return 'positional';
  if (!/[〇○零一二两三四五六七八九]/u.test(run)) return /^十+$/u.test(run) ? 'words' : 'bare';
  if (!/[十百千万亿兆]/u.test(run)) return run.length >= 3 ? 'positional' : 'words';
  if (/[万亿兆]/u.test(run)) return /[〇○零一二两三四五六七八九十百千].*[〇○零一二两三四五六七八九十百千]/u.test(run.replace(/[十百千]*[万亿兆]+$/u, '')) ? 'scaled' : 'single';
  return /[百千]/u.test(run) && run.length >= 3 ? 'scaled' : 'words';
}

function amounts(norm: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const m of norm.matchAll(AMOUNT)) {
    const f = m[0].length <= MAX_RUN ? amountAt(norm, m.index, m[0], found[found.length - 1] ?? null) : null;
    if (f) found.push(f);
  }
  return found;
}

function amountAt(norm: string, at: number, run: string, last: Figure | null): Figure | null {
  const before = norm[at - 1] ?? '', numberEnd = at + run.length;
  const infix = infixAt(norm, numberEnd), unitForm = unitAt(norm, numberEnd + (infix?.form.length ?? 0));
  if (/[\d第每这那哪某]/u.test(before) || (/[多数几上]/u.test(before) && STEPS_ONLY.test(run)) || NO_AMOUNT.test(unitForm)) return null;
  const end = numberEnd + (infix?.form.length ?? 0) + unitForm.length;
  const bare = build(norm, at, end, chineseNumber(run), unitForm);
  const f = infix && bare.op === 'eq' ? { ...bare, op: infix.op } : bare;
  const writing = writingOf(run);
  if (/^(?:%|‰|个?百分点)$/u.test(unitForm)) return f;
  if (writing === 'positional' || writing === 'scaled') return unitForm === '' || CLASS_BEHIND.test(norm.slice(end)) ? null : f;
  return writing === 'words' ? null : magnitude(norm, f, writing, last);
}

/** 近百亿元, 突破万亿人民币和千亿美元, 突破千亿: a magnitude is a figure where a comparator or a verb makes it a measurement. */
function magnitude(norm: string, f: Figure, writing: Writing, last: Figure | null): Figure | null {
  const led = LED.test(norm.slice(Math.max(0, f.start - 3), f.start)), compared = f.start < f.numberStart && !/^[前过]/u.test(norm[f.start]!);
  const behind = norm.slice(f.end, f.end + 8);
  if ((CLASS_BEHIND.test(behind) && !led) || THRESHOLD_BEHIND.test(behind)) return null;
  if (f.unitForm === '') return (compared || led) && typeof f.value === 'number' && f.value >= 1e10 && (behind === '' || !isHan(behind[0]) || /^(?:大关|台阶|规模|元)/u.test(behind)) ? { ...f, unit: '元' } : null;
  if (last && /^[和、]$/u.test(norm.slice(last.end, f.start))) return { ...f, op: f.op === 'eq' ? last.op : f.op };
  if (!MEASURE.test(f.unit) && !MEASURE.test(f.unitForm)) return compared ? f : null;
  return compared || led || (writing === 'single' && typeof f.value === 'number' && f.value >= 1e4) ? f : null;
}
