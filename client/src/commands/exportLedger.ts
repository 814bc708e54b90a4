import { l10n, ProgressLocation, window, workspace } from 'vscode';
import type { ExportLedgerParams } from '../../../server/src/protocol';
import { fromBase64 } from '../base64';
import type { Client } from '../context';
import { besides, nameOf, offerToOpen, reportInFront } from './exporting';

type Format = ExportLedgerParams['format'];
const formats: readonly Format[] = ['xlsx', 'csv', 'json'];

/** Writes what became of the targets, over all reports of the workspace of this report's place; the file's ending says in which format. */
export async function exportLedger(client: Client): Promise<void> {
  const report = client.targets.report() ?? reportInFront();
  if (!report) return void window.showInformationMessage(l10n.t('Open a report first.'));
  const file = await window.showSaveDialog({ defaultUri: besides(report, `_${l10n.t('ledger')}.xlsx`), title: l10n.t('Export Ledger of Targets'), filters: { [l10n.t('Excel Workbook')]: ['xlsx'], CSV: ['csv'], JSON: ['json'] } });
  if (!file) return;
  const format = formats.find(ending => file.path.toLowerCase().endsWith(`.${ending}`)) ?? 'xlsx';
  const asked = (): Promise<{ base64: string; rows: number }> => client.server.exportLedger({ textDocument: { uri: report.uri.toString() }, format });
  const { base64, rows } = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading the reports of the workspace…') }, asked);
  if (rows === 0) return void window.showInformationMessage(l10n.t('Nothing to compare: it takes reports of one place for two years running in the workspace.'));
  await workspace.fs.writeFile(file, fromBase64(base64));
  await offerToOpen(file, l10n.t('{0} targets written to {1}.', rows, nameOf(file)), format === 'xlsx');
}
