import { foldWidth, isHan } from './chars';
import { findDamage, findInjections, type Injection } from './pinyin';
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

/** What the whole document decides for each of its blocks. */
export interface TextProfile {
  readonly traditional: boolean;
  readonly polluted: boolean;
}

export interface Normaliser {
  /** Traditional to Simplified; same length in UTF-16 units. */
  toSimplified(text: string): string;
  isReading(han: string, pinyin: string): boolean;
}

export interface Normalised {
  readonly norm: string;
  readonly map: OffsetMap;
  readonly pinyin: readonly Span<'block'>[];
  readonly damaged: readonly Span<'block'>[];
}

const IDENTITY: OffsetMap = {
  toBlock: (s) => span(s.start, s.end),
  toNorm: (s) => span(s.start, s.end),
};

interface Deletion { readonly start: number; readonly end: number; readonly attached: boolean }

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+/gu;
const LINE_BREAK = /[ \t\u3000]*(?:\r\n|\n|\r)[ \t\u3000]*/gu;

/** 政 府 工 作 报 告: a whole line of single characters set apart by blanks, perhaps behind a year. */
function layoutBlanks(text: string): readonly Deletion[] {
  const line = text.trim();
  if (line.length < 5 || line.length > 60 || !/^(?:[\d０-９]{4}\s*年\s*)?\S(?:[ \u3000\u00A0]+\S)+[：:]?$/u.test(line)) return [];
  if ([...line].filter((c) => isHan(c)).length < 3) return [];
  const lead = text.indexOf(line);
  return [...line.matchAll(/[ \u3000\u00A0]+/gu)].map((m) => ({ start: lead + m.index, end: lead + m.index + m[0].length, attached: false }));
}

const matches = (text: string, re: RegExp): readonly Deletion[] =>
  [...text.matchAll(re)].map((m) => ({ start: m.index, end: m.index + m[0].length, attached: false }));

/** Normalises one block; `profile` is the document's. Total: any text, lone surrogates included. */
export function normalise(text: string, profile: TextProfile, normaliser: Normaliser): Normalised {
  const injected = profile.polluted ? findInjections(text).filter((i) => isInjected(i, normaliser)) : [];
  const deletions = [
    ...injected.map((i) => ({ ...i.span, attached: true })),
    ...matches(text, INVISIBLE), ...matches(text, LINE_BREAK), ...layoutBlanks(text),
  ].sort((a, b) => a.start - b.start);
  const kept = keep(text, deletions);
  return {
    norm: foldWidth(profile.traditional ? normaliser.toSimplified(kept) : kept),
    map: deletions.length === 0 ? IDENTITY : offsetMap(text.length, deletions),
    pinyin: injected.map((i) => i.span),
    damaged: profile.polluted ? findDamage(text) : [],
  };
}

const isInjected = (i: Injection, n: Normaliser): boolean => i.toned || n.isReading(i.han, i.pinyin);

function keep(text: string, deletions: readonly Deletion[]): string {
  if (deletions.length === 0) return text;
  let out = '', at = 0;
  for (const d of deletions) {
    if (d.start > at) out += text.slice(at, d.start);
    at = Math.max(at, d.end);
  }
  return out + text.slice(at);
}

/** A map through sorted deletions. `at[i]` is where normalised character i is printed, `until[i]` where what belongs to it ends. */
function offsetMap(length: number, deletions: readonly Deletion[]): OffsetMap {
  const at: number[] = [], until: number[] = [];
  let i = 0;
  for (const d of deletions) {
    for (; i < d.start; i++) { at.push(i); until.push(i + 1); }
    if (d.attached && until.length > 0 && until[until.length - 1] === d.start) until[until.length - 1] = d.end;
    i = Math.max(i, d.end);
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
