import type { GlossaryEntry, Report } from '../analysis/model';
import { span, toDoc, type Span } from '../text/span';
import { blockAt } from './find';
import { clauseAt } from './sentence';
import { usesByEntry } from './uses';

/** A place that uses a term, with the clause around it as it is printed: `坚持“六服六进”工作法`. */
export interface UseRow { readonly span: Span; readonly clause: string }
/** An entry with the places that use it, in document order. `span` is its term's, or the whole entry's where that is empty. */
export interface GlossaryRow { readonly entry: GlossaryEntry; readonly span: Span; readonly uses: readonly UseRow[] }

/** The glossary's entries as a list to look through, in its own order. */
export function glossaryRows(report: Report): readonly GlossaryRow[] {
  const uses = usesByEntry(report);
  return report.glossary.map((entry, i) => ({
    entry, span: entry.termSpan.end > entry.termSpan.start ? entry.termSpan : entry.span,
    uses: uses[i]!.map((use) => ({ span: use, clause: clause(report, use) })),
  }));
}

function clause(report: Report, use: Span): string {
  const block = blockAt(report, use.start);
  if (!block) return '';
  const { text } = block.analysis.block, from = clauseAt(text, use.start - block.start), to = clauseAt(text, use.end - block.start);
  const { start, end } = toDoc(span<'block'>(Math.min(from.start, use.start - block.start), Math.max(to.end, use.end - block.start)), block.start);
  return report.text.slice(start, end).replace(/\s+/gu, ' ').trim();
}
