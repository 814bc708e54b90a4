import { words, type WordKey } from '../../features/l10n';
import type { Locale } from '../../rules/messages';
import type { Cell } from '../cell';
import type { Excerpt } from './excerpt';
import type { SheetOfReport, SheetRow } from './rows';
import { basisOf, groupOf, insteads, placeWords, sampleNumber, titleOf } from './words';

/** A column of the sheet in a spreadsheet: its title's word, its width in characters, and what stands in it. */
export interface Column { readonly title: WordKey; readonly width: number; readonly cell: (row: SheetRow, report: SheetOfReport, locale: Locale) => Cell }

/** The sheet's columns; that of the report is left out of a workbook of one. */
export const columns: readonly Column[] = [
  { title: 'sheetNumber', width: 5, cell: (r) => r.number },
  { title: 'report', width: 20, cell: (_, { name }) => name },
  { title: 'section', width: 22, cell: (r) => r.sections.join(' › ') },
  { title: 'place', width: 12, cell: (r, _, locale) => placeWords(r, locale) },
  { title: 'printed', width: 36, cell: (r) => r.excerpts.map((e, i) => sampleNumber(r, i) + marked(e)).join('\n') },
  { title: 'instead', width: 18, cell: (r, _, locale) => insteads(r, locale).join('\n') },
  { title: 'rule', width: 26, cell: (r, _, locale) => [titleOf(r, locale), r.rule, basisOf(r, locale)].join('\n') },
  { title: 'note', width: 30, cell: (r) => r.note },
  { title: 'severity', width: 7, cell: (r, _, locale) => words(r.severity, locale) },
  { title: 'group', width: 11, cell: (r, _, locale) => groupOf(r, locale) },
  { title: 'places', width: 7, cell: (r) => r.count },
];

/** The columns' titles and the rows of all reports. */
export const cells = (reports: readonly SheetOfReport[], of: readonly Column[], locale: Locale): readonly (readonly Cell[])[] =>
  [of.map((c) => words(c.title, locale)), ...reports.flatMap((report) => report.rows.map((r) => of.map((c) => c.cell(r, report, locale))))];

/** Marks for what is wrong; of two texts with the first marks in them the next are taken. */
const MARKS = ['【】', '〖〗', '⟦⟧'];

/** The place on one line, what is wrong in it between marks: `成效明显【,】加快…`. */
export function marked({ before, wrong, after }: Excerpt): string {
  const [open, close] = MARKS.find((m) => ![...m].some((c) => `${before}${wrong}${after}`.includes(c))) ?? MARKS[0]!;
  return `${before}${open}${wrong}${close}${after}`;
}
