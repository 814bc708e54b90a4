import type { Locale } from '../../rules/messages';
import { csv } from '../csv';
import type { SheetOfReport } from './rows';
import { cells, columns } from './table';

/** The formats that a proof sheet is written in. */
export const sheetFormats = ['docx', 'xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** The proof sheet of some reports as the bytes of a file; `date` (`2026-03-01`) is the day it says it was made. What makes documents is loaded when it is first asked for. */
export async function sheetFile(reports: readonly SheetOfReport[], format: SheetFormat, date: string, locale: Locale): Promise<Uint8Array> {
  switch (format) {
    case 'csv': return new TextEncoder().encode(csv(cells(reports, columns, locale)));
    case 'docx': return (await import('./docx')).document(reports, date, locale);
    case 'xlsx': return (await import('./xlsx')).workbook(reports, date, locale);
  }
}

/** A day of the calendar as `2026-03-01`. */
export const isDate = (date: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

/** The day that it is here. */
export const today = (now: Date = new Date()): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
