import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { apply } from '../../server/src/rules/fixing';
import { temporaryFolder } from '../harness/folders';
import { positionOf, startClient, textIn, type LspClient, type StartOptions } from '../harness/lspClient';

const scratch = temporaryFolder();
const TEXT = '一、任务\n实施“千村示范工程，成效明显。\n加大&ldquo;智改数转&rdquo;力度。\n推进“百湖治理工程，守护清水。\n';
const ABLE = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };

/** A workspace folder with a document in it that is open. */
async function workspace(files: Readonly<Record<string, string>> = {}, options: StartOptions = {}, text = TEXT): Promise<{ readonly client: LspClient; readonly folder: string; readonly uri: string; readonly ignores: string }> {
  const folder = mkdtempSync(join(scratch, 'w-')), path = join(folder, '稿/报告.txt');
  mkdirSync(join(folder, '稿'));
  for (const [name, content] of Object.entries(files)) { mkdirSync(join(folder, name, '..'), { recursive: true }); writeFileSync(join(folder, name), content); }
  const client = await startClient({ capabilities: ABLE, ...options, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }] });
  const uri = pathToFileURL(path).href;
  await client.open(uri, text);
  return { client, folder, uri, ignores: join(folder, '.policytext/ignores.json') };
}
const pull = (client: LspClient, uri: string, previousResultId?: string): Promise<any> => client.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) });
const codes = async (client: LspClient, uri: string): Promise<string[]> => (await pull(client, uri)).items.map((d: any) => `${d.code}:${d.range.start.line}`);
const ignoring = async (client: LspClient, uri: string, line: number): Promise<any[]> =>
  (await client.request<any[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: { line, character: 2 }, end: { line, character: 3 } }, context: { diagnostics: [] } })).filter((a) => a.command);
const run = (client: LspClient, { command, arguments: args }: any): Promise<any> => client.request('workspace/executeCommand', { command, arguments: args });
const ALL = ['quote-unbalanced:1', 'html-entity:2', 'html-entity:2', 'quote-unbalanced:3'];

describe('ignoring', () => {
  it('one place writes it into the folder, hides it and tells the client to ask anew', async () => {
    const { client, uri, ignores } = await workspace();
    expect(await codes(client, uri)).toEqual(ALL);
    const [place] = await ignoring(client, uri, 1);
    expect(await run(client, place.command)).toBe(true);
    await client.message('workspace/diagnostic/refresh');
    expect(await codes(client, uri)).toEqual(ALL.slice(1));
    expect(JSON.parse(readFileSync(ignores, 'utf8'))).toEqual({
      version: 1, rules: [], documents: { '稿/报告.txt': { rules: [], places: [{ rule: 'quote-unbalanced', text: '“', before: '实施', after: '千村示范工程，成效明显。' }] } },
    });
  });
  it('survives edits elsewhere', async () => {
    const { client, uri } = await workspace();
    await run(client, (await ignoring(client, uri, 1))[0].command);
    await client.change(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '临澜市报告\n\n' });
    expect(await codes(client, uri)).toEqual(['html-entity:4', 'html-entity:4', 'quote-unbalanced:5']);
  });
  it('a rule, in the document or everywhere', async () => {
    const { client, uri, ignores } = await workspace();
    const [, inDocument, everywhere] = await ignoring(client, uri, 1);
    await run(client, inDocument.command);
    expect(await codes(client, uri)).toEqual(ALL.slice(1, 3));
    const other = uri.replace(/[^/]*$/u, 'b.txt');
    await client.open(other, TEXT);
    expect(await codes(client, other)).toEqual(ALL);
    await run(client, everywhere.command);
    expect(await codes(client, other)).toEqual(ALL.slice(1, 3));
    expect(JSON.parse(readFileSync(ignores, 'utf8')).rules).toEqual(['quote-unbalanced']);
  });
  it('is taken back from the list of what is ignored', async () => {
    const { client, uri, ignores } = await workspace();
    for (const action of await ignoring(client, uri, 1)) await run(client, action.command);
    const list = async (): Promise<any> => client.request('policyText/findings', { uri });
    expect((await list()).ignored.map((i: any) => [i.ignore.scope, i.findings.length])).toEqual([['workspace', 2]]);
    for (const scope of ['workspace', 'document', 'place']) {
      const { ignored } = await list(), one = ignored.find((i: any) => i.ignore.scope === scope);
      await run(client, { command: 'policyText.server.ignore', arguments: [{ uri, how: 'remove', ignore: one.ignore }] });
    }
    expect(await codes(client, uri)).toEqual(ALL);
    expect(JSON.parse(readFileSync(ignores, 'utf8'))).toEqual({ version: 1, rules: [], documents: {} });
  });
  it('a file that was edited by hand is read again when the client says so', async () => {
    const { client, uri, ignores, folder } = await workspace();
    expect(await codes(client, uri)).toEqual(ALL);
    expect(await client.message('client/registerCapability', (p) => p.registrations.some((r: any) => r.method === 'workspace/didChangeWatchedFiles'))).toBeDefined();
    mkdirSync(join(folder, '.policytext'));
    writeFileSync(ignores, '{"rules":["html-entity"]}');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(ignores).href, type: 1 }] });
    await client.message('workspace/diagnostic/refresh');
    expect(await codes(client, uri)).toEqual([ALL[0], ALL[3]]);
  });
  it('a file that is no JSON is not written over, and that is said', async () => {
    const broken = '<<<<<<< ours\n{}\n', { client, uri, ignores } = await workspace({ '.policytext/ignores.json': broken });
    expect(await run(client, (await ignoring(client, uri, 1))[0].command)).toBe(false);
    expect((await client.message('window/showMessage')).message).toMatch(/not JSON, left as it is/u);
    expect(readFileSync(ignores, 'utf8')).toBe(broken);
    expect(await codes(client, uri)).toEqual(ALL);
  });
  it('in a document that is no file lasts as long as the server', async () => {
    const { client } = await workspace(), uri = 'untitled:Untitled-1';
    await client.open(uri, TEXT);
    await run(client, (await ignoring(client, uri, 1))[0].command);
    expect(await codes(client, uri)).toEqual(ALL.slice(1));
  });
  it.each([[[]], [[null]], [['x']], [[{ uri: 'file:///a', how: 'add' }]], [[{ uri: 'file:///a', how: 'add', ignore: { scope: 'all', rule: 'x' } }]], [[{ uri: 'file:///a', how: 'add', ignore: { scope: 'place', place: { rule: 'x' } } }]]])('with %j does nothing', async (args) => {
    const { client, ignores } = await workspace();
    expect(await run(client, { command: 'policyText.server.ignore', arguments: args })).toBe(false);
    expect(existsSync(ignores)).toBe(false);
  });
});

