import { l10n, window, workspace } from 'vscode';
import type { ExportProofSheetParams } from '../../../server/src/protocol';
import { fromBase64 } from '../base64';
import type { Client } from '../context';
import { besides, nameOf, offerToOpen, reportInFront } from './exporting';

const formats: readonly ExportProofSheetParams['format'][] = ['docx', 'xlsx', 'csv'];

/** Writes the findings of the report in front as a proof sheet, to be handed to its author; the file's ending says in which format. */
export async function exportProofSheet(client: Client): Promise<void> {
  const report = reportInFront();
  if (!report) return void window.showInformationMessage(l10n.t('Open a report first.'));
  const filters = { [l10n.t('Word Document')]: ['docx'], [l10n.t('Excel Workbook')]: ['xlsx'], CSV: ['csv'] };
  const file = await window.showSaveDialog({ defaultUri: besides(report, `_${l10n.t('proof sheet')}.docx`), title: l10n.t('Export Proof Sheet'), filters });
  if (!file) return;
  const format = formats.find(ending => file.path.toLowerCase().endsWith(`.${ending}`)) ?? 'docx';
  const { base64, findings } = await client.server.exportProofSheet({ textDocument: { uri: report.uri.toString() }, format });
  if (base64 === '') return void window.showInformationMessage(l10n.t('Open a report first.'));
  await workspace.fs.writeFile(file, fromBase64(base64));
  await offerToOpen(file, l10n.t('Proof sheet of {0} findings written to {1}.', findings, nameOf(file)), format !== 'csv');
}
