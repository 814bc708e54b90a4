import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { REPORT_NAMES } from '../archive/jobs';
import { SHARED_GLOSSARY } from '../archive/sharedGlossary';
import { CONFIG_NAME, IGNORES_NAME } from '../env/projectFiles';
import { pathOf } from '../env/paths';
import type { Session } from './session';

/** Looks at the files of projects, at the shared glossary and at the reports again when the client says that they changed, and at its workspace folders. */
export function watchFiles(session: Session): void {
  const { connection, projects, archive, shared, log } = session, { workspace } = session.client();
  const aside = (work: Promise<unknown>): void => { work.catch((error: unknown) => log.error(`watching: ${String(error)}`)); };
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const names = [CONFIG_NAME, IGNORES_NAME, SHARED_GLOSSARY, `*.{${REPORT_NAMES.join(',')}}`];
    aside(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: names.map((name) => ({ globPattern: `**/${name}` })) }));
  } else for (const watched of [projects, archive, shared]) watched.watchMyself();
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const some = (...names: readonly string[]): boolean => changes.some(({ uri }) => names.some((name) => uri.endsWith(`/${name}`)));
    if (some(SHARED_GLOSSARY)) { shared.refresh(); session.outsideChanged(); }
    if (some(CONFIG_NAME, IGNORES_NAME)) { projects.refresh(); session.changed(); }
    if (changes.some(({ uri }) => !uri.endsWith(`/${SHARED_GLOSSARY}`) && !uri.endsWith(`/${IGNORES_NAME}`))) archive.look();
  });
  if (!workspace?.workspaceFolders) return;
  const folders = async (): Promise<void> => {
    const uris = (await connection.workspace.getWorkspaceFolders() ?? []).map((f) => f.uri);
    projects.setFolders(uris);
    shared.setFolders(uris.flatMap((uri) => pathOf(uri) ?? []));
    session.changed();
    archive.look();
  };
  connection.workspace.onDidChangeWorkspaceFolders(() => aside(folders()));
}
