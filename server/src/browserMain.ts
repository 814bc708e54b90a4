/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { browserHost } from './env/browser/host';
import { clientArchivist } from './lsp/clientArchivist';
import { createServer } from './lsp/server';
import { assetRequest, type AssetParams } from './protocol';

/* Started by the client in a web worker. */
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
const host = browserHost((name) => connection.sendRequest<Uint8Array>(assetRequest, { name } satisfies AssetParams));
createServer(connection, { ...host, archivist: clientArchivist(host.env, host.rulePage) });
