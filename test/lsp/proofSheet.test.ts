import { describe, expect, it } from 'vitest';
import { readWord } from '../harness/docx';
import { startClient } from '../harness/lspClient';
import { readSheet } from '../harness/xlsx';

const URI = 'file:///a/%E6%8A%A5%E5%91%8A.txt';
const DRAFT = '一、任务\n实施“千村示范工程，成效明显。\n全力推进产业转型升级,培育壮大新兴产业。\n';

describe('the proof sheet', () => {
  const ask = async (params: Record<string, unknown>, options: Parameters<typeof startClient>[0] = {}, edited = DRAFT): Promise<{ bytes: Buffer; findings: number }> => {
    const client = await startClient(options);
    await client.open(URI, DRAFT);
    if (edited !== DRAFT) await client.change(URI, 2, { text: edited });
    const { base64, findings } = await client.request('policyText/exportProofSheet', { textDocument: { uri: URI }, ...params });
    return { bytes: Buffer.from(base64, 'base64'), findings };
  };
  it('is a Word document with the report\'s name', async () => {
    const { bytes, findings } = await ask({ format: 'docx', date: '2026-03-01' }), { paragraphs, tables: [table] } = readWord(bytes);
    expect([findings, paragraphs.slice(1)]).toEqual([2, ['日期：2026年3月1日', '报告.txt', '共 2 处：错误 1，警告 1；标点 2。']]);
    expect(table!.slice(1).map((r) => r[2]![0])).toEqual(['实施⟦“⟧千村示范工程，成效明显。', '全力推进产业转型升级⟦,⟧培育壮大新兴产业。']);
  });
  it('is of what is in the editor now, in its language', async () => {
    const { bytes } = await ask({ format: 'xlsx' }, { locale: 'en' }, '一、任务\n实施“千村示范工程，成效明显。\n');
    expect(readSheet(bytes).rows.slice(3).map((r) => r.slice(0, 4))).toEqual([['No.', 'Section', 'Place', 'As printed'], [1, '一、任务', 'line 2', '实施【“】千村示范工程，成效明显。']]);
  });
  it('is CSV', async () => expect((await ask({ format: 'csv' })).bytes.toString('utf8').split('\r\n')[0]).toBe('\ufeff序号,报告,章节,位置,原文,改为,规则,说明,级别,分组,处数'));
  it('is nothing in a format that there is not, or of a day that there is not', async () => {
    expect(await ask({ format: 'xml' })).toEqual({ bytes: Buffer.alloc(0), findings: 0 });
    expect(await ask({ format: 'docx', date: 'today' })).toEqual({ bytes: Buffer.alloc(0), findings: 0 });
  });
});
