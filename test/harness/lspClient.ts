import { PassThrough } from 'node:stream';
import {
  createConnection, createProtocolConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter,
  type CancellationToken, type ClientCapabilities, type InitializeResult, type MessageConnection, type Position, type ProtocolConnection, type Range,
} from 'vscode-languageserver/node';
import { afterEach } from 'vitest';
import type { SegmenterHost } from '../../server/src/env/segmenterHost';
import { nodeHost } from '../../server/src/env/nodeHost';
import { startArchivist } from '../../server/src/lsp/node/startArchivist';
import { createServer, type ServerHost } from '../../server/src/lsp/server';

/* What comes over the wire has no type of its own here: tests look at it as it is. */

export interface StartOptions extends Partial<ServerHost> {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** What the client answers to `workspace/configuration`; with it the client says that it can be asked. */
  readonly configuration?: () => unknown;
  /** The folder that the client works in. */
  readonly rootUri?: string;
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[];
  /** What the client answers to the server's requests, by their methods; null to all others. */
  readonly answers?: Readonly<Record<string, (params: any) => unknown>>;
  /** Do not send `initialized`. */
  readonly hold?: boolean;
}

/** A message that the server sent of itself. */
export interface Received { readonly method: string; readonly params: any }

/** A language client in the same process as its server. */
export interface LspClient {
  readonly result: InitializeResult;
  readonly received: readonly Received[];
  request<R = any>(method: string, params: unknown, token?: CancellationToken): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, ...changes: readonly { readonly range?: Range; readonly text: string }[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** The first message of that method that fits, received already or still to come. */
  message(method: string, fits?: (params: any) => boolean): Promise<any>;
}

/** Words of two characters: a segmenter that needs no loading. */
export const pairs: SegmenterHost = {
  status: () => Promise.resolve({ name: 'pairs' }),
  segment: (texts) => Promise.resolve(texts.map((t) => [...t.matchAll(/[^]{1,2}/gu)].map((m) => ({ text: m[0], tag: 'n' })))),
  dispose: () => {},
};

const running: ProtocolConnection[] = [];
afterEach(async () => {
  for (const connection of running.splice(0)) {
    await connection.sendRequest('shutdown').catch(() => {});
    connection.dispose();
  }
});

/** Starts a server and a client for it; both are gone when the test is done. */
export async function startClient(options: StartOptions = {}): Promise<LspClient> {
  const up = new PassThrough(), down = new PassThrough();
  createServer(createConnection(ProposedFeatures.all, up, down), { ...nodeHost(), archivist: startArchivist, segmenter: () => pairs, ...options });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up), { error: () => {}, warn: () => {}, info: () => {}, log: () => {} });
  running.push(connection);
  const received: Received[] = [], waiting = new Set<() => void>();
  const take = (method: string, params: unknown): void => { received.push({ method, params }); for (const look of [...waiting]) look(); };
  const all = connection as unknown as MessageConnection;
  all.onNotification((method, params) => take(method, params));
  all.onUnhandledProgress((params) => take('$/progress', params));
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => options.configuration?.() ?? null));
  all.onRequest((method, params) => { take(method, params); return options.answers?.[method]?.(params) ?? null; });
  connection.listen();

  const capabilities: ClientCapabilities = { ...options.capabilities, ...(options.configuration ? { workspace: { ...options.capabilities?.workspace, configuration: true } } : {}) };
  const result = await connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: options.rootUri ?? null, workspaceFolders: options.workspaceFolders, capabilities, locale: options.locale, initializationOptions: options.initializationOptions });
  if (!options.hold) await connection.sendNotification('initialized', {});
  return {
    result, received,
    request: (method, params, token) => token ? connection.sendRequest(method, params, token) : connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    open: (uri, text, version = 1) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'policy-text', version, text } }),
    change: (uri, version, ...contentChanges) => connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    message: (method, fits = () => true) => new Promise((resolve) => {
      const look = (): void => {
        const found = received.find((m) => m.method === method && fits(m.params));
        if (!found) return;
        waiting.delete(look);
        resolve(found.params);
      };
      waiting.add(look);
      look();
    }),
  };
}

/** Where `text` stands in `whole`: the position of its first character, moved by `by`. */
export function positionOf(whole: string, text: string, by = 0): Position {
  const offset = whole.indexOf(text) + by, before = whole.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** What a range covers. */
export function textIn(whole: string, { start, end }: Range): string {
  const lines = whole.split('\n'), at = (p: Position): number => lines.slice(0, p.line).reduce((n, l) => n + l.length + 1, 0) + p.character;
  return whole.slice(at(start), at(end));
}
