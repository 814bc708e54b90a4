import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromPage, ToPage } from '../../reader/src/messages';

/* The reading view against an editor that is only as much of one as the view needs. */
type Handler = (event: any) => void;
const fake = vi.hoisted(() => {
  const handlers = new Map<string, Set<Handler>>();
  const on = (name: string) => (handler: Handler) => { const own = handlers.get(name) ?? new Set(); handlers.set(name, own.add(handler)); return { dispose: () => own.delete(handler) }; };
  return { handlers, on, fire: (name: string, event: unknown) => handlers.get(name)?.forEach((h) => h(event)), document: undefined as any, editors: [] as any[], panels: [] as any[], shown: [] as any[], follow: true, serializer: undefined as any };
});

vi.mock('vscode', () => {
  class Uri { constructor(readonly path: string) {} toString() { return `file://${this.path}`; } static joinPath(base: Uri, ...parts: string[]) { return new Uri([base.path, ...parts].join('/')); } static parse(text: string) { return new Uri(text.replace('file://', '')); } }
  class Disposable { constructor(readonly dispose: () => void) {} static from(...all: { dispose(): void }[]) { return new Disposable(() => all.forEach((d) => d.dispose())); } }
  class Range { readonly numbers: readonly number[]; constructor(...numbers: number[]) { this.numbers = numbers; } }
  const webview = () => ({ html: '', options: {}, cspSource: 'self', sent: [] as ToPage[], asWebviewUri: (uri: Uri) => `webview:${uri.path}`, postMessage(message: ToPage) { this.sent.push(message); }, onDidReceiveMessage: fake.on('message') });
  const panel = () => ({ webview: webview(), visible: true, viewColumn: 2, title: '', revealed: 0, reveal() { this.revealed++; }, gone: false, dispose() { this.gone = true; fake.fire('dispose', undefined); }, onDidDispose: fake.on('dispose') });
  return {
    Uri, Disposable, Range, Position: class {}, ViewColumn: { One: 1, Beside: -2 }, env: { language: 'en' }, l10n: { t: (text: string, ...args: unknown[]) => text.replace('{0}', String(args[0])) },
    window: {
      createWebviewPanel: () => { const made = panel(); fake.panels.push(made); return made; }, registerWebviewPanelSerializer: (_: string, serializer: unknown) => { fake.serializer = serializer; return { dispose: () => {} }; },
      get visibleTextEditors() { return fake.editors; }, showTextDocument: (document: unknown, options: any) => { fake.shown.push({ document, ...options }); return Promise.resolve(); },
      onDidChangeTextEditorSelection: fake.on('selection'), onDidChangeTextEditorVisibleRanges: fake.on('ranges'),
    },
    workspace: {
      openTextDocument: () => (fake.document ? Promise.resolve(fake.document) : Promise.reject(new Error('gone'))), getConfiguration: () => ({ get: (key: string, or: unknown) => (key === 'readingView.follow' ? fake.follow : or) }),
      onDidChangeTextDocument: fake.on('change'), onDidOpenTextDocument: fake.on('open'), onDidChangeConfiguration: fake.on('configuration'),
    },
    newPanel: panel,
  };
});

const vscode = await import('vscode') as any;
const { readingViews } = await import('../../client/src/views/readingView');
const log = { debug: vi.fn() } as any;
let pages: string[], views: ReturnType<typeof readingViews>, editor: any;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const say = async (message: FromPage): Promise<void> => { fake.fire('message', message); await settle(); await settle(); };
const sent = (): readonly ToPage[] => fake.panels[0].webview.sent.splice(0);

