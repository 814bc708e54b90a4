import { CompletionTriggerKind, LSPErrorCodes, type Range, type TextEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionOf, startClient, textIn, type LspClient } from '../harness/lspClient';
import { SMALL } from '../harness/reports';

const URI = 'file:///临澜/a (1).txt', textDocument = { uri: URI };
async function opened(options: Parameters<typeof startClient>[0] = {}, text = SMALL): Promise<LspClient> {
  const client = await startClient(options);
  await client.open(URI, text, 7);
  return client;
}
const after = (text: string, edits: readonly TextEdit[]): string => TextDocument.applyEdits(TextDocument.create(URI, 'policy-text', 1, text), [...edits]);
const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('references', () => it('with the declaration or without', async () => {
  const client = await opened(), ask = async (includeDeclaration: boolean): Promise<readonly string[]> =>
    (await client.request<readonly { uri: string; range: Range }[]>('textDocument/references', { textDocument, position: positionOf(SMALL, '①'), context: { includeDeclaration } })).map((l) => `${l.uri === URI} ${l.range.start.line} ${textIn(SMALL, l.range)}`);
  expect(await ask(true)).toEqual(['true 2 “数据码头”', 'true 2 ①', 'true 7 “数据码头”', 'true 9 “数据码头”']);
  expect(await ask(false)).toEqual(['true 2 “数据码头”', 'true 2 ①', 'true 7 “数据码头”']);
}));

describe('highlights', () => it('tell writing from reading', async () => {
  const found = await (await opened()).request('textDocument/documentHighlight', { textDocument, position: positionOf(SMALL, '①') });
  expect(found.map((h: { kind: number }) => h.kind)).toEqual([2, 2, 2, 3]);
}));

describe('rename', () => {
  const position = positionOf(SMALL, '“数据码头”模式', 2), versioned = { workspace: { workspaceEdit: { documentChanges: true } } };
  it('is prepared where the client can ask', async () => {
    const client = await opened({ capabilities: { textDocument: { rename: { prepareSupport: true } } } });
    expect(client.result.capabilities.renameProvider).toEqual({ prepareProvider: true });
    const p = await client.request('textDocument/prepareRename', { textDocument, position });
    expect([textIn(SMALL, p.range), p.placeholder]).toEqual(['“数据码头”', '数据码头']);
  });
  it('changes entry and uses, in a document of that version only', async () => {
    const { documentChanges: [change] } = await (await opened({ capabilities: versioned })).request('textDocument/rename', { textDocument, position, newName: '数据港湾' });
    expect(change.textDocument).toEqual({ uri: URI, version: 7 });
    expect(after(SMALL, change.edits)).toBe(SMALL.replaceAll('数据码头', '数据港湾'));
  });
  it('as changes for a client that knows no versions', async () => {
    const { changes } = await (await opened()).request('textDocument/rename', { textDocument, position: positionOf(SMALL, '②'), newName: '［7］' });
    expect(after(SMALL, changes[URI])).toBe(SMALL.replaceAll('②', '⑦'));
  });
  it('counts in UTF-16 units', async () => {
    const text = '一、任务\r\n😀推进“数据码头”①。\r\n名词解释\r\n①“数据码头”：场所。\r\n';
    const { changes } = await (await opened({}, text)).request('textDocument/rename', { textDocument, position: { line: 1, character: 6 }, newName: '数据港湾' });
    expect(after(text, changes[URI])).toBe(text.replaceAll('数据码头', '数据港湾'));
  });
  it('says why it is refused, in the language of the editor', async () => {
    const client = await opened({ locale: 'en' });
    await expect(client.request('textDocument/rename', { textDocument, position: positionOf(SMALL, '②'), newName: '1' })).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed, message: expect.stringContaining('Marker 1 is taken by “数据码头”') });
    await expect(client.request('textDocument/prepareRename', { textDocument, position: positionOf(SMALL, '地区') })).rejects.toMatchObject({ message: expect.stringContaining('no term or marker') });
    await expect((await opened()).request('textDocument/prepareRename', { textDocument, position: positionOf(SMALL, '地区') })).rejects.toMatchObject({ message: expect.stringContaining('这里没有可以改名') });
  });
  it('of a document that is not open is nothing', async () => expect(await (await startClient()).request('textDocument/rename', { textDocument, position, newName: '数据港湾' })).toBeNull());
});

