import type { GlossaryEntry, Report } from '../analysis/model';
import type { Edit } from '../rules/problem';
import { slice, span, type Span } from '../text/span';
import { entryMarkerSpan } from './entries';
import { withNumber } from './ordinals';

/**
 * The edits that bring the glossary's entries into the order in which the body first uses them, and number entries and
 * markers accordingly; unused entries come last, as they were. Null where nothing would change, or where the numbers
 * cannot be written in their form or do not name one entry each.
 */
export function sortEntries(report: Report): readonly Edit[] | null {
  const { glossary } = report, numbers = glossary.map((e) => e.number);
  const numbered = numbers.every((n) => n !== null);
  if (glossary.length < 2 || (!numbered && numbers.some((n) => n !== null)) || (numbered && new Set(numbers).size < numbers.length)) return null;
  const uses = usesByEntry(report), first = uses.map(({ markers, terms }) => (markers[0] ?? terms[0])?.start ?? Infinity), order = glossary.map((_, i) => i).sort((a, b) => first[a]! - first[b]! || a - b);
  const counts = numbered ? [...numbers as readonly number[]].sort((a, b) => a - b) : null;
  const edits = order.flatMap((entry, place) => moved(report, glossary[entry]!, glossary[place]!, counts?.[place] ?? null, uses[entry]!.markers));
  return edits.length === 0 || edits.includes(null) ? null : edits.flatMap((e) => e ?? []);
}

/** Of each entry its markers and its term's uses; where it has a marker, the first of these is its first use. */
function usesByEntry(report: Report): readonly { readonly markers: readonly Span[]; readonly terms: readonly Span[] }[] {
  const uses = report.glossary.map(() => ({ markers: [] as Span[], terms: [] as Span[] }));
  for (const m of report.markers) if (m.entry !== null) uses[m.entry]!.markers.push(m.span);
  for (const t of report.terms) uses[t.entry]!.terms.push(t.span);
  return uses;
}

/** An entry in the place of another, with the number of that place, there and at its markers. */
function moved(report: Report, entry: GlossaryEntry, place: GlossaryEntry, number: number | null, hanging: readonly Span[]): readonly (Edit | null)[] {
  const marker = entryMarkerSpan(report, entry), text = slice(report.text, entry.span);
  const written = number === null || !marker ? '' : withNumber(slice(report.text, marker), number);
  if (written === null || (number !== null && !marker)) return [null];
  const newText = marker && number !== null ? written + report.text.slice(marker.end, entry.span.end) : text;
  const own: readonly Edit[] = newText === slice(report.text, place.span) ? [] : [{ span: place.span, newText }];
  const markers = number === null ? [] : hanging.map((at): Edit | null => { const to = withNumber(slice(report.text, at), number); return to === null ? null : { span: span(at.start, at.end), newText: to }; });
  return [...own, ...markers.filter((e) => e === null || e.newText !== slice(report.text, e.span))];
}
