import type { PlacedBlock } from '../analysis/model';
import { span, type Span } from '../text/span';
import { perBlock } from './blockFacts';
import { isMisread } from './reading';
import { moveProblem, problem, type Problem, type ReportRule } from './problem';

/** What is found in a block by itself; `open`: the “ that its end leaves open, which is right where the next paragraph of the quotation begins. */
interface Found { readonly sure: readonly Problem[]; readonly open: Problem | null }

/**
 * quote-unbalanced and quote-outer-lost: GB/T 15834—2011 4.8 (quotation marks come in pairs; of a quotation of several
 * paragraphs each begins with “ and only the last ends with ”, 4.8.3.5).
 * bracket-unbalanced: the same, 4.9 and 4.15 (brackets and book-title marks). bracket-nesting-same: 4.8.3.4, 4.9.3.6, 4.15.3.5.
 * Read on the normalised text; what touches a wrongly decoded stretch is left to that finding, and so are the
 * brackets of injected pinyin.
 */
export const pairs: ReportRule = ({ blocks }) => blocks.flatMap(({ analysis, start }, i) => {
  const { sure, open } = ofBlock(analysis);
  return [...sure, ...(open && !goesOn(blocks, i) ? [open] : [])].map((p) => moveProblem(p, start));
});

/** The next paragraph begins with “. */
function goesOn(blocks: readonly PlacedBlock[], i: number): boolean {
  for (let k = i + 1; k < blocks.length && k < i + 6; k++) if (blocks[k]!.analysis.block.kind !== 'blank') return /^\s{0,8}“/u.test(blocks[k]!.analysis.norm);
  return false;
}

const ofBlock = perBlock((block): Found => {
  const { map, damaged, block: { kind } } = block;
  const isDamaged = (s: Span<'norm'>): boolean => { const b = map.toBlock(s); return damaged.some((d) => d.start <= b.end && b.start <= d.end); };
  const { text: norm, place } = withQuotes(block.norm, isDamaged);
  if (kind === 'blank' || kind === 'furniture' || norm.length < 4 || isMisread(block)) return { sure: [], open: null };
  const at = (s: Span<'norm'>): Span => { const b = map.toBlock(place(s)); return span(b.start, b.end); };
  const touchesDamage = (i: number): boolean => isDamaged(place(span(i, i + 1)));
  const lost = outerLost(norm), inner = lost.length > 0 ? [] : nested(norm).filter((n) => !touchesDamage(n.start) && !touchesDamage(n.end));
  const outer = new Set([...lost.flatMap((i) => [i, i + 1]), ...inner.flatMap((n) => [n.start, n.end])]), turned = turnedQuotes(norm, outer);
  const quotes = unbalancedQuotes(norm, new Set([...outer, ...turned.flatMap((t) => [t.span.start, t.span.end])]));
  const unpaired = (i: number): Problem => problem('quote-unbalanced', 'error', at(span(i, i + 1)), { mark: norm[i]! });
  const turn = ({ at: i }: Turned): Problem => turning(norm[i]!, at(span(i, i + 1)), block.block.text);
  const brackets = damaged.length > 0 ? [] : unbalancedBrackets(norm).filter((i) => !touchesDamage(i));
  return {
    sure: [
      ...lost.map((i) => problem('quote-outer-lost', 'error', at(span(i, i + 2)))), ...quotes.wrong.filter((i) => !touchesDamage(i)).map(unpaired),
      ...turned.filter((t) => !touchesDamage(t.at)).map(turn),
      ...brackets.map((i) => problem('bracket-unbalanced', 'error', at(span(i, i + 1)), { mark: norm[i]! })), ...inner.map((n) => nesting(norm, n, at)),
    ].sort((a, b) => a.span.start - b.span.start),
    open: quotes.open >= 0 && !touchesDamage(quotes.open) ? unpaired(quotes.open) : null,
  };
});

/** The marks that stand inside marks of their kind; （） inside （） is only not to be recommended. */
const INNER: Readonly<Record<string, string>> = { '“': '‘’', '《': '〈〉', '（': '［］' };

