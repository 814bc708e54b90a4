import type { Locale } from '../../rules/messages';
import { indicatorText } from '../targetTable';
import type { PageContext } from './context';
import { chartKinds, chartRows, type ChartKind, type ChartRow } from './chartRows';
import { attributes, escapeHtml } from './escape';
import { figureText, oneLine, type Figure } from './figures';
import { pageWords, type PageWord } from './words';

/** So many rows a chart has; the others are in the table. */
const MOST = 24;
/** Heights in pixels: a bar, and from one bar's top to the next one's. */
const BAR = 11, STEP = 16;
/** How much of the width bars may take, in percent; the rest is for the figures at their ends. */
const WIDTH = 70;

/** The charts of targets by indicator, each with the same in a table; empty where there is nothing to draw. */
export function charts(page: PageContext, figures: readonly Figure[]): string {
  const rows = chartRows(figures), { locale } = page;
  const parts = chartKinds.map((kind) => chart(kind, rows[kind], kind === 'level' ? ownScale : sharedScale(rows[kind]), locale)).filter((p) => p !== '');
  return parts.length === 0 ? '' : `<section id="chart" aria-labelledby="chart-name" tabindex="-1"><h2 id="chart-name">${pageWords('chart', locale)}</h2>${parts.join('\n')}</section>`;
}

/** Where a value stands in percent of the width, in the row's own scale. */
type Scale = (row: ChartRow) => (value: number) => number;

function sharedScale(rows: readonly ChartRow[]): Scale {
  const values = rows.slice(0, MOST).flatMap((r) => [...r.aimed, r.reached ?? 0]), most = Math.max(0, ...values), least = Math.min(0, ...values);
  return () => (value) => ((value - least) / (most - least || 1)) * WIDTH;
}

const ownScale: Scale = ({ aimed, reached }) => (value) => (value / Math.max(...aimed, reached ?? 0, Number.MIN_VALUE)) * WIDTH;

function chart(kind: ChartKind, rows: readonly ChartRow[], scale: Scale, locale: Locale): string {
  if (rows.length === 0) return '';
  const word = (key: PageWord, args = {}): string => escapeHtml(pageWords(key, locale, args)), shown = rows.slice(0, MOST);
  return `<figure class="chart" aria-labelledby="${kind}-name"><figcaption><h3 id="${kind}-name">${word(`${kind}Chart`)}</h3>
<p class="key"><span class="swatch target"></span> ${word('thisTarget')} <span class="swatch actual"></span> ${word('lastResult')} <span class="hint">${word(`${kind}Note`)}</span></p></figcaption>
<div class="rows" role="img" aria-labelledby="${kind}-name" aria-describedby="${kind}-data">${shown.map((r) => drawRow(r, scale(r), locale)).join('\n')}</div>
${rows.length > MOST ? `<p class="hint">${word('moreRows', { n: rows.length - MOST })}</p>` : ''}<details id="${kind}-data"><summary>${word('chartText')}</summary>${inText(shown, locale)}</details></figure>`;
}

/** A row: the name, the bar of the target, below it the bar of last year's result. */
function drawRow({ target, result, aimed: [from, to], reached }: ChartRow, at: (value: number) => number, locale: Locale): string {
  const height = result === null ? BAR : STEP + BAR, zero = at(0);
  const bar = (kind: string, a: number, b: number, line: number): string =>
    `<rect${attributes({ class: kind, x: `${percent(Math.min(a, b))}%`, y: line * STEP + 0.75, width: `${percent(Math.abs(b - a))}%`, height: BAR - 1.5, rx: 1.5 })}/>`;
  const label = (f: Figure, end: number, line: number): string => `<text${attributes({ class: f.kind, x: `${percent(Math.max(zero, end))}%`, dx: 6, y: line * STEP + BAR - 1 })}>${escapeHtml(cut(figureText(f, locale), 16))}</text>`;
  const parts = [
    bar('target', zero, at(to), 0), ...(from === to ? [] : [bar('range', at(from), at(to), 0)]), label(target, Math.max(at(from), at(to)), 0),
    ...(result === null || reached === null ? [] : [bar('actual', zero, at(reached), 1), label(result, at(reached), 1)]),
  ];
  return `<div class="row" data-go="${target.id}"><span class="name">${escapeHtml(nameOf(target))}</span><svg width="100%" height="${height}" focusable="false"><line class="zero" x1="${percent(zero)}%" x2="${percent(zero)}%" y1="0" y2="${height}"/>${parts.join('')}</svg></div>`;
}

const nameOf = (f: Figure): string => oneLine(f.member ?? f.indicator ?? '');
const percent = (value: number): string => (Number.isFinite(value) ? value : 0).toFixed(2);

/** At most so many characters, whole ones. */
function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** The chart as a table: what somebody who does not see it gets. */
function inText(rows: readonly ChartRow[], locale: Locale): string {
  const word = (key: PageWord): string => pageWords(key, locale), go = (f: Figure): string => `<a href="#${f.id}">${escapeHtml(figureText(f, locale))}</a>`;
  return `<table class="plain"><thead><tr>${(['indicator', 'thisTarget', 'lastResult'] as const).map((k) => `<th scope="col">${word(k)}</th>`).join('')}</tr></thead><tbody>${rows.map((r) =>
    `<tr><th scope="row">${escapeHtml(oneLine(indicatorText(r.target) ?? ''))}</th><td>${go(r.target)}</td><td>${r.result === null ? word('notStated') : go(r.result)}</td></tr>`).join('')}</tbody></table>`;
}
