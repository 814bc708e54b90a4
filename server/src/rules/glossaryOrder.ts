import type { GlossaryEntry, Marker, Report } from '../analysis/model';
import { span, type Span } from '../text/span';
import { withoutMarker } from './glossary';
import { problem, type Problem, type ReportRule } from './problem';

/** A number that is not where it belongs in a count, and the one that is due there. */
interface Misplaced { readonly index: number; readonly expected: number }

/** The numbers of a count that are out of their place; a count may begin anew at 1. One number in a wrong place is one finding. */
export function misplaced(numbers: readonly number[]): readonly Misplaced[] {
  const found: Misplaced[] = [];
  let seen = new Set<number>(), last = 0;
  const due = (): number => { let n = last + 1; while (seen.has(n)) n++; return n; };
  numbers.forEach((n, index) => {
    const expected = due(), next = numbers[index + 1];
    if (n === 1 && expected !== 1) { seen = new Set(); last = 0; }
    else if (n !== expected) found.push({ index, expected });
    seen.add(n);
    if (n === due() || n === expected || n === 1) last = n;
    else if (next === expected + 1) { seen.add(expected); last = expected; }
    else if (next === n + 1 && n > expected) last = n;
  });
  return found;
}

/** So many numbers out of place, or this share of them: then the numbers were never a count. */
const FEW = 2, SHARE = 0.2;
const fewOf = (found: readonly Misplaced[], all: number): readonly Misplaced[] => (found.length <= Math.max(FEW, all * SHARE) ? found : []);

/** glossary-sequence: the markers of the body, and the entries of the glossary, do not count up one by one. */
export const markerOrder: ReportRule = (report) => report.glossary.length === 0 ? [] : [...entryOrder(report), ...bodyOrder(report)];

function entryOrder({ glossary, text }: Report): readonly Problem[] {
  const entries = glossary.filter((e): e is GlossaryEntry & { readonly number: number } => e.number !== null);
  return fewOf(misplaced(entries.map((e) => e.number)), entries.length).flatMap(({ index, expected }) => {
    const e = entries[index]!;
    return heads(text.slice(entries[index - 1]?.span.start ?? 0, e.span.start), expected) ? [] : problem('glossary-sequence', 'warning', span(e.span.start, e.span.start + e.marker.length), { marker: e.marker, expected });
  });
}

/** A line that begins with the number that is due: an entry that was not read as one. */
const heads = (between: string, n: number): boolean => new RegExp(`[\\r\\n]\\s{0,4}[^\\d\\s]{0,2}${n}(?!\\d)`, 'u').test(between.slice(-4000));

/**
 * The first marker of each entry by its number; one that is misprinted, which another rule tells, by its entry's place. A term
 * that has lost its marker, which another rule tells too, counts where it is used.
 */
function bodyOrder(report: Report): readonly Problem[] {
  const { glossary, markers } = report;
  if (new Set(glossary.map((e) => e.number)).size < glossary.length) return [];
  const first = new Map<number, { readonly start: number; readonly marker: Marker | null }>();
  for (const marker of markers) {
    const n = marker.entry === null ? null : glossary[marker.entry]!.number === marker.number ? marker.number : marker.entry + 1;
    if (n !== null && !first.has(n)) first.set(n, { start: marker.span.start, marker });
  }
  const marked = new Set(first.keys());
  for (const [i, use] of withoutMarker(report)) { const n = glossary[i]!.number; if (n !== null && !first.has(n)) first.set(n, { start: use.span.start, marker: null }); }
  const inOrder = [...first].sort(([, a], [, b]) => a.start - b.start);
  return fewOf(misplaced(inOrder.map(([n]) => n)), inOrder.length).flatMap(({ index, expected }) => {
    const { marker } = inOrder[index]![1];
    return marker === null ? [] : [problem('glossary-sequence', marked.has(expected) ? 'warning' : 'information', marker.span, { marker: marker.marker, expected })];
  });
}

/** ①–⑳, ㉑–㉟, ㊱–㊿: three blocks of Unicode. */
const CIRCLES: readonly (readonly [number, number, number])[] = [[1, 20, 0x2460], [21, 35, 0x3251], [36, 50, 0x32b1]];
const circled = (n: number): string | null => { const block = CIRCLES.find(([from, to]) => n >= from && n <= to); return block ? String.fromCharCode(block[2] + n - block[0]) : null; };
const isCircled = (marker: string): boolean => /^[①-⑳㉑-㉟㊱-㊿]$/u.test(marker.trim());

/** What a circled number is also printed as: first and last code point of the block. */
const OTHERS = /[⑴-⒇❶-❿➀-➓⓵-⓾⓫-⓴⒈-⒛]/u, STARTS: readonly (readonly [number, number])[] = [[0x2474, 1], [0x2488, 1], [0x24eb, 11], [0x24f5, 1], [0x2776, 1], [0x2780, 1], [0x278a, 1]];
function valueOf(marker: string): number | null {
  const digits = /\d{1,2}/u.exec(marker);
  if (digits) return Number(digits[0]);
  const code = marker.charCodeAt(0), block = STARTS.filter(([from]) => code >= from).at(-1);
  return block ? code - block[0] + block[1] : null;
}

const OTHER_MARKER = new RegExp(`(?<=[”’》）\\u4e00-\\u9fff])(?:${OTHERS.source}|(?:\\[\\d{1,2}\\]|〔\\d{1,2}〕|［\\d{1,2}］|[（(]\\d{1,2}[）)])(?=[，。；、”,;]))`, 'gu');

/** glossary-marker-codepoint: ⑴, ❶ or （1） in a report whose notes are numbered ①②③. */
export const markerForms: ReportRule = (report) => {
  const { glossary, markers, glossarySpan } = report;
  if (glossary.length === 0 || glossarySpan === null || glossary.filter((e) => isCircled(e.marker)).length * 2 <= glossary.length) return [];
  const known = markers.filter((m) => isCircled(m.marker)).length;
  const odd = report.blocks.filter(({ analysis: { context, block } }) => context.zone !== 'glossary' && (block.kind === 'paragraph' || block.kind === 'heading')).flatMap(({ start, analysis }) =>
    [...analysis.block.text.matchAll(OTHER_MARKER)].map((m): Span => span(start + m.index, start + m.index + m[0].length)));
  return odd.length > 2 && odd.length > known ? [] : odd.flatMap((at) => oddMarker(report, at));
};

function oddMarker({ text, glossary }: Report, at: Span): readonly Problem[] {
  const printed = text.slice(at.start, at.end), n = valueOf(printed), to = n === null || !glossary.some((e) => e.number === n) ? null : circled(n);
  return to === null ? [] : [problem('glossary-marker-codepoint', 'information', at, { text: printed, to }, { fixes: [{ title: 'fix-write', args: { text: to }, edits: [{ span: at, newText: to }] }] })];
}
