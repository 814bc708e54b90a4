import words from '../../../seeds/lexicon/figure-words.json';

/** Lists of words around figures; what each list is for is said where it is used. */
export type FigureWords = typeof words;
export const figureWords: Readonly<Record<keyof FigureWords, readonly string[]>> = words;

/** One of a list's words as a part of a pattern, longest first: `(?:以上|以内)`. The words hold no special characters. */
export const any = (...lists: readonly (keyof FigureWords)[]): string =>
  `(?:${[...new Set(lists.flatMap((l) => figureWords[l]))].sort((a, b) => b.length - a.length).join('|')})`;
