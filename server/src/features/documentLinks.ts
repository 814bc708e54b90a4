import type { GlossaryEntry, Report } from '../analysis/model';
import type { Span } from '../text/span';

/** A link from a marker of the body to its entry. */
export interface MarkerLink { readonly span: Span; readonly entry: GlossaryEntry }

/** The markers that have an entry. */
export const documentLinks = (report: Report): readonly MarkerLink[] =>
  report.markers.flatMap((m) => (m.entry === null ? [] : [{ span: m.span, entry: report.glossary[m.entry]! }]));
