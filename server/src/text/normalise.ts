import { foldWidth, isHan } from './chars';
import { deletion, deletions, edited, inOrder, offsetMap, replacement, type Edit, type OffsetMap } from './edits';
import { leadingNumber } from './glyphs';
import { markupEdits } from './markup';
import { findDamage, findInjections, type Injection } from './pinyin';
import type { Span } from './span';

/** What the whole document decides for each of its blocks. */
export interface TextProfile {
  readonly traditional: boolean;
  readonly polluted: boolean;
  /** Raw Markdown: `## `, `**`, `[text](address)`. */
  readonly markdown: boolean;
}

export interface Normaliser {
  /** Traditional to Simplified; same length in UTF-16 units. */
  toSimplified(text: string): string;
  isReading(han: string, pinyin: string): boolean;
}

export interface Normalised {
  readonly norm: string;
  readonly map: OffsetMap;
  /** What of the printed text was read as something else, in order: what a reader of a heading or a name should not see either. */
  readonly edits: readonly Edit[];
  readonly pinyin: readonly Span<'block'>[];
  readonly damaged: readonly Span<'block'>[];
}

const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]+/gu;
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/gu;
const BLANK = /[ \t\u3000\u00A0]/u;

/** Line breaks inside a paragraph with the blanks around them: nothing between two Chinese lines, a blank between two English ones. */
function lineBreaks(text: string): readonly Edit[] {
  return [...text.matchAll(LINE_BREAK)].map((m) => {
    let start = m.index, end = start + m[0].length;
    while (BLANK.test(text[start - 1] ?? '')) start--;
    while (BLANK.test(text[end] ?? '')) end++;
    return /[A-Za-z,;]/u.test(text[start - 1] ?? '') && /[A-Za-z]/u.test(text[end] ?? '') ? replacement(start, end, ' ') : deletion(start, end);
  });
}

/** 政 府 工 作 报 告: a whole line of single characters set apart by blanks, perhaps behind a year. */
function layoutBlanks(text: string): readonly Edit[] {
  const line = text.trim();
  if (line.length < 5 || line.length > 60 || !/^(?:[\d０-９]{4}\s*年\s*)?\S(?:[ \u3000\u00A0]+\S)+[：:]?$/u.test(line)) return [];
  if ([...line].filter((c) => isHan(c)).length < 3) return [];
  const lead = text.indexOf(line);
  return [...line.matchAll(/[ \u3000\u00A0]+/gu)].map((m) => deletion(lead + m.index, lead + m.index + m[0].length));
}

/**
 * Normalises one block; `profile` is the document's, `cuts` are what stands between the lines of a paragraph without being
 * of it (page numbers). Total: any text, lone surrogates included.
 */
export function normalise(text: string, profile: TextProfile, normaliser: Normaliser, cuts: readonly Span<'block'>[] = []): Normalised {
  const injected = profile.polluted ? findInjections(text).filter((i) => isInjected(i, normaliser)) : [];
  const edits = inOrder([
    ...cuts.map((c) => deletion(c.start, c.end)), ...injected.map((i) => ({ start: i.span.start, end: i.span.end, text: '', attached: true })),
    ...deletions(text, INVISIBLE), ...lineBreaks(text), ...layoutBlanks(text), ...markupEdits(text, profile.markdown), ...leadingNumber(text),
  ]);
  const kept = edited(text, edits);
  return {
    norm: foldWidth(profile.traditional ? normaliser.toSimplified(kept) : kept),
    map: offsetMap(text.length, edits), edits,
    pinyin: injected.map((i) => i.span),
    damaged: profile.polluted ? findDamage(text) : [],
  };
}

const isInjected = (i: Injection, n: Normaliser): boolean => i.toned || n.isReading(i.han, i.pinyin);
