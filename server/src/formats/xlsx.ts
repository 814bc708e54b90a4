import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import { plain } from '../features/numbers';
import type { Cell } from './cell';

/** Most characters that Excel takes in a cell. */
const MOST = 32_767;
/** What XML cannot contain: control characters and halves of a pair. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** What Excel would read as the code of a character: `_x0041_` is A to it, unless its first mark is written as a code itself. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;
export type ExcelCell = CellObject;

/** Rows, the first of them titles, as the bytes of an Excel workbook: titles frozen and with filters, numbers as numbers. */
export async function xlsx(rows: readonly (readonly Cell[])[], widths: readonly number[], sheet: string): Promise<Uint8Array> {
  const [titles, ...rest] = rows;
  const data = [titles!.map((t) => ({ value: String(t), type: String, fontWeight: 'bold' as const, backgroundColor: '#E8EEF7' })), ...rest.map((row) => row.map(toCell))];
  return bytesOf(writeExcelFile(data, { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1, orientation: 'landscape' }, { features: [xmlOfSheet((xml) => xml.replace('</sheetData>', `</sheetData>${filters(widths.length, 1, rows.length)}`))] }));
}

/** A workbook's bytes: Node's kind of answer and a browser's are both blobs. */
export const bytesOf = async (workbook: { toBlob(): Promise<Blob> }): Promise<Uint8Array> => new Uint8Array(await (await workbook.toBlob()).arrayBuffer());

/** A value as a workbook's cell: text is never a formula, whatever it begins with. */
export function toCell(cell: Cell): ExcelCell | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, format: numberFormat(cell), align: 'right' };
  return { value: cell.slice(0, MOST).replace(NOT_XML, '').replace(ESCAPE, '_x005F_'), type: String };
}

/** All digits, in groups of three, as many after the point as the number has: Excel itself would write 4.57E+10. */
function numberFormat(value: number): string {
  const digits = plain(value).split('.')[1]?.length ?? 0;
  return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
}

/** Changes the XML of each sheet, `index` counting from 0: for what the library has no words for. */
export const xmlOfSheet = (change: (xml: string, index: number) => string) => ({
  files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => change(xml, sheetIndex) } } },
});

/** The buttons in the titles, in row `titles`, by which rows are filtered and sorted; it stands behind the cells. */
export const filters = (columns: number, titles: number, last: number): string => `<autoFilter ref="A${titles}:${letters(columns)}${Math.max(titles, last)}"/>`;

/** The letters of a column, from 1: A, …, Z, AA. */
const letters = (column: number): string => (column <= 26 ? String.fromCharCode(64 + column) : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1));
