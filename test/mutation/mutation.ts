import type { Report } from '../../server/src/analysis/model';

/** A stretch of the mutated text. */
export type Place = readonly [start: number, end: number];

/** One error made in a clean text: what stands at `start`–`end` becomes `to`. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  /** Where a proofreader would point, in the mutated text; without it at the changed words. */
  readonly places?: readonly Place[];
}

/** A kind of error. */
export interface Kind {
  readonly id: string;
  readonly name: string;
  /** The rules that may tell of it. */
  readonly rules: readonly string[];
  /** Every such error that the text has room for. */
  readonly make: (text: string, report: Report) => readonly Mutation[];
}

/** The start and end of a named group. */
export const groupAt = (m: RegExpMatchArray, name: string): Place => (m as unknown as { readonly indices: { readonly groups: Readonly<Record<string, Place>> } }).indices.groups[name]!;

type Make = (m: RegExpMatchArray) => Mutation | readonly Mutation[] | null;

/** A mutation at each match of an expression. */
export const each = (text: string, pattern: string, make: Make): readonly Mutation[] =>
  [...text.matchAll(new RegExp(pattern, 'dgmu'))].flatMap((m) => make(m) ?? []);

/** Makes a mutation of each match: its group `at` (else all of it) becomes each of the given texts. */
export const rewriting = (pattern: string, ...to: readonly (string | ((m: RegExpMatchArray) => string))[]) => (text: string): readonly Mutation[] =>
  each(text, pattern, (m) => {
    const [start, end] = m.groups?.at === undefined ? [m.index!, m.index! + m[0].length] as const : groupAt(m, 'at');
    return to.map((t) => ({ start, end, to: typeof t === 'string' ? t : t(m) })).filter((x) => x.to !== text.slice(start, end));
  });

/** The same, where the finding may be anywhere in the match. */
export const within = (pattern: string, ...to: readonly (string | ((m: RegExpMatchArray) => string))[]) => (text: string): readonly Mutation[] =>
  each(text, pattern, (m) => {
    const [start, end] = groupAt(m, 'at');
    return to.map((t) => {
      const newText = typeof t === 'string' ? t : t(m);
      return { start, end, to: newText, places: [[m.index!, m.index! + m[0].length + newText.length - (end - start)] as const] };
    }).filter((x) => x.to !== text.slice(start, end));
  });

export const HAN = '[\\u4e00-\\u9fff]';

/** Every way of putting another digit in place of one of a number's. */
export const otherDigits = (number: string): readonly string[] => [...number].flatMap((c, i) => /\d/u.test(c) ? ['7', '2'].filter((d) => d !== c).slice(0, 1).map((d) => number.slice(0, i) + d + number.slice(i + 1)) : []);
