import type { Report } from '../analysis/model';
import { overlaps, slice, type Span } from '../text/span';
import { inFull } from './numbers';

/** Words shown in the text that are not of it, behind `offset`. */
export interface Hint { readonly offset: number; readonly label: string; readonly kind: 'definition' | 'value'; readonly tooltip: string }

/** So much of a definition is shown. */
const SHOWN = 24;

/** Hints within a part of the report: the definition where a term is first used, and what 1.2万亿元 is written out. */
export const inlayHints = (report: Report, within: Span, wanted: { readonly definitions: boolean; readonly values: boolean }): readonly Hint[] => [
  ...(wanted.definitions ? definitions(report, within) : []), ...(wanted.values ? values(report, within) : []),
].sort((a, b) => a.offset - b.offset);

function definitions(report: Report, within: Span): readonly Hint[] {
  const first = new Map<number, Span>(), markerEnds = new Map(report.markers.map((m) => [m.span.start, m.span.end]));
  for (const { entry, span } of report.terms) if (!first.has(entry)) first.set(entry, span);
  return [...first].flatMap(([index, at]): readonly Hint[] => {
    const { definition } = report.glossary[index]!;
    return !overlaps(at, within) || definition === '' ? [] : [{ offset: markerEnds.get(at.end) ?? at.end, label: shortened(definition), kind: 'definition', tooltip: definition }];
  });
}

/** As much as fits, up to the end of a clause where one ends in it. */
function shortened(definition: string): string {
  const text = definition.replace(/\s+/gu, '').replace(/^(?:是指|指的是|指|即)/u, ''), chars = [...text];
  if (chars.length <= SHOWN) return text.replace(/。$/u, '');
  const head = chars.slice(0, SHOWN).join(''), clause = Math.max(...['，', '；', '。'].map((mark) => head.lastIndexOf(mark)));
  return `${clause >= SHOWN / 2 ? head.slice(0, clause) : head}…`;
}

/** Figures printed in 万 or 亿, written out. */
const values = (report: Report, within: Span): readonly Hint[] => report.quantities.flatMap((q): readonly Hint[] => {
  if (!overlaps(q.span, within) || typeof q.value !== 'number' || Math.abs(q.value) < 1e4 || !/[万亿萬億]/u.test(slice(report.text, q.span))) return [];
  const label = `${inFull(q.value)}${q.unit === '' ? '' : ` ${q.unit}`}`;
  return [{ offset: q.span.end, label: `= ${label}`, kind: 'value', tooltip: `${q.text} = ${label}` }];
});
