import { commands, Range, Selection, window, type Position, type TextDocument, type TextEditor } from 'vscode';
import type { Client } from '../context';
import { inTurn } from '../inTurn';
import { languageId } from '../language';
import { wordLeft, wordRight, type LineWords } from '../wordMoves';

type Direction = 'left' | 'right';
type How = 'move' | 'select' | 'delete';

/** What the editor itself does by its own words, where the server has none. */
const ofTheEditor: Readonly<Record<How, Readonly<Record<Direction, string>>>> = {
  move: { left: 'cursorWordLeft', right: 'cursorWordEndRight' },
  select: { left: 'cursorWordLeftSelect', right: 'cursorWordEndRightSelect' },
  delete: { left: 'deleteWordLeft', right: 'deleteWordRight' },
};

const turn = inTurn();
/** The words of lines by text: a line that was asked for is not asked for again while one moves about in it. */
const known = new Map<string, LineWords['words']>();
const MOST_KNOWN = 200;

/** Moves, selects or deletes by the words of the segmenter, with every cursor. */
export const byWord = (direction: Direction, how: How) => ({ server }: Client): Promise<void> => turn(() => run(server, direction, how));

async function run(server: Client['server'], direction: Direction, how: How): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const targets = editor.document.languageId === languageId ? await Promise.all(editor.selections.map(({ active }) => target(server, editor.document, active, direction))) : [null];
  if (targets.some(position => position === null)) return void (await commands.executeCommand(ofTheEditor[how][direction]));
  await apply(editor, targets as readonly Position[], how);
}

async function apply(editor: TextEditor, targets: readonly Position[], how: How): Promise<void> {
  if (how !== 'delete') {
    editor.selections = editor.selections.map(({ anchor }, i) => new Selection(how === 'select' ? anchor : targets[i]!, targets[i]!));
    editor.revealRange(new Range(targets[0]!, targets[0]!));
    return;
  }
  const ranges = editor.selections.map((selection, i) => (selection.isEmpty ? new Range(selection.active, targets[i]!) : selection));
  await editor.edit(edit => { for (const range of ranges) edit.delete(range); });
}

/** Where a cursor goes; null where nothing is known of the words. */
async function target(server: Client['server'], document: TextDocument, from: Position, direction: Direction): Promise<Position | null> {
  const line = document.lineAt(from.line), words = await wordsOf(server, document, from.line);
  if (words === null) return null;
  const move = (direction === 'left' ? wordLeft : wordRight)({ words, length: line.text.length }, from.character);
  if (move === 'before') return from.line === 0 ? from : document.lineAt(from.line - 1).range.end;
  if (move === 'after') return from.line === document.lineCount - 1 ? from : from.with(from.line + 1, 0);
  return from.with(undefined, move);
}

async function wordsOf(server: Client['server'], document: TextDocument, line: number): Promise<LineWords['words'] | null> {
  const { text } = document.lineAt(line), before = known.get(text);
  if (before) return before;
  const { version } = document;
  const words = await server.words(document.uri.toString(), line).catch(() => null);
  if (words === null || document.version !== version) return null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, words);
  return words;
}
