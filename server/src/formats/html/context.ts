import type { Report } from '../../analysis/model';
import type { Locale } from '../../rules/messages';
import { lastStartingAt, type Span } from '../../text/span';
import { positions } from '../annotation';
import { marksOf, type Mark } from './marks';

/** What every part of the page works with. */
export interface PageContext {
  readonly report: Report;
  readonly locale: Locale;
  /** Shown where the report has no title of its own, and as the source. */
  readonly name: string;
  readonly marks: readonly Mark[];
  /** Uses of each entry of the glossary, as indices into `report.terms`. */
  readonly uses: ReadonlyMap<number, readonly number[]>;
  /** The first uses of entries whose marker does not stand right behind them: in print they get the number of their note. */
  readonly noted: ReadonlySet<number>;
  /** The number of each heading and each entry: its index in the report. */
  readonly numbers: ReadonlyMap<object, number>;
  /** A place as the page has it: `12:5`, line and character from 0. */
  at(offset: number): string;
}

export function pageContext(report: Report, name: string, locale: Locale): PageContext {
  const range = positions(report.text), uses = new Map<number, number[]>();
  report.terms.forEach((t, i) => { const own = uses.get(t.entry); if (own) own.push(i); else uses.set(t.entry, [i]); });
  const noted = new Set([...uses.values()].map((own) => own[0]!).filter((i) => !hasMarker(report, report.terms[i]!.span)));
  return {
    report, locale, name, uses, noted, marks: marksOf(report),
    numbers: new Map<object, number>([...report.headings.map((h, i) => [h, i] as const), ...report.glossary.map((e, i) => [e, i] as const)]),
    at: (offset) => { const { line, character } = range({ start: offset, end: offset }).start; return `${line}:${character}`; },
  };
}

/** Whether a marker hangs on the term: right behind it, or in its quotation marks. */
function hasMarker({ markers }: Report, s: Span): boolean {
  const last = markers[lastStartingAt(markers, s.end + 1, (m) => m.span.start)];
  return last !== undefined && last.span.start >= s.start;
}

/** The items of a sorted list that begin in a span. */
export function beginningIn<T>(items: readonly T[], { start, end }: Span, startOf: (item: T) => number): readonly T[] {
  return items.slice(lastStartingAt(items, start - 1, startOf) + 1, lastStartingAt(items, end - 1, startOf) + 1);
}
