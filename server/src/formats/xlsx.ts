import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { plain } from '../features/numbers';
import type { Cell } from './cell';

/** Most characters that Excel takes in a cell. */
const MOST = 32_767;
/** What XML cannot contain: control characters and halves of a pair. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Rows, the first of them titles, as the bytes of an Excel workbook: titles frozen and with filters, numbers as numbers. */
export async function xlsx(rows: readonly (readonly Cell[])[], widths: readonly number[], sheet: string): Promise<Uint8Array> {
  const [titles, ...rest] = rows;
  const data = [titles!.map((t) => ({ value: String(t), type: String, fontWeight: 'bold' as const, backgroundColor: '#E8EEF7' })), ...rest.map((row) => row.map(toCell))];
  const blob = await writeExcelFile(data, { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1, orientation: 'landscape' }, { features: [filters(widths.length, rows.length)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function toCell(cell: Cell): Row[number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, format: numberFormat(cell), align: 'right' };
  return { value: cell.slice(0, MOST).replace(NOT_XML, ''), type: String };
}

/** All digits, in groups of three, as many after the point as the number has: Excel itself would write 4.57E+10. */
function numberFormat(value: number): string {
  const digits = plain(value).split('.')[1]?.length ?? 0;
  return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
}

/** The buttons in the titles by which rows are filtered and sorted. */
const filters = (columns: number, rows: number) => ({
  files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: (xml: string): string => xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${letters(columns)}${Math.max(1, rows)}"/>`) } } },
});

/** The letters of a column, from 1: A, …, Z, AA. */
const letters = (column: number): string => (column <= 26 ? String.fromCharCode(64 + column) : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1));
