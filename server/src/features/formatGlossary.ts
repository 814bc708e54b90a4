import type { GlossaryEntry, PlacedBlock, Report } from '../analysis/model';
import type { Edit } from '../rules/problem';
import { lastStartingAt, overlaps, slice, span, type Span } from '../text/span';
import { lineOf } from './calm';
import { entryMarkerSpan } from './entries';
import { withNumber } from './ordinals';

/** The forms that most entries of a glossary have; the others are given them. `broken`: paragraphs that a line's end parts, where the document is not wrapped throughout. */
interface House { readonly indent: string; readonly gap: string; readonly marker: string | null; readonly lineEnd: string; readonly broken: readonly PlacedBlock[] }

/**
 * The edits that give the glossary's entries one form, that of most of them: each on a line of its own, one indent, one
 * form of numbers if more than half have it (the numbers stay), one gap behind them, ： behind the term, no blanks at line ends. Nothing outside
 * the entries changes. `within`: only those that meet it.
 */
export function formatGlossary(report: Report, within?: Span): readonly Edit[] {
  const house = houseOf(report);
  return report.glossary.flatMap((entry, i) => (within && !overlaps(entry.span, within) ? [] : [
    ...lineStart(report, entry, report.glossary[i - 1], house), ...marker(report, entry, house), ...colon(report, entry), ...breaks(report, entry, house),
  ])).filter((e) => slice(report.text, e.span) !== e.newText);
}

function houseOf(report: Report): House {
  const { glossary, text, blocks } = report, before = glossary.flatMap((e) => { const s = beforeEntry(text, e); return text.slice(s.start, s.end).trim() === '' ? [slice(text, s)] : []; });
  const markers = glossary.flatMap((e) => entryMarkerSpan(report, e) ?? []), gaps = glossary.flatMap((e) => gapOf(report, e) ?? []).map((s) => slice(text, s));
  const forms = markers.flatMap((m) => withNumber(slice(text, m), 1) ?? []), wrapped = blocks.filter((b) => /[\r\n]/u.test(b.analysis.block.text));
  return {
    indent: commonest(before) ?? '', gap: commonest(gaps) ?? '', marker: commonest(forms, glossary.length / 2),
    lineEnd: /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n', broken: wrapped.length <= glossary.length ? wrapped.filter((b) => isWhole(b.analysis)) : [],
  };
}

/** The commonest of some forms, if it occurs more than so many times; of two the first. */
function commonest(forms: readonly string[], than = 0): string | null {
  const counts = new Map<string, number>();
  for (const f of forms) counts.set(f, (counts.get(f) ?? 0) + 1);
  return [...counts].reduce<readonly [string | null, number]>((best, [f, n]) => (n > best[1] ? [f, n] : best), [null, than])[0];
}

/** What stands in the entry's line before it. */
const beforeEntry = (text: string, { span: { start } }: GlossaryEntry): Span => span(lineOf(text, start).start, start);

/** The blanks between a marker and the term. */
function gapOf(report: Report, entry: GlossaryEntry): Span | null {
  const m = entryMarkerSpan(report, entry), s = m && entry.termSpan.end > entry.termSpan.start ? span<'doc'>(m.end, entry.termSpan.start) : null;
  return s && /^[^\S\r\n]*$/u.test(slice(report.text, s)) ? s : null;
}

/** The indent; or the line's end that two entries in one line want between them. */
function lineStart({ text }: Report, entry: GlossaryEntry, previous: GlossaryEntry | undefined, { indent, lineEnd }: House): readonly Edit[] {
  const before = beforeEntry(text, entry);
  if (slice(text, before).trim() === '') return [{ span: before, newText: indent }];
  return previous && previous.span.end >= before.start && text.slice(previous.span.end, entry.span.start).trim() === '' ? [{ span: span(previous.span.end, entry.span.start), newText: lineEnd + indent }] : [];
}

/** Number and gap; before a figure or a letter both stay as they are, for 1. 5G基站 is no 1.5G基站. */
function marker(report: Report, entry: GlossaryEntry, house: House): readonly Edit[] {
  const at = entryMarkerSpan(report, entry), gap = gapOf(report, entry);
  if (!at || !gap || /^[\dA-Za-z]/u.test(entry.term)) return [];
  const written = house.marker === null || entry.number === null ? null : withNumber(house.marker, entry.number);
  return [...(written === null ? [] : [{ span: at, newText: written }]), { span: gap, newText: house.gap }];
}

function colon({ text }: Report, { termSpan, definitionSpan }: GlossaryEntry): readonly Edit[] {
  const at = span<'doc'>(termSpan.end, Math.max(termSpan.end, definitionSpan.start));
  return termSpan.end > termSpan.start && definitionSpan.end > definitionSpan.start && /^[^\S\r\n]*[：:][^\S\r\n]*$/u.test(slice(text, at)) ? [{ span: at, newText: '：' }] : [];
}

/** Blanks at line ends go; a line's end in the midst of a paragraph goes, where the document is not wrapped throughout. */
function breaks(report: Report, entry: GlossaryEntry, { broken }: House): readonly Edit[] {
  const text = slice(report.text, entry.span);
  return [...text.matchAll(/([^\S\r\n]*)((?:\r\n|\n|\r)\s*)/gu)].map((m): Edit => {
    const at = span<'doc'>(entry.span.start + m.index, entry.span.start + m.index + m[0].length);
    const block = broken[lastStartingAt(broken, at.start - 1, (b) => b.start)], inside = block !== undefined && at.end < block.start + block.analysis.block.text.length;
    const latin = /[A-Za-z\d]/u.test(report.text[at.start - 1] ?? '') && /[A-Za-z\d]/u.test(report.text[at.end] ?? '');
    return { span: at, newText: inside ? (latin ? ' ' : '') : m[2]! };
  });
}

/** Nothing was taken out of the paragraph but blanks: no page number stands in its line break. */
const isWhole = ({ norm, block }: { readonly norm: string; readonly block: { readonly text: string } }): boolean => norm.replace(/\s/gu, '').length === block.text.replace(/\s/gu, '').length;
