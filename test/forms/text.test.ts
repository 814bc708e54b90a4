import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../server/src/text/paragraphs';
import { remark, report, unmark } from '../harness/marks';

/*
 * Text as it comes: how reports look after a web page, a PDF or a word processor has had them. The names are those of
 * the catalogue of forms; the expectations were written down by reading the text.
 */

const quantities = (text: string): readonly string[] => report(text).quantities.map((q) => `${q.indicator ?? '—'}|${text.slice(q.span.start, q.span.end)}|${q.value}`);
const headings = (text: string): readonly string[] => report(text).headings.map((h) => `${h.level} ${h.text}`);
const printed = (text: string): readonly string[] => report(text).headings.map((h) => text.slice(h.span.start, h.span.end));
const norms = (text: string): readonly string[] => report(text).blocks.map((b) => b.analysis.norm).filter((n) => n.trim() !== '');
/** The fixture marks where its figures stand; what is found must stand exactly there. */
const figures = (fixture: string): void => expect(remark(fixture, (r) => r.quantities.map((q) => ({ span: q.span, label: 'n' })))).toBe(fixture);

describe('§9, §10 the characters', () => {
  it('half-width marks, full-width digits and ％', () => figures('全市实现生产总值⟦４５６．６亿元|n⟧,增长⟦６．１％|n⟧;新增就业⟦3万人|n⟧.'));
  it('NBSP, zero-width characters and a byte order mark inside', () => {
    figures('\ufeff全市实现生产总\u200b值\u00a0⟦45\u200b6.6亿元|n⟧,增长⟦6.1\ufeff%|n⟧。');
    expect(headings('\ufeff一、\u200b工作回顾\n全市经济\u00a0稳中有进，各项事业都有新的进步。')[0]).toBe('1 一、工作回顾');
  });
  it('radicals and compatibility ideographs are the characters they look like', () => {
    expect(norms('⽤好政策，推动⼯业发展，⻓江⻔户⻢上见效。金融惠及⺠生。')[0]).toBe('用好政策，推动工业发展，长江门户马上见效。金融惠及民生。');
    figures('全市⼯业增加值增⻓⟦5.5%左右|n⟧。');
  });
  it('control characters and form feeds', () => figures('\f全市地区生产总值增长⟦5%\u0001以上|n⟧。'));
  it('CRLF and CR end lines, U+2028 ends a paragraph', () => {
    for (const end of ['\r\n', '\r', '\n', '\u2028', '\u2029']) expect(headings(['一、工作回顾', '过去一年，全市经济稳中有进，成效明显。', '二、今年任务', '做好今年工作意义重大，要全力以赴。'].join(end))).toEqual(['1 一、工作回顾', '1 二、今年任务']);
  });
  it.each(['　　', '    ', '\t', '\u00a0\u00a0\u00a0\u00a0'])('indents %j', (indent) => {
    const text = `${indent}一、工作回顾\n${indent}（一）经济稳中向好。全市地区生产总值增长5.8%。`;
    expect([headings(text), printed(text)]).toEqual([['1 一、工作回顾', '2 （一）经济稳中向好'], ['一、工作回顾', '（一）经济稳中向好。']]);
  });
  it('blank lines between all paragraphs or none', () => {
    const lines = ['一、工作回顾', '（一）经济稳中向好。全市地区生产总值增长5.8%。', '二、今年任务', '地区生产总值增长5%以上。'];
    expect(headings(lines.join('\n\n'))).toEqual(headings(lines.join('\n')));
    expect(headings(lines.join('\n\n\n'))).toHaveLength(3);
  });
  it('private-use characters and ㈠ as the numbers of a gazette', () => {
    const text = '壹、預算編製\n政府財政穩健，各項工作順利推動，謹就編製概況說明如下：\n\ue686稅課收入\n本年度稅課收入較上年度增加，主要是景氣復甦所致。\n\ue687規費收入\n本年度規費收入較上年度減少，主要是費率調整所致。';
    const found = report(text).headings.slice(1);
    expect(found.map((h) => [h.number, h.text, text.slice(h.span.start, h.span.end)])).toEqual([['（一）', '（一）稅課收入', '\ue686稅課收入'], ['（二）', '（二）規費收入', '\ue687規費收入']]);
    expect(norms('\ue74e不含菸酒稅部分')[0]).toBe('1.不含烟酒税部分');
    expect(norms('\ue7b4證券交易稅')[0]).toBe('（3）证券交易税');
    expect(norms('\ue68f末項，\ue686不在段首')[0]).toBe('（十）末项，\ue686不在段首');
    expect(norms('㈢公共服務')[0]).toBe('（三）公共服务');
  });
});

