import { describe, expect, it } from 'vitest';
import { positionOf, startClient, textIn, type LspClient } from '../harness/lspClient';
import { SMALL } from '../harness/reports';

const URI = 'file:///a.txt', textDocument = { uri: URI };
async function opened(options: Parameters<typeof startClient>[0] = {}, text = SMALL): Promise<LspClient> {
  const client = await startClient(options);
  await client.open(URI, text);
  return client;
}

describe('over the wire', () => {
  it('hover', async () => {
    const h = await (await opened()).request('textDocument/hover', { textDocument, position: positionOf(SMALL, '“数据码头”模式', 2) });
    expect(textIn(SMALL, h.range)).toBe('“数据码头”');
    expect(h.contents).toEqual({ kind: 'markdown', value: expect.stringContaining('定义于第 10 行') });
  });
  it('hover in the editor\'s language, or in the one that was chosen', async () => {
    const position = positionOf(SMALL, '“数据码头”模式', 2);
    expect((await (await opened({ locale: 'en' })).request('textDocument/hover', { textDocument, position })).contents.value).toContain('Defined in line 10');
    expect((await (await opened({ locale: 'en', initializationOptions: { language: 'zh' } })).request('textDocument/hover', { textDocument, position })).contents.value).toContain('定义于');
    expect((await (await opened({ locale: 'zh-cn' })).request('textDocument/hover', { textDocument, position })).contents.value).toContain('定义于');
  });
  it('outline', async () => {
    const [title] = await (await opened()).request('textDocument/documentSymbol', { textDocument });
    expect(title).toMatchObject({ name: '临澜市2024年政府工作报告', children: [{ name: '一、2023年工作回顾' }, { name: '二、2024年工作安排' }, { name: '名词解释', children: [{ name: '“数据码头”', detail: '①' }, { name: '“一湖两带”' }] }] });
    expect(textIn(SMALL, title.children[0].selectionRange)).toBe('一、2023年工作回顾');
    expect(title.children[0].range).toEqual({ start: { line: 1, character: 0 }, end: { line: 3, character: SMALL.split('\n')[3]!.length } });
  });
  it('folding', async () => expect(await (await opened()).request('textDocument/foldingRange', { textDocument })).toEqual([{ startLine: 0, endLine: 10 }, { startLine: 1, endLine: 3 }, { startLine: 4, endLine: 7 }, { startLine: 8, endLine: 10 }]));
  it('definition', async () => {
    const [link] = await (await opened()).request('textDocument/definition', { textDocument, position: positionOf(SMALL, '②') });
    expect([textIn(SMALL, link.originSelectionRange), textIn(SMALL, link.targetSelectionRange), textIn(SMALL, link.targetRange), link.targetUri]).toEqual(['②', '“一湖两带”', '②“一湖两带”：环湖带和滨江带。', URI]);
  });
  it('selection, one answer for each place', async () => {
    const positions = [positionOf(SMALL, '5%以上', 1), positionOf(SMALL, '新增')];
    const found = await (await opened()).request('textDocument/selectionRange', { textDocument, positions });
    expect(found).toHaveLength(2);
    const texts: string[] = [];
    for (let s = found[0]; s; s = s.parent) texts.push(textIn(SMALL, s.range));
    expect(texts).toContain('5%以上');
    expect(texts.at(-1)).toBe(SMALL);
  });
  it('highlights', async () => {
    const found = await (await opened()).request('textDocument/documentHighlight', { textDocument, position: positionOf(SMALL, '“数据码头”', 2) });
    expect(found.map((f: { range: Parameters<typeof textIn>[1] }) => textIn(SMALL, f.range))).toEqual(['“数据码头”', '“数据码头”', '①', '“数据码头”']);
  });
  it('places are counted in UTF-16 units, and lines end at \\r\\n, too', async () => {
    const text = '一、任务\r\n😀推进“数据码头”①。\r\n名词解释\r\n①“数据码头”：场所。\r\n';
    const h = await (await opened({}, text)).request('textDocument/hover', { textDocument, position: { line: 1, character: 6 } });
    expect(h.range).toEqual({ start: { line: 1, character: 4 }, end: { line: 1, character: 10 } });
  });
  it('a place outside the document is no harm', async () => {
    const client = await opened();
    expect(await client.request('textDocument/hover', { textDocument, position: { line: 999, character: 999 } })).toBeNull();
    expect(await client.request('textDocument/documentHighlight', { textDocument, position: { line: 2, character: 9999 } })).toBeDefined();
  });
});
