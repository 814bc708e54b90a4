import type { GlossaryEntry, Report } from '../analysis/model';
import type { Edit } from '../rules/problem';
import { slice, span } from '../text/span';
import { entryMarkerSpan, markersOf, termUses } from './entries';
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
  const first = glossary.map((_, i) => firstUse(report, i)), order = glossary.map((_, i) => i).sort((a, b) => first[a]! - first[b]! || a - b);
  const counts = numbered ? [...numbers as readonly number[]].sort((a, b) => a - b) : null;
  const edits = order.flatMap((entry, place) => moved(report, entry, glossary[place]!, counts?.[place] ?? null));
  return edits.length === 0 || edits.includes(null) ? null : edits.flatMap((e) => e ?? []);
}

/** Where the body first has an entry's marker, or its term where it has no marker. */
function firstUse(report: Report, index: number): number {
  const markers = markersOf(report, index);
  return Math.min(Infinity, ...(markers.length > 0 ? markers : termUses(report, index)).map((s) => s.start));
}

/** An entry in the place of another, with the number of that place, there and at its markers. */
function moved(report: Report, index: number, place: GlossaryEntry, number: number | null): readonly (Edit | null)[] {
  const entry = report.glossary[index]!, marker = entryMarkerSpan(report, entry), text = slice(report.text, entry.span);
  const written = number === null || !marker ? '' : withNumber(slice(report.text, marker), number);
  if (written === null || (number !== null && !marker)) return [null];
  const newText = marker && number !== null ? written + report.text.slice(marker.end, entry.span.end) : text;
  const own: readonly Edit[] = newText === slice(report.text, place.span) ? [] : [{ span: place.span, newText }];
  const markers = number === null ? [] : markersOf(report, index).map((at): Edit | null => { const to = withNumber(slice(report.text, at), number); return to === null ? null : { span: span(at.start, at.end), newText: to }; });
  return [...own, ...markers.filter((e) => e === null || e.newText !== slice(report.text, e.span))];
}
