import { l10n, window, workspace } from 'vscode';
import type { ExportTargetsParams } from '../../../server/src/protocol';
import { fromBase64 } from '../base64';
import type { Client } from '../context';
import { besides, nameOf, offerToOpen, reportInFront } from './exporting';

type Format = ExportTargetsParams['format'];
const formats: readonly Format[] = ['xlsx', 'csv', 'json'];

/** Writes the figures that the view shows as a table; the file's ending says in which format. */
export async function exportTargets(client: Client): Promise<void> {
  const report = client.targets.report() ?? reportInFront();
  if (!report) return void window.showInformationMessage(l10n.t('Open a report first.'));
  const file = await window.showSaveDialog({ defaultUri: besides(report, `_${l10n.t('targets')}.xlsx`), title: l10n.t('Export Table of Targets'), filters: { [l10n.t('Excel Workbook')]: ['xlsx'], CSV: ['csv'], JSON: ['json'] } });
  if (!file) return;
  const format = formats.find(ending => file.path.toLowerCase().endsWith(`.${ending}`)) ?? 'xlsx';
  const { base64, rows } = await client.server.exportTargets({ textDocument: { uri: report.uri.toString() }, format, kind: client.targets.wishes().shown });
  if (rows === 0) return void window.showInformationMessage(l10n.t('No figures of this kind in this report.'));
  await workspace.fs.writeFile(file, fromBase64(base64));
  await offerToOpen(file, l10n.t('{0} figures written to {1}.', rows, nameOf(file)), format === 'xlsx');
}
