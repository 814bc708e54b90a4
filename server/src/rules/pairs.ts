import { span, type Span } from '../text/span';
import { problem, type BlockRule, type Problem } from './problem';

/**
 * quote-unbalanced and quote-outer-lost: GB/T 15834—2011 4.8 (quotation marks come in pairs).
 * bracket-unbalanced: the same, 4.9 and 4.15 (brackets and book-title marks).
 * Read on the normalised text; what touches a wrongly decoded stretch is left to that finding, and so are the
 * brackets of injected pinyin.
 */
export const pairs: BlockRule = (block) => {
  const { map, damaged, block: { kind } } = block;
  const isDamaged = (s: Span<'norm'>): boolean => { const b = map.toBlock(s); return damaged.some((d) => d.start <= b.end && b.start <= d.end); };
  const { text: norm, place } = withQuotes(block.norm, isDamaged);
  if (kind === 'blank' || kind === 'furniture' || norm.length < 4) return [];
  const at = (s: Span<'norm'>): Span => { const b = map.toBlock(place(s)); return span(b.start, b.end); };
  const touchesDamage = (i: number): boolean => isDamaged(place(span(i, i + 1)));
  const found: Problem[] = [];
  const lost = outerLost(norm);
  for (const i of lost) found.push(problem('quote-outer-lost', 'error', at(span(i, i + 2))));
  for (const i of unbalancedQuotes(norm, new Set(lost.flatMap((i) => [i, i + 1])))) if (!touchesDamage(i)) found.push(problem('quote-unbalanced', 'error', at(span(i, i + 1)), { mark: norm[i]! }));
  for (const i of unbalancedBrackets(norm)) if (!touchesDamage(i) && damaged.length === 0) found.push(problem('bracket-unbalanced', 'error', at(span(i, i + 1)), { mark: norm[i]! }));
  return found.sort((a, b) => a.span.start - b.span.start);
};

const ENTITY = /(?:&(?:amp[;；])*|(?<![A-Za-z]))([lr])([ds])quo[;；]/gu;
const MARKS: Readonly<Record<string, string>> = { ld: '“', rd: '”', ls: '‘', rs: '’' };

/** The text with the quotation marks that a web page's entities stand for, but in damaged stretches, and where a part of it is in `norm`. */
function withQuotes(norm: string, isDamaged: (s: Span<'norm'>) => boolean): { readonly text: string; readonly place: (s: Span<'norm'>) => Span<'norm'> } {
  if (!/quo[;；]/u.test(norm)) return { text: norm, place: (s) => s };
  const starts: number[] = [];
  let text = '', at = 0;
  const copy = (end: number): void => { for (; at < end; at++) { text += norm[at]!; starts.push(at); } };
  for (const m of norm.matchAll(ENTITY)) {
    if (isDamaged(span(m.index, m.index + m[0].length))) continue;
    copy(m.index);
    text += MARKS[`${m[1]}${m[2]}`]!;
    starts.push(at);
    at = m.index + m[0].length;
  }
  copy(norm.length);
  return { text, place: (s) => span(starts[s.start] ?? norm.length, starts[s.end] ?? norm.length) };
}

/** `A”“B` whose outer marks were dropped: the places of the closing mark. */
function outerLost(norm: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = 0; i < norm.length; i++) {
    if (norm[i] === '“') { depth++; continue; }
    if (norm[i] !== '”') continue;
    if (depth > 0) { depth--; continue; }
    const left = norm.slice(Math.max(0, i - 200), i).split(/[，。；：！？]/u).pop()!, right = norm.slice(i + 2, i + 200).split(/[，。；：！？]/u)[0]!;
    if (norm[i + 1] === '“' && left !== '' && !left.includes('“') && !right.includes('”')) { found.push(i); i++; }
  }
  return found;
}

/** A mark that opens while its kind is open, one that closes while none is, and one that stays open. */
function unbalancedQuotes(norm: string, skip: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  for (const [open, close] of [['“', '”'], ['‘', '’']] as const) {
    let last = -1;
    for (let i = 0; i < norm.length; i++) {
      if (skip.has(i)) continue;
      if (norm[i] === open) { if (last >= 0) found.push(last); last = i; }
      else if (norm[i] === close && !isApostrophe(norm, i)) { if (last < 0) found.push(i); else last = -1; }
    }
    if (last >= 0) found.push(last);
  }
  return found;
}

const isApostrophe = (norm: string, i: number): boolean => norm[i] === '’' && /[A-Za-z]/u.test(norm[i - 1] ?? '');

const CLOSER: Readonly<Record<string, string>> = { '（': '）', '《': '》', '〈': '〉', '【': '】', '〔': '〕', '［': '］' };
const CLOSERS = new Set(Object.values(CLOSER));

function unbalancedBrackets(norm: string): readonly number[] {
  const open: number[] = [], found: number[] = [];
  for (let i = 0; i < norm.length; i++) {
    const c = norm[i]!;
    if (CLOSER[c]) open.push(i);
    else if (CLOSERS.has(c)) {
      const last = open[open.length - 1];
      if (last !== undefined && CLOSER[norm[last]!] === c) open.pop();
      else if (!isListMarker(norm, i)) found.push(i);
    }
  }
  return [...open, ...found].sort((a, b) => a - b);
}

/** `1）`, `一）` at the head of a line or clause. */
const isListMarker = (norm: string, i: number): boolean => norm[i] === '）' && /(?:^|[，。；：、\s])[\da-zA-Z一二三四五六七八九十]{1,2}$/u.test(norm.slice(Math.max(0, i - 4), i));
