import type { Locale } from '../../rules/messages';
import { indicatorText } from '../targetTable';
import type { PageContext } from './context';
import { chartRows, type ChartRow } from './chartRows';
import { attributes, escapeHtml } from './escape';
import { figureText, oneLine, type Figure } from './figures';
import { pageWords, type PageWord } from './words';

/** So many rows a chart has; the others are in the table. */
const MOST = 24;
/** Heights in pixels: the line with the name, a bar with the gap below it, the gap between two rows. */
const NAME = 20, BAR = 12, STEP = 17, GAP = 12;
/** How much of the width bars may take, in percent; the rest is for the figures at their ends. */
const WIDTH = 76;

/** The charts of targets by indicator, each with the same in a table; empty where there is nothing to draw. */
export function charts(page: PageContext, figures: readonly Figure[]): string {
  const { growth, level } = chartRows(figures), { locale } = page;
  const parts = [chart('growth', growth, sharedScale(growth), locale), chart('level', level, ownScale, locale)].filter((p) => p !== '');
  return parts.length === 0 ? '' : `<section id="chart" aria-labelledby="chart-name" tabindex="-1"><h2 id="chart-name">${pageWords('chart', locale)}</h2>${parts.join('\n')}</section>`;
}

/** Where a value stands in percent of the width, in the row's own scale. */
type Scale = (row: ChartRow) => { readonly zero: number; at(value: number): number };

function sharedScale(rows: readonly ChartRow[]): Scale {
  const values = rows.slice(0, MOST).flatMap((r) => [...r.aimed, r.reached ?? 0]), most = Math.max(0, ...values), least = Math.min(0, ...values);
  const at = (value: number): number => ((value - least) / (most - least || 1)) * WIDTH;
  return () => ({ zero: at(0), at });
}

const ownScale: Scale = ({ aimed, reached }) => ({ zero: 0, at: (value) => (value / Math.max(...aimed, reached ?? 0, Number.MIN_VALUE)) * WIDTH });

function chart(kind: 'growth' | 'level', rows: readonly ChartRow[], scale: Scale, locale: Locale): string {
  if (rows.length === 0) return '';
  const word = (key: PageWord, args = {}): string => escapeHtml(pageWords(key, locale, args)), shown = rows.slice(0, MOST);
  let y = 0;
  const drawn = shown.map((r) => { const top = y; y += NAME + STEP * (r.result ? 2 : 1) + GAP; return drawRow(r, scale(r), top, locale); }).join('\n');
  return `<figure class="chart" aria-labelledby="${kind}-name"><figcaption><h3 id="${kind}-name">${word(`${kind}Chart`)}</h3>
<p class="key"><span class="swatch target"></span>${word('thisTarget')} <span class="swatch actual"></span>${word('lastResult')} <span class="hint">${word(`${kind}Note`)}</span></p></figcaption>
<svg role="img" aria-labelledby="${kind}-name" aria-describedby="${kind}-data" width="100%" height="${y}" focusable="false">${drawn}</svg>
${rows.length > MOST ? `<p class="hint">${word('moreRows', { n: rows.length - MOST })}</p>` : ''}<details id="${kind}-data"><summary>${word('chartText')}</summary>${inText(shown, locale)}</details></figure>`;
}

/** A row: the name above, the bar of the target, the bar of last year's result. */
function drawRow(r: ChartRow, { zero, at }: ReturnType<Scale>, top: number, locale: Locale): string {
  const bar = (kind: 'target' | 'actual', from: number, to: number, line: number): string =>
    `<rect${attributes({ class: kind, x: `${percent(Math.min(from, to))}%`, y: top + NAME + line * STEP, width: `${percent(Math.abs(to - from))}%`, height: BAR, rx: 1.5 })}/>`;
  const label = (text: string, end: number, line: number, kind: string): string => `<text${attributes({ class: `value ${kind}`, x: `${percent(end)}%`, dx: 6, y: top + NAME + line * STEP + BAR - 2 })}>${escapeHtml(cut(text, 18))}</text>`;
  const [from, to] = r.aimed, lines = [bar('target', zero, at(to), 0), ...(from === to ? [] : [bar('actual', at(from), at(to), 0)]), label(figureText(r.target, locale), Math.max(zero, at(from), at(to)), 0, 'target')];
  const result = r.result === null ? [] : [bar('actual', zero, at(r.reached!), 1), label(figureText(r.result, locale), Math.max(zero, at(r.reached!)), 1, 'actual')];
  return `<g data-go="${r.target.id}"><text class="name" x="0" y="${top + NAME - 6}">${escapeHtml(cut(nameOf(r.target), 30))}</text>${lines.join('')}${result.join('')}</g>`;
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
