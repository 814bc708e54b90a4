import type { Report } from '../analysis/model';
import type { Span } from '../text/span';
import { entryAt, markersOf, nameSpan, termUses } from './entries';
import { findAt } from './find';
import { sameIndicator } from './targetRows';

/**
 * Every place of the report that is about what stands at `offset`, in order: an entry's uses and markers (its term in the
 * glossary only with `declaration`), an indicator's names and figures, a plan.
 */
export function references(report: Report, offset: number, declaration: boolean): readonly Span[] {
  const entry = entryAt(report, offset);
  if (entry) return inOrder([...(declaration ? [nameSpan(report, report.glossary[entry.index]!)] : []), ...termUses(report, entry.index), ...markersOf(report, entry.index)]);
  const found = findAt(report, offset);
  if (found?.kind === 'marker') return report.markers.filter((m) => m.entry === null && m.number === found.marker.number).map((m) => m.span);
  if (found?.kind === 'plan') return report.planPeriods.filter((p) => p.plan === found.plan.plan).map((p) => p.span);
  const measured = found?.kind === 'quantity' ? found.quantity : found?.kind === 'qualitative' ? found.target : null;
  if (!measured) return [];
  const same = measured.indicator === null ? [] : sameIndicator(report, measured);
  return inOrder([found!.span, ...same.map((q) => (found!.kind === 'quantity' && found!.span !== found!.quantity.span ? q.indicatorSpan ?? q.span : q.span))]);
}

/** Spans in order, each once. */
const inOrder = (spans: readonly Span[]): readonly Span[] =>
  [...new Map(spans.map((s) => [`${s.start}-${s.end}`, s])).values()].sort((a, b) => a.start - b.start || a.end - b.end);
