import type { GlossaryEntry, Report, TermUse } from '../analysis/model';
import { coreIndex, explainedParts, findTerms } from '../analysis/terms';
import { matcher } from '../lexicon/matcher';
import { lastStartingAt, overlaps, span, type Span } from '../text/span';
import { findAt } from './find';

/** An entry of the glossary as it is pointed at: by a use of its term, by a marker, by its own term or marker. */
export interface Pointed {
  readonly index: number;
  readonly by: 'term' | 'marker';
  /** What stands at the place. */
  readonly span: Span;
}

/** The printed marker of an entry; null where it has none. */
export function entryMarkerSpan(report: Report, { span: s, marker }: GlossaryEntry): Span | null {
  return marker !== '' && report.text.startsWith(marker, s.start) ? span(s.start, s.start + marker.length) : null;
}

/** The entry that a place belongs to. */
export function entryAt(report: Report, offset: number): Pointed | null {
  const found = findAt(report, offset);
  if (found?.kind === 'term') return { index: found.use.entry, by: 'term', span: found.span };
  if (found?.kind === 'marker' && found.marker.entry !== null) return { index: found.marker.entry, by: 'marker', span: found.span };
  const index = report.glossary.findIndex((e) => { const s = entryMarkerSpan(report, e); return s !== null && s.start <= offset && offset < s.end; });
  if (index >= 0) return { index, by: 'marker', span: entryMarkerSpan(report, report.glossary[index]!)! };
  return found?.kind === 'entry' ? { index: found.index, by: 'term', span: found.span } : null;
}

/** What an entry is known by: its term, or its marker where it has no term. */
export const nameSpan = (report: Report, entry: GlossaryEntry): Span => (entry.termSpan.end > entry.termSpan.start ? entry.termSpan : entryMarkerSpan(report, entry) ?? entry.span);

/** The uses of an entry's term in the body, its parts' and aliases' too. */
export const termUses = (report: Report, index: number): readonly Span[] => report.terms.filter((t) => t.entry === index).map((t) => t.span);
/** The markers in the body that point to an entry. */
export const markersOf = (report: Report, index: number): readonly Span[] => report.markers.filter((m) => m.entry === index).map((m) => m.span);

/** The markers that lie in a span. */
export function markersWithin(report: Report, s: Span): readonly Span[] {
  const found: Span[] = [];
  for (let i = lastStartingAt(report.markers, s.start - 1, (m) => m.span.start) + 1; i < report.markers.length && report.markers[i]!.span.end <= s.end; i++) found.push(report.markers[i]!.span);
  return found;
}

/** Uses of the glossary's terms in its own definitions, where the body's uses are not looked for. */
export function usesInDefinitions(report: Report): readonly TermUse[] {
  const index = coreIndex(report.glossary), find = matcher(index.keys()), parts = explainedParts(report.glossary);
  return report.blocks.filter(({ analysis }) => analysis.context.zone === 'glossary').flatMap(({ start, analysis: { norm, map, block: { text } } }) =>
    findTerms({ start, surface: { norm, map, text } }, index, find, parts, [])).filter((use) => { const e = report.glossary[lastStartingAt(report.glossary, use.span.end - 1, (x) => x.termSpan.start)]; return !e || !overlaps(e.termSpan, use.span); });
}