beforeEach(() => {
  fake.handlers.clear();
  Object.assign(fake, { panels: [], shown: [], follow: true });
  fake.document = { uri: new vscode.Uri('/a/报告.txt'), lineCount: 3, lineAt: () => ({ text: '一二三四五六七八' }), validateRange: (range: unknown) => range };
  editor = { document: fake.document, viewColumn: 1, selection: { active: { line: 1, character: 4 } }, visibleRanges: [{ start: { line: 0, character: 0 } }] };
  fake.editors = [editor];
  pages = ['<p>甲</p>'];
  views = readingViews({ readingPage: () => Promise.resolve({ title: '', language: 'zh-Hans', body: pages.at(-1)! }) } as any, new vscode.Uri('/extension'), log);
});

describe('the reading view', () => {
  it('lets nothing run but its one script and nothing be fetched but its style', () => {
    views.open(fake.document);
    const { html } = fake.panels[0].webview, nonce = /script-src &#39;nonce-([\w-]+)&#39;/u.exec(html)![1]!;
    expect(html).toContain('default-src &#39;none&#39;; style-src self;');
    expect(html.match(/<script[^>]*>/gu)).toEqual([`<script nonce="${nonce}" src="webview:/extension/dist/reader.js">`]);
    expect(fake.panels[0].title).toBe('Reading: 报告.txt');
  });
  it('is one for a report', () => {
    views.open(fake.document);
    views.open(fake.document);
    expect([fake.panels.length, fake.panels[0].revealed]).toEqual([1, 1]);
  });
  it('gets the page, and where the editor is, when it is ready', async () => {
    views.open(fake.document);
    await say({ type: 'ready' });
    expect(sent()).toEqual([{ type: 'update', body: '<p>甲</p>', language: 'zh-Hans' }, { type: 'scroll', line: 0, share: 0 }, { type: 'cursor', line: 1, share: 0.5 }]);
  });
  it('gets the page anew some time after an edit, once for several', async () => {
    views.open(fake.document);
    await say({ type: 'ready' });
    sent();
    pages.push('<p>乙</p>');
    for (let n = 0; n < 3; n++) fake.fire('change', { document: fake.document, contentChanges: [{}] });
    fake.fire('change', { document: { uri: new vscode.Uri('/b.txt') }, contentChanges: [{}] });
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(sent()).toEqual([{ type: 'update', body: '<p>乙</p>', language: 'zh-Hans' }]);
  });
  it('goes with the editor, unless the settings say no', () => {
    views.open(fake.document);
    fake.fire('selection', { textEditor: editor });
    fake.fire('ranges', { textEditor: editor });
    expect(sent().map((m) => m.type)).toEqual(['cursor', 'scroll']);
    fake.follow = false;
    fake.fire('selection', { textEditor: editor });
    expect(sent()).toEqual([]);
  });
  it('leads the editor to a place, beside it and without taking the focus, and is not led back by that', async () => {
    views.open(fake.document);
    await say({ type: 'reveal', place: { line: 2, character: 3 }, length: 4, focus: false });
    expect(fake.shown).toMatchObject([{ document: fake.document, viewColumn: 1, preserveFocus: true, selection: { numbers: [2, 3, 2, 7] } }]);
    fake.fire('selection', { textEditor: editor });
    fake.fire('ranges', { textEditor: editor });
    expect(sent()).toEqual([]);
  });
  it('listens to nothing any more when it is closed, and can be opened again', () => {
    views.open(fake.document);
    fake.panels[0].dispose();
    expect([...fake.handlers.entries()].filter(([name, own]) => name !== 'dispose' && own.size > 0)).toEqual([]);
    views.open(fake.document);
    expect(fake.panels.length).toBe(2);
  });
  it('comes back with the window, and goes where its report is gone', async () => {
    const panel = vscode.newPanel(), lost = vscode.newPanel();
    await fake.serializer.deserializeWebviewPanel(panel, { uri: 'file:///a/报告.txt' });
    expect([panel.gone, panel.title]).toEqual([false, 'Reading: 报告.txt']);
    fake.document = undefined;
    await fake.serializer.deserializeWebviewPanel(lost, { uri: 'file:///c.txt' });
    expect(lost.gone).toBe(true);
  });
});
