import { span, type Span } from '../text/span';

/** Something that covers a stretch of the text. */
interface Covering { readonly span: Span }

/**
 * Things without overlaps, in order: of two that overlap the one of the lower rank shows, and the other goes on around
 * it. Nearly all overlap no other, so only the few that do are looked at closely. Empty ones are left out.
 */
export function flat<T extends Covering>(things: readonly T[], rank: (thing: T) => number): readonly T[] {
  const sorted = [...things].sort((a, b) => a.span.start - b.span.start);
  const shown: T[] = [];
  for (let i = 0; i < sorted.length;) {
    let next = i + 1, end = sorted[i]!.span.end;
    for (; next < sorted.length && sorted[next]!.span.start < end; next++) end = Math.max(end, sorted[next]!.span.end);
    if (next > i + 1) shown.push(...finestOf(sorted.slice(i, next), rank));
    else if (end > sorted[i]!.span.start) shown.push(sorted[i]!);
    i = next;
  }
  return shown;
}

/** Cuts overlapping things, sorted by start, at each other's borders and keeps the finest between any two. */
function finestOf<T extends Covering>(things: readonly T[], rank: (thing: T) => number): readonly T[] {
  const borders = [...new Set(things.flatMap((t) => [t.span.start, t.span.end]))].sort((a, b) => a - b);
  const shown: T[] = [];
  let open: T[] = [], next = 0, before: T | null = null;
  for (const [i, at] of borders.entries()) {
    open = open.filter((t) => t.span.end > at);
    for (; next < things.length && things[next]!.span.start <= at; next++) if (things[next]!.span.end > at) open.push(things[next]!);
    const finest = open.reduce<T | null>((best, t) => (best && rank(best) <= rank(t) ? best : t), null);
    if (finest) {
      const start = finest === before ? shown.pop()!.span.start : at;
      shown.push({ ...finest, span: span(start, borders[i + 1]!) });
    }
    before = finest;
  }
  return shown;
}
