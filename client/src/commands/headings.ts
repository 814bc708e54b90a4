import { commands, l10n, Selection, SymbolKind, TextEditorRevealType, window, type DocumentSymbol, type Position } from 'vscode';
import type { Client } from '../context';
import { inTurn } from '../inTurn';
import { languageId } from '../language';

/** Puts the cursor on the next heading of the report in front, of whatever level; behind the last it stays. */
export const nextHeading = ({ server }: Client): Promise<void> => turn(() => step(server, 1));
export const previousHeading = ({ server }: Client): Promise<void> => turn(() => step(server, -1));
const turn = inTurn();

async function step(server: Client['server'], by: 1 | -1): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== languageId) return;
  await server.start();          // one that is still starting has no headings to tell of
  const { active } = editor.selection;
  const starts = (await headings(editor.document.uri)).sort((a, b) => a.compareTo(b));
  const place = by > 0 ? starts.find(start => start.isAfter(active)) : starts.findLast(start => start.isBefore(active));
  if (!place) return void window.setStatusBarMessage(by > 0 ? l10n.t('This is the last heading') : l10n.t('This is the first heading'), 3000);
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the headings begin; the entries of the glossary are none. */
async function headings(uri: unknown): Promise<Position[]> {
  const symbols = await commands.executeCommand<readonly DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
  const all = (list: readonly DocumentSymbol[]): Position[] => list.flatMap(s => [...(s.kind === SymbolKind.Key ? [] : [s.selectionRange.start]), ...all(s.children)]);
  return all(symbols ?? []);
}
