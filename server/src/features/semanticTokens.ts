import type { Report } from '../analysis/model';
import type { Span } from '../text/span';

export const tokenTypes = ['heading', 'term', 'marker', 'target', 'actual', 'reference', 'indicator', 'planPeriod'] as const;
export const tokenModifiers = ['definition', 'unresolved'] as const;
export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

/** A coloured stretch: a figure with its unit (`5%以上`), a term with its quotation marks, a marker, a heading's own words. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Few, telling tokens, sorted and without overlaps; of two that overlap, the finer one shows and the coarser goes on around it. */
export function semanticTokens(report: Report, within?: Span): readonly SemanticToken[] {
  const fine = withoutOverlaps([
    ...report.markers.map((m) => token(m.span, 'marker', m.entry === null ? ['unresolved'] : [])),
    ...report.quantities.map((q) => token(q.span, q.kind)),
    ...report.glossary.map((e) => token(e.termSpan, 'term', ['definition'])),
    ...report.terms.map((t) => token(t.span, 'term')),
    ...report.planPeriods.map((p) => token(p.span, 'planPeriod')),
    ...report.quantities.flatMap((q) => (q.indicatorSpan && q.kind !== 'reference' ? [token(q.indicatorSpan, 'indicator')] : [])),
  ], within);
  const headings = report.headings.map((h) => token(h.span, 'heading')).filter((t) => !within || meets(t.span, within));
  return [...fine, ...around(headings, fine)].sort((a, b) => a.span.start - b.span.start);
}

const token = (span: Span, type: TokenType, modifiers: readonly TokenModifier[] = []): SemanticToken => ({ span, type, modifiers });
const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Which of two overlapping tokens of equal start shows. */
const RANK: Readonly<Record<TokenType, number>> = { marker: 0, target: 1, actual: 1, reference: 1, term: 2, planPeriod: 3, indicator: 4, heading: 5 };

function withoutOverlaps(tokens: readonly SemanticToken[], within?: Span): readonly SemanticToken[] {
  const sorted = tokens.filter((t) => t.span.end > t.span.start && (!within || meets(t.span, within)))
    .sort((a, b) => a.span.start - b.span.start || RANK[a.type] - RANK[b.type] || b.span.end - a.span.end);
  const kept: SemanticToken[] = [];
  for (const t of sorted) {
    const last = kept[kept.length - 1];
    if (!last || last.span.end <= t.span.start) kept.push(t);
    else if (RANK[t.type] < RANK[last.type]) kept.push(...splitAround(kept.pop()!, t));
    else if (t.span.end > last.span.end && last.type !== t.type) kept.push({ ...t, span: { start: last.span.end, end: t.span.end } });
  }
  return kept;
}

/** The coarser token up to the finer one, the finer one, and what is left of the coarser behind it. */
function splitAround(coarse: SemanticToken, fine: SemanticToken): readonly SemanticToken[] {
  const parts: SemanticToken[] = [];
  if (fine.span.start > coarse.span.start) parts.push({ ...coarse, span: { start: coarse.span.start, end: fine.span.start } });
  parts.push(fine);
  if (coarse.span.end > fine.span.end) parts.push({ ...coarse, span: { start: fine.span.end, end: coarse.span.end } });
  return parts;
}

/** What is left of the headings between the finer tokens. Both lists are sorted. */
function around(headings: readonly SemanticToken[], fine: readonly SemanticToken[]): readonly SemanticToken[] {
  const left: SemanticToken[] = [];
  let next = 0;
  for (const h of headings) {
    let at = h.span.start;
    while (next < fine.length && fine[next]!.span.end <= at) next++;
    for (let i = next; i < fine.length && fine[i]!.span.start < h.span.end; i++) {
      if (fine[i]!.span.start > at) left.push({ ...h, span: { start: at, end: fine[i]!.span.start } });
      at = Math.max(at, fine[i]!.span.end);
    }
    if (at < h.span.end) left.push({ ...h, span: { start: at, end: h.span.end } });
  }
  return left;
}
