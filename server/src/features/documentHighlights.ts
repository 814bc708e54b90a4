import type { Quantity, Report, Token } from '../analysis/model';
import { span, toDoc, type Span } from '../text/span';
import { entryAt, markersOf, nameSpan, termUses } from './entries';
import { blockAt, findAt } from './find';
import { sameIndicator } from './targetRows';

/** Most places of one word that are shown at once. */
const MAX = 500;

/** A place to be lit up: where a term is defined (`write`), where it is used (`read`), or just the same words (`text`). */
export interface Highlight { readonly span: Span; readonly kind: 'read' | 'write' | 'text' }

/** Everything in the report that is the same as what stands at `offset`: a term with its marker and entry, an indicator's figures or names, a plan, else the word. */
export function documentHighlights(report: Report, offset: number, tokens: readonly Token[]): readonly Highlight[] {
  const entry = entryAt(report, offset);
  if (entry) return [...as('read', [...termUses(report, entry.index), ...markersOf(report, entry.index)]), ...as('write', [nameSpan(report, report.glossary[entry.index]!)])];
  const found = findAt(report, offset);
  if (found?.kind === 'quantity' && found.quantity.indicator !== null) return as('read', ofIndicator(report, found.quantity, found.span !== found.quantity.span));
  if (found?.kind === 'qualitative' && found.target.indicator !== null) return as('read', [found.span, ...ofIndicator(report, found.target, false)]);
  if (found?.kind === 'plan') return as('read', report.planPeriods.filter((p) => p.plan === found.plan.plan).map((p) => p.span));
  return as('text', sameWord(report, offset, tokens));
}

const as = (kind: Highlight['kind'], spans: readonly Span[]): readonly Highlight[] => spans.map((s) => ({ span: s, kind }));

/** The figures that measure the same, or the names of what they measure. */
function ofIndicator(report: Report, quantity: Pick<Quantity, 'indicator' | 'indicatorId'>, names: boolean): readonly Span[] {
  const same = sameIndicator(report, quantity);
  if (!names) return same.map((q) => q.span);
  return [...new Map(same.flatMap((q) => (q.indicatorSpan ? [[q.indicatorSpan.start, q.indicatorSpan] as const] : []))).values()];
}

function sameWord(report: Report, offset: number, tokens: readonly Token[]): readonly Span[] {
  const block = blockAt(report, offset);
  if (!block) return [];
  const n = block.analysis.map.toNorm(span(offset - block.start, offset - block.start + 1)).start;
  const token = tokens.find((t) => t.span.start <= n && n < t.span.end);
  const word = token ? block.analysis.norm.slice(token.span.start, token.span.end) : '';
  if (!/[\p{L}\p{N}]/u.test(word) || [...word].length < 2) return [];
  const places: Span[] = [];
  for (const b of report.blocks) {
    for (let i = b.analysis.norm.indexOf(word); i >= 0 && places.length < MAX; i = b.analysis.norm.indexOf(word, i + word.length)) places.push(toDoc(b.analysis.map.toBlock(span(i, i + word.length)), b.start));
  }
  return places;
}
