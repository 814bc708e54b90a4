import type { Report } from '../analysis/model';
import { lastStartingAt, overlaps, span, type Span } from '../text/span';
import { flat } from './flat';

export const tokenTypes = ['heading', 'term', 'marker', 'target', 'actual', 'reference', 'indicator', 'planPeriod'] as const;
export const tokenModifiers = ['definition', 'unresolved', 'outside'] as const;
export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

/** A coloured stretch: a figure with its unit (`5%以上`), a term with its quotation marks, a marker, a heading's own words. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * Few, telling tokens, sorted, without overlaps and none over a line's end; of two that overlap the finer one shows and
 * the coarser goes on around it, as a long heading does around a term. `within`: only those that meet it; `outside`: terms that
 * only other reports or the shared glossary explain.
 */
export function semanticTokens(report: Report, within?: Span, outside: readonly { readonly span: Span }[] = []): readonly SemanticToken[] {
  const { headings, markers, quantities, qualitativeTargets, glossary, terms, planPeriods } = report;
  const all = [
    ...headings.map((h) => token(h.span, 'heading')),
    ...markers.map((m) => token(m.span, 'marker', m.entry === null ? ['unresolved'] : [])),
    ...quantities.map((q) => token(q.span, q.kind)),
    ...glossary.map((e) => token(e.termSpan, 'term', ['definition'])),
    ...terms.map((t) => token(t.span, 'term')),
    ...outside.map((t) => token(t.span, 'term', ['outside'])),
    ...qualitativeTargets.filter((t) => ![quantities, terms, markers, planPeriods].some((list) => meets(list, t.span))).map((t) => token(t.span, 'target')),
    ...planPeriods.map((p) => token(p.span, 'planPeriod')),
    ...quantities.flatMap((q) => (q.indicatorSpan && q.kind !== 'reference' ? [token(q.indicatorSpan, 'indicator')] : [])),
  ];
  return flat(within ? all.filter((t) => overlaps(t.span, within)) : all, (t) => RANK[t.type]).flatMap((t) => byLine(report.text, t));
}

/** Whether any of these sorted things overlaps a span. */
const meets = (list: readonly { readonly span: Span }[], s: Span): boolean => { const last = list[lastStartingAt(list, s.end - 1, (x) => x.span.start)]; return last !== undefined && overlaps(last.span, s); };

const token = (at: Span, type: TokenType, modifiers: readonly TokenModifier[] = []): SemanticToken => ({ span: at, type, modifiers });

/** The finer a token the lower: it shows where it overlaps others. */
const RANK: Readonly<Record<TokenType, number>> = { marker: 0, target: 1, actual: 1, reference: 1, term: 2, planPeriod: 3, indicator: 4, heading: 5 };

/** The token on each of its lines; a text broken at every line's end has terms and figures over two. */
function byLine(text: string, t: SemanticToken): readonly SemanticToken[] {
  const printed = text.slice(t.span.start, t.span.end);
  if (!/[\r\n]/u.test(printed)) return [t];
  return [...printed.matchAll(/[^\s][^\r\n]*/gu)].map((m) => ({ ...t, span: span(t.span.start + m.index, t.span.start + m.index + m[0].trimEnd().length) }));
}
