import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';

export { deactivate } from './extension';

/** In Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const run = { module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  start(context, (id, name, options) => new LanguageClient(id, name, { run, debug }, options));
}
