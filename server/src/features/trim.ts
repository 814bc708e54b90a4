import { span, type Span } from '../text/span';

/** The span without the blanks and blank lines at its end. */
export function withoutEndBlanks(text: string, s: Span): Span {
  let end = s.end;
  while (end > s.start && /\s/u.test(text[end - 1]!)) end--;
  return span(s.start, end);
}