describe('completion', () => {
  const TEXT = SMALL.replace('推广“数据码头”模式', '推广“”模式'), position = positionOf(TEXT, '“”', 1), typed = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '“' };
  it('writes a term and explains it when it is looked at', async () => {
    const client = await opened({}, TEXT), items = await client.request('textDocument/completion', { textDocument, position, context: typed });
    expect(items.map((i: { label: string; detail: string }) => `${i.detail}${i.label}`)).toEqual(['①“数据码头”', '②“一湖两带”']);
    expect(after(TEXT, [items[0].textEdit])).toBe(SMALL);
    expect(items[0].documentation).toBeUndefined();
    expect((await client.request('completionItem/resolve', items[0])).documentation).toEqual({ kind: 'markdown', value: expect.stringContaining('面向企业和社会提供公共数据服务的流通场所') });
    expect((await client.request('completionItem/resolve', items[1])).documentation.value).toContain('定义于第 11 行');
  });
  it('that is stale is not explained by another entry', async () => {
    const client = await opened({}, TEXT), [item] = await client.request('textDocument/completion', { textDocument, position, context: typed });
    await client.change(URI, 8, { text: SMALL.replace('①“数据码头”：', '①“零碳工厂”：') });
    expect(await client.request('completionItem/resolve', item)).toEqual(item);
    expect(await client.request('completionItem/resolve', { label: 'x' })).toEqual({ label: 'x' });
  });
  it('by itself or at all only as the settings want it', async () => {
    const asked = { triggerKind: CompletionTriggerKind.Invoked };
    const quiet = await opened({ initializationOptions: { completion: { automatic: false } } }, TEXT), off = await opened({ initializationOptions: { completion: { enable: false } } }, TEXT);
    expect(await quiet.request('textDocument/completion', { textDocument, position, context: typed })).toEqual([]);
    expect(await quiet.request('textDocument/completion', { textDocument, position, context: asked })).toHaveLength(2);
    expect(await off.request('textDocument/completion', { textDocument, position, context: asked })).toEqual([]);
  });
  it('says nothing in the midst of prose', async () => {
    const client = await opened();
    for (const triggerCharacter of ['（', '[', '①', '［']) expect(await client.request('textDocument/completion', { textDocument, position: positionOf(SMALL, '增长5.8%'), context: { ...typed, triggerCharacter } })).toEqual([]);
  });
});

describe('code lenses', () => {
  const resolved = async (client: LspClient): Promise<readonly any[]> => Promise.all((await client.request<readonly any[]>('textDocument/codeLens', { textDocument })).map((l) => client.request('codeLens/resolve', l)));
  it('are words without a command where the client has none', async () => expect((await resolved(await opened())).map((l) => l.command)).toEqual([{ title: '2 处使用', command: '' }, { title: '1 处使用', command: '' }]));
  it('lead to the uses where it has one', async () => {
    const [lens] = await resolved(await opened({ capabilities: { experimental: { policyText: { commands: ['policyText.showReferences'] } } } }));
    expect([lens.command.title, lens.command.command, lens.command.arguments[0]]).toEqual(['2 处使用', 'policyText.showReferences', URI]);
    expect(lens.command.arguments[2].map((l: { range: Range }) => textIn(SMALL, l.range))).toEqual(['“数据码头”', '“数据码头”']);
  });
  it('of headings count findings that are shown', async () => {
    const settings = { codeLens: { entries: false, headings: true } };
    const titles = async (more: object): Promise<string> => (await resolved(await opened({ initializationOptions: { ...settings, ...more } }))).find((l) => l.range.start.line === 7).command.title;
    expect(await titles({})).toBe('目标 0 · 名词 1 · 问题 1');
    expect(await titles({ readingMode: true })).toBe('目标 0 · 名词 1 · 问题 0');
  });
  it('of a document that has changed say nothing, not something else', async () => {
    const client = await opened(), [lens] = await client.request('textDocument/codeLens', { textDocument });
    await client.change(URI, 8, { text: '一、任务\n抓落实。' });
    expect((await client.request('codeLens/resolve', lens)).command).toEqual({ title: '', command: '' });
  });
});

