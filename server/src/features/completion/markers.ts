import { markerNumber } from '../../analysis/entryForms';
import type { Report } from '../../analysis/model';
import { slice, span } from '../../text/span';
import { markersOf } from '../entries';
import { withNumber } from '../ordinals';
import type { Place, Suggestion } from './index';

/** The brackets that markers have, and ① for all that are one character. */
const BRACKETS: Readonly<Record<string, string>> = { '［': '］', '[': ']', '〔': '〕', '【': '】', '①': '' };

/** The marker of the term before the cursor, and the one that comes next; in the form of the report's other markers. */
export function nextMarkers(report: Report, { offset, trigger }: Place): readonly Suggestion[] {
  if (trigger !== null && (!(trigger in BRACKETS) || report.text[offset - 1] !== trigger)) return [];
  const typed = trigger ?? '', start = offset - typed.length, form = formAt(report, start, offset);
  if (form === null || (typed !== '' && (typed === '①') !== /^[^\d\s[［〔【]$/u.test(form)) || (typed !== '①' && !form.startsWith(typed))) return [];
  const entry = entryBefore(report, start);
  if (trigger === null && entry === null && !/[”」）]/u.test(report.text[start - 1] ?? '')) return [];
  const at = span<'doc'>(start, offset + (typed !== '' && typed !== '①' && report.text[offset] === BRACKETS[typed] ? 1 : 0));
  const own = entry === null || markersOf(report, entry).some((m) => m.start !== start) ? null : report.glossary[entry]!.number;
  return [...(own === null ? [] : [{ number: own, entry }]), { number: 1 + numbers(report, start).reduce((a, b) => Math.max(a, b), 0), entry: null }].flatMap(({ number, entry: of }): readonly Suggestion[] => {
    const newText = withNumber(form, number);
    return newText === null ? [] : [{ kind: 'marker', label: newText, detail: of === null ? '' : report.glossary[of]!.term, edit: { span: at, newText }, filterText: `${typed}${newText}`, entry: of }];
  });
}

/** All numbers in use, but for the marker that is being typed. */
const numbers = (report: Report, start: number): readonly number[] =>
  [...report.markers.filter((m) => m.span.start !== start).map((m) => m.number), ...report.glossary.map((e) => e.number)].flatMap((n) => n ?? []);

/** A marker of the body as printed, the last before the place if there is one; else an entry's, where that can be one in the body. */
function formAt(report: Report, start: number, offset: number): string | null {
  const others = report.markers.filter((m) => m.span.end <= start || m.span.start >= offset), last = others.findLast((m) => m.span.end <= start) ?? others[0];
  const printed = last ? slice(report.text, last.span) : report.glossary[0]?.marker ?? '';
  return markerNumber(printed) !== null && (last !== undefined || /^(?:[[［〔【]\d{1,3}[\]］〕】]|[^\d\s])$/u.test(printed)) ? printed : null;
}

/** The entry of a term that ends at the place. */
const entryBefore = (report: Report, start: number): number | null => report.terms.findLast((t) => t.span.end === start)?.entry ?? null;
