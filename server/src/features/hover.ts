import type { GlossaryEntry, PlanPeriod, QualitativeTarget, Quantity, QuantityKind, Report } from '../analysis/model';
import { recoveryOf } from '../analysis/recovery';
import type { Locale } from '../rules/messages';
import type { Span } from '../text/span';
import { blockAt, findAt } from './find';
import { relationWord, words } from './l10n';
import { escapeMarkdown as escape } from './markdown';
import { earlierMentions, otherMentions, type EarlierReport, type Places } from './mentions';
import { inFull, inWan } from './numbers';
import { changeOf, knownName } from './targetRows';

/** A hover: what it is about, and Markdown. */
export interface Hover { readonly span: Span; readonly markdown: string }

/** What there is to say of the place at `offset`: a term's definition, a marker's entry, what a figure measures and where else, a plan's years. */
export function hover(report: Report, offset: number, places: Places, locale: Locale, earlier: EarlierReport | null = null): Hover | null {
  const found = findAt(report, offset);
  if (!found) return null;
  const say = (markdown: string): Hover => ({ span: found.span, markdown });
  switch (found.kind) {
    case 'marker': return say(found.marker.entry === null ? words('dangling', locale, { marker: escape(found.marker.marker) }) : entryCard(report, found.marker.entry, places, locale));
    case 'term': return say(entryCard(report, found.use.entry, places, locale));
    case 'entry': return say(entryCard(report, found.index, places, locale));
    case 'quantity': return say(quantityCard(report, found.quantity, places, locale, earlier));
    case 'qualitative': return say(qualitativeCard(report, found.target, places, locale, earlier));
    case 'plan': return say(planCard(found.plan, locale));
    case 'damaged': return say(damagedCard(report, found.span, locale));
  }
}

/** An entry in Markdown: its term, its definition, where it stands and how often it is used. */
export function entryCard(report: Report, index: number, places: Places, locale: Locale): string {
  const entry: GlossaryEntry = report.glossary[index]!;
  const n = report.terms.filter((t) => t.entry === index).length;
  return [`**${escape(entry.term)}**`, escape(entry.definition), `*${words('definedAt', locale, { line: places.line(entry.span.start), n })}*`].join('\n\n');
}

function quantityCard(report: Report, q: Quantity, places: Places, locale: Locale, earlier: EarlierReport | null): string {
  const rows: readonly (readonly [string, string])[] = [
    [words('indicator', locale), nameInWords(q, locale)],
    [words('value', locale), valueInWords(q)],
    [words('bound', locale), words(q.op, locale)],
    [words('change', locale), words(changeOf(q), locale)],
    [words('period', locale), q.period ?? '—'],
  ];
  return card(report, q, q.kind, rows, places, locale, earlier);
}

/** A target without a number: what it is about and how it is stated. */
function qualitativeCard(report: Report, t: QualitativeTarget, places: Places, locale: Locale, earlier: EarlierReport | null): string {
  const rows: readonly (readonly [string, string])[] = [
    [words('indicator', locale), nameInWords(t, locale)],
    [words('relation', locale), relationWord(t.relation, locale)],
    [words('period', locale), t.period ?? '—'],
  ];
  return card(report, t, 'target', rows, places, locale, earlier);
}

function card(report: Report, q: Quantity | QualitativeTarget, kind: QuantityKind, rows: readonly (readonly [string, string])[], places: Places, locale: Locale, earlier: EarlierReport | null): string {
  const facts = rows.map(([key, value]) => `${key}：${value}`).join('  \n');
  return [`**${escape(q.text)}** · ${words(kind, locale)}`, facts, otherMentions(report, q, places, locale), earlier && earlierMentions(earlier, q, locale)].filter((part) => part !== null).join('\n\n');
}

/** The indicator as printed, with the lexicon's name where that is another. */
function nameInWords({ indicator, indicatorId }: Quantity | QualitativeTarget, locale: Locale): string {
  const known = knownName(indicatorId);
  return indicator === null ? words('noIndicator', locale) : escape(indicator) + (known !== null && known !== indicator ? `（${known}）` : '');
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
