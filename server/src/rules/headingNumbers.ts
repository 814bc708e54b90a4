import { ordinalOf } from '../analysis/lineForms';
import type { Heading, Report } from '../analysis/model';
import { span } from '../text/span';
import { problem, type ReportRule } from './problem';
import { rewrite } from './connectors';

const CN = '[一二三四五六七八九十]{1,3}';
/** The printed number of a heading → how the levels of official documents write it (一、（一）1.（1）); ． is the . of some fonts. */
const FORMS: readonly (readonly [RegExp, (n: string) => string])[] = [
  [new RegExp(`^(?:[(（] ?(${CN}) ?[)）])[、.．，。：]?`, 'u'), (n) => `（${n}）`],
  [/^[(（] ?(\d{1,2}) ?[)）][、.．，。：]?/u, (n) => `（${n}）`],
  [new RegExp(`^(${CN}) ?[、.．，：]`, 'u'), (n) => `${n}、`],
  [/^(\d{1,3}) ?[.．、，](?!\d)/u, (n) => `${n}.`],
];

const isOfReport = (h: Heading): boolean => h.number !== '' && h.zone !== 'glossary' && h.zone !== 'attachment';

/** heading-number-punct: (一) in half-width brackets, （一）、, 一.: the mark of a number is not that of its level. */
export const numberMarks: ReportRule = (report) => report.headings.filter(isOfReport).flatMap((h) => {
  const printed = report.text.slice(h.span.start, Math.min(h.span.end, h.span.start + 12));
  for (const [form, write] of FORMS) {
    const m = form.exec(printed);
    if (!m) continue;
    const expected = write(m[1]!), plain = m[0].replace('．', '.').replace(' ', '');
    if (plain === expected) return [];
    return [rewrite('heading-number-punct', /^\d/u.test(m[0]) ? 'hint' : 'warning', span(h.span.start, h.span.start + m[0].length), m[0], expected)];
  }
  return [];
});

const PAREN = new RegExp(`^[(（] ?${CN} ?[)）]`, 'u');
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
