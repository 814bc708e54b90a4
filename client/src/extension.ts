import { l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands';
import type { Client } from './context';
import { watchDocuments } from './detect';
import { findingsStatus } from './findingsStatus';
import { plainChoices } from './plainChoices';
import { createServer, type Connect, type Server } from './server';
import { createStatus } from './status';
import { createTargetsView } from './views/targets';
import { findingsView } from './views/findings';
import { createGlossaryView } from './views/glossary';
import { readingViews } from './views/readingView';

let server: Server | undefined;

/** Wires everything up; the server itself is started by the first document that needs it. */
export function start(context: ExtensionContext, connect: Connect): void {
  const log = window.createOutputChannel(l10n.t('Policy Text'), { log: true });
  const status = createStatus();
  server = createServer(connect, context.globalStorageUri.scheme === 'file' ? Uri.joinPath(context.globalStorageUri, 'archive').fsPath : undefined, log, status.show);
  const client: Client = {
    log,
    server,
    plainChoices: plainChoices(context.workspaceState),
    targets: createTargetsView(server, context.globalState, log),
    findings: findingsView(server),
    glossary: createGlossaryView(server),
    readingViews: readingViews(server, context.extensionUri, log),
    extensionUri: context.extensionUri,
    storageUri: context.globalStorageUri,
  };
  // the server says at its start whether it proofreads files that are not open: what an editor then keeps of closed ones depends on that
  const restarting = workspace.onDidChangeConfiguration(change => { if (change.affectsConfiguration('policyText.workspaceDiagnostics')) void server?.restart(); });
  context.subscriptions.push(log, status, restarting, findingsStatus(), client.targets, client.findings, client.glossary, client.readingViews, registerCommands(client), watchDocuments(client));
}

/** Ends the server. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
