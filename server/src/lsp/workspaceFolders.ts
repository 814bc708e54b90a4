import type { Connection, InitializeParams } from 'vscode-languageserver';

/** The folders that the client works in, as URIs. */
export interface WorkspaceFolders {
  begin(params: InitializeParams): void;
  /** Those of now: the client is asked where it can be, for they change. */
  all(): Promise<readonly string[]>;
}

export function workspaceFolders(connection: Connection): WorkspaceFolders {
  let first: readonly string[] = [], canBeAsked = false;
  return {
    begin: ({ workspaceFolders: folders, rootUri, capabilities }) => {
      first = folders?.map((f) => f.uri) ?? (rootUri ? [rootUri] : []);
      canBeAsked = capabilities.workspace?.workspaceFolders === true;
    },
    all: async () => (canBeAsked ? (await connection.workspace.getWorkspaceFolders())?.map((f) => f.uri) : undefined) ?? first,
  };
}
