import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErrorCodes } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { capabilityTable, withCapabilities } from '../../server/src/formats/capabilityTable';
import { startClient } from '../harness/lspClient';

const capable = { textDocument: { rename: { prepareSupport: true } } };
const answered = async (): Promise<Readonly<Record<string, unknown>>> => ({ ...(await startClient({ capabilities: capable, initializationOptions: { workspaceDiagnostics: true } })).result.capabilities });

describe('the table of capabilities', () => {
  it('in README is the server\'s own answer (npm run docs)', async () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8'), table = capabilityTable(await answered());
    expect(table.split('\n').length).toBeGreaterThan(15);
    expect(readme).toContain(table);
    expect(withCapabilities(readme, await answered())).toBe(readme);
  });
  it('names only methods that are handled', async () => {
    const client = await startClient({ capabilities: capable, initializationOptions: { workspaceDiagnostics: true } });
    const methods = [...capabilityTable({ ...client.result.capabilities }).matchAll(/`([\w/]+)`/gu)].map((m) => m[1]!).filter((m) => m.includes('/'));
    for (const method of methods) {
      const error = await client.request(method, { textDocument: { uri: 'file:///none' }, position: { line: 0, character: 0 }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, positions: [], context: { diagnostics: [], includeDeclaration: true }, command: '', newName: '', options: {} }).then(() => null, (e: { code: number }) => e);
      expect([method, error?.code]).not.toEqual([method, ErrorCodes.MethodNotFound]);
    }
    await expect(client.request('textDocument/linkedEditingRange', { textDocument: { uri: 'file:///none' }, position: { line: 0, character: 0 } })).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
  });
  it('wants words for every capability', () => expect(() => capabilityTable({ monikerProvider: true })).toThrow('monikerProvider'));
});