describe('the project\'s configuration', () => {
  it('sets severities and the language', async () => {
    const { client, uri } = await workspace({ '.policytext.json': '{"rules":{"html-entity":"off","quote-unbalanced":"information"},"language":"en"}' });
    const { items } = await pull(client, uri);
    expect(items.map((d: any) => [d.code, d.severity, d.message])).toEqual(Array(2).fill(['quote-unbalanced', 3, 'Quotation mark “ has no partner.']));
  });
  it('nearest to the document counts, and may leave it alone', async () => {
    const { client, uri } = await workspace({ '.policytext.json': '{"rules":{"html-entity":"off"}}', '稿/.policytext.json': '{"ignore":["*.txt"]}' });
    expect(await codes(client, uri)).toEqual([]);
  });
  it('that is wrong is logged, and what is right in it counts', async () => {
    const { client, uri } = await workspace({ '.policytext.json': '{"rules":{"html-entity":"off","no-such":"off"}}' });
    expect(await codes(client, uri)).toEqual([ALL[0], ALL[3]]);
    expect((await client.message('window/logMessage')).message).toMatch(/\.policytext\.json: .*no-such/u);
  });
});

describe('reading mode', () => {
  it('hides findings, and shows them again', async () => {
    const { client, uri } = await workspace();
    await client.notify('workspace/didChangeConfiguration', { settings: { policyText: { readingMode: true } } });
    await client.message('workspace/diagnostic/refresh');
    expect(await codes(client, uri)).toEqual([]);
    expect(await client.request('policyText/findings', { uri })).toEqual({ rules: [], ignored: [] });
    await client.notify('workspace/didChangeConfiguration', { settings: { policyText: {} } });
    expect(await codes(client, uri)).toEqual(ALL);
  });
});

describe('the list of findings', () => {
  it('is by rule, in the order of the groups', async () => {
    const { client, uri } = await workspace();
    const { rules } = await client.request('policyText/findings', { uri });
    expect(rules.map((r: any) => [r.rule, r.title, r.severity, r.findings.map((f: any) => textIn(TEXT, f.range))])).toEqual([
      ['quote-unbalanced', '引号不成对', 'error', ['“', '“']], ['html-entity', '网页标记残留', 'error', ['&ldquo;', '&rdquo;']],
    ]);
  });
});

