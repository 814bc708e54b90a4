import { markerNumber } from '../analysis/entryForms';
import type { Report } from '../analysis/model';
import type { Edit } from '../rules/problem';
import { slice, type Span } from '../text/span';
import { entryMarkerSpan, markersOf } from './entries';
import { findAt } from './find';
import { withNumber } from './ordinals';
import { refuse } from './refusal';
import type { Renamed, Renaming } from './rename';

/** A marker is renamed by its number: ③ → 3. */
export function markerTarget(report: Report, at: Span): Renaming | null {
  const number = markerNumber(slice(report.text, at));
  return number === null ? null : { span: at, name: String(number) };
}

/** Gives a marker and its entry (`index`) another number, typed in any form. A number that is taken is refused: two of them would mean nothing. */
export function renameMarker(report: Report, index: number | null, offset: number, typed: string): Renamed {
  const number = markerNumber(typed);
  if (number === null || number < 1) return refuse('renameNoNumber', { typed });
  const places = index === null ? dangling(report, offset) : entryPlaces(report, index);
  const taken = report.glossary.find((e, i) => i !== index && e.number === number), by = report.markers.find((m) => m.number === number && (index === null || m.entry !== index) && !places.some((p) => p.start === m.span.start));
  if (by || (taken && index !== null)) return refuse('renameTaken', { number, term: taken?.term ?? by?.term ?? by?.marker ?? '' });
  const edits: Edit[] = [];
  for (const at of places) {
    const newText = withNumber(slice(report.text, at), number);
    if (newText === null) return refuse('renameForm', { marker: slice(report.text, at), number });
    if (newText !== slice(report.text, at)) edits.push({ span: at, newText });
  }
  return { edits };
}

function entryPlaces(report: Report, index: number): readonly Span[] {
  const own = entryMarkerSpan(report, report.glossary[index]!);
  return [...markersOf(report, index), ...(own && report.glossary[index]!.number !== null ? [own] : [])];
}

/** The markers with the number of the one at `offset` that have no entry either. */
function dangling(report: Report, offset: number): readonly Span[] {
  const found = findAt(report, offset);
  return found?.kind === 'marker' ? report.markers.filter((m) => m.entry === null && m.number === found.marker.number).map((m) => m.span) : [];
}
