import { basename } from 'node:path';
import colors from 'picocolors';
import { analyse } from '../analysis/report';
import { analysisEnv } from '../env';
import type { FigureFilter } from '../features/targetRows';
import { targetText } from '../formats/targetText';
import { placedRows, tableFile, type FileFormat, type PlacedRow } from '../formats/targetTable';
import type { Output } from './annotate';
import { deliver } from './deliver';
import { read } from './input';

export const tableFormats = ['table', 'csv', 'json', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

export interface TargetsOptions { readonly format: TableFormat; readonly kind: FigureFilter; readonly output: string | null }

/**
 * The figures of all files as one table, on standard output or into a file. Answers 0 when every file was read and the
 * table was written, else 2; the others are still in the table.
 */
export async function targets(files: readonly string[], { format, kind, output: to }: TargetsOptions, output: Output): Promise<0 | 2> {
  const env = analysisEnv(), reports: { readonly file: string; readonly rows: readonly PlacedRow[] }[] = [];
  let code: 0 | 2 = 0;
  for (const file of files) {
    const input = await read(file);
    if ('why' in input) { output.err(`policy-text: ${file}: ${input.why}\n`); code = 2; continue; }
    reports.push({ file, rows: placedRows(analyse(env, input.text), basename(file), kind) });
  }
  if (reports.length === 0 && code !== 0) return code;
  const paint = to === null ? colors : colors.createColors(false);
  const made = format === 'table' ? Buffer.from(reports.map(({ file, rows }) => targetText(file, rows, paint)).join('\n'), 'utf8') : await tableFile(reports.flatMap((r) => r.rows), format satisfies FileFormat);
  return (await deliver(made, to, output)) ? code : 2;
}
