import type { Span } from '../text/span';
import type { HeadingLevel } from './model';

/** A heading before the document is known whole: where it stands in its paragraph's normalised text. */
export interface HeadingDraft {
  readonly para: number;
  readonly span: Span<'norm'>;
  readonly level: HeadingLevel;
  /** Headings of one style are siblings; nesting follows the order in which styles open. */
  readonly style: string;
  readonly number: string;
  readonly runIn: boolean;
}
