import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { report } from '../harness/marks';

/* Every form that the glossaries of real reports have, each as a small invented report. The expected values are read off the text. */

const BODY = [
  '各位代表：', '一、2024年工作回顾',
  '一年来，全市上下扎实推进“三清四改”，建设一湖两带生态屏障，开办“数码集市”，落实五个不出村，老城换新颜、群众得实惠。',
  '二、2025年工作安排',
  '今年要完善“1+3+N”防汛体系，做强5+2就业驿站，深入实施“双链融合”工程，持续办好民生实事，让发展成果更多更公平惠及全市人民。',
  '各位代表，让我们同心同德，为建设幸福临澜而努力奋斗！',
].join('\n');
const SANQING = '清垃圾、清塘沟、清庭院，改厕、改水、改路、改房。', HU = '环湖生态带和滨江产业带。', MARKET = '买卖数据产品的场所。', VILLAGE = '办理社保、医保等五类事项不用出村。';

type Row = readonly [marker: string, term: string, definition: string];
const rows = (text: string): readonly Row[] => report(text).glossary.map((e) => [e.marker, e.term, e.definition] as const);
/** The entries of a report whose glossary is these lines. */
const under = (heading: string, ...lines: readonly string[]): readonly Row[] => rows([BODY, heading, ...lines].join('\n'));
const read = (...lines: readonly string[]): readonly Row[] => under('名词解释', ...lines);
/** Two entries as they are expected with these markers. */
const two = (first: string, second: string): readonly Row[] => [[first, '“三清四改”', SANQING], [second, '一湖两带', HU]];

describe('§3 headings', () => {
  it.each([
    '名词解释', '名词解释和说明', '《政府工作报告》注释', '注释', '名词解释：', '注释：', '名词注解：', '《政府工作报告》有关内容名词注释',
    '《政府工作报告》名词解释', '附：名词解释', '《政府工作报告》有关名词解释', '附注：', '《政府工作报告》名词注释', '部分用语说明',
    '附件：名词解释', '有关词语解释', '【名词解释】', '有关注释：', '名词术语解释', '资料：《政府工作报告》名词解释（按报告中出现顺序排列）',
    '附录 A 名词解释和说明', '附件：《纲要》有关指标及名词解释', '名 词 解 释', '注 释', '名词解释:', '附件2 政府工作报告名词解释',
    '143附件：《纲要》有关指标及名词解释', '17 附录 A 名词解释和说明', '附件1：《政府工作报告》中有关名词解释', '临澜市2025年政府工作报告名词解释',
    '《政府工作报告》（2025年）有关专业术语的解释', '2025年《政府工作报告》名词解释', '**名词解释**', '## 名词解释', '附录：缩略语和名词解释',
    '报告中有关名词的解释', '　　名词解释', '附件3：\n名词解释', '附\n《政府工作报告》有关用语说明', '名詞解釋',
  ])('%s', (heading) => {
    expect(under(heading, `1.“三清四改”：${SANQING}`, `2.一湖两带：${HU}`)).toEqual(two('1.', '2.'));
  });

  it('an introduction or a note on the order stands between the heading and the entries', () => {
    expect(under('名词解释', '（按报告中出现的先后顺序排列）', `1.“三清四改”：${SANQING}`, `2.一湖两带：${HU}`)).toEqual(two('1.', '2.'));
    expect(under('名词解释', '为便于代表审议，现将报告中的部分名词说明如下。', `1.“三清四改”：${SANQING}`, `2.一湖两带：${HU}`)).toEqual(two('1.', '2.'));
  });

  it('glued to the end of the last paragraph', () => {
    const text = `${BODY}名词解释\n1.“三清四改”：${SANQING}\n2.一湖两带：${HU}`, r = report(text);
    expect(rows(text)).toEqual(two('1.', '2.'));
    expect(r.headings.at(-1)).toMatchObject({ text: '名词解释', level: 1, runIn: true });
  });

  it('in one line with the first entry', () => {
    const text = `${BODY}\n名词解释：1.“三清四改”：${SANQING}\n2.一湖两带：${HU}`;
    expect(rows(text)).toEqual(two('1.', '2.'));
    expect(report(text).headings.at(-1)).toMatchObject({ text: '名词解释', level: 1 });
  });

  it.each([
    ['a line of an attachment list', '附件：1、2025年民生实事\n2、注释\n3、《政府工作报告》名词解释'],
    ['a file name', '-2025政府工作报告名词解释.docx'],
    ['a cross-reference', '[22]见注释[11]。'],
    ['a line of a table of contents', '附件：《纲要》有关指标及名词解释.............................143'],
    ['a heading without entries', '名词解释'],
    ['a sentence about the glossary', '报告的名词解释另行印发。'],
  ])('false: %s', (_, line) => expect(rows(`${BODY}\n${line}`)).toEqual([]));

  it('false: a line of a table of contents before the text leaves the glossary behind it alone', () => {
    expect(rows(`目录\n一、2024年工作回顾......1\n名词解释......9\n${BODY}\n名词解释\n1.“三清四改”：${SANQING}\n2.一湖两带：${HU}`)).toEqual(two('1.', '2.'));
  });
});

