import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { coreOf } from '../analysis/glossary';
import { SHARED_HEADER, sharedRow, type SharedFile } from '../archive/sharedGlossary';
import { outsideUseAt } from '../features/elsewhere';
import { findAt } from '../features/find';
import { words } from '../features/l10n';
import { addSharedTermCommand, type AddSharedTermParams } from '../protocol';
import type { Locale } from '../rules/messages';
import { nameOf } from './convert';
import type { Analysed } from './documents';
import { pathOf, uriOf } from '../env/paths';
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
  const path = session.shared.path(uri), { files } = session.shared;
  if (path === null || files === null) return false;
  const file = files.read(path), row = sharedRow(term, definition, source), open = session.documents.all().find((d) => pathOf(d.uri) === path) ?? null;
  if (canEdit(session, file, open)) {
    const { applied } = await session.connection.workspace.applyEdit({ label: words('addToShared', session.locale(uri), { term: coreOf(term) }), edit: editOf(path, file, open, row), metadata: { isRefactoring: true } });
    session.shared.expect();
    if (applied) return true;
  }
  const text = file?.text ?? '';
  files.write(path, `${text}${added(text, row, '\r\n')}`, file);
  session.shared.refresh();
  session.outsideChanged();
  return true;
}

function canEdit(session: Session, file: SharedFile | null, open: TextDocument | null): boolean {
  const { applyEdit, workspaceEdit } = session.client().workspace ?? {};
  if (applyEdit !== true || workspaceEdit?.documentChanges !== true || (file !== null && file.encoding !== 'utf-8')) return false;
  return file !== null || open !== null || workspaceEdit.resourceOperations?.includes('create') === true;
}

/** What is put behind a text: the row in a line of its own, below the heading where there is nothing yet. */
const added = (text: string, row: string, end: string): string =>
  `${text === '' || /[\r\n]$/u.test(text) ? '' : end}${text.trim() === '' ? `${SHARED_HEADER}${end}` : ''}${row}${end}`;

/** The row at the end of the text that the editor has: that of the open document, which may not be saved, else that of the file. */
function editOf(path: string, file: SharedFile | null, open: TextDocument | null, row: string): WorkspaceEdit {
  const uri = open?.uri ?? uriOf(path), doc = open ?? TextDocument.create(uri, '', 0, file?.text ?? ''), text = doc.getText(), end = doc.positionAt(text.length);
  const edit = { textDocument: { uri, version: open?.version ?? null }, edits: [{ range: { start: end, end }, newText: added(text, row, '\n') }] };
  return { documentChanges: file || open ? [edit] : [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] };
}
