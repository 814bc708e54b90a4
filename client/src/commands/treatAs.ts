import { l10n, languages, window, type TextDocument } from 'vscode';
import type { Client } from '../context';
import { languageId } from '../language';

/** Annotates the document in front, whatever language it was opened as. */
export async function treatAsReport(client: Client): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  client.plainChoices.remove(document.uri);
  await languages.setTextDocumentLanguage(document, languageId);
}

/** Gives the document in front back to plain text, and remembers it. */
export async function treatAsPlainText(client: Client): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  client.plainChoices.add(document.uri);
  await languages.setTextDocumentLanguage(document, 'plaintext');
}

function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (!document) void window.showInformationMessage(l10n.t('Open a text document first.'));
  return document;
}
