import { l10n, Uri, window, workspace } from 'vscode';
import type { Client } from '../context';
import { languageId } from '../language';

/** Opens the page to read of a report: of the one whose editor's button was used, or of the one in front. */
export async function openReadingView(client: Client, uri?: unknown): Promise<void> {
  const document = uri instanceof Uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
  if (document?.languageId !== languageId) return void window.showInformationMessage(l10n.t('Open a report first.'));
  client.readingViews.open(document);
}
