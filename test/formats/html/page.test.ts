import { describe, expect, it } from 'vitest';
import { htmlFile, readingPage } from '../../../server/src/formats/html/page';
import { dom, type Dom } from '../../harness/dom';
import { report } from '../../harness/marks';
import { SMALL } from '../../harness/reports';
import { samples } from '../../harness/samples';

const assets = { style: { text: 'p{}', hash: 'sha256-STYLE' }, script: { text: 'void 0', hash: 'sha256-SCRIPT' } };
const pageOf = (text: string, name = '小报告.txt', locale: 'zh' | 'en' = 'zh') => dom(htmlFile(report(text), name, assets, locale));
const small = pageOf(SMALL);
const texts = (found: readonly Dom[]): readonly string[] => found.map((e) => e.text);
const kind = (name: string): readonly string[] => texts(small.find('*', { class: name }).filter((e) => (e.attributes['class'] ?? '').startsWith('m ')));

describe('the page of a report', () => {
  it('is read by a strict parser without a complaint', () => expect(small.errors).toEqual([]));
  it('has its title, and its language', () => {
    expect(texts(small.find('title'))).toEqual(['临澜市2024年政府工作报告']);
    expect([small.find('html')[0]!.attributes['lang'], small.byId('text').attributes['lang']]).toEqual(['zh-Hans', 'zh-Hans']);
    expect(dom(htmlFile(report(SMALL), 'a', assets, 'en')).find('html')[0]!.attributes['lang']).toBe('en');
  });
  it('lets nothing run but its own script and nothing be fetched', () => {
    expect(small.find('meta', { 'http-equiv': 'Content-Security-Policy' })[0]!.attributes['content']).toBe("default-src 'none'; style-src 'sha256-STYLE'; script-src 'sha256-SCRIPT'; base-uri 'none'; form-action 'none'");
    expect(small.all.filter((e) => ['src', 'style', 'onclick', 'action'].some((a) => a in e.attributes))).toEqual([]);
    expect(small.find('a').map((e) => e.attributes['href']).filter((href) => !/^#[a-z]+\d*$/u.test(href ?? ''))).toEqual([]);
  });
  it('has the landmarks of a page', () => {
    expect([small.find('header').length, small.find('nav').length, small.find('main').length, small.find('article').length]).toEqual([1, 1, 1, 1]);
    for (const section of small.find('section')) expect(small.byId(section.attributes['aria-labelledby']!).text).not.toBe('');
  });
  it('has the headings by level, the ones that run on in their paragraphs too', () => {
    const headings = small.find('article')[0]!;
    const inText = (tag: string): readonly string[] => small.find(tag).filter((e) => within(e, headings)).map((e) => e.text);
    expect([inText('h1'), inText('h2'), inText('h3')]).toEqual([
      ['临澜市2024年政府工作报告'], ['一、2023年工作回顾', '二、2024年工作安排', '名词解释'], ['（一）经济稳中向好。', '（二）民生持续改善。', '（一）聚力抓项目。'],
    ]);
  });
  it('has all of the text, in order', () => {
    const said = small.byId('text').text.replace(/\s+|正文 \d+ 处(?: \d+)+|正文未用/gu, '');
    expect(said).toBe(SMALL.replace(/\s+/gu, ''));
  });
  it('marks targets, results, terms, markers and plans', () => {
    expect(kind('target')).toEqual(['5%以上', '5.5%以内']);
    expect(kind('actual')).toEqual(['456.6亿元', '5.8%', '20.1亿元', '3.36万人', '4.1%']);
    expect(kind('term')).toEqual(['“数据码头”', '“一湖两带”', '“数据码头”']);
    expect(kind('marker')).toEqual(['①', '②', '⑨']);
    expect(kind('plan')).toEqual(['十四五']);
  });
  it('says of every mark where it stands in the document', () => {
    const lines = SMALL.split('\n');
    for (const e of small.find('*', { class: 'm' })) {
      const [line, character] = e.attributes['data-at']!.split(':').map(Number);
      expect(lines[line!]!.slice(character!, character! + e.text.length)).toBe(e.text);
    }
  });
  it('tells of a figure what it measures', () => {
    const gdp = small.find('span', { class: 'actual' }).find((e) => e.text === '456.6亿元');
    expect(gdp!.attributes['data-tip']).toBe('结果 · 2023\n地区生产总值\n45,660,000,000 元（456.6亿元）');
    expect(small.find('span', { class: 'target' }).flatMap((e) => e.attributes['data-tip'] ?? [])).toEqual(['目标 · 2024\n地区生产总值\n增长 不低于 5%', '目标 · 2024\n城镇调查失业率\n不超过 5.5%']);
  });
  it('links terms and markers to their entries, and describes them by the definition', () => {
    const [term] = small.find('a', { class: 'term' });
    expect(small.byId(term!.attributes['href']!.slice(1)).text).toContain('①“数据码头”：面向企业');
    expect(small.byId(term!.attributes['aria-describedby']!)).toMatchObject({ text: '面向企业和社会提供公共数据服务的流通场所。', attributes: { 'data-term': '“数据码头”' } });
  });
  it('says of a marker without an entry that it has none', () => {
    const [lost] = small.find('span', { class: 'unresolved' });
    expect([lost!.text, lost!.attributes['data-tip'], lost!.attributes['tabindex']]).toEqual(['⑨', '注号 ⑨ 在名词解释中没有对应词条。', '0']);
  });
  it('links entries back to their uses', () => {
    const back = small.byId('e0').children.find((e) => e.attributes['class'] === 'back')!;
    expect(back.text).toBe('正文 2 处 1 2');
    expect(back.children.map((a) => small.byId(a.attributes['href']!.slice(1)).text)).toEqual(['“数据码头”', '“数据码头”']);
  });
  it('can be reached with the keyboard: terms, markers and targets in the text, all figures from the table', () => {
    const stops = small.find('article')[0]!, reached = small.all.filter((e) => within(e, stops) && (e.tag === 'a' || e.attributes['tabindex'] === '0') && e.attributes['tabindex'] !== '-1' && e.attributes['class']?.startsWith('m '));
    expect(texts(reached)).toEqual(['“数据码头”', '①', '“一湖两带”', '②', '5%以上', '5.5%以内', '“数据码头”', '⑨']);
    expect(small.byId('figures').text).toContain('3.36万人');
  });
  it('has an outline that is nested as the text is', () => {
    const outline = (list: Dom): unknown => list.children.map((li) => [li.children[0]!.text, ...li.children.slice(1).map(outline)]);
    expect(outline(small.find('nav')[0]!.children.find((e) => e.tag === 'ol')!)).toEqual([
      ['一、2023年工作回顾', [['（一）经济稳中向好'], ['（二）民生持续改善']]], ['二、2024年工作安排', [['（一）聚力抓项目']]], ['名词解释'],
    ]);
    for (const a of small.find('a').filter((e) => within(e, small.find('nav')[0]!))) small.byId(a.attributes['href']!.slice(1));
  });
  it('has a table of targets and results whose figures lead to the text', () => {
    const rows = small.find('tr').filter((e) => 'data-kind' in e.attributes);
    expect(rows.map((r) => [r.attributes['data-kind'], ...r.children.map((c) => c.text)])).toEqual([
      ['actual', '地区生产总值', '456.6亿元', '2023', '结果', '一、2023年工作回顾 › （一）经济稳中向好'], ['actual', '地区生产总值', '增长 5.8%', '2023', '结果', '一、2023年工作回顾 › （一）经济稳中向好'],
      ['actual', '一般公共预算收入', '20.1亿元', '2023', '结果', '一、2023年工作回顾 › （一）经济稳中向好'], ['actual', '新增就业', '3.36万人', '2023', '结果', '一、2023年工作回顾 › （二）民生持续改善'],
      ['actual', '失业率', '4.1%', '2023', '结果', '一、2023年工作回顾 › （二）民生持续改善'], ['target', '地区生产总值', '增长 5%以上', '2024', '目标', '二、2024年工作安排'], ['target', '城镇调查失业率', '5.5%以内', '2024', '目标', '二、2024年工作安排'],
    ]);
    for (const r of rows) expect(r.children[1]!.text.endsWith(small.byId(r.children[1]!.children[0]!.attributes['href']!.slice(1)).text)).toBe(true);
  });
  it('is in English where that is wanted, but for the report', () => {
    const english = pageOf(SMALL, 'a.txt', 'en');
    expect(english.find('nav')[0]!.attributes['aria-label']).toBe('Contents');
    expect(english.all.filter((e) => !within(e, english.byId('text')) && (e.tag === 'button' || e.tag === 'h2')).map((e) => e.text).filter((t) => /\p{Script=Han}/u.test(t))).toEqual([]);
  });
});

const within = (e: Dom, outer: Dom): boolean => e.parent !== null && (e.parent === outer || within(e.parent, outer));

describe('the text as a page', () => {
  const body = (text: string): ReturnType<typeof dom> => dom(readingPage(report(text), '无题.txt', 'zh').body);
  it('has a heading of its own where the report has no title', () => expect(texts(body('各位代表：\n现在报告工作。\n').find('h1'))).toEqual(['无题']));
  it('says that a file is empty', () => expect(body('').byId('text').text).toContain('文件是空的。'));
  it('shows characters for entities, and no tags', () => {
    expect(body('一、工作回顾\n全年&ldquo;三大行动&rdquo;完成<br>投资5亿元，&lt;p&gt;新建桥梁3座。\n').byId('text').text).not.toMatch(/&|br|<p>/u);
  });
  it('has layout blanks and indents in no paragraph', () => {
    const page = body('政 府 工 作 报 告\n　　各位代表：\n　　现在，我报告政府工作。\n');
    expect([texts(page.find('h1')), texts(page.find('p', { class: 'address' }))]).toEqual([['政府工作报告'], ['各位代表：']]);
  });
  it('shows rows between bars as a table', () => {
    const page = body('一、综合\n| 指标 | 2024年 |\n| --- | --- |\n| 总人口 | 320万人 |\n| 常住人口 |  |\n');
    const [table] = page.find('table', { class: 'plain' });
    expect(table!.children.map((part) => [part.tag, part.children.map((r) => r.children.map((c) => `${c.tag}:${c.text}`))])).toEqual([['thead', [['th:指标', 'th:2024年']]], ['tbody', [['td:总人口', 'td:320万人'], ['td:常住人口', 'td:']]]]);
  });
  it('leaves injected readings out and says so', () => {
    const polluted = samples.find((s) => s.name.includes('2021'))!;
    const page = dom(readingPage(report(polluted.text), polluted.name, 'zh').body);
    expect(page.byId('text').text).not.toMatch(/\p{Script=Han}\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+ ?\)\p{Script=Han}/u);
    expect(page.find('footer')[0]!.text).toMatch(/正文已略去 \d+ 处注音。/u);
  });
  it.each(samples.map((s) => [s.name, s.text]))('of %s is well-formed, its ids are unique and its links lead somewhere', (name, text) => {
    const page = dom(htmlFile(report(text), name, assets)), ids = page.all.flatMap((e) => e.attributes['id'] ?? []);
    expect(page.errors).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const a of page.find('a')) expect(ids).toContain(a.attributes['href']!.slice(1));
    for (const e of page.all) for (const id of (e.attributes['aria-describedby'] ?? '').split(' ').filter(Boolean)) expect(ids).toContain(id);
  });
});
