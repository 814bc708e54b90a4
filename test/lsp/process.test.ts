import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../harness/built';
import { temporaryFolder } from '../harness/folders';
import { SMALL } from '../harness/reports';

const folder = temporaryFolder(), URI = 'file:///a.txt';
let server = '';
const env = { ...process.env, XDG_STATE_HOME: join(folder, 'state') };
beforeAll(() => {
  server = built('main.ts', folder, 'server.js');
  built('env/segmenterProcess.ts', folder, 'segmenter.js');
});

/** A session as an editor has it; answers the engine that cut the words. */
async function session(connection: ProtocolConnection): Promise<string> {
  const ready = new Promise<string>((resolve) => connection.onNotification('policyText/status', (p: { state: string; segmenter: string }) => { if (p.state === 'ready') resolve(p.segmenter); }));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'policy-text', version: 1, text: SMALL } });
  const symbols = await connection.sendRequest<readonly unknown[]>('textDocument/documentSymbol', { textDocument: { uri: URI } });
  expect(symbols).toHaveLength(1);
  const engine = await ready;
  const [word] = await connection.sendRequest<readonly { range: unknown }[]>('textDocument/selectionRange', { textDocument: { uri: URI }, positions: [{ line: 7, character: 14 }] });
  expect(word).toBeDefined();
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return engine;
}
const ended = async (child: ChildProcess): Promise<unknown> => child.exitCode ?? (await once(child, 'exit'))[0];

describe('the built server', () => {
  it('serves over standard input and output', async () => {
    const child = spawn(process.execPath, [server, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    expect(await session(createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)))).toMatch(/^nodejieba/u);
    expect(await ended(child)).toBe(0);
  });
  it('serves over IPC', async () => {
    const child = fork(server, ['--node-ipc'], { env, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    expect(await session(createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)))).toMatch(/^nodejieba/u);
    expect(await ended(child)).toBe(0);
  });
  it('ends when its client is gone', async () => {
    const child = spawn(process.execPath, [server, '--stdio'], { env, stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.end();
    expect(await ended(child)).toBe(1);
  });
});
