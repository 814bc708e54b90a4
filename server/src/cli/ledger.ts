import colors from 'picocolors';
import { ledger } from '../archive/ledger';
import { ledgerFile, ledgerText } from '../formats/ledgerTable';
import type { Output } from './annotate';
import { deliver } from './deliver';
import { readFolders, shown } from './indexFolders';
import type { TableFormat } from './targets';

export interface LedgerOptions {
  readonly format: TableFormat;
  /** Only this place's; null for all. */
  readonly place: string | null;
  readonly output: string | null;
  /** Where what was found is kept; null for nowhere. */
  readonly storage: string | null;
}

/** The ledger (兑现对照) of the reports in folders. Answers 0 where everything could be read and written, else 2. */
export async function runLedger(folders: readonly string[], { format, place, output: to, storage }: LedgerOptions, output: Output): Promise<0 | 2> {
  const read = await readFolders(folders, storage, output);
  if (!read) return 2;
  const rows = ledger(read.reports, place), paint = to === null ? colors : colors.createColors(false);
  const made = format === 'table' ? ledgerText(rows, paint) : await ledgerFile(rows, format, shown);
  return (await deliver(made, to, output)) ? read.code : 2;
}
