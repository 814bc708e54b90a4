import type { Report } from '../analysis/model';
import type { Span } from '../text/span';
import { findAt } from './find';

/** Where one goes from a place: `origin` is what one stood on, `span` the whole target and `nameSpan` its telling part. */
export interface Destination { readonly origin: Span; readonly span: Span; readonly nameSpan: Span }

/** From a term or a marker to its entry; from an entry to the first place that uses it. */
export function definition(report: Report, offset: number): Destination | null {
  const found = findAt(report, offset);
  if (!found) return null;
  if (found.kind === 'entry') {
    const uses = [...report.terms, ...report.markers].filter((x) => x.entry === found.index).map((x) => x.span).sort((a, b) => a.start - b.start);
    return uses[0] ? { origin: found.span, span: uses[0], nameSpan: uses[0] } : null;
  }
  const index = found.kind === 'marker' ? found.marker.entry : found.kind === 'term' ? found.use.entry : null;
  const entry = index === null ? null : report.glossary[index]!;
  return entry && { origin: found.span, span: entry.span, nameSpan: entry.termSpan };
}
