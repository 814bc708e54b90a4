import type { Report } from '../analysis/model';
import { words, type WordKey } from '../features/l10n';
import { joined, plain } from '../features/numbers';
import { targetRows, type FigureFilter, type TargetRow } from '../features/targetRows';
import type { Locale } from '../rules/messages';
import { positions } from './annotation';
import type { Cell } from './cell';
import { csv } from './csv';
import { xlsx } from './xlsx';

/** A column of the table: its title's word, its width in characters, and what stands in it. */
export interface Column { readonly title: WordKey; readonly width: number; readonly cell: (row: PlacedRow, locale: Locale) => Cell }

/** A row with what the row itself does not know: which report it is of, and its line, from 1. */
export interface PlacedRow extends TargetRow { readonly report: string; readonly line: number }

const word = (key: WordKey | null, locale: Locale): string => (key === null ? '' : words(key, locale));

/** The table's columns, the same in every format. */
export const columns: readonly Column[] = [
  { title: 'report', width: 30, cell: (r) => r.report },
  { title: 'section', width: 30, cell: (r) => r.sections.join(' › ') },
  { title: 'indicator', width: 28, cell: (r) => indicatorText(r) },
  { title: 'id', width: 16, cell: (r) => r.indicatorId },
  { title: 'printed', width: 18, cell: (r) => r.text },
  { title: 'value', width: 18, cell: (r) => valueCell(r) },
  { title: 'unit', width: 10, cell: (r) => r.unit },
  { title: 'bound', width: 8, cell: (r, locale) => word(r.op, locale) },
  { title: 'kind', width: 8, cell: (r, locale) => word(r.kind, locale) },
  { title: 'period', width: 12, cell: (r) => r.period },
  { title: 'change', width: 8, cell: (r, locale) => word(r.change, locale) },
  { title: 'sentence', width: 60, cell: (r) => r.sentence },
  { title: 'inLine', width: 8, cell: (r) => r.line },
];

/** What is measured; of several named together also which one: 城镇、农村居民人均可支配收入〔城镇居民人均可支配收入〕. */
export const indicatorText = ({ indicator, member }: TargetRow): string | null => (member === null ? indicator : `${indicator}〔${member}〕`);

/** A number, or the several of a range or a ratio as text. */
const valueCell = ({ value, unit }: TargetRow): Cell => (value === null || typeof value === 'number' ? value : joined(value, unit, plain));

/** The rows of one report, to be put with those of others. */
export function placedRows(report: Report, name: string, filter: FigureFilter): readonly PlacedRow[] {
  const range = positions(report.text);
  return targetRows(report, filter).map((row) => ({ ...row, report: name, line: range(row.span).start.line + 1 }));
}

/** The formats that are files of their own. */
export const fileFormats = ['csv', 'json', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The table as the bytes of a file. */
export async function tableFile(rows: readonly PlacedRow[], format: FileFormat, locale: Locale = 'zh'): Promise<Uint8Array> {
  switch (format) {
    case 'csv': return utf8(csv(cells(rows, locale)));
    case 'json': return utf8(`${JSON.stringify(rows.map(record), null, 2)}\n`);
    case 'xlsx': return xlsx(cells(rows, locale), columns.map((c) => c.width), words('targetTable', locale));
  }
}

/** The table as cells, its titles first. */
export const cells = (rows: readonly PlacedRow[], locale: Locale): readonly (readonly Cell[])[] =>
  [columns.map((c) => words(c.title, locale)), ...rows.map((r) => columns.map((c) => c.cell(r, locale)))];

/** A row as JSON has it: the annotation's names and values, not words for a reader. */
const record = (r: PlacedRow): Record<string, unknown> => ({
  report: r.report, section: r.sections, indicator: r.indicator, ...(r.member === null ? {} : { member: r.member }), indicatorId: r.indicatorId, text: r.text, value: r.value, unit: r.unit, op: r.op,
  kind: r.kind, period: r.period, change: r.change, sentence: r.sentence, line: r.line,
});
