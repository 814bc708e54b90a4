/** Forms of a glossary's entries; all functions take normalised text without the blanks around it. */

const CIRCLED = '①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛❶-❿⓫-⓴';
/** Footnote figures as Unicode has them: ¹²³⁴. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Unicode's blocks of enclosed numbers: first and last code point, and the number that the first one shows. */
const CIRCLED_RANGES: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1], [0x3251, 0x325f, 21], [0x32b1, 0x32bf, 36], [0x2474, 0x2487, 1], [0x2488, 0x249b, 1], [0x2776, 0x277f, 1], [0x24eb, 0x24f4, 11],
];
const CN = '一二三四五六七八九十';

/** The number that a marker stands for: ⑪ → 11, ［3］ → 3, ¹² → 12, 十二、 → 12; null for a marker of no known form. */
export function markerNumber(marker: string): number | null {
  const plain = marker.replace(/[０-９]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[⁰¹²³⁴-⁹]/gu, (c) => String(SUPERSCRIPTS.indexOf(c)));
  const digits = /\d{1,3}/u.exec(plain);
  if (digits) return Number(digits[0]);
  for (const c of marker) {
    const code = c.charCodeAt(0), block = CIRCLED_RANGES.find(([from, to]) => code >= from && code <= to);
    if (block) return code - block[0] + block[2];
  }
  return cnNumber(marker);
}

function cnNumber(marker: string): number | null {
  const cn = /[一二三四五六七八九十]{1,3}/u.exec(marker)?.[0];
  if (!cn) return null;
  const [tens, ones] = cn.includes('十') ? cn.split('十') : ['', cn];
  const digit = (s: string | undefined, empty: number): number => (s ? CN.indexOf(s) + 1 : empty);
  return cn.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}

export type EntryStyle = 'circled' | 'caret' | 'square' | 'round' | 'note' | 'figure' | 'paren' | 'letter' | 'super' | 'cn' | 'bare' | 'bullet';

/** How an entry begins: its marker's form and number, and where what follows it begins. */
export interface EntryHead { readonly style: EntryStyle; readonly number: number | null; readonly length: number; readonly rest: number }

const HEADS: readonly (readonly [EntryStyle, RegExp])[] = [
  ['circled', new RegExp(`^[${CIRCLED}]\\s?[.．、]?`, 'u')],
  ['caret', /^\[\^\d{1,3}\]\s?[:：]?/u],
  ['square', /^[[［〔【]\s?\d{1,3}\s?[\]］〕】]\s?[.．、]?/u],
  ['round', /^[（(]\s?\d{1,3}\s?[）)]\s?[.．、]?/u],
  ['note', new RegExp(`^注释?\\s?(?:\\d{1,3}|[${CIRCLED}])\\s?[：:.．、]`, 'u')],
  ['figure', /^\d{1,3}\s?(?:、|[.．](?!\d))/u],
  ['paren', /^\d{1,3}\s?[）)]/u],
  ['letter', /^[A-Z]\s?[.．]\s?\d{1,3}(?!\d)\s?[.．、]?/u],
  ['super', /^[⁰¹²³⁴-⁹]{1,3}/u],
  ['cn', /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u],
  ['bare', /^\d{1,3}(?=[^\d\s.．、，。：:%‰+\-—~）)\]年月日]|\s+\S)/u],
  ['bullet', /^(?:[•●◆■★※▪]|[-*·](?=\s))/u],
];

/** What any of these begins with; nearly all lines of a report begin with something else. */
const FIRST = new RegExp(`^[${CIRCLED}\\d[［〔【（(注A-Z⁰¹²³⁴-⁹一二三四五六七八九十•●◆■★※▪*·-]`, 'u');

/**
 * The marker that a line begins with. `expected` is the number that carries the count on: `21.5+2就业之家` is 21. and a
 * term behind 20., and a figure otherwise; in a list of bare numbers `75G基站` is 7 and a term behind 6
 */
export function entryHead(t: string, expected: number, bare = false): EntryHead | null {
  if (!FIRST.test(t)) return null;
  const carried = t.startsWith(`${expected}`) ? /^\d+\s?[.．]/u.exec(t)?.[0] : undefined;
  if (carried !== undefined && parseInt(carried) === expected) return headOf('figure', t, carried);
  for (const [style, form] of HEADS) {
    const m = form.exec(t);
    if (m && (style !== 'bare' || parseInt(m[0]) === expected)) return headOf(style, t, m[0]);
  }
  return bare && t.startsWith(`${expected}`) && /^\d{2,9}(?![年月日%‰.．、])/u.test(t) ? headOf('bare', t, `${expected}`) : null;
}

