import { span, type Span } from '../text/span';

/** How far a clause or a sentence is looked for in either direction: a text without marks has none. */
const FAR = 1000;

/** The stretch around `at` between two marks, without them. */
function between(text: string, at: number, mark: RegExp): Span<'block'> {
  let start = at, end = at;
  while (start > 0 && at - start < FAR && !mark.test(text[start - 1]!)) start--;
  while (end < text.length && end - at < FAR && !mark.test(text[end]!)) end++;
  return span(start, end);
}

/** The clause around a place, without the marks at its ends. */
export const clauseAt = (text: string, at: number): Span<'block'> => between(text, at, /[，。；：！？、,;:!?]/u);
/** The sentence around a place, or its part up to a semicolon, without the marks at its ends. */
export const sentenceAt = (text: string, at: number): Span<'block'> => between(text, at, /[。；！？;!?]/u);
