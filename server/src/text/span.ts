/**
 * Positions are UTF-16 offsets, ranges are half-open. The coordinate space is part of the type, so that a
 * position in the text as printed and one in the normalised text cannot be mixed up:
 * `doc` = offset in the whole document, `block` = offset in a block's printed text, `norm` = offset in its
 * normalised text.
 */
export type Space = 'doc' | 'block' | 'norm';

/** A half-open range `[start, end)`. `space` exists in the type only. */
export interface Span<S extends Space = 'doc'> {
  readonly start: number;
  readonly end: number;
  readonly space?: S;
}

export const span = <S extends Space>(start: number, end: number): Span<S> => ({ start, end });

/** The span moved right by `by`: a block-local span to one in the document, given the block's start. */
export const toDoc = (s: Span<'block'>, blockStart: number): Span<'doc'> => ({ start: s.start + blockStart, end: s.end + blockStart });

export const overlaps = <S extends Space>(a: Span<S>, b: Span<S>): boolean => a.start < b.end && b.start < a.end;
export const contains = <S extends Space>(outer: Span<S>, inner: Span<S>): boolean => outer.start <= inner.start && inner.end <= outer.end;
/** True when the caret at `offset` touches the span: the end counts, as editors ask between two characters. */
export const touches = <S extends Space>(s: Span<S>, offset: number): boolean => s.start <= offset && offset <= s.end;
export const slice = (text: string, s: { readonly start: number; readonly end: number }): string => text.slice(s.start, s.end);

/** The index of the last item whose start is at or before `offset`; -1 if there is none. Items are sorted by start. */
export function lastStartingAt<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let lo = 0, hi = items.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (startOf(items[mid]!) <= offset) lo = mid + 1; else hi = mid;
  }
  return lo - 1;
}
