import { words } from '../../features/l10n';
import { targetRows, type TargetRow } from '../../features/targetRows';
import { indicatorText } from '../targetTable';
import type { PageContext } from './context';
import { attributes, escapeHtml } from './escape';
import { pageWords, type PageWord } from './words';

/** The columns; the number of each is what a row is sorted by. */
const COLUMNS: readonly PageWord[] = ['indicator', 'figure', 'period', 'kind', 'section'];

/** A figure of the report with the id of its mark. */
export interface Figure extends TargetRow { readonly id: string }

/** The report's targets and results, in document order. */
export function figuresOf({ report }: PageContext): readonly Figure[] {
  const ids = new Map([...report.qualitativeTargets.map((t, i) => [t.span.start, `w${i}`] as const), ...report.quantities.map((q, i) => [q.span.start, `q${i}`] as const)]);
  return targetRows(report, 'all').filter((r) => r.kind !== 'reference').map((r) => ({ ...r, id: ids.get(r.span.start)! }));
}

/** The table of targets and results. */
export function figureTable(page: PageContext, figures: readonly Figure[]): string {
  const { locale } = page, word = (key: PageWord): string => pageWords(key, locale);
  const filters = (['target', 'actual', 'all'] as const).map((f) => `<button type="button"${attributes({ 'data-show': f, 'aria-pressed': f === 'target' ? 'true' : 'false' })}>${word(f)}</button>`).join('');
  const head = COLUMNS.map((c) => `<th scope="col"><button type="button">${word(c)}</button></th>`).join('');
  return `<section id="table" aria-labelledby="table-name" tabindex="-1"><h2 id="table-name">${word('table')}</h2>
<div class="tools"><p class="hint">${word('tableNote')}</p><div class="filters" role="group" aria-label="${word('show')}">${filters}</div></div>
<div class="scroller" tabindex="0" role="region" aria-labelledby="table-name"><table id="figures" data-show="target"><thead><tr>${head}</tr></thead><tbody>${figures.map((f) => row(f, page)).join('\n')}</tbody></table></div></section>`;
}

function row(f: Figure, { locale }: PageContext): string {
  const cells = [
    escapeHtml(oneLine(indicatorText(f) ?? words('noIndicator', locale))), `<a href="#${f.id}">${escapeHtml(figureText(f, locale))}</a>`, escapeHtml(f.period ?? ''),
    `<span class="sample ${f.kind}">${words(f.kind, locale)}</span>`, f.sections.slice(-2).map((s) => `<span>${escapeHtml(s.replace(/。$/u, ''))}</span>`).join('<i aria-hidden="true"> › </i>'),
  ];
  return `<tr${attributes({ 'data-kind': f.kind })}>${cells.map((c, i) => (i === 0 ? `<th scope="row">${c}</th>` : `<td>${c}</td>`)).join('')}</tr>`;
}

/** `增长 5.5%左右`; a target without a number by what is said of its indicator. */
export function figureText(f: TargetRow, locale: PageContext['locale']): string {
  if (f.value === null) return oneLine(f.indicator !== null && f.text.length > f.indicator.length && f.text.startsWith(f.indicator) ? f.text.slice(f.indicator.length) : f.text);
  return oneLine(f.change === null || f.change === 'level' ? f.text : `${words(f.change, locale)} ${f.text}`);
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
