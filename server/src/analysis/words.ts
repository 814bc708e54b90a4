import { indicatorNames } from '../lexicon';
import { matcher } from '../lexicon/matcher';
import { span } from '../text/span';
import type { PlacedBlock, Report, Token } from './model';
import type { Word } from './segmenter';

/** A stretch of a block's normalised text: a name that must not be cut (`tag` set), or a gap for the segmenter. */
export interface Piece {
  readonly text: string;
  readonly tag: 'term' | 'name' | null;
}

const termNames = new WeakMap<Report['glossary'], ReturnType<typeof matcher>>();

function namesOf(report: Report): ReturnType<typeof matcher> {
  const known = termNames.get(report.glossary) ?? matcher(report.glossary.flatMap((e) => e.cores));
  termNames.set(report.glossary, known);
  return known;
}

/**
 * Splits a block's normalised text at the report's own terms and the lexicon's names, longest first. They never enter
 * the segmenter's dictionary, which cannot forget a word: one report's terms are no words of another's.
 */
export function pieces(report: Report, block: PlacedBlock): readonly Piece[] {
  const text = block.analysis.norm, terms = namesOf(report);
  const found: Piece[] = [];
  let gap = 0;
  for (let i = 0; i < text.length;) {
    const term = terms.longestAt(text, i), name = indicatorNames.longestAt(text, i);
    const hit = (term?.length ?? 0) >= (name?.length ?? 0) ? term : name;
    if (!hit) { i++; continue; }
    if (i > gap) found.push({ text: text.slice(gap, i), tag: null });
    found.push({ text: hit, tag: hit === term ? 'term' : 'name' });
    i += hit.length;
    gap = i;
  }
  if (gap < text.length) found.push({ text: text.slice(gap), tag: null });
  return found;
}

/** Tokens that tile the normalised text: the names as they are, each gap cut as `cut` says (one list a gap, in order). */
export function tile(parts: readonly Piece[], cut: readonly (readonly Word[])[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0, gap = 0;
  const push = (length: number, tag: string): void => { tokens.push({ span: span(at, at + length), tag }); at += length; };
  for (const part of parts) {
    if (part.tag !== null) { push(part.text.length, part.tag); continue; }
    const words = cut[gap++] ?? [];
    const fits = words.reduce((n, w) => n + w.text.length, 0) === part.text.length;
    if (fits) for (const w of words) push(w.text.length, w.tag); else push(part.text.length, 'x');
  }
  return tokens;
}

/** Whether a token is a word: it has a letter or a digit; marks and blanks are none. */
export const isWord = (norm: string, { span: { start, end } }: Token): boolean => /[\p{L}\p{N}]/u.test(norm.slice(start, end));
