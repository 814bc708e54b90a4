import type { PlacedBlock, QualitativeTarget, Quantity } from '../../analysis/model';
import { relationWord, words } from '../../features/l10n';
import { inFull, inWan, joined } from '../../features/numbers';
import { changeOf, knownName } from '../../features/targetRows';
import { edited } from '../../text/edits';
import { lastStartingAt, span, type Span } from '../../text/span';
import { attributes, escapeHtml } from './escape';
import type { PageContext } from './context';
import type { Mark } from './marks';

/** A stretch of a block as HTML: its words as they are to be read, without layout and left-overs, with the marks in it. */
export function prose(page: PageContext, block: PlacedBlock, within: Span): string {
  let out = '', at = within.start;
  const { marks } = page, first = Math.max(0, lastStartingAt(marks, within.start, (m) => m.span.start));
  for (let i = first; i < marks.length && marks[i]!.span.start < within.end; i++) {
    const m = marks[i]!, start = Math.max(at, m.span.start), end = Math.min(m.span.end, within.end);
    if (end <= start) continue;
    out += escapeHtml(reading(block, span(at, start))) + marked(page, m, escapeHtml(reading(block, span(start, end))));
    at = end;
  }
  return out + escapeHtml(reading(block, span(at, within.end)));
}

/** The text of a stretch of a block as it is to be read. */
export function reading({ start, analysis: { block, edits } }: PlacedBlock, s: Span): string {
  const from = s.start - start, to = s.end - start;
  if (to <= from) return '';
  const own = edits.slice(Math.max(0, lastStartingAt(edits, from, (e) => e.start)), lastStartingAt(edits, to - 1, (e) => e.start) + 1);
  return edited(block.text, own, from, to);
}

/** A mark: a link where it leads to an entry, else a stretch that says more when it is pointed at. Only the first piece of a mark can be reached with the keyboard. */
function marked(page: PageContext, m: Mark, html: string): string {
  if (html === '') return '';
  const begins = m.span.start === m.whole.start, at = page.at(m.span.start);
  const say = (kind: string, id: string, tip: readonly string[], reached = false): string =>
    `<span${attributes({ class: `m ${kind}`, id: begins ? id : null, 'data-at': at, 'data-tip': tip.join('\n'), tabindex: begins ? (reached ? 0 : -1) : null, role: begins && reached ? 'button' : null })}>${html}</span>`;
  const { report, locale } = page;
  switch (m.kind) {
    case 'marker': return markerLink(page, m, html, begins);
    case 'term': return entryLink(page, report.terms[m.index]!.entry, `m term`, begins ? `t${m.index}` : null, m, html, begins);
    case 'plan': { const p = report.planPeriods[m.index]!; return say('plan', `p${m.index}`, [words('plan', locale, { plan: p.plan }), words('years', locale, { from: p.years[0], to: p.years[1] })]); }
    case 'inWords': return say('target', `w${m.index}`, inWordsTip(page, report.qualitativeTargets[m.index]!), true);
    case 'damaged': return say('damaged', `x${m.index}`, [words('damaged', locale)]);
    default: { const q = report.quantities[m.index]!; return say(q.kind, `q${m.index}`, figureTip(page, q), q.kind === 'target'); }
  }
}

function markerLink(page: PageContext, m: Mark, html: string, begins: boolean): string {
  const { marker, entry } = page.report.markers[m.index]!, id = begins ? `m${m.index}` : null, sup = `<sup>${html}</sup>`;
  if (entry !== null) return entryLink(page, entry, 'm marker', id, m, sup, begins);
  return `<span${attributes({ class: 'm marker unresolved', id, 'data-at': page.at(m.span.start), 'data-tip': words('dangling', page.locale, { marker }), tabindex: begins ? 0 : null, role: begins ? 'button' : null })}>${sup}</span>`;
}

/** A link to an entry of the glossary, described by its definition. */
const entryLink = (page: PageContext, entry: number, kind: string, id: string | null, m: Mark, html: string, begins: boolean): string =>
  `<a${attributes({ class: kind, id, href: `#e${entry}`, 'data-at': page.at(m.span.start), 'aria-describedby': begins ? `d${entry}` : null, tabindex: begins ? null : -1, 'data-note': m.kind === 'term' && begins && page.noted.has(m.index) ? noteNumber(page, entry) : null })}>${html}</a>`;

/** The number of an entry's note: its own marker, or its place in the glossary. */
const noteNumber = (page: PageContext, entry: number): string => page.report.glossary[entry]!.marker || String(entry + 1);

const nameOf = (page: PageContext, { indicator, indicatorId, member }: Pick<Quantity, 'indicator' | 'indicatorId'> & { readonly member?: string | null }): string => {
  const known = knownName(indicatorId), printed = member ?? indicator;
  return printed === null ? words('noIndicator', page.locale) : printed + (known !== null && known !== printed && !member ? `（${known}）` : '');
};

/** What is said of a figure: its kind and year; what it measures; its value written out. */
function figureTip(page: PageContext, q: Quantity): readonly string[] {
  const { locale } = page, change = changeOf(q), short = typeof q.value === 'number' ? inWan(q.value) : null;
  const unit = q.unit.startsWith(':') ? '' : q.unit === '%' ? '%' : ` ${q.unit}`;
  const value = typeof q.value === 'number' ? `${inFull(q.value)}${unit}${short === null ? '' : `（${short}${q.unit}）`}` : `${joined(q.value, q.unit, inFull)}${unit}`;
  return [[words(q.kind, locale), q.period].filter((x) => x !== null).join(' · '), nameOf(page, q), [change === 'level' ? '' : words(change, locale), q.op === 'eq' ? '' : words(q.op, locale), value].filter((x) => x !== '').join(' ')];
}

const inWordsTip = (page: PageContext, t: QualitativeTarget): readonly string[] =>
  [[words('target', page.locale), t.period].filter((x) => x !== null).join(' · '), nameOf(page, t), relationWord(t.relation, page.locale)];
