import { FileType, l10n, languages, Uri, window, workspace } from 'vscode';
import type { Client } from '../context';
import { languageId } from '../language';

/** Opens a copy of one of the extension's sample reports, to read and to try changes in. */
export async function openSampleReport(client: Client): Promise<void> {
  const folder = Uri.joinPath(client.extensionUri, 'seeds', 'reports');
  const name = await choose(await sampleNames(folder));
  if (!name) return;
  const copy = Uri.joinPath(client.storageUri, 'samples', name);
  const open = workspace.textDocuments.find(document => document.uri.toString() === copy.toString());
  // written, not copied: a copy of a write-protected file would be write-protected too
  if (!open) await workspace.fs.writeFile(copy, await workspace.fs.readFile(Uri.joinPath(folder, name)));
  const document = open ?? (await workspace.openTextDocument(copy));
  client.plainChoices.remove(copy);
  await window.showTextDocument(await languages.setTextDocumentLanguage(document, languageId), { preview: false });
}

async function sampleNames(folder: Uri): Promise<readonly string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries.filter(([name, type]) => type === FileType.File && name.endsWith('.txt')).map(([name]) => name).sort();
}

async function choose(names: readonly string[]): Promise<string | undefined> {
  if (names.length < 2) return names[0];
  return window.showQuickPick(names, { placeHolder: l10n.t('Which sample report?') });
}
