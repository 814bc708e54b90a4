import type { Report, Section } from '../analysis/model';
import type { Span } from '../text/span';

/** What can be folded: each section from its heading's line to its last one, and the glossary where it has no heading. */
export function foldingRanges(report: Report): readonly Span[] {
  const all = (s: Section): readonly Span[] => [{ start: s.heading.span.start, end: lastText(report.text, s.span) }, ...s.children.flatMap(all)];
  const headed = report.headings.some((h) => h.zone === 'glossary');
  return [...report.sections.flatMap(all), ...(report.glossarySpan && !headed ? [report.glossarySpan] : [])];
}

function lastText(text: string, s: Span): number {
  let end = s.end;
  while (end > s.start && /\s/u.test(text[end - 1]!)) end--;
  return end;
}
