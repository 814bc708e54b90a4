import { ordinalOf } from '../analysis/lineForms';
import type { Heading, Report } from '../analysis/model';
import { span } from '../text/span';
import { problem, type ReportRule } from './problem';
import { rewrite } from './connectors';
import { isTaiwanese } from './reading';

const CN = '[一二三四五六七八九十]{1,3}';
/** The printed number of a heading → how the levels of official documents write it (一、（一）1.（1）); ． is the . of some fonts. */
const FORMS: readonly (readonly [RegExp, (n: string) => string])[] = [
  [new RegExp(`^(?:[(（] ?(${CN}) ?[)）])[、.．，。：]?`, 'u'), (n) => `（${n}）`],
  [/^[(（] ?(\d{1,2}) ?[)）][、.．，。：]?/u, (n) => `（${n}）`],
  [new RegExp(`^(${CN}) ?[、.．，：]`, 'u'), (n) => `${n}、`],
  [/^(\d{1,3}) ?[.．、，](?!\d)/u, (n) => `${n}.`],
];

const PAREN = new RegExp(`^[(（] ?${CN} ?[)）]`, 'u');
const isOfReport = (h: Heading): boolean => h.number !== '' && h.zone !== 'glossary' && h.zone !== 'attachment';

/** Where a numbered heading begins, and where paragraphs do that begin with （一） and were not read as headings. */
function numbered(report: Report): readonly number[] {
  const starts = new Set(report.headings.filter(isOfReport).map((h) => h.span.start));
  for (const { start, analysis: b } of report.blocks) {
    if (b.block.kind !== 'paragraph' || b.context.zone === 'glossary' || b.context.zone === 'attachment' || !PAREN.test(b.norm.slice(0, 16).trimStart())) continue;
    starts.add(start + b.block.text.length - b.block.text.trimStart().length);
  }
  return [...starts].sort((x, y) => x - y);
}

/** heading-number-punct: (一) in half-width brackets, （一）、, 一.: the mark of a number is not that of its level. Official documents of Taiwan have marks of their own. */
export const numberMarks: ReportRule = (report) => isTaiwanese(report) ? [] : numbered(report).flatMap((start) => {
  const printed = report.text.slice(start, start + 12);
  for (const [form, write] of FORMS) {
    const m = form.exec(printed);
    if (!m) continue;
    const expected = write(m[1]!);
    if (m[0].replace('．', '.').replace(/ /gu, '') === expected) return [];
    return [rewrite('heading-number-punct', /^\d/u.test(m[0]) ? 'hint' : 'warning', span(start, start + m[0].length), m[0], expected)];
  }
  return [];
});

const placeOf = (h: Heading): ReturnType<typeof span<'doc'>> => span(h.span.start, Math.min(h.span.end, h.span.start + h.number.length));

/** heading-parent-missing: a group of （一）（二） begins, and since the last such group there was no heading above it. */
export const missingParents: ReportRule = (report: Report) => {
  const opens = (h: Heading): boolean => isOfReport(h) && PAREN.test(h.number) && ordinalOf(h.number) === 1;
  if (report.headings.filter(opens).length < 2) return [];
  let parent = false;
  return report.headings.flatMap((h) => {
    if (h.level === 1) parent = true;
    if (!opens(h)) return [];
    const missing = !parent && h.depth <= 2;
    parent = false;
    return missing ? [problem('heading-parent-missing', 'information', placeOf(h), { number: h.number })] : [];
  });
};

/** heading-number-sequence: 二 → 四, 三 → 三, or a group that begins at 三. Read per kind of number; a higher heading begins anew. */
export const numberSequence: ReportRule = (report) => {
  const open: { readonly depth: number; readonly style: string; readonly last: number; readonly start: number }[] = [];
  return report.headings.flatMap((h) => {
    while (open.length > 0 && open.at(-1)!.depth > h.depth) open.pop();
    const n = ordinalOf(h.number), style = styleOf(h.number);
    if (!isOfReport(h) || n === null || style === null) return [];
    const i = open.findIndex((o) => o.depth === h.depth && o.style === style), { last, start } = open[i] ?? { last: 0, start: h.span.start };
    if (i >= 0) open.splice(i, 1);
    open.push({ depth: h.depth, style, last: n, start: h.span.start });
    return n === 1 || n === last + 1 || isWritten(report.text.slice(start, h.span.start), last + 1, style) ? [] : [problem('heading-number-sequence', 'warning', placeOf(h), { number: h.number, expected: last + 1 })];
  });
};

/** The number that is due stands between the two, in a line that was not read as a heading. */
const isWritten = (between: string, n: number, style: string): boolean => n > 10 || (style === '（一）' ? new RegExp(`[（(] ?${NUMERALS[n]} ?[)）]`, 'u') : new RegExp(`${NUMERALS[n]} ?[、．.]`, 'u')).test(between);
const NUMERALS = ' 一二三四五六七八九十';

/** The kinds of numbers that count up through a report. */
const styleOf = (number: string): string | null => PAREN.test(number) ? '（一）' : new RegExp(`^${CN} ?、`, 'u').test(number) ? '一、' : null;