describe('§3 no heading at all', () => {
  const four = (mark: (n: number) => string): string => [`“三清四改”：${SANQING}`, `一湖两带：${HU}`, `“数码集市”：${MARKET}`, `“五个不出村”：${VILLAGE}`].map((e, i) => mark(i + 1) + e).join('\n');
  const terms = (text: string): readonly string[] => report(text).glossary.map((e) => e.term);
  const expected = ['“三清四改”', '一湖两带', '“数码集市”', '“五个不出村”'];
  it('a run of numbered entries', () => expect(terms(`${BODY}\n${four((n) => `${n}.`)}`)).toEqual(expected));
  it('a run of bracketed entries', () => expect(terms(`${BODY}\n\n${four((n) => `[${n}]`)}`)).toEqual(expected));
  it('a run of Markdown footnotes', () => expect(terms(`${BODY}\n\n${four((n) => `[^${n}]: `)}`)).toEqual(expected));
  it('a run without numbers', () => expect(terms(`${BODY}\n${four(() => '')}`)).toEqual(expected));
  it('longer than the report itself', () => {
    const more = Array.from({ length: 20 }, (_, i) => `${i + 5}.第${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}项举措：另行公布的一项举措。`).join('\n');
    expect(terms(`${BODY.replace('老城换新颜', Array.from({ length: 20 }, (_, i) => `第${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}项举措`).join('、'))}\n${four((n) => `${n}.`)}\n${more}`)).toHaveLength(24);
  });
  it('but a list of tasks is none, though each has a colon', () => {
    expect(terms(`${BODY}\n1.新建学校：两所，牵头单位市教育局。\n2.改造公园：三处，牵头单位市城管局。\n3.疏浚河道：四条，牵头单位市水利局。\n4.增设车位：五百个，牵头单位市交通局。`)).toEqual([]);
  });
  it('and so are pairs of an attachment', () => {
    expect(terms(`${BODY}\n年度目标：建成投用两所学校。\n主办单位：市教育局和市财政局。\n协办单位：市住房城乡建设局。\n完成时限：2025年12月底以前。\n年度投资：1.2亿元。`)).toEqual([]);
  });
});

