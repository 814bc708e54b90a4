import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { describe, expect, it, vi } from 'vitest';
import { analysisEnv } from '../../server/src/env';
import { pairs, positionOf, startClient } from '../harness/lspClient';
import { report } from '../harness/marks';
import { SMALL } from '../harness/reports';
import { samples } from '../harness/samples';

const URI = 'file:///a.txt';
const BIG = Array.from({ length: 12 }, (_, i) => samples[i % samples.length]!.text.replaceAll('市', `市${i}`)).join('\n');
const inDocument = (uri = URI): { readonly textDocument: { readonly uri: string } } => ({ textDocument: { uri } });
const POSITION = { line: 0, character: 0 }, RANGE = { start: POSITION, end: { line: 99, character: 0 } };

/** Every request for a document, with what is answered where there is nothing to say. */
const requests: readonly (readonly [string, object, unknown])[] = [
  ['textDocument/semanticTokens/full', {}, { data: [] }], ['textDocument/semanticTokens/full/delta', { previousResultId: '1' }, { data: [] }], ['textDocument/semanticTokens/range', { range: RANGE }, { data: [] }],
  ['textDocument/documentSymbol', {}, []], ['textDocument/foldingRange', {}, []], ['textDocument/hover', { position: POSITION }, null], ['textDocument/definition', { position: POSITION }, null],
  ['textDocument/selectionRange', { positions: [POSITION] }, []], ['textDocument/documentHighlight', { position: POSITION }, []],
  ['textDocument/diagnostic', {}, { kind: 'full', items: [] }], ['textDocument/codeAction', { range: RANGE, context: { diagnostics: [] } }, []],
  ['textDocument/references', { position: POSITION, context: { includeDeclaration: true } }, []], ['textDocument/completion', { position: POSITION }, []], ['textDocument/codeLens', {}, []],
  ['textDocument/inlayHint', { range: RANGE }, []], ['textDocument/documentLink', {}, []], ['textDocument/formatting', { options: {} }, []], ['textDocument/rangeFormatting', { range: RANGE, options: {} }, []],
  ['policyText/targets', {}, { items: [] }], ['policyText/exportTargets', { format: 'csv', kind: 'all' }, { base64: '', rows: 0 }], ['policyText/exportLedger', { format: 'csv' }, { base64: '', rows: 0 }],
];

describe('initialize', () => {
  it('declares what there is', async () => expect((await startClient()).result).toMatchSnapshot());
  it('is answered before the segmenter is started', async () => {
    const segmenter = vi.fn(() => pairs);
    const client = await startClient({ segmenter, hold: true });
    await client.open(URI, SMALL);
    expect(await client.request('textDocument/documentSymbol', inDocument())).toHaveLength(1);
    expect(segmenter).not.toHaveBeenCalled();
    await client.notify('initialized', {});
    await client.message('policyText/status');
    expect(segmenter).toHaveBeenCalledOnce();
  });
});

