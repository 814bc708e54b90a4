import { words } from '../features/l10n';
import { inFull, joined } from '../features/numbers';
import type { Locale } from '../rules/messages';
import type { Paint } from './pretty';
import { indicatorText, type PlacedRow } from './targetTable';
import { columns as columnsOf, fit } from './width';

/** A column in a terminal: at most so wide; numbers stand to the right. */
interface TextColumn { readonly title: string; readonly most: number; readonly right?: boolean; readonly cell: (r: PlacedRow) => string }

const textColumns = (locale: Locale): readonly TextColumn[] => [
  { title: words('inLine', locale), most: 6, right: true, cell: (r) => String(r.line) },
  { title: words('indicator', locale), most: 56, cell: (r) => indicatorText(r) ?? '—' },
  { title: words('change', locale), most: 8, cell: (r) => (r.change === null || r.change === 'level' ? '' : words(r.change, locale)) },
  { title: words('bound', locale), most: 12, cell: (r) => (r.op === null ? '' : words(r.op, locale)) },
  { title: words('value', locale), most: 24, right: true, cell: (r) => (r.value === null ? '' : typeof r.value === 'number' ? inFull(r.value) : joined(r.value, r.unit, inFull)) },
  { title: words('unit', locale), most: 14, cell: (r) => r.unit },
  { title: words('period', locale), most: 9, cell: (r) => r.period ?? '' },
  { title: words('kind', locale), most: 9, cell: (r) => words(r.kind, locale) },
  { title: words('printed', locale), most: 40, cell: (r) => r.text },
];

/** The rows of one report for a terminal: columns that line up also where characters are two columns wide, under their headings. */
export function targetText(name: string, rows: readonly PlacedRow[], paint: Paint, locale: Locale = 'zh'): string {
  const columns = textColumns(locale), printed = rows.map((r) => columns.map((c) => oneLine(c.cell(r))));
  const widths = columns.map((c, i) => Math.min(c.most, printed.reduce((w, cells) => Math.max(w, columnsOf(cells[i]!)), columnsOf(c.title))));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => (columns[i]!.right ? toRight(cell, widths[i]!) : fit(cell, widths[i]!))).join('  ').trimEnd();
  const body = rows.flatMap((r, i) => {
    const heading = r.sections.join(' › '), before = i > 0 ? rows[i - 1]!.sections.join(' › ') : '';
    return [...(heading !== '' && heading !== before ? [paint.cyan(oneLine(heading))] : []), line(printed[i]!)];
  });
  return [paint.bold(paint.blue(`━━ ${name}`)), ...(rows.length > 0 ? [paint.dim(line(columns.map((c) => c.title))), ...body] : [words('noFigures', locale)]), ''].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

function toRight(text: string, width: number): string {
  const cut = fit(text, width).trimEnd();
  return ' '.repeat(width - columnsOf(cut)) + cut;
}
