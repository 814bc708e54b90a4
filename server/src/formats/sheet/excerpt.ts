import type { Report } from '../../analysis/model';
import { blockAt } from '../../features/find';
import { apply, surest, together } from '../../rules/fixing';
import type { Edit, Problem } from '../../rules/problem';
import { span, type Span } from '../../text/span';

/** What is wrong with a few characters of its line on either side, and what to write instead: `成效明显【,】加快` and `，`. */
export interface Excerpt {
  readonly before: string;
  readonly wrong: string;
  readonly after: string;
  /** What the surest fix makes of `wrong`, empty where it takes it away; null where there is no fix. */
  readonly instead: string | null;
}

/** So many characters are shown on either side, and so many of the wrong part and its correction; of more the beginning and the end. */
const SIDE = 12, MOST = 120, HEAD = 80, TAIL = 36;

/** A place of the report as a proofreader marks it. The wrong part is what the finding is about, with all that its fix touches. */
export function excerpt(report: Report, p: Problem): Excerpt {
  const { text } = report, fix = surest(p);
  const wrong = hull([p.span, ...(fix?.edits ?? []).map((e) => e.span)]), line = lineAround(report, wrong);
  const from = wholeNumber(text, whole(text, Math.max(line.start, wrong.start - SIDE)), -1, line.start), to = wholeNumber(text, whole(text, Math.min(line.end, wrong.end + SIDE)), 1, line.end);
  return {
    before: `${from > line.start ? '…' : ''}${onOneLine(text.slice(from, wrong.start)).trimStart()}`, wrong: cut(text.slice(wrong.start, wrong.end)),
    after: `${onOneLine(text.slice(wrong.end, to)).trimEnd()}${to < line.end ? '…' : ''}`, instead: fix ? corrected(text, wrong, fix.edits) : null,
  };
}

const hull = (spans: readonly Span[]): Span => spans.reduce((a, b) => span(Math.min(a.start, b.start), Math.max(a.end, b.end)));

/** From the start of the block that a span begins in to the end of the one that it ends in. */
function lineAround(report: Report, s: Span): Span {
  const first = blockAt(report, s.start), last = blockAt(report, Math.max(s.start, s.end - 1));
  return span(Math.min(s.start, first?.start ?? s.start), Math.max(s.end, last ? last.start + last.analysis.block.text.length : s.end));
}

/** The wrong part after the fix. Of a long one, edits in the part that is not shown are not made. */
function corrected(text: string, wrong: Span, edits: readonly Edit[]): string {
  const only = edits.length === 1 ? edits[0]! : null;
  if (only && only.span.start === wrong.start && only.span.end === wrong.end) return cut(only.newText);
  if (wrong.end - wrong.start <= MOST) return cut(within(text, wrong, edits));
  const [head, tail] = shownOf(text, wrong);
  return `${visible(within(text, head, edits))}……${visible(within(text, tail, edits))}`;
}

/** A stretch with the edits that lie in it. */
const within = (text: string, s: Span, edits: readonly Edit[]): string =>
  apply(text.slice(s.start, s.end), together(edits).filter((e) => e.span.start >= s.start && e.span.end <= s.end).map((e) => ({ ...e, span: span(e.span.start - s.start, e.span.end - s.start) })));

const cut = (text: string): string => {
  if (text.length <= MOST) return visible(text);
  const [head, tail] = shownOf(text, span(0, text.length));
  return `${visible(text.slice(head.start, head.end))}……${visible(text.slice(tail.start, tail.end))}`;
};
const shownOf = (text: string, s: Span): readonly [Span, Span] => [span(s.start, whole(text, s.start + HEAD)), span(whole(text, s.end - TAIL), s.end)];

/** The offset, or the one before it where it would cut a character of two units. */
const whole = (text: string, offset: number): number => ((text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset);

/** A number that an offset would cut is shown whole, if it is no longer than this. */
const LONGEST_NUMBER = 16, FIGURE = /[\d０-９.．,]/u, DIGIT = /[\d０-９]/u;

/** The offset, moved out of a number: 12|0家 goes to |120家 backwards and to 120|家 forwards. */
function wholeNumber(text: string, offset: number, step: 1 | -1, most: number): number {
  const cuts = (at: number): boolean => at !== most && FIGURE.test(text[at - 1] ?? '') && FIGURE.test(text[at] ?? '') && (DIGIT.test(text[at - 1]!) || DIGIT.test(text[at]!));
  let at = offset;
  while (cuts(at) && Math.abs(at - offset) < LONGEST_NUMBER) at += step;
  return at;
}

/** What cannot be seen, and what no font is sure to have. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;

/** Text of a document, all of it to be seen: `[U+200B]`, and ⏎ for the end of a line. What is left is text for any format. */
export const visible = (text: string): string => text.replace(/\r\n?|\n/gu, '⏎').replace(UNSEEN, (c) => `[U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);

/** What stands beside the wrong part: blanks are of no interest there. */
const onOneLine = (text: string): string => visible(text.replace(/\s+/gu, ' '));

/** The text, its end cut off where it is longer than that. */
export const limited = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, whole(text, most))}…`);
