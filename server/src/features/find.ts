import type { GlossaryEntry, Marker, PlacedBlock, PlanPeriod, QualitativeTarget, Quantity, Report, Section, TermUse } from '../analysis/model';
import { lastStartingAt, touches, type Span } from '../text/span';

/** What stands at a place of a report, the most telling first. A quantity's `span` is its figure's or its indicator's, whichever stands there. */
export type Found =
  | { readonly kind: 'marker'; readonly marker: Marker; readonly span: Span }
  | { readonly kind: 'term'; readonly use: TermUse; readonly span: Span }
  | { readonly kind: 'entry'; readonly index: number; readonly entry: GlossaryEntry; readonly span: Span }
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly span: Span }
  | { readonly kind: 'qualitative'; readonly target: QualitativeTarget; readonly span: Span }
  | { readonly kind: 'plan'; readonly plan: PlanPeriod; readonly span: Span }
  | { readonly kind: 'damaged'; readonly span: Span };

/** How many items before the last that begins at or before the offset can still hold it: nested terms. */
const LOOK_BACK = 6;

function holding<T>(items: readonly T[], offset: number, spanOf: (item: T) => Span): T | null {
  const last = lastStartingAt(items, offset, (i) => spanOf(i).start);
  let best: T | null = null;
  for (let i = last; i >= Math.max(0, last - LOOK_BACK); i--) {
    const s = spanOf(items[i]!);
    if (!touches(s, offset)) continue;
    const inside = offset < s.end, bestInside = best !== null && offset < spanOf(best).end;
    if (best === null || (inside && !bestInside)) best = items[i]!;
  }
  return best;
}

/** What stands at `offset`; a place between two things belongs to the one behind it. */
export function findAt(report: Report, offset: number): Found | null {
  const found: Found[] = [];
  const marker = holding(report.markers, offset, (m) => m.span);
  if (marker) found.push({ kind: 'marker', marker, span: marker.span });
  const use = holding(report.terms, offset, (t) => t.span);
  if (use) found.push({ kind: 'term', use, span: use.span });
  const entry = holding(report.glossary, offset, (e) => e.termSpan);
  if (entry) found.push({ kind: 'entry', entry, index: report.glossary.indexOf(entry), span: entry.termSpan });
  const quantity = holding(report.quantities, offset, (q) => q.span);
  if (quantity) found.push({ kind: 'quantity', quantity, span: quantity.span });
  const measured = report.quantities.find((q) => q.indicatorSpan && touches(q.indicatorSpan, offset));
  if (measured?.indicatorSpan) found.push({ kind: 'quantity', quantity: measured, span: measured.indicatorSpan });
  const plan = holding(report.planPeriods, offset, (p) => p.span);
  if (plan) found.push({ kind: 'plan', plan, span: plan.span });
  const target = holding(report.qualitativeTargets, offset, (t) => t.span);
  if (target) found.push({ kind: 'qualitative', target, span: target.span });
  const block = blockAt(report, offset);
  const damaged = block?.analysis.damaged.find((d) => touches({ start: d.start + block.start, end: d.end + block.start }, offset));
  if (block && damaged) found.push({ kind: 'damaged', span: { start: damaged.start + block.start, end: damaged.end + block.start } });
  return found.find((f) => offset < f.span.end) ?? found[0] ?? null;
}

/** The block that an offset stands in. */
export const blockAt = (report: Report, offset: number): PlacedBlock | null => report.blocks[lastStartingAt(report.blocks, offset, (b) => b.start)] ?? null;

/** The headings that an offset stands under, from the outermost in; the report's title is none of them. */
export function sectionsAt(sections: readonly Section[], offset: number): readonly string[] {
  const section = sections[lastStartingAt(sections, offset, (s) => s.span.start)];
  if (!section || offset >= section.span.end) return [];
  const inner = sectionsAt(section.children, offset);
  return section.heading.level === 0 || section.heading.text === '' ? inner : [section.heading.text, ...inner];
}
