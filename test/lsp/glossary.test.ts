import { describe, expect, it } from 'vitest';
import { startClient, textIn, type LspClient } from '../harness/lspClient';
import { SMALL } from '../harness/reports';

const URI = 'file:///a/report.txt';
async function opened(text = SMALL): Promise<LspClient> {
  const client = await startClient();
  await client.open(URI, text);
  return client;
}

describe('the terms for the view of the glossary', () => {
  const ask = async (client: LspClient, uri = URI): Promise<any[]> => (await client.request('policyText/glossary', { textDocument: { uri } })).items;
  it('have their definition and the places that use them, each with its clause', async () => {
    const items = await ask(await opened());
    expect(items.map((i) => [i.marker, i.term, i.definition])).toEqual([
      ['①', '“数据码头”', '面向企业和社会提供公共数据服务的流通场所。'], ['②', '“一湖两带”', '环湖带和滨江带。'],
    ]);
    expect(items[0].uses.map((u: any) => [textIn(SMALL, u.range), u.range.start.line, u.clause])).toEqual([['“数据码头”', 2, '建成“数据码头”①'], ['“数据码头”', 7, '推广“数据码头”模式']]);
    expect(textIn(SMALL, items[1].range)).toBe('“一湖两带”');
  });
  it('that are used by their marker alone are used there', async () => {
    const text = SMALL.replace('实施“一湖两带”②', '实施环湖滨江开发②');
    const [, second] = await ask(await opened(text));
    expect(second.uses.map((u: any) => [textIn(text, u.range), u.clause])).toEqual([['②', '实施环湖滨江开发②']]);
  });
  it('are none where there is no glossary, and none of a document that is not open', async () => {
    const client = await opened('一、工作回顾\n完成任务。\n');
    expect([await ask(client), await ask(client, 'file:///a/none.txt')]).toEqual([[], []]);
  });
});

describe('the words of a line', () => {
  const words = async (text: string, line: number): Promise<string[]> => {
    const client = await opened(text), { words } = await client.request('policyText/words', { textDocument: { uri: URI }, line });
    return words.map(([from, to]: [number, number]) => text.split('\n')[line]!.slice(from, to));
  };
  // the segmenter of the tests cuts the text between names into pairs: `是：`, `以内`, `。`
  it('are those of the segmenter, with indicators whole, in line', async () => {
    const found = await words(SMALL, 5);
    expect(found.slice(0, 6)).toEqual(['主要', '预期', '目标', '是：', '地区生产总值', '增长']);
    expect(found).toContain('城镇调查失业率');
  });
  it('are none of marks alone, and terms are whole', async () => {
    const found = await words(SMALL, 7);
    expect(found).toContain('数据码头');
    expect(found.some((word) => /^[“”（）。，]+$/u.test(word))).toBe(false);
  });
  it('are none in an empty line and behind the last', async () => {
    expect([await words('一、工作回顾\n\n完成任务。', 1), await words('一、工作回顾', 0).then((w) => w.length > 0)]).toEqual([[], true]);
    const client = await opened();
    expect(await client.request('policyText/words', { textDocument: { uri: URI }, line: 900 })).toEqual({ words: [] });
  });
});
