import { ordinalOf } from '../analysis/lineForms';
import type { Heading, Report } from '../analysis/model';
import { span, toDoc } from '../text/span';
import { problem, type ReportRule } from './problem';
import { rewrite } from './connectors';
import { isTaiwanese } from './reading';

const CN = '[一二三四五六七八九十]{1,3}';
/** The printed number of a heading → how the levels of official documents write it (一、（一）1.（1）); ． is the . of some fonts. */
const FORMS: readonly (readonly [RegExp, (n: string) => string])[] = [
  [new RegExp(`^[(（]? ?(${CN}) ?[)）][、.．，。：]?`, 'u'), (n) => `（${n}）`],
  [/^[(（] ?(\d{1,2}) ?[)）][、.．，。：]?/u, (n) => `（${n}）`],
  [new RegExp(`^(${CN}) ?[、.．，：]`, 'u'), (n) => `${n}、`],
  [/^(\d{1,3}) ?[.．、，](?!\d)/u, (n) => `${n}.`],
];

const PAREN = new RegExp(`^[(（] ?${CN} ?[)）]`, 'u');
const isOfReport = (h: Heading): boolean => h.number !== '' && h.zone !== 'glossary' && h.zone !== 'attachment';

/** 二）, whose bracket is half lost, and 二，: marks that no level has. Only where the report numbers its headings so. */
const HALF_LOST = new RegExp(`^${CN} ?[)）]`, 'u'), OTHER_MARK = new RegExp(`^${CN} ?[，,.．：:](?=[^。；]{2,36}$)`, 'u');

/** Where a numbered heading begins, and where paragraphs do that begin with （一） and were not read as headings. */
function numbered(report: Report): readonly number[] {
  const own = report.headings.filter(isOfReport), starts = new Set(own.map((h) => h.span.start));
  const marks = [PAREN, ...(own.some((h) => PAREN.test(h.number)) ? [HALF_LOST] : []), ...(own.some((h) => styleOf(h.number) === '一、') ? [OTHER_MARK] : [])];
  for (const { start, analysis: b } of report.blocks) {
    if ((b.block.kind !== 'paragraph' && b.block.kind !== 'heading') || b.context.zone === 'glossary' || b.context.zone === 'attachment') continue;
    const line = b.norm.slice(0, 60).trim();
    if (marks.some((mark) => mark.test(line))) starts.add(start + b.block.text.length - b.block.text.trimStart().length);
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

/** A number that counts: where it stands, what it is, and the level that it counts on. */
interface Counted { readonly at: ReturnType<typeof placeOf>; readonly number: string; readonly n: number; readonly style: string; readonly depth: number; readonly read: boolean }

/** The kinds of numbers that count up through a report. */
const STYLES: readonly (readonly [string, RegExp])[] = [['（一）', new RegExp(`^(?:[(（] ?${CN} ?[)）]|${CN} ?[)）])`, 'u')], ['一、', new RegExp(`^${CN} ?、(?!${CN}[产线级期、])`, 'u')], ['1.', /^\d{1,2} ?[.．、](?!\d)/u]];
const styleOf = (number: string): string | null => STYLES.find(([, form]) => form.test(number))?.[0] ?? null;

/** The numbers of all headings, and of paragraphs that begin with a number as headings of the report do and were not read as ones. */
function counted(report: Report): readonly Counted[] {
  const read = report.headings.flatMap((h): readonly Counted[] => {
    const n = ordinalOf(h.number), style = styleOf(h.number);
    return isOfReport(h) && n !== null && style !== null ? [{ at: placeOf(h), number: h.number, n, style, depth: h.depth, read: true }] : [];
  });
  const starts = new Set(report.headings.filter((h) => h.number !== '').map((h) => h.span.start)), depths = new Map(read.map((c) => [c.style, c.depth]));
  const unread = report.blocks.flatMap((b) => unreadNumber(b, starts, depths));
  return unread.length === 0 ? read : [...read, ...unread].sort((x, y) => x.at.start - y.at.start);
}

function unreadNumber({ start, analysis: b }: Report['blocks'][number], starts: ReadonlySet<number>, depths: ReadonlyMap<string, number>): readonly Counted[] {
  if ((b.block.kind !== 'paragraph' && b.block.kind !== 'heading') || b.context.zone === 'glossary') return [];
  const lead = b.norm.length - b.norm.trimStart().length, style = styleOf(b.norm.slice(lead, lead + 12)), listed = b.context.zone === 'attachment';
  if (style === null || (listed ? style !== '1.' : !depths.has(style)) || (!listed && starts.has(start + lead))) return [];
  const number = STYLES.find(([name]) => name === style)![1].exec(b.norm.slice(lead, lead + 12))![0], n = ordinalOf(number);
  const at = toDoc(b.map.toBlock(span(lead, lead + number.length)), start), begins = at.start - start === b.block.text.length - b.block.text.trimStart().length;
  return n === null || !begins ? [] : [{ at, number, n, style: listed ? '附1.' : style, depth: listed ? IN_LIST : depths.get(style)!, read: false }];
}

/** The depth of a numbered list in an attachment, which may go on from another. */
const IN_LIST = 99;

/** What one level counts: the last number, and the last that was right; a number may follow either. */
interface Level { readonly depth: number; readonly style: string; readonly last: number; readonly right: number; readonly start: number }

/** A line that was not read as a heading counts where its number is about the one that is due. */
const NEAR = 3;

/** heading-number-sequence: 二 → 四, 三 → 三, or a group that begins at 三. Read per kind of number; a higher heading begins anew. */
export const numberSequence: ReportRule = (report) => {
  const open: Level[] = [];
  let points = 0;
  return counted(report).flatMap(({ at, number, n, style, depth, read }) => {
    while (open.length > 0 && open.at(-1)!.depth > depth) open.pop();
    const i = open.findIndex((o) => o.depth === depth && o.style === style), { last, right, start } = open[i] ?? { last: 0, right: 0, start: at.start };
    if (!read && Math.abs(n - right - 1) > NEAR) return [];
    if (i >= 0) open.splice(i, 1);
    const follows = (depth === IN_LIST && right === 0) || (n === 1 && !(style === '1.' && last === 1)) || n === right + 1 || (last !== right && n === last + 1) || (style === '1.' && n === points + 1) || isWritten(report.text.slice(start, at.start), right + 1, style);
    const swapped = n === 1 && right === 0 && last === 2;
    open.push({ depth, style, last: n, right: swapped ? 2 : follows ? n : right, start: at.start });
    if (style === '1.') points = n;
    return follows ? [] : [problem('heading-number-sequence', 'warning', at, { number, expected: right + 1 })];
  });
};

/** The number that is due stands between the two, in a line that was not read as a heading. */
const isWritten = (between: string, n: number, style: string): boolean => n > 10 || new RegExp(style === '1.' ? `(?:^|[\\s。；：])${n} ?[.．、](?!\\d)` : style === '（一）' ? `[（(] ?${NUMERALS[n]} ?[)）]` : `(?:^|[\\s。；：])${NUMERALS[n]} ?[、．.]`, 'u').test(between);
const NUMERALS = ' 一二三四五六七八九十';
