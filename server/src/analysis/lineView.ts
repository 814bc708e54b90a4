import { span, type Span } from '../text/span';
import type { Para } from './surface';

/** What the structure reads of a paragraph: its normalised text without blanks and Markdown marks around it. */
export interface LineView {
  readonly text: string;
  /** Where `text` begins in the paragraph's normalised text. */
  readonly at: number;
  /** How much of `text` stands on the first line of a paragraph that was wrapped; all of it otherwise. */
  readonly firstLine: number;
  /** Nothing is printed here but markup: `<br>`. */
  readonly markup: boolean;
}

const MARK_BEFORE = /^(?:#{1,6} +|> ?)?(?:\*\*|__)?/u;
const MARK_AFTER = /(?:\*\*|__)? *#{0,6}$/u;
const LONGEST_MARK = 12;
/** A page number that the line break in front of a heading swallowed: 15三、强化…. */
const PAGE_BEFORE = /^\d{1,3}(?=[一二三四五六七八九十]{1,3}、|附件|第[一二三四五六七八九十]{1,3}[篇章节]|[图表] ?\d|专栏|结 ?语$)/u;

export function lineView(p: Para): LineView {
  const { trimmed, indent } = p.surface;
  const marked = /^(?:#|>|\*\*|__)|(?:#|\*\*|__)$/u.test(trimmed);
  const lead = marked ? MARK_BEFORE.exec(trimmed)![0].length : PAGE_BEFORE.exec(trimmed)?.[0].length ?? 0;
  const text = marked ? unmarkedEnd(trimmed.slice(lead)) : trimmed.slice(lead);
  return { text, at: indent + lead, firstLine: Math.min(text.length, lineBreak(p) - indent - lead), markup: text === '' && p.surface.text.trim() !== '' };
}

const unmarkedEnd = (t: string): string => t.slice(0, t.length - MARK_AFTER.exec(t.slice(-LONGEST_MARK))![0].length).trimEnd();

/** Where the printed text's first line break stands in the normalised text. */
function lineBreak(p: Para): number {
  const at = p.surface.text.trimStart().search(/[\r\n]/u);
  if (at < 0) return Infinity;
  const printed = at + p.surface.text.length - p.surface.text.trimStart().length;
  return p.surface.map.toNorm(span(printed, printed)).start;
}

/** A stretch of the line's text as one of the paragraph's normalised text. */
export const within = (line: LineView, from: number, to: number): Span<'norm'> => span(line.at + from, line.at + to);

/** For each line the next one that is not blank; null behind the last. */
export function nextFilled(lines: readonly LineView[]): readonly (number | null)[] {
  const next: (number | null)[] = Array.from({ length: lines.length }, () => null);
  for (let i = lines.length - 2; i >= 0; i--) next[i] = lines[i + 1]!.text !== '' ? i + 1 : next[i + 1]!;
  return next;
}

/** For each line the last one before it that is not blank; null before the first. */
export function previousFilled(lines: readonly LineView[]): readonly (number | null)[] {
  const previous: (number | null)[] = [];
  for (let i = 0; i < lines.length; i++) previous.push(i === 0 ? null : lines[i - 1]!.text !== '' ? i - 1 : previous[i - 1]!);
  return previous;
}
