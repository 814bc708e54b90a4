import { describe, expect, it, vi } from 'vitest';
import { nodeHost } from '../../server/src/env/nodeHost';
import { clientArchivist } from '../../server/src/lsp/clientArchivist';
import { startClient, type LspClient } from '../harness/lspClient';

/* A server without a disk, as in a browser: the client answers for files, here from a map, and addresses stand in the place of paths. */
vi.mock('node:url', () => import('../../server/src/env/browser/url'));
const { env, rulePage } = nodeHost();

const TEXT = '一、任务\n实施“千村示范工程，成效明显。\n加大&ldquo;智改数转&rdquo;力度。\n';
const URI = 'memfs:/w/%E7%A8%BF/a.txt';
const toBase64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

async function start(files: Map<string, string | Uint8Array>, able = true, disk: null | undefined = null, initializationOptions: object = {}): Promise<LspClient> {
  return startClient({
    initializationOptions,
    ...(disk === null ? { disk, shared: null, archivist: clientArchivist(env, rulePage) } : {}),
    capabilities: { ...(able ? { experimental: { policyTextFiles: true } } : {}), textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } } },
    workspaceFolders: [{ uri: 'memfs:/w', name: 'w' }],
    answers: {
      'policyText/readFiles': ({ uris }: { uris: string[] }) => ({ files: uris.map((u) => { const f = files.get(u); return f === undefined ? null : toBase64(f); }) }),
      'policyText/writeFile': ({ uri, text }: { uri: string; text: string }) => { files.set(uri, text); return null; },
      'policyText/listFiles': ({ folders, endings }: { folders: string[]; endings: string[] }) => ({ files: [...files.keys()].filter((u) => folders.some((f) => u.startsWith(f)) && endings.some((e) => u.endsWith(e))).map((uri) => ({ uri, size: files.get(uri)!.length, mtimeMs: 1 })) }),
    },
  });
}
const codes = async (client: LspClient, uri = URI): Promise<string[]> => (await client.request('textDocument/diagnostic', { textDocument: { uri } })).items.map((d: any) => d.code);
const requests = (client: LspClient, method: string): readonly any[] => client.received.filter((m) => m.method === method).map((m) => m.params);
const refreshed = async (client: LspClient, times: number): Promise<void> => {
  await client.message('workspace/diagnostic/refresh');
  while (requests(client, 'workspace/diagnostic/refresh').length < times) await new Promise((done) => setTimeout(done, 5));
};

