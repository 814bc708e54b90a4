import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startClient } from '../harness/lspClient';

const seeds = join(__dirname, '../../seeds/reports'), report = (year: number): string => readFileSync(join(seeds, `临澜市${year}年政府工作报告.txt`), 'utf8');
const rowsOf = (base64: string): readonly string[] => Buffer.from(base64, 'base64').toString('utf8').trimEnd().split('\r\n');

describe('the ledger of the reports of a workspace', () => {
  it('is of files and of what is open, as it is now', { timeout: 60_000 }, async () => {
    const client = await startClient({ workspaceFolders: [{ uri: pathToFileURL(seeds).href, name: 'seeds' }] });
    const uri = pathToFileURL(join(seeds, '临澜市2025年政府工作报告.txt')).href;
    const ask = async (format = 'csv'): Promise<{ base64: string; rows: number }> => client.request('policyText/exportLedger', { textDocument: { uri }, format });
    await client.open(uri, report(2025));
    const first = await ask();
    expect(first.rows).toBe(31);
    expect(rowsOf(first.base64)[1]).toBe('临澜市,2024,地区生产总值,gdp,增长,6%左右,5.8%,低于目标,-0.2,个百分点,临澜市2024年政府工作报告.txt:56,临澜市2025年政府工作报告.txt:11');
    await client.change(uri, 2, { text: report(2025).replace('1972.6亿元、增长5.8%', '1972.6亿元、增长6.3%') });
    expect(rowsOf((await ask()).base64)[1]).toContain('6%左右,6.3%,高于目标,0.3');
    expect(await ask('pdf')).toEqual({ base64: '', rows: 0 });
  });
  it('is told in the hover of a target and of a result, with a link to the other', { timeout: 60_000 }, async () => {
    const client = await startClient({ workspaceFolders: [{ uri: pathToFileURL(seeds).href, name: 'seeds' }] });
    const hoverOn = async (year: number, line: number, text: string): Promise<string> => {
      const uri = pathToFileURL(join(seeds, `临澜市${year}年政府工作报告.txt`)).href, all = report(year);
      await client.open(uri, all);
      await client.request('workspace/symbol', { query: '' });          // waits for the files
      return (await client.request('textDocument/hover', { textDocument: { uri }, position: { line, character: all.split('\n')[line]!.indexOf(text) } })).contents.value;
    };
    expect(await hoverOn(2024, 55, '6%左右')).toMatch(/\*\*兑现：5\\\.8%\*\* · 低于目标 −0\\\.2 个百分点 · 临澜市2025年政府工作报告\\\.txt \[第 11 行\]\(file:.*#L11,\d+-L11,\d+\)/u);
    expect(await hoverOn(2025, 10, '5.8%')).toMatch(/\*\*上年定的目标：6%左右\*\* · 低于目标 −0\\\.2 个百分点 · 临澜市2024年政府工作报告\\\.txt \[第 56 行\]/u);
    expect(await hoverOn(2025, 10, '1972.6')).not.toContain('上年定的目标');
  });
  it('has nothing where one year is missing', async () => {
    const client = await startClient(), uri = 'untitled:a';
    await client.open(uri, report(2025));
    expect((await client.request('policyText/exportLedger', { textDocument: { uri }, format: 'json' })).rows).toBe(0);
  });
});
