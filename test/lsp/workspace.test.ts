import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../harness/folders';
import { positionOf, startClient, textIn, type LspClient, type StartOptions } from '../harness/lspClient';
import { reportOf } from '../harness/archiveReports';

const root = temporaryFolder();
let made = 0;
interface Workspace { readonly folder: string; readonly client: LspClient; uri(name: string): string; write(name: string, text: string): void; told(...names: readonly string[]): Promise<void> }
const WATCHING = { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } } as const;
const LATE = reportOf({ place: '云渚区', year: 2025, body: '建成“数据码头”三处，推进“数据码头”扩容。' });
const CITY = reportOf({ place: '临澜市', year: 2024, glossary: ['“数据码头”：面向企业提供公共数据服务的流通场所。', '占位词条：没有用的。'] });

async function workspace(files: Readonly<Record<string, string>>, options: StartOptions = {}): Promise<Workspace> {
  const folder = join(root, String(made++)), write = (name: string, text: string): void => { mkdirSync(join(folder, name, '..'), { recursive: true }); writeFileSync(join(folder, name), text); };
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) write(name, text);
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const client = await startClient({ capabilities: WATCHING, rootUri: pathToFileURL(folder).href, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }], ...options });
  return { folder, client, uri, write, told: (...names) => client.notify('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uri(name), type: 2 })) }) };
}
const later = async <T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> => {
  for (let n = 0; n < 200; n++) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return ask();
};
const hover = async ({ client, uri }: Workspace, name = '新.txt', text = LATE, at = '数据码头'): Promise<string> => (await client.request('textDocument/hover', { textDocument: { uri: uri(name) }, position: positionOf(text, at, 1) }))?.contents.value ?? '';
const at = (w: Workspace, text = LATE, what = '数据码头'): unknown => ({ textDocument: { uri: w.uri('新.txt') }, position: positionOf(text, what, 1) });

describe('a term that another report explains', () => {
  it('says so where one hovers, leads to it, and lights up everywhere', async () => {
    const w = await workspace({ '临澜.txt': CITY, '新.txt': LATE });
    await w.client.open(w.uri('新.txt'), LATE);
    expect(await later(() => hover(w), (h) => h !== '')).toBe(`**“数据码头”**\n\n面向企业提供公共数据服务的流通场所。\n\n*本报告没有解释，见另一篇报告 · 临澜\\.txt · [第 12 行](${w.uri('临澜.txt')}#L12,2-L12,8)*`);
    const [link] = await w.client.request('textDocument/definition', at(w));
    expect([link.targetUri, textIn(CITY, link.targetSelectionRange), textIn(LATE, link.originSelectionRange)]).toEqual([w.uri('临澜.txt'), '“数据码头”', '“数据码头”']);
    expect((await w.client.request('textDocument/documentHighlight', at(w))).map((h: any) => textIn(LATE, h.range))).toEqual(['“数据码头”', '“数据码头”']);
  });
  it('follows the file that explains it: changed, renamed, gone', async () => {
    const w = await workspace({ '临澜.txt': CITY });
    await w.client.open(w.uri('新.txt'), LATE);
    await later(() => hover(w), (h) => h.includes('流通场所'));
    w.write('临澜.txt', CITY.replace('流通场所', '交易大厅'));
    await w.told('临澜.txt');
    expect(await later(() => hover(w), (h) => h.includes('交易大厅'))).toContain('交易大厅');
    renameSync(join(w.folder, '临澜.txt'), join(w.folder, '改名.txt'));
    await w.told('临澜.txt', '改名.txt');
    expect(await later(() => hover(w), (h) => h.includes('改名'))).toContain('改名');
    rmSync(join(w.folder, '改名.txt'));
    await w.told('改名.txt');
    expect(await later(() => hover(w), (h) => h === '')).toBe('');
  });
  it('follows the open document rather than its file, and the file again when it is closed', async () => {
    const w = await workspace({ '临澜.txt': CITY });
    await w.client.open(w.uri('新.txt'), LATE);
    await later(() => hover(w), (h) => h !== '');
    await w.client.open(w.uri('临澜.txt'), CITY.replace('流通场所', '尚未存盘'));
    await w.client.request('textDocument/foldingRange', { textDocument: { uri: w.uri('临澜.txt') } });
    expect(await hover(w)).toContain('尚未存盘');
    await w.client.close(w.uri('临澜.txt'));
    expect(await hover(w)).toContain('流通场所');
  });
  it('of a file that the project ignores is not known', async () => {
    const w = await workspace({ '旧稿/临澜.txt': CITY, '.policytext.json': '{"ignore":["旧稿/"]}' });
    await w.client.open(w.uri('新.txt'), LATE);
    await w.client.request('workspace/symbol', { query: '数据' });
    expect(await hover(w)).toBe('');
  });
  it('is seen by a client that does not tell of changed files', async () => {
    const w = await workspace({ '临澜.txt': CITY }, { capabilities: {} });
    await w.client.open(w.uri('新.txt'), LATE);
    expect(await later(() => hover(w), (h) => h !== '')).toContain('流通场所');
  });
});

describe('symbols of the workspace', () => {
  const names = async (w: Workspace, query: string): Promise<readonly string[]> => (await w.client.request('workspace/symbol', { query })).map((s: any) => `${s.name} | ${s.containerName}`);
  it('are those of files and of open documents as they are', async () => {
    const w = await workspace({ '临澜.txt': CITY, '新.txt': '不算' });
    await w.client.open(w.uri('新.txt'), LATE.replace('推动产业升级', '数据产业升级'));
    expect(await names(w, '数据')).toEqual(['“数据码头” | 临澜.txt', '（一）数据产业升级 | 新.txt']);
    expect(await names(w, 'sjmt')).toEqual(['“数据码头” sjmt | 临澜.txt']);
    const [symbol] = await w.client.request('workspace/symbol', { query: '数据码头' });
    expect([symbol.location.uri, textIn(CITY, symbol.location.range)]).toEqual([w.uri('临澜.txt'), '“数据码头”']);
  });
  it('are none without folders', async () => expect(await (await startClient()).request('workspace/symbol', { query: '数据' })).toEqual([]));
});

describe('reading many files', () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${2000 + i}.txt`, reportOf({ place: '临澜市', year: 2000 + i })]));
  it('shows its progress', async () => {
    const w = await workspace(many, { capabilities: { ...WATCHING, window: { workDoneProgress: true } } });
    const begun = await w.client.message('$/progress', (p) => p.value.kind === 'begin'), ended = await w.client.message('$/progress', (p) => p.value.kind === 'end');
    expect([begun.value.title, begun.value.cancellable, ended.token === begun.token]).toEqual(['正在为报告建索引', true, true]);
  });
  it('stops when the user says so', async () => {
    const w = await workspace(many, { capabilities: { ...WATCHING, window: { workDoneProgress: true } } });
    const { token } = await w.client.message('$/progress', (p) => p.value.kind === 'begin');
    await w.client.notify('window/workDoneProgress/cancel', { token });
    await w.client.message('$/progress', (p) => p.value.kind === 'end');
    expect((await w.client.message('window/logMessage', (p) => p.message.startsWith('archive: '))).message).toMatch(/cancelled$/u);
  });
});

describe('the shared glossary', () => {
  const CSV = '\ufeff术语,释义,来源\r\n“数据码头”,"我们自己的说法，统一这样写",编辑部\r\n';
  it('explains what no report does', async () => {
    const w = await workspace({ '.policytext/glossary.csv': CSV });
    await w.client.open(w.uri('新.txt'), LATE);
    expect(await hover(w)).toBe(`**“数据码头”**\n\n我们自己的说法，统一这样写\n\n*本报告没有解释，见共用名词表 · [第 2 行](${w.uri('.policytext/glossary.csv')}#L2,1-L2,7) · 编辑部*`);
  });
  it('comes after the reports', async () => {
    const w = await workspace({ '.policytext/glossary.csv': CSV, '临澜.txt': CITY });
    await w.client.open(w.uri('新.txt'), LATE);
    expect(await later(() => hover(w), (h) => h.includes('流通场所'))).toContain('另一篇报告');
  });
  it('is read again when it changes, and its bad rows are told of until they are mended', async () => {
    const w = await workspace({ '.policytext/glossary.csv': '数据码头,\n' });
    await w.client.open(w.uri('新.txt'), LATE);
    expect(await hover(w)).toBe('');
    const { diagnostics } = await w.client.message('textDocument/publishDiagnostics', (p) => p.uri === w.uri('.policytext/glossary.csv'));
    expect(diagnostics.map((d: any) => [d.range.start.line, d.message])).toEqual([[0, '“数据码头”没有释义，已略过']]);
    w.write('.policytext/glossary.csv', CSV);
    await w.told('.policytext/glossary.csv');
    expect(await hover(w)).toContain('我们自己的说法');
    await w.client.message('textDocument/publishDiagnostics', (p) => p.uri === w.uri('.policytext/glossary.csv') && p.diagnostics.length === 0);
  });

  const add = async (w: Workspace, text = CITY): Promise<any> => {
    await w.client.open(w.uri('临澜.txt'), text);
    const start = positionOf(text, '“数据码头”', 1), actions = await w.client.request('textDocument/codeAction', { textDocument: { uri: w.uri('临澜.txt') }, range: { start, end: start }, context: { diagnostics: [], only: ['refactor'] } });
    return actions[0];
  };
  it('takes a term from a report: written where the editor cannot do it', async () => {
    const w = await workspace({}, { capabilities: { workspace: { applyEdit: false } } }), action = await add(w);
    expect(action.title).toBe('把“数据码头”加入共用名词表');
    expect(await w.client.request('workspace/executeCommand', action.command)).toBe(true);
    expect(readFileSync(join(w.folder, '.policytext/glossary.csv'), 'utf8')).toBe('\ufeff术语,释义,来源\r\n“数据码头”,面向企业提供公共数据服务的流通场所。,临澜\r\n');
    expect(await add(w)).toBeUndefined();
  });
  it('is added to as it is, in its own encoding', async () => {
    const w = await workspace({ '.policytext/glossary.csv': '链长制,机制' }, { capabilities: { workspace: { applyEdit: false } } });
    await w.client.request('workspace/executeCommand', (await add(w)).command);
    expect(readFileSync(join(w.folder, '.policytext/glossary.csv'), 'utf8')).toBe('链长制,机制\r\n“数据码头”,面向企业提供公共数据服务的流通场所。,临澜\r\n');
  });
  it('is edited by the editor where that can be undone', async () => {
    const w = await workspace({ '.policytext/glossary.csv': '链长制,机制\n' }, { capabilities: { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } } });
    await w.client.request('workspace/executeCommand', (await add(w)).command);
    const { edit } = await w.client.message('workspace/applyEdit');
    expect(edit.documentChanges).toEqual([{ textDocument: { uri: w.uri('.policytext/glossary.csv'), version: null }, edits: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: '“数据码头”,面向企业提供公共数据服务的流通场所。,临澜\n' }] }]);
  });
  const EDITS = { capabilities: { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } } } as const;
  it('is edited where it ends in the editor, saved or not', async () => {
    const w = await workspace({ '.policytext/glossary.csv': '链长制,机制\n' }, EDITS), uri = w.uri('.policytext/glossary.csv');
    await w.client.open(uri, '链长制,机制\n', 1);
    await w.client.change(uri, 2, { text: '链长制,由市领导担任链长的机制\n田长制,机制' });
    await w.client.request('workspace/executeCommand', (await add(w)).command);
    const { edit } = await w.client.message('workspace/applyEdit');
    expect(edit.documentChanges).toEqual([{ textDocument: { uri, version: 2 }, edits: [{ range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } }, newText: '\n“数据码头”,面向企业提供公共数据服务的流通场所。,临澜\n' }] }]);
  });
  it('gets its heading where the file is there and empty', async () => {
    const w = await workspace({ '.policytext/glossary.csv': '' }, EDITS);
    await w.client.request('workspace/executeCommand', (await add(w)).command);
    const { edit } = await w.client.message('workspace/applyEdit');
    expect(edit.documentChanges[0].edits[0].newText).toBe('术语,释义,来源\n“数据码头”,面向企业提供公共数据服务的流通场所。,临澜\n');
  });
  it('is not written by a command that is none', async () => {
    const w = await workspace({});
    for (const sent of [null, {}, { uri: w.uri('a.txt'), term: ' ', definition: 'x', source: '' }, { uri: 'untitled:1', term: 'a', definition: 'b', source: '' }]) {
      expect(await w.client.request('workspace/executeCommand', { command: 'policyText.server.addSharedTerm', arguments: [sent] })).toBe(false);
    }
  });
  it('is linked from the hover for a client that runs commands from there, and for no other', async () => {
    for (const commandLinks of [true, false]) {
      const w = await workspace({ '临澜.txt': CITY }, { initializationOptions: { commandLinks } });
      await w.client.open(w.uri('新.txt'), LATE);
      expect((await later(() => hover(w), (h) => h !== '')).includes('[加入共用名词表](command:policyText.server.addSharedTerm?')).toBe(commandLinks);
    }
  });
});