describe('§3 entry styles', () => {
  it.each([
    ['①', '②'], ['[1]', '[2]'], ['［1］', '［2］'], ['〔1〕', '〔2〕'], ['（1）', '（2）'], ['(1)', '(2)'], ['【1】', '【2】'], ['1.', '2.'], ['1．', '2．'],
    ['1、', '2、'], ['１、', '２、'], ['１．', '２．'], ['1', '2'], ['1 ', '2 '], ['[^1]:', '[^2]:'], ['注1：', '注2：'], ['注①：', '注②：'], ['A.1', 'A.2'], ['1）', '2）'], ['1)', '2)'],
    ['一、', '二、'], ['（一）', '（二）'], ['¹', '²'], ['⑴', '⑵'], ['❶', '❷'], ['①、', '②、'], ['( 1 )', '( 2 )'],
  ])('%s', (a, b) => {
    expect(read(`${a}“三清四改”：${SANQING}`, `${b}一湖两带：${HU}`)).toEqual(two(a.trim(), b.trim()));
  });
  it('a blank behind the marker', () => expect(read(`1. “三清四改”：${SANQING}`, `2.　一湖两带：${HU}`)).toEqual(two('1.', '2.')));
  it('【term】即…', () => expect(read(`【三清四改】即${SANQING}`, `【一湖两带】${HU}`)).toEqual([['', '三清四改', `即${SANQING}`], ['', '一湖两带', HU]]));
  it('【term】 that begins with digits', () => expect(read(`【1139工作部署】即市委的部署。`, `【三清四改】：${SANQING}`)).toEqual([['', '1139工作部署', '即市委的部署。'], ['', '三清四改', SANQING]]));
  it('no number: term：', () => expect(read(`“三清四改”：${SANQING}`, `一湖两带：${HU}`)).toEqual(two('', '')));
  it('a bullet', () => expect(read(`•“三清四改”：${SANQING}`, `•一湖两带：${HU}`)).toEqual(two('•', '•')));
  it('mixed within one list', () => expect(read(`1.“三清四改”：${SANQING}`, `2．一湖两带：${HU}`, `3、“数码集市”：${MARKET}`).map((r) => r[0])).toEqual(['1.', '2．', '3、']));
  it('blank lines, indents and CRLF between entries', () => {
    expect(rows(`${BODY}\n\n名词解释\n\n　　1.“三清四改”：${SANQING}\n\n　　2.一湖两带：${HU}\n`.replace(/\n/gu, '\r\n'))).toEqual(two('1.', '2.'));
  });
});

describe('§3 separators', () => {
  it.each([
    ['：', '三清四改', SANQING], [':', '三清四改', SANQING], [' : ', '三清四改', SANQING], ['。是指', '三清四改', `是指${SANQING}`], ['是指', '三清四改', `是指${SANQING}`],
    ['，是指', '三清四改', `是指${SANQING}`], ['，指', '三清四改', `指${SANQING}`], [' ', '三清四改', SANQING], ['　', '三清四改', SANQING], ['——', '三清四改', SANQING], ['—', '三清四改', SANQING], ['】', '三清四改', SANQING],
    ['：是指', '三清四改', `是指${SANQING}`], ['：即', '三清四改', `即${SANQING}`],
  ])('«%s»', (mark, term, definition) => {
    const lead = mark === '】' ? '【' : '';
    expect(read(`1.${lead}${term}${mark}${definition.startsWith('是指') && mark.endsWith('是指') ? SANQING : definition.startsWith('指') && mark.endsWith('指') ? SANQING : mark.endsWith('即') ? SANQING : definition}`, `2.${lead}一湖两带${mark}${HU}`)[0]).toEqual(['1.', term, definition]);
  });
  it('指 and 即 behind a quoted term without a mark', () => {
    expect(read(`1.“三清四改”指${SANQING}`, `2.“数码集市”即${MARKET}`)).toEqual([['1.', '“三清四改”', `指${SANQING}`], ['2.', '“数码集市”', `即${MARKET}`]]);
  });
  it('nothing at all: the term is as long as the report uses it', () => {
    expect(read(`1.“三清四改”${SANQING}`, `2.“双链融合”工程围绕两条链推动融合的工程。`)).toEqual([['1.', '“三清四改”', SANQING], ['2.', '“双链融合”工程', '围绕两条链推动融合的工程。']]);
  });
  it('。 in a list whose entries all have it', () => {
    expect(read('1、三清四改。是指清理和改造。', '2、一湖两带。该布局由两条带组成。', '3、数码集市。也称数据市场，是指买卖数据的场所。')).toEqual([
      ['1、', '三清四改', '是指清理和改造。'], ['2、', '一湖两带', '该布局由两条带组成。'], ['3、', '数码集市', '也称数据市场，是指买卖数据的场所。'],
    ]);
  });
  it('a colon inside the term’s quotation marks or brackets does not end it', () => {
    expect(read('1.“三清：四改”行动（2024：2026）：清理和改造。')).toEqual([['1.', '“三清：四改”行动（2024：2026）', '清理和改造。']]);
  });
});

