import type { QualitativeTarget, Quantity, Report } from '../analysis/model';
import type { Locale } from '../rules/messages';
import type { Span } from '../text/span';
import { words } from './l10n';
import { escapeMarkdown as escape } from './markdown';
import { changeOf, sameIndicator } from './targetRows';

/** How places of a document are named: by the number of the line (from 1), and by a link where one can be made. */
export interface Places { line(offset: number): number; link(s: Span): string | null }

/** The report of the year before, where there is one at hand. */
export interface EarlierReport { readonly report: Report; readonly year: number; readonly name: string; readonly places: Places }

/** Most mentions that are listed, of this report and of the one before. */
const MOST = 8, MOST_EARLIER = 4;

/** The other places of this report that give the same indicator, as a Markdown list; null where there are none. */
export function otherMentions(report: Report, q: Quantity | QualitativeTarget, places: Places, locale: Locale): string | null {
  const others = sameIndicator(report, q).filter((o) => o.span.start !== q.span.start);
  return others.length === 0 ? null : list(words('mentions', locale, { n: others.length }), others, MOST, places, locale);
}

/** What the report of the year before says of the indicator: its targets first, for those are what this year's results answer. */
export function earlierMentions(earlier: EarlierReport, q: Quantity | QualitativeTarget, locale: Locale): string | null {
  const found = sameIndicator(earlier.report, q);
  const sorted = [...found.filter((o) => o.kind === 'target'), ...found.filter((o) => o.kind !== 'target')];
  return sorted.length === 0 ? null : list(`${words('earlier', locale, { year: earlier.year })} · ${escape(earlier.name)}`, sorted, MOST_EARLIER, earlier.places, locale);
}

function list(title: string, found: readonly Quantity[], most: number, places: Places, locale: Locale): string {
  const more = found.length > most ? [`- ${words('moreMentions', locale, { n: found.length - most })}`] : [];
  return `**${title}**\n\n${[...found.slice(0, most).map((q) => `- ${mention(q, places, locale)}`), ...more].join('\n')}`;
}

/** `[第 25 行](…)  目标 · 增长 5.5%左右 · 2025` */
function mention(q: Quantity, places: Places, locale: Locale): string {
  const line = words('lineNumber', locale, { line: places.line(q.span.start) }), target = places.link(q.span), change = changeOf(q);
  const figure = `${change === 'level' ? '' : `${words(change, locale)} `}${escape(q.text)}`;
  return `${target === null ? line : `[${line}](${target})`} · ${[words(q.kind, locale), figure, ...(q.period === null ? [] : [q.period])].join(' · ')}`;
}
