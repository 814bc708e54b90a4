import type { Problem } from '../rules/problem';
import type { Span } from '../text/span';

/** The last edit of a document, as far as it was typing: at one place, a few characters. */
export interface Typing {
  /** When, in milliseconds. */
  readonly at: number;
  /** Where the cursor is left by it. */
  readonly offset: number;
  /** Latin letters beside Han: an input method's composition, not yet the words that are meant. */
  readonly composing: boolean;
}

/** So long after the last key a line is still being written; so long while an input method is at work. */
export const PAUSE_MS = 1000, COMPOSING_MS = 5000;
/** Longer text than this, or text of several lines, was not typed. */
const TYPED = 12;

/** What an edit says of typing: the change's text and where it ends; null where nobody is typing. */
export function typingOf(inserted: string, end: number, before: string, now: number): Typing | null {
  if (inserted.length > TYPED || /[\r\n]/u.test(inserted)) return null;
  return { at: now, offset: end, composing: /[a-z']$/u.test(inserted) && /\p{Script=Han}[a-z' ]{0,40}$/u.test(before + inserted) };
}

/** How long findings in the line are still held back; 0 from when on they are shown. */
export const holdFor = (typing: Typing | null, now: number): number =>
  typing ? Math.max(0, typing.at + (typing.composing ? COMPOSING_MS : PAUSE_MS) - now) : 0;

/** The line that an offset stands in, without its line end. */
export function lineOf(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const ends = [text.indexOf('\n', offset), text.indexOf('\r', offset)].filter((n) => n >= 0);
  return { start: offset === 0 ? 0 : start, end: ends.length > 0 ? Math.min(...ends) : text.length };
}

/** A finding’s rule and text: the same finding again after an edit beside it. */
export const keyOf = (text: string, p: Problem): string => `${p.rule}\0${text.slice(p.span.start, p.span.end)}`;

/** The findings that are shown while a line is being written: all others, and those of the line that were shown before. */
export function calm(text: string, line: Span, problems: readonly Problem[], before: readonly string[]): readonly Problem[] {
  const left = new Map<string, number>();
  for (const key of before) left.set(key, (left.get(key) ?? 0) + 1);
  return problems.filter((p) => {
    if (p.span.start > line.end || p.span.end < line.start) return true;
    const key = keyOf(text, p), n = left.get(key) ?? 0;
    left.set(key, n - 1);
    return n > 0;
  });
}
