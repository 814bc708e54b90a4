import type { Report } from '../../analysis/model';
import { flat } from '../../features/flat';
import type { Span } from '../../text/span';

export type MarkKind = 'target' | 'actual' | 'reference' | 'inWords' | 'term' | 'marker' | 'plan' | 'damaged';

/** A stretch of the text that is marked on the page: all of `whole`, or a piece of it beside a finer mark. */
export interface Mark {
  readonly kind: MarkKind;
  readonly span: Span;
  readonly whole: Span;
  /** Which of the report's own list: `quantities`, `terms`, … */
  readonly index: number;
}

/** The finer a mark the lower: it shows where it overlaps others. */
const RANK: Readonly<Record<MarkKind, number>> = { marker: 0, target: 1, actual: 1, reference: 1, term: 2, plan: 3, inWords: 4, damaged: 5 };

/** All marks of a report in order, without overlaps. */
export function marksOf(report: Report): readonly Mark[] {
  const all = <T extends { readonly span: Span }>(list: readonly T[], kind: (item: T) => MarkKind): readonly Mark[] => list.map((item, index) => ({ kind: kind(item), span: item.span, whole: item.span, index }));
  return flat([
    ...all(report.markers, () => 'marker'), ...all(report.quantities, (q) => q.kind), ...all(report.terms, () => 'term'), ...all(report.planPeriods, () => 'plan'),
    ...all(report.qualitativeTargets, () => 'inWords'), ...all(damagedRuns(report), () => 'damaged'),
  ], (m) => RANK[m.kind]);
}

const damagedRuns = (report: Report): readonly { readonly span: Span }[] =>
  report.blocks.flatMap((b) => b.analysis.damaged.map((d) => ({ span: { start: d.start + b.start, end: d.end + b.start } })));