describe('§3 layout', () => {
  it('a term on a line of its own, with and without a colon', () => {
    expect(read('1.“三清四改”：', SANQING, '2.一湖两带', HU)).toEqual(two('1.', '2.'));
    expect(read('“三清四改”', `指${SANQING}`, '一湖两带', `指${HU}`)).toEqual([['', '“三清四改”', `指${SANQING}`], ['', '一湖两带', `指${HU}`]]);
  });
  it('two and three entries glued in one paragraph', () => {
    expect(read(`1.“三清四改”：${SANQING}2.一湖两带：${HU}`)).toEqual(two('1.', '2.'));
    expect(read(`①“三清四改”：${SANQING}②一湖两带：${HU}③“数码集市”：${MARKET}`)).toEqual([...two('①', '②'), ['③', '“数码集市”', MARKET]]);
  });
  it('a numbered list inside a definition is not glued entries', () => {
    expect(read('1.五个不出村：（1）社保不出村。（2）医保不出村。', `2.一湖两带：${HU}`)).toHaveLength(2);
  });
  it('an entry broken over lines, in its definition and in its term', () => {
    expect(read('1.“三清四改”：清垃圾、清塘沟、', '清庭院，改厕、改水、', '改路、改房。', `2.一湖两带：${HU}`)).toEqual(two('1.', '2.'));
    expect(read('1.“三清', `四改”：${SANQING}`, '2.一湖两带', `：${HU}`)).toEqual(two('1.', '2.'));
  });
  it('a definition of several paragraphs with a list of its own', () => {
    const text = ['1.“五个不出村”：下列事项不用出村：', '（1）社保缴费。', '（2）医保报销。', '①身份证补办。', `2.一湖两带：${HU}`];
    expect(read(...text)).toEqual([['1.', '“五个不出村”', '下列事项不用出村：（1）社保缴费。（2）医保报销。①身份证补办。'], ['2.', '一湖两带', HU]]);
  });
  it('page numbers and furniture between entries are no part of them', () => {
    expect(read(`1.“三清四改”：${SANQING}`, '－ 21 －', `2.一湖两带：${HU}`)).toEqual(two('1.', '2.'));
  });
  it('notes without a term', () => {
    expect(under('注释：', '[1]本公报中数据均为初步统计数。', '[2]全市人口是指常住人口。', '[3]见注释[1]。')).toEqual([
      ['[1]', '', '本公报中数据均为初步统计数。'], ['[2]', '全市人口', '是指常住人口。'], ['[3]', '', '见注释[1]。'],
    ]);
  });
  it('an entry that explains a phrase with numbers', () => expect(read('1.18个对口援建乡镇：甲镇、乙镇等18个乡镇。')).toEqual([['1.', '18个对口援建乡镇', '甲镇、乙镇等18个乡镇。']]));
});

