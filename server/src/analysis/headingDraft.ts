import type { Span } from '../text/span';
import { within, type LineView } from './lineView';
import type { HeadingLevel } from './model';

/** A heading before the document is known whole: where it stands in its paragraph's normalised text. */
export interface HeadingDraft {
  readonly para: number;
  readonly span: Span<'norm'>;
  /** The paragraph that it goes on in, where a line break cuts it in two; `span` then runs to the end of its own. */
  readonly until?: number;
  readonly level: HeadingLevel;
  /** Headings of one style are siblings; nesting follows the order in which styles open. */
  readonly style: string;
  readonly number: string;
  readonly runIn: boolean;
}

export const wholeLine = (line: LineView, para: number, level: HeadingLevel, style: string, number = '', until?: number): HeadingDraft =>
  ({ para, span: within(line, 0, line.text.length), level, style, number, runIn: false, ...(until === undefined ? {} : { until }) });

export const byPlace = (a: HeadingDraft, b: HeadingDraft): number => a.para - b.para || a.span.start - b.span.start;
