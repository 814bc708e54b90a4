import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { nodeHost } from '../../env/nodeHost';
import { createServer } from '../server';
import { startArchivist } from './startArchivist';

/** Serves the editor that started this process, over IPC. */
export function serve(): void {
  serveOn(createConnection(ProposedFeatures.all));
}

/** Serves over standard input and output. What is printed elsewhere would spoil the protocol, so it goes to standard error. */
export function serveStdio(): void {
  console.log = console.info = console.debug = console.error;
  serveOn(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}

function serveOn(connection: Connection): void {
  process.on('unhandledRejection', (error) => console.error('unhandled rejection:', error));
  createServer(connection, { ...nodeHost(), archivist: startArchivist });
}
