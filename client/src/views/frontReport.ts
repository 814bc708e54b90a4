import { Disposable, window, workspace, type TextDocument, type TextEditor } from 'vscode';
import { languageId } from '../language';

/** The report that the views show: the one in front, and the last one while a view or the log has the focus. */
export interface FrontReport extends Disposable { current(): TextDocument | undefined }

/** Follows the editors; `onChange` is told when another report, or none, is in front. */
export function frontReport(onChange: () => void): FrontReport {
  let shown = reportOf(window.activeTextEditor);
  const look = (editor: TextEditor | undefined): void => {
    const next = reportOf(editor);
    if (!editor || next === shown) return;
    shown = next;
    onChange();
  };
  const listening = Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    workspace.onDidOpenTextDocument(() => look(window.activeTextEditor)),     // told too when a document's language changes
  );
  return { current: () => shown, dispose: () => listening.dispose() };
}

const reportOf = (editor: TextEditor | undefined): TextDocument | undefined => (editor?.document.languageId === languageId ? editor.document : undefined);
