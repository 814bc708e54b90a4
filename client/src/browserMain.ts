/// <reference lib="webworker" />
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { assetRequest, type Asset, type AssetParams, type Places } from '../../server/src/protocol';
import { start } from './extension';
import { readSettings } from './settings';

export { deactivate } from './extension';

/** The extension's files that the server asks for, by the names that it gives them. */
const assets: Readonly<Record<Asset, string>> = { 'segmenter.js': 'dist/browser/segmenter.js', 'jieba.wasm': 'dist/jieba.wasm', 'words.txt': 'dist/words.txt' };

/** In a browser: the server is a worker. It has no files of its own and is given those of the extension. */
export function activate(context: ExtensionContext): void {
  const read = (path: string): Thenable<Uint8Array> => workspace.fs.readFile(Uri.joinPath(context.extensionUri, path));
  const places: Places = { rulePages: Uri.joinPath(context.extensionUri, 'docs/rules').toString() };
  start(context, (id, name, options) => {
    const client = new LanguageClient(id, name, async () => transports(launch(await read('dist/browser/server.js'))), { ...options, initializationOptions: () => ({ ...readSettings(), ...places }) });
    client.onRequest(assetRequest, ({ name: asset }: AssetParams) => read(assets[asset]));
    return client;
  });
}

/** Made here: the client takes a worker only if it is an instance of `Worker`, and VS Code has put another function in that place. */
const transports = (worker: Worker): MessageTransports => ({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });

/** A worker is started from an address of this page's own: the extension's files may be another site's, and then a browser refuses. */
function launch(code: Uint8Array): Worker {
  const address = URL.createObjectURL(new Blob([code as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });          // VS Code's own worker loads it only after it has begun
  return worker;
}
