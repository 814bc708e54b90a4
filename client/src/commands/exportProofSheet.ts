import { l10n, window } from 'vscode';
import type { ExportProofSheetParams } from '../../../server/src/protocol';
import type { Client } from '../context';
import { exportFile, reportInFront } from './exporting';

/** Writes the findings of the report in front as a proof sheet, to be handed to its author; the file's ending says in which format. */
export async function exportProofSheet(client: Client): Promise<void> {
  const report = reportInFront();
  if (!report) return void window.showInformationMessage(l10n.t('Open a report first.'));
  const filters = { [l10n.t('Word Document')]: ['docx'], [l10n.t('Excel Workbook')]: ['xlsx'], CSV: ['csv'] };
  await exportFile<ExportProofSheetParams['format']>(report, { suffix: `_${l10n.t('proof sheet')}`, title: l10n.t('Export Proof Sheet'), filters }, async format => {
    const { base64, findings } = await client.server.exportProofSheet({ textDocument: { uri: report.uri.toString() }, format });
    return base64 === '' ? l10n.t('Open a report first.') : { base64, said: file => l10n.t('Proof sheet of {0} findings written to {1}.', findings, file) };
  });
}
