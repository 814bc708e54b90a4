import { span, type Span } from './span';

/** Where each character of a normalised text stands in the text as printed. Built while normalising. */
export interface OffsetMap {
  /**
   * The printed text that the normalised span was made from, with the pinyin injected into it or right after its last
   * character: norm `20个` → printed `20個(gè)`.
   */
  toBlock(s: Span<'norm'>): Span<'block'>;
  /** The normalised span of a printed one; characters that normalising took out fall to the place where they stood. */
  toNorm(s: Span<'block'>): Span<'norm'>;
}

/**
 * A stretch of the printed text that the analysis reads as something else: `text` in its place, nothing if it is empty.
 * An attached one belongs to the character before it: 個`(gè)`.
 */
export interface Edit extends Span<'block'> {
  readonly text: string;
  readonly attached: boolean;
}

export const deletion = (start: number, end: number): Edit => ({ start, end, text: '', attached: false });
export const replacement = (start: number, end: number, text: string): Edit => ({ start, end, text, attached: false });

/** Every match of `re` taken out. `re` is global. */
export const deletions = (text: string, re: RegExp): readonly Edit[] => [...text.matchAll(re)].map((m) => deletion(m.index, m.index + m[0].length));

/** Edits in order and without overlap: overlapping deletions become one; of others that overlap the first (and longer) stays. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const e of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1];
    if (e.end <= e.start) continue;
    if (!last || e.start >= last.end) kept.push(e);
    else if (isDeletion(last) && isDeletion(e) && e.end > last.end) kept[kept.length - 1] = { ...last, end: e.end };
  }
  return kept;
}

const isDeletion = (e: Edit): boolean => e.text === '' && !e.attached;

/** The text between `from` and `to` as edited; an edit that reaches over either end is left out whole. Edits are in order. */
export function edited(text: string, edits: readonly Edit[], from = 0, to = text.length): string {
  let out = '', at = from;
  for (const e of edits) {
    if (e.end <= at || e.start >= to) continue;
    out += text.slice(at, Math.max(at, e.start)) + (e.start >= from && e.end <= to ? e.text : '');
    at = e.end;
  }
  return out + text.slice(at, Math.max(at, to));
}

const IDENTITY: OffsetMap = {
  toBlock: (s) => span(s.start, s.end),
  toNorm: (s) => span(s.start, s.end),
};

/**
 * The map through edits in order: `at[i]` is where normalised character i is printed, `until[i]` where what belongs to
 * it ends. All characters of a replacement stand for the whole of what they replace.
 */
export function offsetMap(length: number, edits: readonly Edit[]): OffsetMap {
  if (edits.length === 0) return IDENTITY;
  const at: number[] = [], until: number[] = [];
  let i = 0;
  for (const e of edits) {
    for (; i < e.start; i++) { at.push(i); until.push(i + 1); }
    for (let k = 0; k < e.text.length; k++) { at.push(e.start); until.push(e.end); }
    if (e.attached && until.length > 0 && until[until.length - 1] === e.start) until[until.length - 1] = e.end;
    i = e.end;
  }
  for (; i < length; i++) { at.push(i); until.push(i + 1); }
  const startOf = (n: number): number => at[n] ?? length;
  /** How many normalised characters are printed before `offset`. */
  const normOf = (offset: number): number => {
    let lo = 0, hi = at.length;
    while (lo < hi) { const mid = (lo + hi) >> 1; if (at[mid]! < offset) lo = mid + 1; else hi = mid; }
    return lo;
  };
  return {
    toBlock: (s) => s.end > s.start ? span(startOf(s.start), until[s.end - 1] ?? length) : span(startOf(s.start), startOf(s.start)),
    toNorm: (s) => span(normOf(s.start), Math.max(normOf(s.start), normOf(s.end))),
  };
}