describe('§3 terms', () => {
  const cores = (term: string, definition = '两件事。'): readonly string[] => report(`${BODY}\n名词解释\n1.${term}：${definition}`).glossary[0]!.cores;
  it.each([
    ['“六稳”“六保”', ['六稳六保', '六稳', '六保']],
    ['“两重”、“两新”', ['两重、两新', '两重', '两新']],
    ['一线/二线城市', ['一线/二线城市', '一线', '二线城市']],
    ['三网融合、一网统管', ['三网融合、一网统管', '三网融合', '一网统管']],
    ['基层应急“八有”，社区（村）“六有”', ['基层应急八有，社区（村）六有', '基层应急八有', '社区（村）六有']],
    ['农业“五个一”工程和科技“三个百”工程', ['农业五个一工程和科技三个百工程', '农业五个一工程', '科技三个百工程']],
    ['“五统一、一开放”', ['五统一、一开放']],
    ['“双向揭榜挂帅”机制', ['双向揭榜挂帅机制']],
  ])('%s', (term, expected) => expect(cores(term)).toEqual(expected));
  it('a further term that the definition explains', () => expect(cores('一网进', '指网上办事的入口。网上可办率：指可在网上办的事项占比。')).toEqual(['一网进', '网上可办率']));
  it('that begin with digits or Latin letters', () => {
    const before = Array.from({ length: 20 }, (_, i) => `${i + 1}.第${i + 1}号词：词义${i + 1}。`);
    expect(read(...before, '21.5+2就业驿站：覆盖五级两类的就业服务点。', '22.PC构件：预制混凝土构件。', '23.EOD模式：以生态为导向的开发模式。').slice(20)).toEqual([
      ['21.', '5+2就业驿站', '覆盖五级两类的就业服务点。'], ['22.', 'PC构件', '预制混凝土构件。'], ['23.', 'EOD模式', '以生态为导向的开发模式。'],
    ]);
    expect(read('1.5G基站：第五代移动通信基站。', '2.12345热线：政务服务热线。')).toEqual([['1.', '5G基站', '第五代移动通信基站。'], ['2.', '12345热线', '政务服务热线。']]);
    expect(read('1、5G基站：第五代移动通信基站。', '2、12345热线：政务服务热线。').map((r) => r[1])).toEqual(['5G基站', '12345热线']);
  });
});

describe('§3 numbering', () => {
  const item = (n: number): string => `第${n}号词：词义${n}。`;
  const numbers = (lines: readonly string[]): readonly (number | null)[] => report(`${BODY}\n名词解释\n${lines.join('\n')}`).glossary.map((e) => e.number);
  const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);
  it('circled to 50', () => {
    const circled = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];
    expect(numbers(circled.map((c, i) => c + item(i + 1)))).toEqual(upTo(50));
  });
  it.each([['（11）', '（12）', '（13）'], ['11', '12', '13'], ['11.', '12.', '13.']])('circled to 10, then %s', (...later) => {
    expect(numbers([...[...'①②③④⑤⑥⑦⑧⑨⑩'].map((c, i) => c + item(i + 1)), ...later.map((m, i) => m + `“第${i + 11}号词”：词义。`)])).toEqual(upTo(13));
  });
  it('circled to 10, then no numbers', () => {
    expect(numbers([...[...'①②③④⑤⑥⑦⑧⑨⑩'].map((c, i) => c + item(i + 1)), '“第十一词”：词义。', '“第十二词”：词义。'])).toEqual([...upTo(10), null, null]);
  });
  it('a number lost in the middle', () => expect(numbers([`1.${item(1)}`, '“第二词”：词义。', `3.${item(3)}`])).toEqual([1, null, 3]));
  it('gaps, repeats', () => expect(numbers([`1.${item(1)}`, `3.${item(3)}`, `3.${item(33)}`, `4.${item(4)}`])).toEqual([1, 3, 3, 4]));
  it('two lists under headings of their own', () => {
    const text = `${BODY}\n附件：《纲要》有关指标及名词解释\n一、部分指标解释\n1.用水总量：一年用水的总量。\n2.绿地率：绿地所占的比率。\n二、有关名词解释\n1.三清四改：清理和改造。\n2.一湖两带：两条带。`;
    const r = report(text);
    expect(r.glossary.map((e) => [e.number, e.term])).toEqual([[1, '用水总量'], [2, '绿地率'], [1, '三清四改'], [2, '一湖两带']]);
    expect(r.headings.slice(-3).map((h) => [h.text, h.depth])).toEqual([['附件：《纲要》有关指标及名词解释', 1], ['一、部分指标解释', 2], ['二、有关名词解释', 2]]);
  });
  it('an item of a definition that has the next number is no entry', () => {
    expect(numbers([`1.${item(1)}`, '①其中一项：甲。', '②其中二项：乙。', '③其中三项：丙。', `2.${item(2)}`])).toEqual([1, 2]);
  });
});