function nesting(norm: string, { start, end }: Span<'norm'>, at: (s: Span<'norm'>) => Span): Problem {
  const mark = norm[start]!, marks = INNER[mark]!, isPlain = !marks.split('').some((c) => norm.slice(start, end).includes(c));
  const edits = [...marks].map((newText, k) => ({ span: at(span(k === 0 ? start : end, (k === 0 ? start : end) + 1)), newText }));
  return problem('bracket-nesting-same', mark === '（' ? 'information' : 'warning', span(edits[0]!.span.start, edits[1]!.span.end), { mark: `${mark}${norm[end]}`, marks }, { fixes: isPlain ? [{ title: 'fix-write', args: { text: marks }, edits }] : [] });
}

/** A quotation, title or remark of this length may hold another. */
const MAX_OUTER = 120;

/** The inner pairs of “…“…”…”, 《…《…》…》, （…（…）…）, where both pairs are whole and near each other. */
function nested(norm: string): readonly Span<'norm'>[] {
  return [['“', '”'], ['《', '》'], ['（', '）']].flatMap(([opener, closer]) => {
    const open: { readonly at: number; readonly inner: Span<'norm'>[] }[] = [], found: Span<'norm'>[] = [];
    for (let i = 0; i < norm.length; i++) {
      if (norm[i] === opener) open.push({ at: i, inner: [] });
      if (norm[i] !== closer) continue;
      const last = open.pop();
      if (!last) continue;
      if (i - last.at <= MAX_OUTER) found.push(...last.inner);
      if (open.length > 0 && open.length < 3 && i - last.at > 2 && !isDocumentYear(norm, last.at, i) && /[\p{L}\d]/u.test(norm.slice(last.at, Math.min(i, last.at + MAX_OUTER)))) open.at(-1)!.inner.push(span(last.at, i));
    }
    return found;
  });
}

/** 临政发（2024）8号: the brackets are wrong in another way. */
const isDocumentYear = (norm: string, start: number, end: number): boolean => /^（(?:19|20)\d\d）第?\d{1,4}号/u.test(norm.slice(start, end + 8));

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

/** A pair of which one mark is turned the wrong way: from its first to its last mark, and where the turned one is. */
interface Turned { readonly span: Span<'norm'>; readonly at: number }

/** “放管服“ whose second mark is turned, ”河湖长制” whose first is: the same mark twice running with a few Han between. A “ that a ” follows is a pair of its own. */
function turnedQuotes(norm: string, skip: ReadonlySet<number>): readonly Turned[] {
  const marks = [...norm.matchAll(/[“”]/gu)].map((m) => m.index).filter((i) => !skip.has(i)), found: Turned[] = [];
  for (let k = 0; k + 1 < marks.length; k++) {
    const start = marks[k]!, end = marks[k + 1]!, opens = norm[start] === '“';
    if (opens && norm[end] === '”') { k++; continue; }
    if (norm[start] !== norm[end] || (opens && norm[marks[k + 2] ?? -1] === '”') || !FEW_HAN.test(norm.slice(start + 1, Math.min(end, start + 22)))) continue;
    found.push({ span: span(start, end), at: opens ? end : start });
    k++;
  }
  return found;
}

const FEW_HAN = /^\p{Script=Han}{1,20}$/u;

/** The fix is for a mark that is printed as it is read. */
function turning(mark: string, at: Span, text: string): Problem {
  const to = mark === '“' ? '”' : '“', isPlain = text.slice(at.start, at.end) === mark;
  return problem('quote-unbalanced', 'error', at, { mark, to }, { fixes: isPlain ? [{ title: 'fix-recover', args: { text: to }, edits: [{ span: at, newText: to }] }] : [] });
}

/** A mark that opens while its kind is open, one that closes while none is, a ‘ that stays open; and the “ that does. */
function unbalancedQuotes(norm: string, skip: ReadonlySet<number>): { readonly wrong: readonly number[]; readonly open: number } {
  const found: number[] = [];
  let stays = -1;
  for (const [open, close] of [['“', '”'], ['‘', '’']] as const) {
    let last = -1;
    for (let i = 0; i < norm.length; i++) {
      if (skip.has(i)) continue;
      if (norm[i] === open) { if (last >= 0) found.push(last); last = i; }
      else if (norm[i] === close && !isApostrophe(norm, i)) { if (last < 0) found.push(i); else last = -1; }
    }
    if (last >= 0 && open === '“') stays = last; else if (last >= 0) found.push(last);
  }
  return { wrong: found, open: stays };
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
