import { describe, expect, it } from 'vitest';
import { pairs, startClient, textIn, type LspClient, type StartOptions } from '../harness/lspClient';

const URI = 'file:///a.txt', textDocument = { uri: URI };
const TEXT = '一、任务\n实施“千村示范工程。\n加大&ldquo;智改数转”力度。\n2022年是“十三五”的收官之年。\n';
const PULL = { textDocument: { diagnostic: {} } };
async function opened(options: StartOptions = {}, text = TEXT): Promise<LspClient> {
  const client = await startClient({ capabilities: PULL, ...options });
  await client.open(URI, text);
  return client;
}
const pull = (client: LspClient, previousResultId?: string): Promise<any> => client.request('textDocument/diagnostic', { textDocument, ...(previousResultId ? { previousResultId } : {}) });
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('pulled diagnostics', () => {
  it('say what, where and by which rule', async () => {
    const { kind, items } = await pull(await opened());
    expect(kind).toBe('full');
    expect(items.map((d: any) => [d.code, d.severity, d.source, textIn(TEXT, d.range)])).toEqual([['quote-unbalanced', 1, '政策文本', '“'], ['html-entity', 1, '政策文本', '&ldquo;'], ['plan-period-year', 1, '政策文本', '2022年是“十三五”的收官之年']]);
  });
  it('that are the same are not sent again', async () => {
    const client = await opened(), first = await pull(client);
    expect(await pull(client, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, 2, { text: '一、任务\n' });
    expect(await pull(client, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });
  it('of a document opened again are sent again', async () => {
    const client = await opened(), first = await pull(client);
    await client.close(URI);
    await client.open(URI, '没有问题。');
    expect(await pull(client, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });
  it('are not pushed as well', async () => {
    const client = await opened();
    await soon(350);
    expect(client.received.some((m) => m.method === 'textDocument/publishDiagnostics')).toBe(false);
  });
});

describe('pushed diagnostics', () => {
  it('come once after the last of many edits, with its version, and go with the document', async () => {
    const client = await opened({ capabilities: {} });
    for (let version = 2; version < 8; version++) await client.change(URI, version, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '新' });
    const published = await client.message('textDocument/publishDiagnostics');
    expect(published).toMatchObject({ uri: URI, version: 7 });
    expect(published.diagnostics).toHaveLength(3);
    await client.close(URI);
    await client.message('textDocument/publishDiagnostics', (p) => p.diagnostics.length === 0);
    await soon(350);
    expect(client.received.filter((m) => m.method === 'textDocument/publishDiagnostics')).toHaveLength(2);
  });
});

describe('settings', () => {
  it('sent with their section switch diagnostics off, and the client asks anew', async () => {
    const client = await opened({ capabilities: { ...PULL, workspace: { diagnostics: { refreshSupport: true } } } });
    const { resultId } = await pull(client);
    await client.notify('workspace/didChangeConfiguration', { settings: { policyText: { diagnostics: { enable: false } } } });
    await client.message('workspace/diagnostic/refresh');
    expect(await pull(client, resultId)).toMatchObject({ kind: 'full', items: [] });
    expect(await client.request('textDocument/codeAction', { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }, context: { diagnostics: [] } })).toEqual([]);
  });
  it('are asked for where nothing was sent', async () => {
    let settings: unknown = { language: 'zh' };
    const client = await opened({ configuration: () => settings, capabilities: { ...PULL, workspace: { diagnostics: { refreshSupport: true } } } });
    settings = { language: 'en' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.message('workspace/diagnostic/refresh');
    expect((await pull(client)).items[0].message).toMatch(/^Quotation mark/u);
  });
  it('come with initialize and stay where the client has no answer', async () => {
    const client = await opened({ configuration: () => null, initializationOptions: { language: 'en' } });
    await client.message('policyText/status');
    expect((await pull(client)).items[0].message).toMatch(/^Quotation mark/u);
  });
  it.each([[null], ['x'], [5], [{ policyText: null }], [{ policyText: { language: 7, diagnostics: 'no', trace: [] } }]])('%j is no harm', async (settings) => {
    const client = await opened();
    await client.notify('workspace/didChangeConfiguration', { settings });
    expect((await pull(client)).items).toHaveLength(3);
  });
  it('of the segmenter start another one', async () => {
    const started: unknown[] = [];
    let stopped = 0;
    const client = await opened({ segmenter: ({ engine }) => { started.push(engine); return { ...pairs, dispose: () => { stopped++; } }; } });
    await client.message('policyText/status');
    await client.notify('workspace/didChangeConfiguration', { settings: { policyText: { segmenter: 'jieba-wasm' } } });
    await client.notify('workspace/didChangeConfiguration', { settings: { policyText: { segmenter: 'jieba-wasm', language: 'en' } } });
    await pull(client);
    expect([started, stopped]).toEqual([['auto', 'jieba-wasm'], 1]);
  });
  it('push anew to a client that cannot ask', async () => {
    const client = await opened({ capabilities: {} });
    await client.message('textDocument/publishDiagnostics');
    await client.notify('workspace/didChangeConfiguration', { settings: { policyText: { diagnostics: { enable: false } } } });
    await client.message('textDocument/publishDiagnostics', (p) => p.diagnostics.length === 0);
  });
});

describe('quick fixes', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const actionsAt = (client: LspClient, range: unknown, diagnostics: unknown[] = [], only?: string[]): Promise<any[]> => client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics, ...(only ? { only } : {}) } });
  it('correct what was found, and come before ignoring it', async () => {
    const client = await opened(), { items } = await pull(client);
    const [action, ...others] = await actionsAt(client, items[1].range, items);
    expect(others.map((a: any) => [a.title, a.isPreferred])).toEqual([['忽略这一处', undefined], ['在本文中忽略“网页标记残留”', undefined], ['在整个文件夹中忽略“网页标记残留”', undefined]]);
    expect(action).toMatchObject({ title: '换成所代表的字符', kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'html-entity' }] });
    const [edit] = action.edit.changes[URI];
    expect([textIn(TEXT, edit.range), edit.newText]).toEqual(['&ldquo;', '“']);
    await client.change(URI, 2, { range: edit.range, text: edit.newText });
    expect((await pull(client)).items.map((d: any) => d.code)).not.toContain('html-entity');
  });
  it('are bound to the version where the client can hold them to it', async () => {
    const client = await opened({ capabilities: { ...PULL, workspace: { workspaceEdit: { documentChanges: true } } } });
    const [action] = await actionsAt(client, whole);
    expect(action.edit).toMatchObject({ documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [{ newText: '“' }] }] });
  });
  it('correct all of a rule at once, after the one at hand', async () => {
    const text = '加大&ldquo;智改数转&rdquo;力度。', client = await opened({}, text);
    const [one, all] = await actionsAt(client, { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } });
    expect([one.edit.changes[URI].length, all.title, all.edit.changes[URI].length, all.isPreferred]).toEqual([1, '改正全文的“网页标记残留”（2 处）', 2, undefined]);
  });
  it.each([[['refactor'], []], [['source'], ['source.fixAll.policyText']], [['source.fixAll'], ['source.fixAll.policyText']], [['source.fixAll.other'], []], [['source.fixAll.policyText'], ['source.fixAll.policyText']]])('asked for %j: %j', async (only, kinds) => {
    expect((await actionsAt(await opened(), whole, [], only)).map((a) => a.kind)).toEqual(kinds);
  });
  it.each([[['quickfix']], [['']]])('asked for %j: corrections', async (only) => expect((await actionsAt(await opened(), whole, [], only))[0]).toMatchObject({ title: '换成所代表的字符' }));
  it('of a clean document there are none', async () => expect(await actionsAt(await opened({}, '没有问题。'), whole, [], ['source.fixAll'])).toEqual([]));
});
