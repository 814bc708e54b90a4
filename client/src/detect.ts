import { Disposable, languages, Position, Range, workspace, type TextDocument, type TextDocumentChangeEvent, type Uri } from 'vscode';
import type { Client } from './context';
import { languageId } from './language';
import { readSettings } from './settings';

/** Where documents are that somebody works on: on disk, unsaved, or on any file system that can be written to. */
const isWorkedOn = ({ scheme }: Uri): boolean => scheme === 'file' || scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true;
const textFile = /(?:\.(?:txt|text|md)|\/[^./]+)$/iu;
const han = /\p{Script=Han}/u;
/** How much of a document the server is asked about. */
const judged = 20_000;
/** Where Han characters are looked for, before anything is started. */
const glanced = 2_000;
/** Text put at once into an untitled document from this length on was pasted, not typed. */
const pasted = 200;

/**
 * Starts the server for reports, and looks for reports among the documents opened as plain text. Somebody who turns a
 * report back into plain text, here or in the editor's language picker, is not overruled.
 */
export function watchDocuments(client: Client): Disposable {
  const leaving = new Map<string, string>();
  const onClose = (document: TextDocument): void => {
    // a change of language is told as closed and opened again, in one go
    const uri = document.uri.toString();
    leaving.set(uri, document.languageId);
    setTimeout(() => leaving.delete(uri), 0);
  };
  const onOpen = (document: TextDocument): void => {
    const before = leaving.get(document.uri.toString());
    if (document.languageId === languageId) onReport(client, document, before !== undefined);
    else if (document.languageId !== 'plaintext') return;
    else if (before === languageId) client.plainChoices.add(document.uri);
    else void detect(client, document);
  };
  workspace.textDocuments.forEach(onOpen);
  return Disposable.from(
    workspace.onDidCloseTextDocument(onClose),
    workspace.onDidOpenTextDocument(onOpen),
    workspace.onDidChangeTextDocument(event => onPaste(client, event)),
  );
}

/** A document opened as a report by its name goes back to plain text if that was wanted before; chosen anew, it stays. */
function onReport(client: Client, document: TextDocument, chosenNow: boolean): void {
  if (chosenNow) client.plainChoices.remove(document.uri);
  else if (client.plainChoices.has(document.uri)) return void languages.setTextDocumentLanguage(document, 'plaintext');
  client.server.start().catch((error: unknown) => failed(client, error));
}

function onPaste(client: Client, { document, contentChanges }: TextDocumentChangeEvent): void {
  if (document.isUntitled && document.languageId === 'plaintext' && contentChanges.some(change => change.text.length >= pasted)) {
    void detect(client, document);
  }
}

async function detect(client: Client, document: TextDocument): Promise<void> {
  if (!isCandidate(client, document)) return;
  try {
    const isReport = await client.server.detect(beginning(document, judged));
    // the answer took time: the document may be gone, or its language changed by hand
    if (!isReport || document.isClosed || document.languageId !== 'plaintext' || client.plainChoices.has(document.uri)) return;
    client.log.info(`recognised as a report: ${document.uri.toString(true)}`);
    await languages.setTextDocumentLanguage(document, languageId);
  } catch (error) {
    failed(client, error);
  }
}

/** The cheap question, asked before a server is started for it: may this be Chinese prose at all? */
function isCandidate(client: Client, document: TextDocument): boolean {
  return readSettings().detectReports
    && isWorkedOn(document.uri)
    && (document.isUntitled || textFile.test(document.uri.path))
    && !client.plainChoices.has(document.uri)
    && han.test(beginning(document, glanced));
}

function beginning(document: TextDocument, length: number): string {
  return document.getText(new Range(new Position(0, 0), document.positionAt(length)));
}

function failed(client: Client, error: unknown): void {
  client.log.error(error instanceof Error ? error : String(error));
}
