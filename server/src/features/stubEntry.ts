import { coreOf } from '../analysis/glossary';
import type { PlacedBlock, Report } from '../analysis/model';
import { coreIndex } from '../analysis/terms';
import type { Edit } from '../rules/problem';
import { slice, span, toDoc, type Span } from '../text/span';
import { lineOf } from './calm';
import { entryMarkerSpan } from './entries';
import { blockAt } from './find';
import { withNumber } from './ordinals';

/** An entry to be written for a term that the text quotes: the term with its marks, and the edits. */
export interface Stub { readonly term: string; readonly edits: readonly Edit[] }

const QUOTED = /“[^“”。；]{2,20}”|「[^「」。；]{2,20}」/gu;

/**
 * An entry without a definition for the quoted term at `offset` that the glossary does not explain: behind the last
 * entry, in the form of that; where there is no glossary, one is begun. Where the body has markers, the term gets one.
 */
export function stubEntry(report: Report, offset: number): Stub | null {
  const block = blockAt(report, offset), at = block && quotedAt(block, offset);
  if (!block || !at || block.analysis.context.zone === 'glossary') return null;
  const term = slice(report.text, at);
  const core = coreOf(block.analysis.norm.slice(...normOf(block, at)));
  if (coreIndex(report.glossary).has(core) || report.terms.some((t) => t.span.start <= at.start && at.end <= t.span.end)) return null;
  const edits = report.glossary.length === 0 ? newGlossary(report, term) : nextEntry(report, term, at);
  return edits && { term, edits };
}

function quotedAt({ start, analysis: { block } }: PlacedBlock, offset: number): Span | null {
  const local = offset - start, m = [...block.text.matchAll(QUOTED)].find((q) => q.index <= local && local <= q.index + q[0].length);
  return m ? toDoc(span<'block'>(m.index, m.index + m[0].length), start) : null;
}

function normOf({ start, analysis: { map } }: PlacedBlock, s: Span): readonly [number, number] {
  const n = map.toNorm(span(s.start - start, s.end - start));
  return [n.start, n.end];
}

/** Line ends as the document has them. */
const lineEnd = (text: string): string => /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';

function nextEntry(report: Report, term: string, use: Span): readonly Edit[] | null {
  const last = report.glossary.at(-1)!, marker = entryMarkerSpan(report, last), number = 1 + [...report.glossary, ...report.markers].reduce((most, x) => Math.max(most, x.number ?? 0), 0);
  const written = marker ? withNumber(slice(report.text, marker), number) ?? '' : '';
  const printed = report.text.slice(last.termSpan.end, last.definitionSpan.start), colon = /^[：:]\s?$/u.test(printed) ? printed : '：', gap = marker && written !== '' ? report.text.slice(marker.end, last.termSpan.start) : '';
  const quoted = report.glossary.some((e) => /[“「]/u.test(e.term)) ? term : term.slice(1, -1);
  const entry: Edit = { span: span(last.span.end, last.span.end), newText: `${between(report)}${written}${/^\s*$/u.test(gap) ? gap : ''}${quoted}${colon}` };
  const form = report.markers.findLast((m) => m.span.end <= use.start) ?? report.markers[0], hanging = form && marker ? withNumber(form.marker, number) : null;
  const marked = report.markers.some((m) => m.span.start === use.end);
  return hanging === null || marked ? [entry] : [{ span: span(use.end, use.end), newText: hanging }, entry];
}

/** What stands between the last two entries: a line's end, a blank line and an indent perhaps. Before a second one there is the indent of the first. */
function between(report: Report): string {
  const [before, last] = report.glossary.slice(-2), gap = before && last ? report.text.slice(before.span.end, last.span.start) : '';
  if (/^\s*[\r\n]\s*$/u.test(gap)) return gap;
  const { start } = report.glossary.at(-1)!.span, indent = report.text.slice(lineOf(report.text, start).start, start);
  return lineEnd(report.text) + (indent.trim() === '' ? indent : '');
}

/** A glossary at the end of the report, before attachments and what a web page left there. */
function newGlossary(report: Report, term: string): readonly Edit[] {
  const last = report.blocks.findLast(({ analysis: { block, context } }) => block.kind !== 'blank' && block.kind !== 'furniture' && block.kind !== 'attachment' && context.zone !== 'attachment');
  const at = last ? last.start + last.analysis.block.text.trimEnd().length : report.text.length, end = lineEnd(report.text);
  return [{ span: span(at, at), newText: `${end}${end}${report.script === 'hans' ? '名词解释' : '名詞解釋'}${end}1.${term}：` }];
}
