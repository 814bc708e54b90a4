import type { Report } from '../analysis/model';
import { touches, type Span } from '../text/span';

/** The places that use each entry, by its index and in document order: its term's, and markers that hang on no use of it. */
export function usesByEntry(report: Report): readonly (readonly Span[])[] {
  const uses: Span[][] = report.glossary.map(() => []);
  for (const { entry, span } of report.terms) uses[entry]?.push(span);
  for (const { entry, span } of report.markers) {
    if (entry !== null && !uses[entry]?.some((use) => touches(use, span.start))) uses[entry]?.push(span);
  }
  for (const list of uses) list.sort((a, b) => a.start - b.start);
  return uses;
}