function headOf(style: EntryStyle, t: string, printed: string): EntryHead | null {
  const rest = printed.length + /^\s*/u.exec(t.slice(printed.length))![0].length;
  return rest < t.length ? { style, number: style === 'bullet' ? null : markerNumber(printed), length: printed.trimEnd().length, rest } : null;
}

/** Where a term begins and ends and where its definition begins, all relative to the line. */
export interface Cut { readonly term: number; readonly termEnd: number; readonly def: number }

const MAX_TERM = 80;
const OPENING = '“《（(', CLOSING = '”》）)';
const TERM_IN_BRACKETS = /^【(?!\d{1,3}】)([^】]{1,60})】\s*：?\s*/u;
/** A definition's first words, for a term without a mark behind it. */
const UNMARKED = [
  /^[^，。；：]{2,30}?(?=，?(?:指的是|指以|指在|特指|泛指|，指))/u,
  /^[^，。；：“”]{2,30}?(?=，(?:原称|又称|也称|亦称|简称|即))/u,
  /^(?:“[^”]{1,20}”[、和]?)+[^，。；：“”—]{0,8}?(?=指|即|是|为)/u,
  /^[^，。；：—]{2,40}?(?=\s?—\s?[^\d\s])/u,
];

/** The cut of a line from `from` on; null where the line shows none. */
export function cutTerm(t: string, from: number): Cut | null {
  const bracketed = TERM_IN_BRACKETS.exec(t.slice(from, from + MAX_TERM));
  if (bracketed) return { term: from + 1, termEnd: from + 1 + bracketed[1]!.length, def: from + bracketed[0].length };
  const marked = markedCut(t, from);
  if (marked !== undefined) return marked;
  const head = t.slice(from, from + MAX_TERM);
  const plain = UNMARKED.map((form) => form.exec(head)).find((m) => m);
  if (!plain) return null;
  const termEnd = from + plain[0].length;
  return { term: from, termEnd, def: termEnd + /^[\s，—]*/u.exec(t.slice(termEnd, termEnd + 8))![0].length };
}

/** The cut at ：, —— or 是指, or at a 。 with 是指 behind it; null where a sentence ends before one, undefined where neither comes. */
function markedCut(t: string, from: number): Cut | null | undefined {
  let depth = 0;
  for (let i = from; i < Math.min(t.length, from + MAX_TERM); i++) {
    const c = t[i]!;
    if (OPENING.includes(c)) depth++;
    else if (CLOSING.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (i - from > 1 && (t.startsWith('是指', i) || t.startsWith('——', i))) return { term: from, termEnd: t[i - 1] === '，' ? i - 1 : i, def: c === '—' ? i + 2 : i };
    else if (c === '：' || c === ':') return i - from > 0 ? { term: from, termEnd: i, def: i + 1 } : null;
    else if ('；！？'.includes(c)) return null;
    else if (c === '。') return i - from <= 30 && /^\s?(?:是指|指|即|也称|又称)/u.test(t.slice(i + 1, i + 6)) ? { term: from, termEnd: i, def: i + 1 } : unmarkedOrNull(t, from, i);
  }
  return undefined;
}

const unmarkedOrNull = (t: string, from: number, stop: number): undefined | null =>
  UNMARKED.some((form) => form.test(t.slice(from, Math.min(stop, from + MAX_TERM)))) ? undefined : null;

/** The cut at a short first sentence: `金融市场交易总额。该指标为…`; only for lists whose entries all do it. */
export function cutAtStop(t: string, from: number): Cut | null {
  let depth = 0;
  for (let i = from; i < Math.min(t.length - 1, from + MAX_TERM); i++) {
    if (OPENING.includes(t[i]!)) depth++;
    else if (CLOSING.includes(t[i]!)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && t[i] === '。') return i - from >= 2 ? { term: from, termEnd: i, def: i + 1 } : null;
    else if (depth === 0 && '，；：！？'.includes(t[i]!)) return null;
  }
  return null;
}

/** The cut at a blank: `三清四改　清垃圾、…`. */
export function cutAtBlank(t: string, from: number): Cut | null {
  const m = /^([^\s，。；：]{1,30}[\u4e00-\u9fff”）》])\s+(?=[^\s]{6})/u.exec(t.slice(from, from + MAX_TERM));
  return m && m[1]!.split('（').length === m[1]!.split('）').length ? { term: from, termEnd: from + m[1]!.length, def: from + m[0].length } : null;
}

const QUOTES = /[“”‘’"'\s]/gu;
/** Without quotation marks and blanks, which printings of one term differ in. */
export const coreOf = (term: string): string => term.replace(QUOTES, '');
