import { l10n, ProgressLocation, window } from 'vscode';
import type { ExportLedgerParams, ExportLedgerResult } from '../../../server/src/protocol';
import type { Client } from '../context';
import { exportFile, reportInFront } from './exporting';

/** Writes what became of the targets, over all reports of the workspace of this report's place; the file's ending says in which format. */
export async function exportLedger(client: Client): Promise<void> {
  const report = client.targets.report() ?? reportInFront();
  if (!report) return void window.showInformationMessage(l10n.t('Open a report first.'));
  const filters = { [l10n.t('Excel Workbook')]: ['xlsx'], CSV: ['csv'], JSON: ['json'] };
  await exportFile<ExportLedgerParams['format']>(report, { suffix: `_${l10n.t('ledger')}`, title: l10n.t('Export Ledger of Targets'), filters }, async format => {
    const asked = (): Promise<ExportLedgerResult> => client.server.exportLedger({ textDocument: { uri: report.uri.toString() }, format });
    const { base64, rows } = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading the reports of the workspace…') }, asked);
    return rows === 0 ? l10n.t('Nothing to compare: it takes reports of one place for two years running in the workspace.') : { base64, said: file => l10n.t('{0} targets written to {1}.', rows, file) };
  });
}