describe.each(requests)('%s', (method, params, empty) => {
  it('of an unknown document is answered with nothing', async () => expect(await (await startClient()).request(method, { ...inDocument('file:///none'), ...params })).toEqual(empty));
  it('of an empty document is answered', async () => {
    const client = await startClient();
    await client.open(URI, '');
    expect(await client.request(method, { ...inDocument(), ...params })).toBeDefined();
  });
  it('that is no longer wanted is answered as such', async () => {
    const client = await startClient(), source = new CancellationTokenSource();
    await client.open(URI, BIG);
    const asked = client.request(method, { ...inDocument(), ...params }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
  it('that goes wrong is logged with the document\'s name and answered with nothing', async () => {
    const broken = { ...analysisEnv(), toSimplified: (text: string) => { if (text.includes('毒')) throw new Error('spoilt'); return text; } };
    const client = await startClient({ env: broken });
    await client.open(URI, '毒');
    expect(await client.request(method, { ...inDocument(), ...params })).toEqual(empty);
    expect((await client.message('window/logMessage')).message).toMatch(/file:\/\/\/a\.txt: Error: spoilt/u);
    await client.open('file:///good.txt', SMALL);
    expect(await client.request('textDocument/documentSymbol', inDocument('file:///good.txt'))).toHaveLength(1);
  });
});

describe('a document that changes', () => {
  it('is answered for as it is, not as it was', async () => {
    const client = await startClient();
    await client.open(URI, BIG);
    const asked = client.request('textDocument/documentSymbol', inDocument());
    await client.change(URI, 2, { text: '一、唯一的标题\n完。' });
    expect((await asked).map((s: { name: string }) => s.name)).toEqual(['一、唯一的标题']);
  });
  it('while words are waited for: no stale answer', async () => {
    let answerNow = (): void => {};
    const wait = new Promise<void>((resolve) => { answerNow = resolve; });
    const client = await startClient({ segmenter: () => ({ ...pairs, segment: async (texts) => { await wait; return pairs.segment(texts); } }) });
    await client.open(URI, SMALL);
    const asked = client.request('textDocument/selectionRange', { ...inDocument(), positions: [positionOf(SMALL, '地区')] });
    asked.catch(() => {});
    await client.request('textDocument/foldingRange', inDocument());               // by now the first request waits for words
    await client.change(URI, 2, { range: { start: POSITION, end: POSITION }, text: '新\n' });
    await client.request('textDocument/foldingRange', inDocument());
    answerNow();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
  it('edit by edit is analysed as at once', async () => {
    const client = await startClient();
    await client.open(URI, SMALL);
    const insert = (version: number, text: string, what: string): Promise<void> => client.change(URI, version, { range: { start: positionOf(text, '（二）'), end: positionOf(text, '（二）') }, text: what });
    await insert(2, SMALL, '（一点五）新的工作。推进。\n');
    await insert(3, SMALL.replace('（二）', '（一点五）新的工作。推进。\n（二）'), '增长8%。\n');
    const text = SMALL.replace('（二）', '（一点五）新的工作。推进。\n增长8%。\n（二）');
    const { data } = await client.request('textDocument/semanticTokens/full', inDocument());
    await client.open('file:///b.txt', text);
    expect(data).toEqual((await client.request('textDocument/semanticTokens/full', inDocument('file:///b.txt'))).data);
    expect(report(text).quantities.length).toBeGreaterThan(0);
  });
  it('other requests are answered while a large one is analysed', async () => {
    const client = await startClient();
    await client.open('file:///small.txt', SMALL);
    await client.request('textDocument/foldingRange', inDocument('file:///small.txt'));
    await client.open(URI, BIG);
    const order: string[] = [];
    await Promise.all([
      client.request('textDocument/foldingRange', inDocument()).then(() => order.push('big')),
      client.request('textDocument/foldingRange', inDocument('file:///small.txt')).then(() => order.push('small')),
    ]);
    expect(order).toEqual(['small', 'big']);
  });
});

describe('policyText/detect', () => {
  it('knows a report from other text', async () => {
    const client = await startClient();
    expect(await client.request('policyText/detect', { text: samples[0]!.text })).toEqual({ isReport: true });
    expect(await client.request('policyText/detect', { text: '今天天气很好。'.repeat(60) })).toEqual({ isReport: false });
  });
  it.each([[null], [{}], [{ text: 5 }]])('of %j: no', async (params) => expect(await (await startClient()).request('policyText/detect', params)).toEqual({ isReport: false }));
});

describe('policyText/status', () => {
  it('tells of the engine: loading, then what it is and why', async () => {
    const client = await startClient({ segmenter: ({ onStatus }) => { setImmediate(() => onStatus!({ name: 'jieba-wasm 2', reason: 'crashed', detail: 'ended with 134' })); return pairs; } });
    await client.message('policyText/status', (p) => p.state === 'ready');
    expect(client.received.filter((m) => m.method === 'policyText/status').map((m) => m.params)).toEqual([{ state: 'loading', segmenter: '' }, { state: 'ready', segmenter: 'jieba-wasm 2', fallbackReason: 'crashed' }]);
    expect((await client.message('window/logMessage')).message).toBe('segmenter: jieba-wasm 2 (crashed: ended with 134)');
  });
});
