import type { PlacedBlock } from '../../analysis/model';
import { span, type Span } from '../../text/span';
import type { PageContext } from './context';
import { attributes } from './escape';
import { prose } from './prose';

/** A line of a table as Markdown has it: `| 指标 | 2024年 |`. */
export const isRow = ({ analysis: { block } }: PlacedBlock): boolean => /^\s{0,8}\|/u.test(block.text) && !/[\r\n]/u.test(block.text);
const RULE = /^[\s|:-]{3,}$/u;

/** Rows as a table; those above a rule are its head. */
export function tableOf(page: PageContext, rows: readonly PlacedBlock[]): string {
  const ruled = rows.findIndex((r) => RULE.test(r.analysis.block.text)), cells = (r: PlacedBlock, tag: 'th' | 'td'): string =>
    `<tr${attributes({ 'data-at': page.at(r.start) })}>${cellsOf(r).map((s) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${prose(page, r, s)}</${tag}>`).join('')}</tr>`;
  const body = rows.filter((r, i) => i > ruled && !RULE.test(r.analysis.block.text));
  const head = ruled > 0 ? `<thead>${rows.slice(0, ruled).map((r) => cells(r, 'th')).join('')}</thead>` : '';
  return `<div class="scroller" tabindex="0"><table class="plain">${head}<tbody>${body.map((r) => cells(r, 'td')).join('')}</tbody></table></div>`;
}

/** Where the cells of a row stand, without the blanks around them. */
function cellsOf({ start, analysis: { block: { text } } }: PlacedBlock): readonly Span[] {
  const cells: Span[] = [];
  let at = text.indexOf('|') + 1;
  for (let bar = text.indexOf('|', at); at < text.length; bar = text.indexOf('|', at)) {
    const end = bar < 0 ? text.length : bar, cell = text.slice(at, end);
    if (bar >= 0 || cell.trim() !== '') cells.push(span(start + at + (cell.length - cell.trimStart().length), Math.max(start + at, start + at + cell.trimEnd().length)));
    at = end + 1;
  }
  return cells;
}
