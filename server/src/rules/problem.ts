import type { PlacedBlock, Report } from '../analysis/model';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Fix {
  /** Key of the title in `messages.ts`. */
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** What the title names, besides the finding's own arguments. */
  readonly args?: Problem['args'];
  /** One of several ways, none of them sure: to be chosen, never to be taken by itself. */
  readonly guess?: true;
}

/** A finding of a proofreading rule. The words for it are made from `rule` and `args` in `messages.ts`. */
export interface Problem {
  readonly span: Span;
  /** The rule's id, also the key of its message: `quote-unbalanced`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What the message names: `{ plan: '十三五', years: '2016—2020' }`. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly fixes: readonly Fix[];
  /** Another place that the finding is about, with the key of what to say of it. */
  readonly related: readonly { readonly span: Span; readonly message: string }[];
}

/** A check of one block by itself; its findings are kept while the block does not change. Spans are relative to the block. */
export type BlockRule = (block: PlacedBlock['analysis']) => readonly Problem[];
/** A check of the whole report. */
export type ReportRule = (report: Report) => readonly Problem[];

/** A finding without fixes or other places. */
export const problem = (rule: string, severity: Severity, at: Span, args: Problem['args'] = {}, more: Partial<Pick<Problem, 'fixes' | 'related'>> = {}): Problem =>
  ({ span: at, rule, severity, args, fixes: [], related: [], ...more });
