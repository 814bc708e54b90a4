import { plain } from '../features/numbers';
import type { Cell } from './cell';

/** What a spreadsheet takes for the beginning of a formula; the full-width forms count as their narrow ones there. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]/u;
/** What would end a field if it were not quoted. */
const QUOTED = /[",\r\n]|^\s|\s$/u;

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotation marks doubled), with the mark that tells Excel that it is UTF-8. A
 * text that would be read as a formula gets an apostrophe before it; numbers are written as they are.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string => `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return plain(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}