describe('files that only the client reaches', () => {
  it('of the project are asked for together, nothing is said before they are there, and what they say counts', async () => {
    const client = await start(new Map([['memfs:/w/.policytext.json', '{ "rules": { "html-entity": "off" } }']]));
    await client.open(URI, TEXT);
    expect(await codes(client)).toEqual([]);
    await refreshed(client, 1);
    expect(await codes(client)).toEqual(['quote-unbalanced']);
    expect(requests(client, 'policyText/readFiles')).toEqual([{ uris: ['memfs:/w/%E7%A8%BF/.policytext.json', 'memfs:/w/.policytext.json', 'memfs:/.policytext.json', 'memfs:/w/.policytext/ignores.json'] }]);
  });
  it('are read again when they change', async () => {
    const files = new Map<string, string>(), client = await start(files);
    await client.open(URI, TEXT);
    await codes(client);
    await refreshed(client, 1);
    expect(await codes(client)).toEqual(['quote-unbalanced', 'html-entity', 'html-entity']);
    files.set('memfs:/w/.policytext.json', '{ "rules": { "quote-unbalanced": "off" } }');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'memfs:/w/.policytext.json', type: 1 }] });
    await refreshed(client, 2);
    expect(await codes(client)).toEqual(['quote-unbalanced', 'html-entity', 'html-entity']);          // until they have been read
    await refreshed(client, 3);
    expect(await codes(client)).toEqual(['html-entity', 'html-entity']);
  });
  it('keep what is ignored', async () => {
    const files = new Map<string, string>(), client = await start(files);
    await client.open(URI, TEXT);
    await codes(client);
    await refreshed(client, 1);
    const ignore = { uri: URI, how: 'add', ignore: { scope: 'workspace', rule: 'html-entity' } };
    expect(await client.request('workspace/executeCommand', { command: 'policyText.server.ignore', arguments: [ignore] })).toBe(true);
    expect(JSON.parse(files.get('memfs:/w/.policytext/ignores.json')!)).toMatchObject({ rules: ['html-entity'] });
    await codes(client);
    await refreshed(client, 3);
    expect(await codes(client)).toEqual(['quote-unbalanced']);
  });
  it('are read in their own encoding: the report of the year before is in GB 18030', async () => {
    const before = '临澜市政府工作报告\n——2023年1月8日在临澜市第三届人民代表大会第二次会议上\n各位代表：\n一、2022年工作回顾\n全市经济稳中有进。\n二、2023年主要任务\n地区生产总值增长6.5%以上。\n' + '各位代表：\n'.repeat(2) + '请予审议。'.repeat(40);
    const { default: iconv } = await import('iconv-lite');
    const client = await start(new Map([['memfs:/w/old.txt', new Uint8Array(iconv.encode(before, 'gb18030'))]]));
    const now = before.replaceAll('2023', '2024').replaceAll('2022', '2023').replace('第二次', '第三次').replace('6.5%', '6%'), line = now.split('\n').findIndex((l) => l.startsWith('地区生产总值'));
    await client.open(URI, now);
    let said = '';
    for (let tries = 0; tries < 100 && !said.includes('上一年'); tries++) {
      said = (await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line, character: 9 } }))?.contents?.value ?? '';
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(said).toMatch(/上一年的报告（2023 年） · old\\\.txt/u);
    expect(said).toMatch(/第 7 行 · 目标 · 增长 6\\\.5%以上/u);
  });
  it('explain terms of each other, are found by their symbols, and are proofread where the settings want it', async () => {
    const other = '临澜市政府工作报告\n各位代表：\n一、2022年工作回顾\n建成“数据码头”①,成效明显。' + '请予审议。'.repeat(40) + '\n名词解释\n①“数据码头”：面向企业的数据流通场所。\n';
    const client = await start(new Map([['memfs:/w/old.md', other], ['memfs:/w/notes.txt', '明天开会。']]), true, null, { workspaceDiagnostics: true });
    await client.open(URI, '一、任务\n推广“数据码头”模式。\n');
    expect((await client.request('workspace/symbol', { query: '数据码头' })).map((s: any) => s.location)).toEqual([{ uri: 'memfs:/w/old.md', range: { start: { line: 5, character: 1 }, end: { line: 5, character: 7 } } }]);
    const hover = await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 1, character: 4 } });
    expect(hover.contents.value).toContain('面向企业的数据流通场所');
    const { items } = await client.request('workspace/diagnostic', { previousResultIds: [] });
    expect(items.map((i: any) => [i.uri, i.items.map((d: any) => d.code)])).toEqual([['memfs:/w/old.md', ['halfwidth-punct-in-han']]]);
  });
  it('are not asked for where the client does not offer them: then findings need no files', async () => {
    const client = await start(new Map(), false);
    await client.open(URI, TEXT);
    expect(await codes(client)).toEqual(['quote-unbalanced', 'html-entity', 'html-entity']);
    expect(requests(client, 'policyText/readFiles')).toEqual([]);
  });
  it('are asked for in Node too, for documents of another machine', async () => {
    const client = await start(new Map([['memfs:/w/.policytext.json', '{ "rules": { "html-entity": "off" } }']]), true, undefined);
    await client.open(URI, TEXT);
    await codes(client);
    await refreshed(client, 1);
    expect(await codes(client)).toEqual(['quote-unbalanced']);
  });
});

describe('the pages on rules', () => {
  it('are where the client says', async () => {
    const client = await startClient({ capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { rulePages: 'ext:/docs/rules' } });
    await client.open('untitled:a', TEXT);
    const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri: 'untitled:a' } });
    expect(items[0].codeDescription.href).toBe('ext:/docs/rules/quote-unbalanced.md');
  });
});
