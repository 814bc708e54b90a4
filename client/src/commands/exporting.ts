import { commands, env, l10n, UIKind, Uri, window, workspace, type TextDocument } from 'vscode';
import { fromBase64 } from '../base64';
import { languageId } from '../language';

/* What all exports share: which report, where to, and what then. */

export function reportInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document : undefined;
}

/** Beside the report, under its name: `临澜市2025年政府工作报告_指标表.xlsx`. */
function besides({ uri, isUntitled }: TextDocument, ending: string): Uri | undefined {
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return folder && Uri.joinPath(folder, `${nameOf(uri).replace(/\.[^.]*$/u, '')}${ending}`);
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

interface Destination {
  /** What the file is proposed to be called, behind the report's name: `_指标表`. */
  readonly suffix: string;
  readonly title: string;
  /** The endings by their names; the first one is proposed. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
/** The bytes of a file in Base64 and what is said of it once it is written. */
interface Made { readonly base64: string; said(file: string): string }

/** Asks where to, has the file made in the format of its ending, writes it and offers to open it. A word in its place says why there is none. */
export async function exportFile<F extends string>(report: TextDocument, { suffix, title, filters }: Destination, make: (format: F) => Promise<Made | string>): Promise<void> {
  const formats = Object.values(filters).flat() as F[], [proposed] = formats;
  const file = await window.showSaveDialog({ defaultUri: besides(report, `${suffix}.${proposed}`), title, filters: filters as Record<string, string[]> });
  if (!file) return;
  const format = formats.find(ending => file.path.toLowerCase().endsWith(`.${ending}`)) ?? proposed!, made = await make(format);
  if (typeof made === 'string') return void window.showInformationMessage(made);
  await workspace.fs.writeFile(file, fromBase64(made.base64));
  await offerToOpen(file, made.said(nameOf(file)), binary.has(format));
}

const binary: ReadonlySet<string> = new Set(['docx', 'xlsx']);

/** Says what was written. What is no text is opened by the system's program for it, which neither a remote editor nor a browser can start. */
async function offerToOpen(file: Uri, said: string, isBinary: boolean): Promise<void> {
  const open = l10n.t('Open'), canOpen = !isBinary || (env.remoteName === undefined && env.uiKind === UIKind.Desktop);
  const chosen = await window.showInformationMessage(said, ...(canOpen ? [open] : []));
  if (chosen !== open) return;
  if (isBinary) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}
