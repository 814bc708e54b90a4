import { plain } from '../features/numbers';
import { csvField } from '../text/csvField';
import type { Cell } from './cell';

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotation marks doubled), with the mark that tells Excel that it is UTF-8. A
 * text that would be read as a formula gets an apostrophe before it; numbers are written as they are.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string => `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return plain(cell);
  return csvField(cell);
}
