import type { GlossaryEntry, PlanPeriod, Quantity, Report } from '../analysis/model';
import { recoveryOf } from '../analysis/recovery';
import { indicators } from '../lexicon';
import type { Locale } from '../rules/messages';
import type { Span } from '../text/span';
import { blockAt, findAt } from './find';
import { words } from './l10n';
import { escapeMarkdown as escape } from './markdown';
import { inFull, inWan } from './numbers';

/** A hover: what it is about, and Markdown. `lineOf` tells the number of the line (from 1) that an offset stands in. */
export interface Hover { readonly span: Span; readonly markdown: string }

/** What there is to say of the place at `offset`: a term's definition, a marker's entry, what a figure measures, a plan's years. */
export function hover(report: Report, offset: number, lineOf: (offset: number) => number, locale: Locale): Hover | null {
  const found = findAt(report, offset);
  if (!found) return null;
  const say = (markdown: string): Hover => ({ span: found.span, markdown });
  switch (found.kind) {
    case 'marker': return say(found.marker.entry === null ? words('dangling', locale, { marker: escape(found.marker.marker) }) : entryCard(report, found.marker.entry, lineOf, locale));
    case 'term': return say(entryCard(report, found.use.entry, lineOf, locale));
    case 'entry': return say(entryCard(report, found.index, lineOf, locale));
    case 'quantity': return say(quantityCard(found.quantity, locale));
    case 'plan': return say(planCard(found.plan, locale));
    case 'damaged': return say(damagedCard(report, found.span, locale));
  }
}

function entryCard(report: Report, index: number, lineOf: (offset: number) => number, locale: Locale): string {
  const entry: GlossaryEntry = report.glossary[index]!;
  const n = report.terms.filter((t) => t.entry === index).length;
  return [`**${escape(entry.term)}**`, escape(entry.definition), `*${words('definedAt', locale, { line: lineOf(entry.span.start), n })}*`].join('\n\n');
}

function quantityCard(q: Quantity, locale: Locale): string {
  const known = indicators.find((i) => i.id === q.indicatorId);
  const name = q.indicator === null ? words('noIndicator', locale) : escape(q.indicator) + (known && known.names[0] !== q.indicator ? `（${known.names[0]}）` : '');
  const change = q.change === 'growth' && q.direction === 'down' ? 'decline' : q.change;
  const rows: readonly (readonly [string, string])[] = [
    [words('indicator', locale), name],
    [words('value', locale), valueInWords(q)],
    [words('bound', locale), words(q.op, locale)],
    [words('change', locale), words(change, locale)],
    [words('period', locale), q.period ?? '—'],
  ];
  return [`**${escape(q.text)}** · ${words(q.kind, locale)}`, rows.map(([key, value]) => `${key}：${value}`).join('  \n')].join('\n\n');
}

/** 45,660,000,000 元（456.6亿元） */
function valueInWords(q: Quantity): string {
  if (typeof q.value !== 'number') return q.unit.startsWith(':') ? q.value.map(inFull).join(' : ') : `${q.value.map((v) => inWan(v) ?? inFull(v)).join(' — ')} ${escape(q.unit)}`;
  const short = inWan(q.value);
  return `${inFull(q.value)}${q.unit === '%' ? '%' : q.unit ? ` ${escape(q.unit)}` : ''}${short ? `（${short}${escape(q.unit)}）` : ''}`;
}

/** What a wrongly decoded stretch was, or may have been. */
function damagedCard(report: Report, s: Span, locale: Locale): string {
  const block = blockAt(report, s.start)!;
  const { certain, candidates } = recoveryOf(report, block, { start: s.start - block.start, end: s.end - block.start });
  const texts = candidates.map((c) => `**${escape(c.text)}**`).join(locale === 'zh' ? '、' : ', ');
  return [words('damaged', locale), candidates.length === 0 ? words('lost', locale) : words(certain ? 'was' : 'mayHaveBeen', locale, { texts })].join('\n\n');
}

function planCard(p: PlanPeriod, locale: Locale): string {
  const [from, to] = p.years;
  const claim = p.consistent === null ? [] : [p.consistent ? words('fits', locale) : words('misfits', locale, { claimed: p.claimedYears!.join('—'), expected: p.expectedYears!.join('—') })];
  return [`**${words('plan', locale, { plan: p.plan })}**：${words('years', locale, { from, to })}`, ...claim].join('\n\n');
}
