import { LSPErrorCodes, ResponseError, type Location, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { words } from '../features/l10n';
import type { Refusal } from '../features/refusal';
import { references } from '../features/references';
import { prepareRename, rename } from '../features/rename';
import { toLocation, toOffset, toRange, toWorkspaceEdit } from './convert';
import { answer, type Register, type Session } from './session';

export const referencesFeature: Register = (session) => {
  session.connection.onReferences(({ textDocument: { uri }, position, context }, token) => answer<Location[]>(session, 'references', uri, token, [], ({ doc, report }) =>
    references(report, toOffset(doc, position), context.includeDeclaration).map((s) => toLocation(doc, s))));
  return { referencesProvider: true };
};

export const renameFeature: Register = (session) => {
  const { connection } = session;
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) => answer<{ range: Range; placeholder: string } | null>(session, 'prepareRename', uri, token, null, ({ doc, report }) => {
    const target = prepareRename(report, toOffset(doc, position));
    if ('refused' in target) throw refusal(session, uri, target);
    return { range: toRange(doc, target.span), placeholder: target.name };
  }));
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) => answer<WorkspaceEdit | null>(session, 'rename', uri, token, null, ({ doc, report }) => {
    const renamed = rename(report, toOffset(doc, position), newName);
    if ('refused' in renamed) throw refusal(session, uri, renamed);
    return toWorkspaceEdit(doc, renamed.edits, session.client().workspace?.workspaceEdit?.documentChanges === true);
  }));
  return { renameProvider: session.client().textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true };
};

/** What an editor shows the user instead of renaming. */
const refusal = (session: Session, uri: string, { refused, args }: Refusal): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, words(refused, session.locale(uri), args));
