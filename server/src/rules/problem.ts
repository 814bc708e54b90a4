import type { PlacedBlock, Report } from '../analysis/model';
import { toDoc, type Span } from '../text/span';
import { catalogue, type RuleId } from './catalogue';
import type { Severity } from './catalogue/row';

export type { Severity } from './catalogue/row';

export interface Edit { readonly span: Span; readonly newText: string }

export interface Fix {
  /** Key of the title in `messages.ts`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** What the title names, besides the finding's own arguments. */
  readonly args?: Problem['args'];
  /** One of several ways, none of them sure: to be chosen, never to be taken by itself. */
  readonly guess?: true;
}

/** A finding of a proofreading rule. The words for it are made from `rule` and `args` in the catalogue. */
export interface Problem {
  readonly span: Span;
  /** The rule's id: `quote-unbalanced`. */
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What the message names: `{ plan: '十三五', years: '2016—2020' }`. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly fixes: readonly Fix[];
  /** Another place that the finding is about, with the key of what to say of it. */
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** For so many findings of its rule this one stands; absent where it is one. */
  readonly count?: number;
}

/** A check of one block by itself; its findings are kept while the block does not change. Spans are relative to the block. */
export type BlockRule = (block: PlacedBlock['analysis']) => readonly Problem[];
/** A check of the whole report. */
export type ReportRule = (report: Report) => readonly Problem[];

/** A finding without fixes or other places. */
export const problem = (rule: RuleId, severity: Severity, at: Span, args: Problem['args'] = {}, more: Partial<Pick<Problem, 'fixes' | 'related'>> = {}): Problem =>
  ({ span: at, rule, severity, args, fixes: [], related: [], ...more });

/** The severity that the catalogue gives a rule, for findings that are all equally sure. */
export const usual = (rule: RuleId): Severity => { const { severity } = catalogue[rule]; return severity === 'off' ? 'information' : severity; };

/** A block's finding at its place in the document. */
export function moveProblem(p: Problem, by: number): Problem {
  const move = (s: Span): Span => toDoc({ start: s.start, end: s.end }, by);
  return {
    ...p, span: move(p.span),
    fixes: p.fixes.map((f) => ({ ...f, edits: f.edits.map((e) => ({ ...e, span: move(e.span) })) })),
    related: p.related.map((r) => ({ ...r, span: move(r.span) })),
  };
}
