/** The words of a line by their start and end, in order; and the length of the line. */
export interface LineWords { readonly words: readonly (readonly [number, number])[]; readonly length: number }
/** Where a move within a line ends; `before` and `after` are the lines above and below. */
export type Move = number | 'before' | 'after';

/** To the end of the word at or behind a place; from the last word to the line's end, and from there to the next line. */
export function wordRight({ words, length }: LineWords, at: number): Move {
  const end = words.find(([, to]) => to > at)?.[1];
  return end ?? (at < length ? length : 'after');
}

/** To the start of the word at or before a place; from the first word to the line's start, and from there to the line above. */
export function wordLeft({ words }: LineWords, at: number): Move {
  const start = words.findLast(([from]) => from < at)?.[0];
  return start ?? (at > 0 ? 0 : 'before');
}