describe('§10 markup that was left in', () => {
  it('entities', () => {
    figures('加大&ldquo;智改数转&rdquo;力度,技改投资增长&nbsp;⟦10&#37;以上|n⟧。');
    expect(headings('一、工作回顾\n（一）推进&ldquo;双百&rdquo;行动。全年完成技改项目很多，成效明显。')[1]).toBe('2 （一）推进“双百”行动');
  });
  it('tags, which part paragraphs or mean nothing', () => {
    const text = '<p>一、工作回顾</p><p>（一）<strong>经济稳中向好</strong>。全市地区生产总值增长<span style="color:red">5.8%</span>。</p><p>二、今年任务<br>地区生产总值增长5%以上。</p>';
    expect(headings(text)).toEqual(['1 一、工作回顾', '2 （一）经济稳中向好', '1 二、今年任务']);
    expect(quantities(text)).toEqual(['地区生产总值|5.8%|5.8', '地区生产总值|5%以上|5']);
  });
  it('a field of a word processor', () => {
    const text = '[bookmark: _GoBack]一、工作回顾\n过去一年，全市经济稳中有进，成效明显。';
    expect([headings(text), printed(text)]).toEqual([['1 一、工作回顾'], ['一、工作回顾']]);
  });
  it('Markdown', () => {
    const text = '---\ntitle: 临澜市工作报告\ndate: 2024-01-08\n---\n\n# 临澜市政府工作报告\n\n## 一、工作回顾\n\n> **（一）经济稳中向好。** 地区生产总值增长**5.8%**，详见[统计公报](https://example.org/a_b)。\n\n## 二、今年任务\n\n- 地区生产总值增长**5%以上**。\n';
    expect(headings(text)).toEqual(['0 临澜市政府工作报告', '1 一、工作回顾', '2 （一）经济稳中向好', '1 二、今年任务']);
    expect(printed(text)).toEqual(['临澜市政府工作报告', '一、工作回顾', '（一）经济稳中向好。', '二、今年任务']);
    expect(quantities(text)).toEqual(['地区生产总值|5.8%|5.8', '地区生产总值|5%以上|5']);
    expect(norms(text).some((n) => /[#*>]|https|title|^-/u.test(n))).toBe(false);
  });
  it('no Markdown: a dash and a number sign of the report’s own', () => {
    expect(norms('- 3 -\n# 5高炉建成投产。')).toEqual(['- 3 -', '# 5高炉建成投产。']);
  });
});

/** Wraps a text as a PDF does: at so many full-width characters, the rest of each paragraph on a short line. */
const wrap = (paragraphs: readonly string[], width: number): string[] => paragraphs.flatMap((p) => {
  const lines: string[] = [];
  let line = '', w = 0;
  for (const c of p) {
    w += c < '\u0300' ? 0.5 : 1;
    if (w > width && !/[，。、；：！？”）]/u.test(c)) { lines.push(line); line = ''; w = c < '\u0300' ? 0.5 : 1; }
    line += c;
  }
  return [...lines, line];
});
const CLAUSES = ['全市上下坚持稳中求进工作总基调', '完整准确全面贯彻新发展理念', '着力推动高质量发展', '一般公共预算收入完成120.1亿元', '社会消费品零售总额增长6.5%', '城镇新增就业33600人', '外贸进出口总额突破1456.6亿元'];
/** Paragraphs of the same clauses, each in an order and with a number of its own. */
const LONG = Array.from({ length: 24 }, (_, i) => `　　${CLAUSES.map((_, k) => CLAUSES[(k * (1 + (i % 3)) + i) % 7]).join('，')}，培育企业${3 + i * 7}家，比上年增加${1 + i}家。`);

describe('§10 hard-wrapped text', () => {
  const lines = wrap(LONG, 28);
  it('is read by paragraphs, also where a number is cut in two', () => {
    const text = lines.join('\n'), found = splitParagraphs(text);
    expect(found.map((p) => text.slice(p.start, p.end).replace(/\n/gu, ''))).toEqual(LONG);
    const whole = report(LONG.join('\n')).quantities.map((q) => `${q.indicator} ${q.text} ${q.value}`);
    expect(whole.filter((q) => q.endsWith('145660000000'))).toHaveLength(24);
    for (const width of [22, 23, 24, 25, 26, 27, 28, 29]) {
      const wrapped = wrap(LONG, width).join('\n'), read = report(wrapped).quantities;
      expect(read.map((q) => `${q.indicator} ${q.text.replace('\n', '')} ${q.value}`)).toEqual(whole);
      for (const q of read) expect(wrapped.slice(q.span.start, q.span.end).replace(/\n/gu, '')).toBe(q.text.replace('\n', ''));
    }
  });
  it.each([
    ['a page number', ['— 3 —']], ['a page number between blank lines', ['', '3', '']], ['a running header', ['3', '临澜市政府工作报告']],
  ])('goes on over the end of a page: %s', (_, between) => {
    const pages = lines.flatMap((l, i) => i % 11 === 5 ? [l, ...between] : [l]);
    const text = pages.join('\n');
    const read = splitParagraphs(text).map((p) => {
      let out = '', at = p.start;
      for (const c of p.cuts) { out += text.slice(at, p.start + c.start); at = p.start + c.end; }
      return (out + text.slice(at, p.end)).replace(/\n/gu, '');
    }).filter((t) => t.length > 30);
    const whole = read.filter((t) => LONG.includes(t)).length;
    expect(whole).toBeGreaterThanOrEqual(20);
    expect(report(text).blocks.some((b) => b.analysis.block.kind === 'paragraph' && /临澜市政府工作报告|— ?3/u.test(b.analysis.norm))).toBe(false);
  });
  it('page numbers glued to the line after them are no text', () => {
    const glued = lines.map((l, i) => i % 12 === 7 && /^[^　\d元家人%.]/u.test(l) ? `${(i - 7) / 12 + 3}${l}` : l), text = glued.join('\n');
    expect(report(text).blocks.map((b) => b.analysis.norm.trim())).toEqual(LONG.map((p) => p.trim()));
    expect(report(text).quantities).toHaveLength(report(lines.join('\n')).quantities.length);
  });
  it('English lines keep a blank between them', () => {
    const text = [...lines, ...wrap(['The report was delivered by the mayor of the city and it sets out the work of the coming year in full detail'], 28)].join('\n');
    expect(text).not.toMatch(/the report/u);
    const norm = report(text).blocks.at(-1)!.analysis.norm;
    expect(norm.replace(/ /gu, '')).toBe('Thereportwasdeliveredbythemayorofthecityanditsetsouttheworkofthecomingyearinfulldetail');
  });
});

describe('§10 paragraphs that were broken up', () => {
  const whole = (text: string): readonly string[] => splitParagraphs(text).map((p) => text.slice(p.start, p.end));
  it('by a link', () => {
    const parts = '全市上下坚决贯彻落实党中央决策部署，认真执行\n《临澜市数据条例》\n，推动公共数据开放。';
    expect(whole(`一、工作回顾\n${parts}\n二、今年任务`)).toEqual(['一、工作回顾', parts, '二、今年任务']);
  });
  it('by an index', () => {
    const parts = '全市环境质量持续改善，PM\n2.5\n平均浓度下降3.2%，优良天数增加。';
    expect(whole(parts)).toEqual([parts]);
    expect(quantities(parts)).toEqual(['PM2.5平均浓度|3.2%|3.2']);
  });
  it('by a page number between two halves of a paragraph that is one line', () => {
    const text = '全市上下坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，着力推动高\n- 12 -\n质量发展，各项事业取得新的进步。\n二、今年任务\n做好工作。';
    expect(norms(text)).toEqual(['全市上下坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，着力推动高质量发展，各项事业取得新的进步。', '二、今年任务', '做好工作。']);
  });
  it('but not lines that end, or that begin something', () => {
    for (const text of ['过去一年，全市经济稳中有进，各项事业都有进步。\n12\n今年要全力以赴，做好各项工作。', '第一章 总则\n第二章 任务', '指标\n单位\n人口\n万人', '全市上下坚持稳中求进工作总基调推动高质量发展\n一、工作回顾']) {
      expect(whole(text)).toEqual(text.split('\n'));
    }
  });
});

describe('§9 tables, contents and the page around the text', () => {
  it('a table is no heading, and its rules are nothing', () => {
    const { text } = unmark('一、综合\n年末全市人口稳定增长，就业形势总体良好，结果如下表。\n| 指标 | 年末数（万人） |\n| ---- | ---- |\n| 全市人口 | 310.5 |\n\n二、农业\n全年粮食产量增长1.2%。');
    expect(headings(text)).toEqual(['1 一、综合', '1 二、农业']);
    expect(report(text).blocks.map((b) => b.analysis.block.kind)[3]).toBe('furniture');
  });
  it('contents with dot leaders, and their page numbers, are page furniture', () => {
    const text = '一、工作回顾......................................3\n二、今年任务 ………………………… 12\n一、工作回顾\n过去一年，全市经济稳中有进，成效明显。\n二、今年任务\n做好今年工作意义重大，要全力以赴。';
    expect(headings(text)).toEqual(['1 一、工作回顾', '1 二、今年任务']);
    expect(report(text).blocks.slice(0, 2).map((b) => b.analysis.block.kind)).toEqual(['furniture', 'furniture']);
  });
  it('what the web page puts around it', () => {
    const text = '【字号：大 中 小】\n发布时间：2024-01-20\n一、工作回顾\n过去一年，全市经济稳中有进，成效明显。\n【打印】【关闭】\n责任编辑：张三';
    expect(report(text).blocks.map((b) => b.analysis.block.kind)).toEqual(['furniture', 'furniture', 'heading', 'paragraph', 'furniture', 'furniture']);
  });
  it('bilingual text: of the English lines only the numbered one is a heading', () => {
    expect(headings('一、2023年预算执行情况\nI. Execution of the 2023 Budgets\n2023年，全市一般公共预算收入120亿元，增长5%。\nIn 2023, general public budget revenue reached 12 billion yuan.')).toEqual(['1 一、2023年预算执行情况', '1 I. Execution of the 2023 Budgets']);
  });
});
