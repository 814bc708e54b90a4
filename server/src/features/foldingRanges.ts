import type { Report, Section } from '../analysis/model';
import type { Span } from '../text/span';
import { withoutEndBlanks } from './trim';

/**
 * What can be folded: each section from its heading's line to its last one, and the glossary where it has no heading.
 * A heading that stands behind others in its line folds nothing of its own: the line is folded already.
 */
export function foldingRanges(report: Report): readonly Span[] {
  const all = (s: Section): readonly Span[] => [...(beginsLine(report.text, s.heading.span.start) ? [withoutEndBlanks(report.text, s.span)] : []), ...s.children.flatMap(all)];
  const headed = report.headings.some((h) => h.zone === 'glossary');
  return [...report.sections.flatMap(all), ...(report.glossarySpan && !headed ? [withoutEndBlanks(report.text, report.glossarySpan)] : [])];
}

/** Nothing but blanks stands before `offset` in its line. */
function beginsLine(text: string, offset: number): boolean {
  let i = offset - 1;
  while (i >= 0 && /[^\S\r\n]/u.test(text[i]!)) i--;
  return i < 0 || text[i] === '\n' || text[i] === '\r';
}
