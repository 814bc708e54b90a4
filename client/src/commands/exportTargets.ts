import { l10n, window } from 'vscode';
import type { ExportTargetsParams } from '../../../server/src/protocol';
import type { Client } from '../context';
import { exportFile, reportInFront } from './exporting';

/** Writes the figures that the view shows as a table; the file's ending says in which format. */
export async function exportTargets(client: Client): Promise<void> {
  const report = client.targets.report() ?? reportInFront();
  if (!report) return void window.showInformationMessage(l10n.t('Open a report first.'));
  const filters = { [l10n.t('Excel Workbook')]: ['xlsx'], CSV: ['csv'], JSON: ['json'] };
  await exportFile<ExportTargetsParams['format']>(report, { suffix: `_${l10n.t('targets')}`, title: l10n.t('Export Table of Targets'), filters }, async format => {
    const { base64, rows } = await client.server.exportTargets({ textDocument: { uri: report.uri.toString() }, format, kind: client.targets.wishes().shown });
    return rows === 0 ? l10n.t('No figures of this kind in this report.') : { base64, said: file => l10n.t('{0} figures written to {1}.', rows, file) };
  });
}