describe('findings in files that are not open', () => {
  const WRONG = CITY.replace('民生保障有力有效。', '民生保障有力有效&nbsp;。');
  const ask = (w: Workspace, previousResultIds: readonly unknown[] = []): Promise<any> => w.client.request('workspace/diagnostic', { previousResultIds });
  it('are told of where the settings want them', async () => {
    const w = await workspace({ '临澜.txt': WRONG, '干净.txt': CITY }, { initializationOptions: { workspaceDiagnostics: true } });
    const { items } = await ask(w), one = items.find((i: any) => i.uri === w.uri('临澜.txt'));
    expect(items.map((i: any) => i.kind)).toEqual(['full', 'full']);
    expect(one.items.map((d: any) => [d.code, textIn(WRONG, d.range)])).toContainEqual(['html-entity', '&nbsp;']);
  });
  it('are none where they do not', async () => expect((await ask(await workspace({ '临澜.txt': WRONG }))).items).toEqual([]));
  it('are the document\'s own while it is open, and known again when it is closed', async () => {
    const w = await workspace({ '临澜.txt': WRONG }, { initializationOptions: { workspaceDiagnostics: true } });
    await w.client.open(w.uri('临澜.txt'), WRONG);
    expect((await ask(w)).items).toEqual([]);
    const next = ask(w);
    await w.client.close(w.uri('临澜.txt'));
    expect((await next).items.map((i: any) => i.uri)).toEqual([w.uri('临澜.txt')]);
  });
  it('are told of once: a question with no new answer waits for a change', async () => {
    const w = await workspace({ '临澜.txt': WRONG }, { initializationOptions: { workspaceDiagnostics: true } });
    const [{ resultId, uri }] = (await ask(w)).items, next = ask(w, [{ uri, value: resultId }]);
    expect(await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])).toBe('waits');
    w.write('临澜.txt', WRONG.replace('&nbsp;', ''));
    await w.told('临澜.txt');
    expect((await next).items.map((i: any) => [i.kind, i.items.filter((d: any) => d.code === 'html-entity')])).toEqual([['full', []]]);
  });
  it('of a file that is gone are taken back', async () => {
    const w = await workspace({ '临澜.txt': WRONG }, { initializationOptions: { workspaceDiagnostics: true } });
    const [{ resultId, uri }] = (await ask(w)).items, next = ask(w, [{ uri, value: resultId }]);
    rmSync(join(w.folder, '临澜.txt'));
    await w.told('临澜.txt');
    expect((await next).items).toEqual([{ kind: 'full', uri, version: null, items: [] }]);
  });
  it('come in parts to a client that takes them so', async () => {
    const files = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${2000 + i}.txt`, reportOf({ place: '临澜市', year: 2000 + i })]));
    const w = await workspace(files, { initializationOptions: { workspaceDiagnostics: true } });
    const { items } = await w.client.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 't' });
    const parts = w.client.received.filter((m) => m.method === '$/progress' && m.params.token === 't').flatMap((m) => m.params.value.items);
    expect([parts.length, items.length]).toEqual([8, 2]);
  });
});

describe('colours', () => {
  it('tell terms that only others explain from the report\'s own, as soon as they are known', async () => {
    const w = await workspace({ '临澜.txt': CITY }), legend = w.client.result.capabilities.semanticTokensProvider!.legend;
    await w.client.open(w.uri('新.txt'), LATE);
    const outside = async (): Promise<number> => {
      const { data } = await w.client.request('textDocument/semanticTokens/full', { textDocument: { uri: w.uri('新.txt') } });
      return (data as number[]).filter((bits, i) => i % 5 === 4 && bits === 1 << legend.tokenModifiers.indexOf('outside')).length;
    };
    expect(await later(outside, (n) => n > 0)).toBe(2);
  });
});
