import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIG_NAME, IGNORES_NAME } from '../env/projectFiles';
import type { Session } from './session';

/** Looks at the files of projects again when the client says that they changed, and at its workspace folders. */
export function watchFiles(session: Session): void {
  const { connection, projects, log } = session, { workspace } = session.client();
  const aside = (work: Promise<unknown>): void => { work.catch((error: unknown) => log.error(`watching: ${String(error)}`)); };
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [CONFIG_NAME, IGNORES_NAME].map((name) => ({ globPattern: `**/${name}` }));
    aside(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  } else projects.watchMyself();
  connection.onDidChangeWatchedFiles(() => { projects.refresh(); session.changed(); });
  if (!workspace?.workspaceFolders) return;
  const folders = async (): Promise<void> => { projects.setFolders((await connection.workspace.getWorkspaceFolders() ?? []).map((f) => f.uri)); session.changed(); };
  connection.workspace.onDidChangeWorkspaceFolders(() => aside(folders()));
}