describe('inlay hints', () => {
  const labels = async (client: LspClient): Promise<readonly string[]> => (await client.request<readonly any[]>('textDocument/inlayHint', { textDocument, range: all })).map((h) => h.label);
  it('are there only if they are wanted', async () => {
    expect(await labels(await opened())).toEqual([]);
    expect(await labels(await opened({ initializationOptions: { inlayHints: { definitions: true } } }))).toEqual(['面向企业和社会提供公共数据服务的流通场所', '环湖带和滨江带']);
    expect(await labels(await opened({ initializationOptions: { inlayHints: { values: true } } }))).toEqual(['= 45,660,000,000 元', '= 2,010,000,000 元', '= 33,600 人']);
  });
  it('and lenses are asked for anew when the settings change', async () => {
    const client = await opened({ capabilities: { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } } });
    await client.notify('workspace/didChangeConfiguration', { settings: { policyText: { inlayHints: { values: true } } } });
    await client.message('workspace/inlayHint/refresh');
    await client.message('workspace/codeLens/refresh');
    expect(await labels(client)).toHaveLength(3);
  });
});

describe('document links', () => {
  it('name line and column of the entry', async () => {
    const links = await (await opened()).request('textDocument/documentLink', { textDocument });
    expect(links.map((l: { range: Range; target: string; tooltip: string }) => [textIn(SMALL, l.range), l.target, l.tooltip])).toEqual([
      ['①', 'file:///临澜/a%20%281%29.txt#L10,2-L10,8', '词条：“数据码头”'], ['②', 'file:///临澜/a%20%281%29.txt#L11,2-L11,8', '词条：“一湖两带”']]);
  });
  it('there are none in a document without a file', async () => {
    const client = await startClient();
    await client.open('untitled:1', SMALL);
    expect(await client.request('textDocument/documentLink', { textDocument: { uri: 'untitled:1' } })).toEqual([]);
  });
});

describe('formatting', () => {
  const text = SMALL.replace('②“一湖两带”：', '  ②“一湖两带” : ').replace('数据码头”：', '数据码头”:');
  it('is of the glossary', async () => expect(after(text, await (await opened({}, text)).request('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }))).toBe(SMALL));
  it('of a range', async () => {
    const range = { start: { line: 10, character: 0 }, end: { line: 10, character: 9 } };
    expect(after(text, await (await opened({}, text)).request('textDocument/rangeFormatting', { textDocument, range, options: { tabSize: 2, insertSpaces: true } }))).toBe(SMALL.replace('数据码头”：', '数据码头”:'));
  });
});

describe('code actions of structure', () => {
  const actions = async (text: string, at: string, only?: readonly string[]): Promise<readonly any[]> => {
    const position = positionOf(text, at);
    return (await opened({}, text)).request('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [], ...(only ? { only } : {}) } });
  };
  it('renumber headings', async () => {
    const text = SMALL.replace('（二）民生', '（三）民生'), [action] = await actions(text, '（三）民生', ['refactor']);
    expect([action.title, action.kind]).toEqual(['从这里起重新编号（改 1 处）', 'refactor.rewrite']);
    expect(after(text, action.edit.changes[URI])).toBe(SMALL);
  });
  it('sort entries, in the glossary only', async () => {
    const text = SMALL.replace('①，实施“一湖两带”②', '②，实施“一湖两带”①').replace('①“数据码头”', 'x').replace('②“一湖两带”', '①“一湖两带”').replace('\nx', '\n②“数据码头”');
    const [action] = await actions(text, '①“一湖两带”', ['refactor.rewrite']);
    expect(action.title).toBe('按正文首次出现的先后排列词条');
    expect(after(text, action.edit.changes[URI])).toBe(SMALL);
    expect(await actions(text, '2023年工作', ['refactor.rewrite'])).toEqual([]);
  });
  it('begin an entry', async () => {
    const text = SMALL.replace('⑨', ''), [action] = await actions(text, '双高行动', ['refactor']);
    expect(action.title).toBe('为“双高行动”添加词条');
    expect(after(text, action.edit.changes[URI])).toBe(`${text.replace('“双高行动”', '“双高行动”③').trimEnd()}\n③“双高行动”：\n`);
  });
  it('are not given to those who want corrections only', async () => expect((await actions(SMALL.replace('（二）民生', '（三）民生'), '（三）民生', ['quickfix'])).filter((a) => a.kind !== 'quickfix')).toEqual([]));
});
