import { CodeActionKind, type CodeAction, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { coreOf } from '../analysis/glossary';
import { SHARED_HEADER, sharedRow } from '../archive/sharedGlossary';
import { sharedGlossaryFile, writeSharedGlossary, type SharedFile } from '../env/sharedGlossary';
import { outsideUseAt } from '../features/elsewhere';
import { findAt } from '../features/find';
import { words } from '../features/l10n';
import { addSharedTermCommand, type AddSharedTermParams } from '../protocol';
import type { Locale } from '../rules/messages';
import { nameOf } from './convert';
import type { Analysed } from './documents';
import { uriOf } from './paths';
import type { Session } from './session';

/** What of a document could be added to the shared glossary at an offset: a term that is explained, here or in another report. */
export function sharedTermAt(session: Session, a: Analysed, offset: number): AddSharedTermParams | null {
  const { doc: { uri }, report } = a, found = findAt(report, offset);
  if (session.shared.path(uri) === null) return null;
  const index = found?.kind === 'entry' ? found.index : found?.kind === 'term' ? found.use.entry : found?.kind === 'marker' ? found.marker.entry : null;
  const entry = index === null ? null : report.glossary[index];
  if (entry) return isThere(session, uri, entry.cores) ? null : { uri, term: entry.term, definition: entry.definition, source: titleOf(nameOf(uri)) };
  const glossary = session.archive.outside(a), use = outsideUseAt(report, glossary, offset), best = use && glossary.explain(use.core)[0];
  return best && best.from.kind === 'report' && !isThere(session, uri, [use.core]) ? { uri, term: best.term, definition: best.definition, source: titleOf(best.from.name) } : null;
}

const titleOf = (file: string): string => file.replace(/\.[^.]{1,10}$/u, '');
const isThere = (session: Session, uri: string, cores: readonly string[]): boolean => cores.some((core) => (session.shared.of(uri)?.explain(core).length ?? 0) > 0);

/** “加入共用名词表” where the cursor is on a term that is explained. */
export function sharedTermActions(session: Session, a: Analysed, offset: number, locale: Locale): readonly CodeAction[] {
  const params = sharedTermAt(session, a, offset);
  if (!params) return [];
  const title = words('addToShared', locale, { term: coreOf(params.term) });
  return [{ title, kind: CodeActionKind.Refactor, command: { title, command: addSharedTermCommand, arguments: [params] } }];
}

/** What came as the command's argument, if it is what it should be. */
export function readAddSharedTerm(sent: unknown): AddSharedTermParams | null {
  const { uri, term, definition, source } = (sent ?? {}) as Partial<AddSharedTermParams>;
  return typeof uri === 'string' && typeof term === 'string' && term.trim() !== '' && typeof definition === 'string' && definition.trim() !== '' && typeof source === 'string' ? { uri, term, definition, source } : null;
}

/**
 * Adds a row. The editor is asked to do it, so that it can be undone; where it cannot, or the file is in an encoding that
 * it would not guess, the file is written whole or not at all. Throws where it cannot be written.
 */
export async function addSharedTerm(session: Session, { uri, term, definition, source }: AddSharedTermParams): Promise<boolean> {
  const path = session.shared.path(uri);
  if (path === null) return false;
  const file = sharedGlossaryFile(path), row = sharedRow(term, definition, source), { workspaceEdit } = session.client().workspace ?? {};
  const canEdit = session.client().workspace?.applyEdit === true && workspaceEdit?.documentChanges === true && (file !== null || workspaceEdit.resourceOperations?.includes('create') === true);
  if (canEdit && (file === null || file.encoding === 'utf-8')) {
    const { applied } = await session.connection.workspace.applyEdit({ label: words('addToShared', session.locale(uri), { term: coreOf(term) }), edit: editOf(path, file, row), metadata: { isRefactoring: true } });
    if (applied) return true;
  }
  const text = file === null ? `${SHARED_HEADER}\r\n` : file.text;
  writeSharedGlossary(path, `${text}${between(text)}${row}\r\n`, file);
  session.shared.refresh();
  session.outsideChanged();
  return true;
}

const between = (text: string): string => (text === '' || /[\r\n]$/u.test(text) ? '' : '\r\n');

function editOf(path: string, file: SharedFile | null, row: string): WorkspaceEdit {
  const uri = uriOf(path), textDocument = { uri, version: null };
  const insert = (line: number, character: number, newText: string): TextEdit => ({ range: { start: { line, character }, end: { line, character } }, newText });
  if (file === null) return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, { textDocument, edits: [insert(0, 0, `${SHARED_HEADER}\n${row}\n`)] }] };
  const lines = file.text.split(/\r\n?|\n/u), last = lines.length - 1;
  return { documentChanges: [{ textDocument, edits: [insert(last, lines[last]!.length, `${between(file.text) === '' ? '' : '\n'}${row}\n`)] }] };
}
