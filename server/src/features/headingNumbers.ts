import { headingNumber, ordinalOf } from '../analysis/lineForms';
import type { Heading, Report } from '../analysis/model';
import { slice, span, toDoc, type Span } from '../text/span';
import { blockAt } from './find';

/** The number of a heading as it stands in the document. */
export interface HeadingNumber {
  readonly span: Span;
  /** As printed: `（三）`. */
  readonly printed: string;
  /** Which of `heading-styles.json`. */
  readonly style: string;
  readonly value: number;
}

/** More than any number with the blanks in it. */
const LONGEST = 24;

/** A heading's number; null where it has none. */
export function numberOf(report: Report, h: Heading): HeadingNumber | null {
  const block = h.number === '' ? null : blockAt(report, h.span.start), value = ordinalOf(h.number);
  if (!block || value === null) return null;
  const { map, norm } = block.analysis, from = map.toNorm(span(h.span.start - block.start, h.span.end - block.start)).start, form = headingNumber(norm.slice(from, from + LONGEST));
  if (!form) return null;
  const at = toDoc(map.toBlock(span(from, from + form.number.length)), block.start);
  return { span: at, printed: slice(report.text, at), style: form.style, value };
}
