import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../server/src/formats/html/escape';
import { htmlFile } from '../../../server/src/formats/html/page';
import { dom } from '../../harness/dom';
import { report } from '../../harness/marks';

const assets = { style: { text: '', hash: 'sha256-A' }, script: { text: '', hash: 'sha256-B' } };
const fileOf = (text: string, name = 'a.txt'): string => htmlFile(report(text), name, assets);
/** What the page has of itself when the text is harmless. */
const own = new Set(dom(fileOf('一、工作回顾\n完成5亿元。\n')).all.filter((e) => e.tag === 'script' || e.tag === 'style' || e.tag === 'meta').map((e) => e.tag));

/** A report that has `evil` wherever the document's text goes to: title, heading, term, definition, marker's term, indicator, table, place, contents. */
const reportWith = (evil: string): string => `临澜市${evil}2024年政府工作报告
——2024年1月8日在临澜市${evil}第一届人民代表大会第一次会议上
一、${evil}工作回顾
（一）${evil}经济向好。${evil}收入增长5%，建成“${evil}码头”①，PM2.5平均浓度27微克/${evil}立方米。
| ${evil} | 2024年 |
| --- | --- |
| 人口${evil} | 320万人 |
二、2024年工作安排
主要预期目标是：地区生产总值增长5%以上，${evil}收入增长6%${evil}左右。
名词解释
①“${evil}码头”：提供${evil}服务的场所。
`;

const EVIL = [
  '<script>alert(1)</script>', '</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '--><svg onload=alert(1)>', ']]><script>alert(1)</script>', '</style></article></main><b>', '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<a href="javascript:alert(1)">甲</a>', 'javascript:alert(1)', '`${alert(1)}`', '<!--', '<![CDATA[', '&#60;script&#62;', '\ud800<script>\udfff', '\u202e<b>\u202c', '\u0000<i>', '<base href=//x>', '<meta http-equiv=refresh content=0>',
];

describe('no text of a document is read as markup', () => {
  it.each(EVIL)('%j', (evil) => {
    for (const page of [dom(fileOf(reportWith(evil), `${evil}.txt`)), dom(fileOf(evil, evil))]) {
      expect(page.errors).toEqual([]);
      expect(page.find('script')).toHaveLength(1);
      expect(page.find('script')[0]!.text).toBe('');
      expect(page.find('style')).toHaveLength(1);
      expect(page.find('meta')).toHaveLength(4);
      for (const tag of ['img', 'b', 'base', 'iframe', 'object', 'form', 'input']) expect(page.find(tag)).toEqual([]);
      for (const e of page.all) {
        expect(Object.keys(e.attributes).filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([]);
        if ('href' in e.attributes) expect(e.attributes['href']).toMatch(/^#[a-z]+\d*$/u);
      }
    }
  });
  it('whatever it is', () => fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('<', '>', '"', "'", '&', '`', '\n', '①', '“', '”', '：', '5%', '增长', '一、', '（一）', '|', '\u202e', '\ud800', '\udc00', '名词解释\n', 'script', '/', '!--'), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }).map((parts) => parts.join('')), (text) => {
    const html = fileOf(text, text), page = dom(html);
    expect(page.errors).toEqual([]);
    expect(new Set(page.all.filter((e) => ['script', 'style', 'meta', 'iframe', 'object', 'img', 'form'].includes(e.tag)).map((e) => e.tag))).toEqual(own);
    expect(html).toBe(Buffer.from(html, 'utf8').toString('utf8'));
  }), { numRuns: 150 }));
});

describe('characters that no page may have', () => {
  it('stand as a mark that something was there', () => expect(escapeHtml('甲\u0000乙\ud800丙\u202e丁\ufeff戊\uffff')).toBe('甲\ufffd乙\ufffd丙\ufffd丁\ufffd戊\ufffd'));
  it('are none of those that a text needs', () => expect(escapeHtml('甲\t乙\n丙𠮷“①”　\u00a0')).toBe('甲\t乙\n丙𠮷“①”　\u00a0'));
  it('are all five of markup', () => expect(escapeHtml('<&>"\'`')).toBe('&lt;&amp;&gt;&quot;&#39;&#96;'));
});

describe('a long report', () => {
  const sentence = '全年完成投资5亿元、增长6%，新建桥梁3座；建成“数据码头”，惠及群众2万人次。';
  const paragraphs = (n: number): string => `临澜市2024年政府工作报告\n一、2023年工作回顾\n${Array.from({ length: n }, (_, i) => `（${i}）第${i}项。${sentence.repeat(10)}`).join('\n')}\n名词解释\n①“数据码头”：提供服务的场所。\n`;
  const oneLine = (n: number): string => `一、工作回顾\n${sentence.repeat(10 * n)}`;
  it.each([['in paragraphs', paragraphs], ['in one line', oneLine]])('%s is shown whole', (_, text) => {
    expect(htmlFile(report(text(320)), 'a', assets).split('惠及群众').length - 1).toBeGreaterThanOrEqual(3200);
  }, 60_000);
});
