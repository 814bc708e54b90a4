import type { Cited, LedgerRow } from '../archive/ledger';
import { words, type WordKey } from '../features/l10n';
import { inFull, inWan, plain } from '../features/numbers';
import type { Locale } from '../rules/messages';
import type { Cell } from './cell';
import { csv } from './csv';
import type { Paint } from './pretty';
import type { FileFormat } from './targetTable';
import { columns as columnsOf, fit } from './width';
import { xlsx } from './xlsx';

/** How the file of a report is named to a reader. */
export type NameOf = (key: string) => string;
interface Column { readonly title: WordKey; readonly width: number; readonly cell: (row: LedgerRow, locale: Locale, name: NameOf) => Cell }

const COLUMNS: readonly Column[] = [
  { title: 'ledgerPlace', width: 12, cell: (r) => r.place },
  { title: 'year', width: 8, cell: (r) => r.year },
  { title: 'indicator', width: 28, cell: (r) => r.indicator },
  { title: 'id', width: 18, cell: (r) => r.id },
  { title: 'change', width: 8, cell: (r, locale) => changeWord(r, locale) },
  { title: 'target', width: 16, cell: (r) => r.target.fact.text },
  { title: 'actual', width: 16, cell: (r) => r.result?.fact.text ?? null },
  { title: 'outcome', width: 12, cell: (r, locale) => outcomeWord(r, locale) },
  { title: 'difference', width: 16, cell: (r) => r.difference },
  { title: 'differenceUnit', width: 12, cell: (r, locale) => (r.difference === null ? null : unitOf(r, locale)) },
  { title: 'targetPlace', width: 34, cell: (r, _, name) => placeOf(r.target, name) },
  { title: 'resultPlace', width: 34, cell: (r, _, name) => (r.result ? placeOf(r.result, name) : null) },
];

const placeOf = ({ key, fact }: Cited, name: NameOf): string => `${name(key)}:${fact.at[0] + 1}`;
const changeWord = ({ target: { fact: { change } } }: LedgerRow, locale: Locale): string => (change === null ? '' : words(change, locale));
/** What became of the target, in words: 完成, 高于目标, 未见结果. */
const outcomeWord = ({ result, outcome }: LedgerRow, locale: Locale): string => words(`outcome-${outcome ?? (result ? 'unclear' : 'none')}`, locale);
/** The difference of two percentages is in points. */
const unitOf = ({ target: { fact: { unit } } }: LedgerRow, locale: Locale): string => (unit === '%' ? words('points', locale) : unit);

/** The ledger as the bytes of a file. */
export async function ledgerFile(rows: readonly LedgerRow[], format: FileFormat, name: NameOf, locale: Locale = 'zh'): Promise<Uint8Array> {
  const cells = (): readonly (readonly Cell[])[] => [COLUMNS.map((c) => words(c.title, locale)), ...rows.map((r) => COLUMNS.map((c) => c.cell(r, locale, name)))];
  switch (format) {
    case 'csv': return new TextEncoder().encode(csv(cells()));
    case 'json': return new TextEncoder().encode(`${JSON.stringify(rows.map((r) => record(r, name)), null, 2)}\n`);
    case 'xlsx': return xlsx(cells(), COLUMNS.map((c) => c.width), words('ledger', locale));
  }
}

const cited = ({ key, fact: { name, text, value, unit, op, change, at } }: Cited, nameOf: NameOf): unknown => ({ report: nameOf(key), indicator: name, text, value, unit, op, change, line: at[0] + 1 });
/** A row as JSON has it: names and values, not words for a reader. */
const record = ({ place, year, indicator, id, target, result, outcome, difference }: LedgerRow, name: NameOf): unknown =>
  ({ place, year, indicator, indicatorId: id, target: cited(target, name), result: result && cited(result, name), outcome, difference });

/** The ledger for a terminal: a heading for each place and year, columns that line up under it. */
export function ledgerText(rows: readonly LedgerRow[], paint: Paint, locale: Locale = 'zh'): string {
  if (rows.length === 0) return `${words('noLedger', locale)}\n`;
  const printed = rows.map((r) => [r.indicator, r.target.fact.text, r.result?.fact.text ?? '—', outcomeWord(r, locale), differenceText(r, locale)].map(oneLine));
  const most = [44, 24, 24, 20, 24], widths = most.map((m, i) => Math.min(m, printed.reduce((widest, p) => Math.max(widest, columnsOf(p[i]!)), 0)));
  const colour = ({ outcome }: LedgerRow): ((text: string) => string) => (outcome === 'met' ? paint.green : outcome === 'missed' ? paint.red : (text) => text);
  return rows.map((r, i) => {
    const first = i === 0 || rows[i - 1]!.year !== r.year || rows[i - 1]!.place !== r.place, cells = printed[i]!.map((cell, c) => fit(cell, widths[c]!));
    const line = [...cells.slice(0, 3), colour(r)(cells[3]!), cells[4]!].join('  ').trimEnd();
    return `${first ? `${i === 0 ? '' : '\n'}${paint.bold(headingOf(r, rows, locale))}\n` : ''}${line}\n`;
  }).join('');
}

function headingOf({ place, year }: LedgerRow, rows: readonly LedgerRow[], locale: Locale): string {
  const own = rows.filter((r) => r.place === place && r.year === year);
  return words('ledgerTotals', locale, { place: oneLine(place), year, n: own.length, found: own.filter((r) => r.result !== null).length });
}

/** The outcome with the difference: `低于目标 −0.2 个百分点`. */
export const outcomeText = (row: LedgerRow, locale: Locale): string => [outcomeWord(row, locale), differenceText(row, locale)].filter((part) => part !== '').join(' ');

/** `+0.6 个百分点`, `−3000万美元`. */
function differenceText(row: LedgerRow, locale: Locale): string {
  const { difference } = row;
  if (difference === null || difference === 0) return '';
  const size = Math.abs(difference), wan = locale === 'zh' ? inWan(size) : null;
  return `${difference < 0 ? '−' : '+'}${wan ?? (size >= 1000 ? inFull(size) : plain(size))}${row.target.fact.unit === '%' ? ' ' : ''}${unitOf(row, locale)}`;
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