describe('cleaning up', () => {
  const DIRTY = '临澜市政府工作报告\n加大&ldquo;智改数转&rdquo;力度。\n责任编辑：某某\n';
  const clean = (client: LspClient, uri: string): Promise<boolean> => run(client, { command: 'policyText.server.cleanUp', arguments: [uri] });
  it('asks for each kind of change', async () => {
    const { client, uri } = await workspace({}, {}, DIRTY);
    expect(await clean(client, uri)).toBe(true);
    const { edit, label } = await client.message('workspace/applyEdit');
    expect([label, edit.changeAnnotations]).toEqual(['清理本文', { furniture: { label: '网页模板、页码', needsConfirmation: true }, 'html-entity': { label: '网页标记残留', needsConfirmation: true } }]);
    expect(edit.documentChanges[0].edits.map((e: any) => [textIn(DIRTY, e.range), e.newText, e.annotationId])).toEqual([['责任编辑：某某\n', '', 'furniture'], ['&ldquo;', '“', 'html-entity'], ['&rdquo;', '”', 'html-entity']]);
  });
  it('of a client that cannot ask is a plain edit', async () => {
    const { client, uri } = await workspace({}, { capabilities: { textDocument: { diagnostic: {} } } }, DIRTY);
    await clean(client, uri);
    const { edit } = await client.message('workspace/applyEdit');
    const spans = edit.changes[uri].map((e: any) => ({ span: { start: offset(DIRTY, e.range.start), end: offset(DIRTY, e.range.end) }, newText: e.newText }));
    expect(apply(DIRTY, spans)).toBe('临澜市政府工作报告\n加大“智改数转”力度。\n');
  });
  it('of a clean document does nothing, nor of one that is not open', async () => {
    const { client, uri } = await workspace({}, {}, '推动产业升级。');
    expect([await clean(client, uri), await clean(client, 'file:///none')]).toEqual([false, false]);
    expect(client.received.some((m) => m.method === 'workspace/applyEdit')).toBe(false);
  });
});

const offset = (text: string, { line, character }: { line: number; character: number }): number => text.split('\n').slice(0, line).reduce((n, l) => n + l.length + 1, 0) + character;

describe('while somebody types', () => {
  const at = (text: string, mark: string, by = 0) => ({ start: positionOf(text, mark, by), end: positionOf(text, mark, by) });
  it('nothing new is said of the line, all else stays, and after a pause it is said', async () => {
    const { client, uri } = await workspace();
    await pull(client, uri);
    await client.change(uri, 2, { range: at(TEXT, '百湖'), text: '（' });
    expect(await codes(client, uri)).toEqual(ALL);
    await client.message('workspace/diagnostic/refresh');
    expect(await codes(client, uri)).toEqual([...ALL, 'bracket-unbalanced:3']);
  });
  it('in another line, what was held back is said', async () => {
    const { client, uri } = await workspace();
    await pull(client, uri);
    await client.change(uri, 2, { range: at(TEXT, '百湖'), text: '（' });
    await client.change(uri, 3, { range: at(TEXT, '任务', 2), text: '《' });
    expect(await codes(client, uri)).toEqual([...ALL, 'bracket-unbalanced:3']);
  });
  it('a pasted paragraph and several edits at once are looked at straight away', async () => {
    const { client, uri } = await workspace();
    await pull(client, uri);
    await client.change(uri, 2, { range: at(TEXT, '百湖'), text: '（加快建设一批重点工程和项目' });
    expect(await codes(client, uri)).toEqual([...ALL, 'bracket-unbalanced:3']);
  });
  it('a client that cannot ask is told after the pause', async () => {
    const { client, uri } = await workspace({}, { capabilities: {} });
    await client.message('textDocument/publishDiagnostics');
    await client.change(uri, 2, { range: at(TEXT, '百湖'), text: '（' });
    const held = await client.message('textDocument/publishDiagnostics', (p) => p.version === 2);
    expect(held.diagnostics).toHaveLength(4);
    await client.message('textDocument/publishDiagnostics', (p) => p.version === 2 && p.diagnostics.length === 5);
  });
});

it('a rule that fills the document is one diagnostic, and its fix mends all', async () => {
  const text = '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。\n'.repeat(3);
  const { client, uri } = await workspace({}, {}, text);
  const { items } = await pull(client, uri);
  expect(items.map((d: any) => [d.code, d.message])).toEqual([['injected-pinyin', '汉字后带入的注音，全文 24 处。']]);
  const [all, one, ...others] = await client.request<any[]>('textDocument/codeAction', { textDocument: { uri }, range: items[0].range, context: { diagnostics: items } });
  expect([all.title, all.isPreferred, all.edit.documentChanges[0].edits.length, all.diagnostics.length]).toEqual(['改正全文的“汉字后带入的注音”（24 处）', true, 24, 1]);
  expect([one.edit.documentChanges[0].edits.length, one.isPreferred]).toEqual([1, undefined]);
  expect(others.map((a) => a.command?.arguments[0].ignore.scope)).toEqual(['document', 'workspace']);
});
