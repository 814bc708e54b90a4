import { commands, env, l10n, UIKind, Uri, window, workspace, type TextDocument } from 'vscode';
import { languageId } from '../language';

/* What all exports share: which report, where to, and what then. */

export function reportInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document : undefined;
}

/** Beside the report, under its name: `临澜市2025年政府工作报告_指标表.xlsx`. */
export function besides({ uri, isUntitled }: TextDocument, ending: string): Uri | undefined {
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return folder && Uri.joinPath(folder, `${nameOf(uri).replace(/\.[^.]*$/u, '')}${ending}`);
}

export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Says what was written. What is no text is opened by the system's program for it, which neither a remote editor nor a browser can start. */
export async function offerToOpen(file: Uri, said: string, isBinary: boolean): Promise<void> {
  const open = l10n.t('Open'), canOpen = !isBinary || (env.remoteName === undefined && env.uiKind === UIKind.Desktop);
  const chosen = await window.showInformationMessage(said, ...(canOpen ? [open] : []));
  if (chosen !== open) return;
  if (isBinary) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}
