import writeExcelFile from 'write-excel-file/universal';
import { words } from '../../features/l10n';
import { groups, SEVERITIES, type Group } from '../../rules/catalogue/row';
import type { Locale } from '../../rules/messages';
import type { Cell } from '../cell';
import { columns as widthOf } from '../width';
import { bytesOf, filters, toCell, xmlOfSheet, type ExcelCell } from '../xlsx';
import { together, type SheetOfReport } from './rows';
import { cells, columns } from './table';
import { dateWords, namesOf, summaryWords } from './words';

type Line = readonly (ExcelCell | null)[];
const FONT = '宋体', BORDER = { borderStyle: 'thin', borderColor: '#A6A6A6' } as const;
/** The rows above the table: what it is, its date, what is found; the titles are the next. */
const ABOVE = 3, TITLES = ABOVE + 1;

/** The proof sheet as a workbook: one sheet for all reports, and one of counts where there are several. */
export async function workbook(reports: readonly SheetOfReport[], date: string, locale: Locale): Promise<Uint8Array> {
  const of = reports.length === 1 ? columns.filter((c) => c.title !== 'report') : columns, [titles, ...rows] = cells(reports, of, locale);
  const sheet = words('proofSheet', locale), main = [...above(reports, date, locale), titles!.map(title), ...rows.map((r) => tall(r.map(body), heightOf(r, of.map((c) => c.width))))];
  const sheets = [
    { data: main.map((l) => [...l]), sheet, columns: of.map(({ width }) => ({ width })), stickyRowsCount: TITLES, orientation: 'landscape' as const },
    ...(reports.length > 1 ? [counts(reports, locale)] : []),
  ];
  return bytesOf(writeExcelFile(sheets, { fontFamily: FONT, fontSize: 10, features: [xmlOfSheet((xml, i) => (i === 0 ? withFilters(printed(xml, locale), of.length, main.length) : printed(xml, locale))), titlesOnEachPage(sheet)] }));
}

const above = (reports: readonly SheetOfReport[], date: string, locale: Locale): readonly Line[] => [
  [{ ...text(`${words('proofSheet', locale)}　${namesOf(reports, locale)}`), fontWeight: 'bold', fontSize: 14 }],
  [text(`${dateWords(date, locale)}　${words('marked', locale)}`)],
  [text(summaryWords(together(reports.map((r) => r.summary)), locale))],
];

const text = (value: string): ExcelCell => ({ ...toCell(value)! });
const title = (cell: Cell): ExcelCell => ({ ...text(String(cell)), ...BORDER, fontWeight: 'bold', backgroundColor: '#E8EEF7', align: 'center', alignVertical: 'center', wrap: true });
/** An empty cell has borders too. */
const body = (cell: Cell): ExcelCell => ({ ...(toCell(cell) ?? {}), ...BORDER, alignVertical: 'top', ...(typeof cell === 'number' ? { align: 'center' } : { wrap: true }) });

const LINE_HEIGHT = 13.5, MOST_LINES = 30;
/** The height that a row's longest cell needs, in points: not every program finds it out by itself. */
const heightOf = (row: readonly Cell[], widths: readonly number[]): number =>
  LINE_HEIGHT * Math.min(MOST_LINES, Math.max(...row.map((c, i) => String(c ?? '').split('\n').reduce((n, l) => n + Math.max(1, Math.ceil(lengthOf(l) / (widths[i]! - 1))), 0)))) + 3;
const lengthOf = (text: string): number => widthOf(text.slice(0, MOST_LINES * 40));
const tall = (row: Line, height: number): Line => row.map((c, i) => (i === 0 ? { ...c, height } : c));

/** A line of counts for each report. */
function counts(reports: readonly SheetOfReport[], locale: Locale) {
  const all = Object.keys(groups) as Group[];
  const of = (pairs: readonly (readonly [string, number])[], kinds: readonly string[]): readonly number[] => kinds.map((k) => pairs.find(([kind]) => kind === k)?.[1] ?? 0);
  const head = [words('report', locale), words('places', locale), ...SEVERITIES.map((s) => words(s, locale)), ...all.map((g) => groups[g][locale])];
  const lines = reports.map(({ name, summary: s }): readonly Cell[] => [name, s.findings, ...of(s.severities, SEVERITIES), ...of(s.groups, all)]);
  return {
    data: [head.map(title), ...lines.map((l) => l.map(body))], sheet: words('summary', locale), columns: head.map((_, i) => ({ width: i === 0 ? 36 : 11 })), stickyRowsCount: 1, orientation: 'landscape' as const,
  };
}

/** On paper: as wide as the page, with page numbers. */
const printed = (xml: string, locale: Locale): string => xml
  .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
  .replace(/<pageMargins [^>]*\/>/u, '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>')
  .replace(/<pageSetup ([^>]*)\/>/u, `<pageSetup $1 fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C${words('pageNumber', locale, { page: '&amp;P', pages: '&amp;N' })}</oddFooter></headerFooter>`);

const withFilters = (xml: string, width: number, last: number): string => xml.replace('</sheetData>', `</sheetData>${filters(width, TITLES, last)}`);

/** The titles are printed at the head of every page. */
const titlesOnEachPage = (sheet: string) => ({
  files: { transform: { 'xl/workbook.xml': { transform: (xml: string): string => xml.replace('<definedNames/>', `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$${TITLES}:$${TITLES}</definedName></definedNames>`) } } },
});
