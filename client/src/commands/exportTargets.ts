import { commands, env, l10n, UIKind, Uri, window, workspace, type TextDocument } from 'vscode';
import type { ExportTargetsParams } from '../../../server/src/protocol';
import type { Client } from '../context';
import { languageId } from '../language';

type Format = ExportTargetsParams['format'];
const formats: readonly Format[] = ['xlsx', 'csv', 'json'];

/** Writes the figures that the view shows as a table; the file's ending says in which format. */
export async function exportTargets(client: Client): Promise<void> {
  const report = client.targets.report() ?? reportInFront();
  if (!report) return void window.showInformationMessage(l10n.t('Open a report first.'));
  const file = await window.showSaveDialog({ defaultUri: besides(report), title: l10n.t('Export Table of Targets'), filters: { [l10n.t('Excel Workbook')]: ['xlsx'], CSV: ['csv'], JSON: ['json'] } });
  if (!file) return;
  const format = formats.find(ending => file.path.toLowerCase().endsWith(`.${ending}`)) ?? 'xlsx';
  const { base64, rows } = await client.server.exportTargets({ textDocument: { uri: report.uri.toString() }, format, kind: client.targets.wishes().shown });
  if (rows === 0) return void window.showInformationMessage(l10n.t('No figures of this kind in this report.'));
  await workspace.fs.writeFile(file, Uint8Array.from(atob(base64), character => character.charCodeAt(0)));
  await offerToOpen(file, format, rows);
}

function reportInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document : undefined;
}

/** Beside the report, under its name: `临澜市2025年政府工作报告_指标表.xlsx`. */
function besides({ uri, isUntitled }: TextDocument): Uri | undefined {
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return folder && Uri.joinPath(folder, `${name}_${l10n.t('targets')}.xlsx`);
}

/** A workbook is opened by the system's program for it, which neither a remote editor nor a browser can start. */
async function offerToOpen(file: Uri, format: Format, rows: number): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1), open = l10n.t('Open');
  const canOpen = format !== 'xlsx' || (env.remoteName === undefined && env.uiKind === UIKind.Desktop);
  const chosen = await window.showInformationMessage(l10n.t('{0} figures written to {1}.', rows, name), ...(canOpen ? [open] : []));
  if (chosen !== open) return;
  if (format === 'xlsx') await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}
