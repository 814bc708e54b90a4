import { describe, expect, it } from 'vitest';
import { dom } from '../harness/dom';
import { startClient } from '../harness/lspClient';
import { SMALL } from '../harness/reports';

const URI = 'file:///a/%E5%B0%8F%E6%8A%A5%E5%91%8A.txt', METHOD = 'policyText/readingPage', params = { textDocument: { uri: URI } };

describe('the reading page', () => {
  it('is what stands in a page\'s body, with places, in the language of the settings', async () => {
    const client = await startClient({ locale: 'en' });
    await client.open(URI, SMALL);
    const { title, language, body } = await client.request(METHOD, params), page = dom(body);
    expect([title, language, page.find('nav')[0]!.attributes['aria-label']]).toEqual(['临澜市2024年政府工作报告', 'en', 'Contents']);
    expect(page.find('script')).toEqual([]);
    expect(page.find('span', { class: 'target' }).find((e) => e.text === '5%以上')!.attributes['data-at']).toBe('5:16');
  });
  it('follows what is typed', async () => {
    const client = await startClient();
    await client.open(URI, SMALL);
    await client.change(URI, 2, { text: SMALL.replace('增长5%以上', '增长6%左右') });
    expect((await client.request(METHOD, params)).body).toContain('6%左右</span>');
  });
  it('of a document that is not open is empty', async () => expect(await (await startClient()).request(METHOD, params)).toEqual({ title: '', language: 'zh-Hans', body: '' }));
});
