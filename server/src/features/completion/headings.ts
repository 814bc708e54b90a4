import { headingNumber } from '../../analysis/lineForms';
import type { Heading, Report } from '../../analysis/model';
import { span } from '../../text/span';
import { lineOf } from '../calm';
import { numberOf, type HeadingNumber } from '../headingNumbers';
import { withNumber } from '../ordinals';
import type { Place, Suggestion } from './index';

const BEGUN = /^[\s\u3000]*([（(]?[一二三四五六七八九十\d]{0,3}[、.．]?)$/u;

/** The numbers that can come next at a line's start: of the first heading under the last one, and of its siblings and those of what it stands under. */
export function nextHeadings(report: Report, { offset, trigger }: Place): readonly Suggestion[] {
  const line = lineOf(report.text, offset), typed = BEGUN.exec(report.text.slice(line.start, offset))?.[1];
  if (typed === undefined || (trigger !== null && (typed !== trigger || !'（('.includes(trigger)))) return [];
  const closed = typed !== '' && '）)'.includes(report.text[offset] ?? '-') ? 1 : 0, rest = report.text.slice(offset + closed, line.end).trimStart();
  if (headingNumber(`${typed}${rest}`) !== null || headingNumber(rest) !== null) return [];
  const at = span<'doc'>(offset - typed.length, offset + closed), begins = typed.replace('(', '（');
  return [...new Set(due(report, line.start))].filter((n) => n.replace('(', '（').startsWith(begins))
    .map((newText) => ({ kind: 'heading', label: newText, detail: '', edit: { span: at, newText }, filterText: `${typed}${newText}`, entry: null }));
}

interface Numbered { readonly heading: Heading; readonly number: HeadingNumber }

/** The numbers that are due at a place, the likeliest first, each as the document writes its kind. */
function due(report: Report, at: number): readonly string[] {
  const path: Numbered[] = [];
  for (const heading of report.headings) {
    if (heading.span.start >= at) break;
    while (path.length > 0 && path.at(-1)!.heading.depth >= heading.depth) path.pop();
    const number = numberOf(report, heading);
    if (number) path.push({ heading, number });
  }
  const last = path.at(-1), child = last ? firstUnder(report, last.number.style) : null;
  return [...(child === null ? [] : [child]), ...path.reverse().flatMap(({ number }) => withNumber(number.printed, number.value + 1) ?? [])];
}

/** The number of the first heading under one of a style, as it is printed elsewhere in the document: （一） under 二、. */
function firstUnder(report: Report, style: string): string | null {
  const path: Numbered[] = [];
  for (const heading of report.headings) {
    while (path.length > 0 && path.at(-1)!.heading.depth >= heading.depth) path.pop();
    const number = numberOf(report, heading);
    if (number && path.at(-1)?.number.style === style) return number.style.startsWith('dotted') ? null : withNumber(number.printed, 1);
    if (number) path.push({ heading, number });
  }
  return null;
}
