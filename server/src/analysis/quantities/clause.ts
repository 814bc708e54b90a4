import type { Figure } from './figure';

/** As much of the text before a place as a phrase can reach back over. */
export const WINDOW = 160;
export const upTo = (norm: string, at: number): string => norm.slice(Math.max(0, at - WINDOW), at);

function lastMark(norm: string, at: number, from: number, marks: string): number | null {
  for (let i = at - 1; i >= from; i--) if (marks.includes(norm[i]!)) return i + 1;
  return null;
}

/** Where the sentence begins that the figure at `at` stands in; null if none ends between `from` and there. */
export const sentenceStart = (norm: string, at: number, from: number): number | null => lastMark(norm, at, from, '。；！？');

/** Where the words begin that can name what a figure measures: behind the last mark, or behind the figure before it. */
export function clauseStart(norm: string, at: number, sentence: number, last: Figure | null): number {
  const from = Math.max(sentence, last?.end ?? 0, at - WINDOW);
  let start = lastMark(norm, at, from, '，：') ?? from;
  if (norm[start] === '、' || norm[start] === '和') start++;
  return start;
}
