import { Disposable, l10n, Position, Range, Uri, ViewColumn, window, workspace, type TextDocument, type TextEditor, type WebviewPanel } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { FromPage, ToPage } from '../../../reader/src/messages';
import type { Server } from '../server';
import { readSettings } from '../settings';
import { shell } from './readingShell';

/** The reading views: one a report at most, beside its editor. */
export interface ReadingViews extends Disposable {
  /** Shows the report's view; makes it where there is none. */
  open(document: TextDocument): void;
}

const viewType = 'policyText.readingView';
/** So long after the last edit the page is asked for anew. */
const quiet = 300;
/** So long after the page has led the editor somewhere, the editor does not lead the page. */
const led = 500;

export function readingViews(server: Server, extensionUri: Uri, log: LogOutputChannel): ReadingViews {
  const views = new Map<string, { readonly panel: WebviewPanel; readonly listening: Disposable }>();
  const dist = Uri.joinPath(extensionUri, 'dist');
  const adopt = (panel: WebviewPanel, uri: Uri): void => {
    const key = uri.toString(), icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'images', `language-${theme}.svg`);
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.title = l10n.t('Reading: {0}', nameOf(uri));
    views.set(key, { panel, listening: show(panel, uri, server, log) });
    panel.onDidDispose(() => { views.get(key)?.listening.dispose(); views.delete(key); });
    panel.webview.html = shell(panel.webview, dist, key);
  };
  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state: { readonly uri?: string } | undefined) => {
      const document = state?.uri ? await workspace.openTextDocument(Uri.parse(state.uri)).then(found => found, () => undefined) : undefined;
      if (document) adopt(panel, document.uri);
      else panel.dispose();                                  // the report is gone
    },
  });
  return {
    open: ({ uri }) => {
      const view = views.get(uri.toString());
      if (view) view.panel.reveal(undefined, true);
      else adopt(window.createWebviewPanel(viewType, '', { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, enableFindWidget: true, localResourceRoots: [dist] }), uri);
    },
    dispose: () => { serializer.dispose(); for (const { panel } of [...views.values()]) panel.dispose(); },
  };
}

/** Keeps a panel at its report: content and places go to it, places come from it. */
function show(panel: WebviewPanel, uri: Uri, server: Server, log: LogOutputChannel): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined, asked = 0, ledAt = 0;
  const isOwn = (document: TextDocument): boolean => document.uri.toString() === uri.toString();
  const post = (message: ToPage): void => void panel.webview.postMessage(message);
  const follows = (): boolean => panel.visible && readSettings().readingView.follow && Date.now() - ledAt > led;
  const tellCursor = ({ document, selection: { active } }: TextEditor): void => post({ type: 'cursor', line: active.line, share: share(document, active) });
  const tellScroll = ({ document, visibleRanges: [first] }: TextEditor): void => { if (first) post({ type: 'scroll', line: first.start.line, share: share(document, first.start) }); };
  const follow = (editor: TextEditor, ...tell: readonly ((editor: TextEditor) => void)[]): void => { if (isOwn(editor.document) && follows()) tell.forEach(t => t(editor)); };

  const update = async (): Promise<boolean> => {
    const number = ++asked;
    await workspace.openTextDocument(uri);                   // the server knows only what is open
    const { body, language } = await server.readingPage(uri.toString());
    if (number !== asked || body === '') return false;
    post({ type: 'update', body, language });
    return true;
  };
  const attempt = (work: Promise<unknown>): void => { work.catch((error: unknown) => log.debug(`reading view: ${String(error)}`)); };
  const schedule = (): void => { clearTimeout(timer); timer = setTimeout(() => attempt(update()), quiet); };
  const begin = async (): Promise<void> => {
    if (!await update()) return schedule();                  // the document changed on the way
    const editor = window.visibleTextEditors.find(e => isOwn(e.document));
    if (editor) follow(editor, tellScroll, tellCursor);
  };
  const reveal = async ({ place: { line, character }, length, focus }: Extract<FromPage, { type: 'reveal' }>): Promise<void> => {
    ledAt = Date.now();
    const document = await workspace.openTextDocument(uri), editor = window.visibleTextEditors.find(e => isOwn(e.document));
    const selection = document.validateRange(new Range(line, character, line, character + length));
    await window.showTextDocument(document, { viewColumn: editor?.viewColumn ?? (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One), preserveFocus: !focus, selection });
    ledAt = Date.now();
  };

  return Disposable.from(
    new Disposable(() => clearTimeout(timer)),
    panel.webview.onDidReceiveMessage((message: FromPage) => attempt(message.type === 'reveal' ? reveal(message) : begin())),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (isOwn(document) && contentChanges.length > 0) schedule(); }),
    workspace.onDidOpenTextDocument(document => { if (isOwn(document)) schedule(); }),
    workspace.onDidChangeConfiguration(change => { if (change.affectsConfiguration('policyText.language')) schedule(); }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor, tellCursor)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => follow(textEditor, tellScroll)),
  );
}

/** How much of its line stands before a position. */
const share = (document: TextDocument, { line, character }: Position): number => {
  const { length } = document.lineAt(Math.min(line, document.lineCount - 1)).text;
  return length === 0 ? 0 : character / length;
};
const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