describe('§3 what comes after the glossary', () => {
  const list = `名词解释\n1.“三清四改”：${SANQING}\n2.一湖两带：${HU}`;
  it.each([
    ['an attachment', '附件2\n2025年民生实事\n1.新建学校两所。'],
    ['an attachment with a colon', '附件：2025年民生实事项目\n1．新建学校：两所。\n2．改造公园：三处。'],
    ['a list of deeds under a title of its own', '2025年市政府民生实事项目\n1.新建学校两所。\n2.改造公园三处。\n3.疏浚河道四条。'],
    ['the parts of an attachment', '一、重点任务\n（一）推进老城改造。\n1.完成三条街道的改造。'],
    ['the meeting line again', '——2025年1月8日在临澜市第十二届人民代表大会第四次会议上\n市长　陆闻川'],
    ['the title again', '临澜市2025年政府工作报告'],
    ['a newspaper’s credit', '（临澜日报记者 周闻）'],
    ['page furniture', '责任编辑：周闻\n上一篇：关于预算执行情况的报告\n【打印本页】【关闭窗口】'],
    ['related links', '相关报道：\n解读2025年政府工作报告'],
    ['a page number', '－ 32 －'],
  ])('%s', (_, rest) => expect(rows(`${BODY}\n${list}\n${rest}`)).toEqual(two('1.', '2.')));

  it('the text of an attachment is body: its terms are uses', () => {
    const r = report(`${BODY}\n${list}\n附件2：2025年民生实事\n1.在五个乡镇开展三清四改。`);
    expect(r.terms.filter((t) => t.span.start > r.glossarySpan!.end).map((t) => t.term)).toEqual(['三清四改']);
  });
  it('a glossary between the body and the deeds', () => {
    const r = report(`${BODY}\n附件1\n${list}\n附件2\n2025年民生实事\n一、新建学校\n新建学校两所，新增学位三千个，缓解老城区入学难。`);
    expect(r.glossary).toHaveLength(2);
    expect(r.headings.at(-1)!.text).toBe('一、新建学校');
  });
});

describe('§3 rules', () => {
  it('nothing is said of a glossary that is in order', () => {
    expect(check(report(`${BODY}\n名词解释\n1.“三清四改”：${SANQING}\n2.一湖两带：${HU}`)).filter((p) => p.rule.startsWith('glossary'))).toEqual([]);
  });
  it('a term with its translation in brackets is used where its name is', () => {
    const of = (body: string): readonly string[] => check(report(`${BODY}${body}\n名词解释\n1.“三清四改”：${SANQING}\n2.出行即服务（MaaS：Mobility as a Service）：整合各类交通的服务。`)).map((p) => p.rule).filter((rule) => rule.startsWith('glossary'));
    expect(of('\n推广出行即服务模式，方便群众出行。')).toEqual([]);
    expect(of('\n推广新的出行模式，方便群众出行。')).toEqual(['glossary-marker-missing']);
  });
  it('a note without a term is named by its marker', () => {
    const text = `全市用水量[1]下降，绿地率[2]提高，老城换新颜、群众得实惠，各项工作取得新的成效，全市人民满意。\n注释：\n[1]用水量为初步数。\n[2]绿地率为初步数。\n[3]本表不含飞地。`;
    const found = check(report(text)).filter((p) => p.rule.startsWith('glossary'));
    expect(found.map((p) => [p.rule, p.args['term']])).toEqual([['glossary-marker-missing', '[3]']]);
  });
});
