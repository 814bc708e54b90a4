import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../harness/folders';
import { positionOf, startClient, textIn, type LspClient } from '../harness/lspClient';
import { SMALL } from '../harness/reports';
import { readSheet } from '../harness/xlsx';

const URI = 'file:///a/%E6%8A%A5%E5%91%8A(1).txt';
async function opened(options: Parameters<typeof startClient>[0] = {}, text = SMALL): Promise<LspClient> {
  const client = await startClient(options);
  await client.open(URI, text);
  return client;
}

describe('the figures for the view of targets', () => {
  const ask = async (client: LspClient): Promise<any[]> => (await client.request('policyText/targets', { textDocument: { uri: URI } })).items;
  it('have their places, kinds and headings', async () => {
    const items = await ask(await opened());
    expect(items.map((i) => [textIn(SMALL, i.range), i.kind, i.figure, i.period])).toEqual([
      ['456.6亿元', 'actual', '456.6亿元', '2023'], ['5.8%', 'actual', '增长 5.8%', '2023'], ['20.1亿元', 'actual', '20.1亿元', '2023'], ['3.36万人', 'actual', '3.36万人', '2023'], ['4.1%', 'actual', '4.1%', '2023'],
      ['5%以上', 'target', '增长 5%以上', '2024'], ['5.5%以内', 'target', '5.5%以内', '2024'],
    ]);
    expect(items[0].sections).toEqual(['一、2023年工作回顾', '（一）经济稳中向好']);
    expect(items[5]).toMatchObject({ indicator: '地区生产总值', group: items[0].group, sections: ['二、2024年工作安排'] });
  });
  it('follow what is typed, and the language of the settings', async () => {
    const client = await opened({ locale: 'en' });
    await client.change(URI, 2, { text: SMALL.replace('增长5%以上', '增长6%左右') });
    expect((await ask(client)).map((i) => i.figure)).toContain('growth 6%左右');
  });
  it('of one that measures nothing named say so', async () => {
    const items = await ask(await opened({ locale: 'en' }, '一、2023年工作回顾\n（一）稳增长。完成3.2亿元。\n'));
    expect(items.map((i) => [i.figure, i.indicator])).toEqual([['3.2亿元', '(not named)']]);
  });
});

describe('the table of targets', () => {
  const ask = async (format: string, kind = 'all'): Promise<{ bytes: Buffer; rows: number }> => {
    const { base64, rows } = await (await opened()).request('policyText/exportTargets', { textDocument: { uri: URI }, format, kind });
    return { bytes: Buffer.from(base64, 'base64'), rows };
  };
  it('is a workbook named after the report', async () => {
    const { bytes, rows } = await ask('xlsx');
    expect([readSheet(bytes).rows.length, readSheet(bytes).rows[1]![0], rows]).toEqual([8, '报告(1).txt', 7]);
  });
  it('is CSV, or JSON, of the figures that are wanted', async () => {
    expect((await ask('csv', 'target')).bytes.toString('utf8').split('\r\n')).toHaveLength(4);
    expect(JSON.parse((await ask('json', 'actual')).bytes.toString('utf8'))).toHaveLength(5);
  });
  it('in a format that there is not, is nothing', async () => expect(await ask('xml')).toMatchObject({ rows: 0, bytes: Buffer.alloc(0) }));
});

describe('a figure\'s hover', () => {
  const hoverOn = async (client: LspClient, uri = URI): Promise<string> =>
    (await client.request('textDocument/hover', { textDocument: { uri }, position: positionOf(SMALL, '5%以上') })).contents.value;
  it('links to the other places', async () => expect(await hoverOn(await opened())).toContain('- [第 3 行](file:///a/%E6%8A%A5%E5%91%8A%281%29.txt#L3,19-L3,26) · 结果'));
  it('has no links in a document that is not saved', async () => {
    const client = await startClient(), uri = 'untitled:Untitled-1';
    await client.open(uri, SMALL);
    expect(await hoverOn(client, uri)).toContain('- 第 3 行 · 结果');
  });

  const LAST = SMALL.replace('2024年政府工作报告', '2023年政府工作报告').replaceAll('2024', 'X').replaceAll('2023', '2022').replaceAll('X', '2023').replace('2022年政府工作报告', '2023年政府工作报告').replace('增长5%以上', '增长6.5%以上');
  /** Hovers until the search that the first hover began has ended. */
  const hoverLater = async (client: LspClient, uri: string): Promise<string> => {
    await hoverOn(client, uri);
    for (let n = 0; n < 100; n++) {
      const said = await hoverOn(client, uri);
      if (said.includes('上一年')) return said;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return hoverOn(client, uri);
  };
  const expected = /\*\*上一年的报告（2023 年） · 往年\\\.txt\*\*\n\n- \[第 6 行\]\(file:\/\/\/.*#L6,\d+-L6,\d+\) · 目标 · 增长 6\\\.5%以上 · 2023/u;

  it('tells of the report of the year before that is open', async () => {
    const client = await opened();
    await client.open('file:///b/%E5%BE%80%E5%B9%B4.txt', LAST);
    expect(await hoverLater(client, URI)).toMatch(expected);
  });
  it('tells of the one in the workspace\'s folders', async () => {
    const folder = temporaryFolder(), uri = pathToFileURL(join(folder, '今年.txt')).href;
    mkdirSync(join(folder, '2023'));
    writeFileSync(join(folder, '2023/往年.txt'), LAST + '各位代表：\n'.repeat(2) + '请予审议。'.repeat(40));
    writeFileSync(join(folder, '别处.txt'), LAST.replaceAll('临澜市', '砚溪市'));
    const client = await startClient({ rootUri: pathToFileURL(folder).href });
    await client.open(uri, SMALL);
    expect(await hoverLater(client, uri)).toMatch(expected);
  });
  it('does not take another place\'s, or another year\'s', async () => {
    const client = await opened();
    await client.open('file:///b/1.txt', LAST.replaceAll('临澜市', '砚溪市'));
    await client.open('file:///b/2.txt', SMALL);
    await hoverOn(client);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await hoverOn(client)).not.toContain('上一年');
  });
});
