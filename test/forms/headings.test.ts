import { describe, expect, it } from 'vitest';
import { remark, report } from '../harness/marks';

/* Every form that a heading takes in real reports. Marked with level/depth, and `+` where the paragraph goes on. */
const check = (...lines: readonly string[]): void => {
  const fixture = lines.join('\n');
  expect(remark(fixture, (r) => r.headings.map((h) => ({ span: h.span, label: `${h.level}/${h.depth}${h.runIn ? '+' : ''}` })))).toBe(fixture);
};
const texts = (...lines: readonly string[]): readonly string[] => report(lines.join('\n')).headings.map((h) => h.text);

/** Paragraphs without any heading in them. */
const A = '过去一年，面对复杂局面，全市上下齐心协力，经济社会发展取得了新的成绩，群众生活得到了新的改善。';
const B = '今年的工作任务很重，各级各部门要把责任扛在肩上，一件一件抓好落实，让群众看到实实在在的变化。';
const TEXT = '支持龙头企业扩能改造，带动上下游企业加快发展，形成优势互补、协作配套的良好格局。';

describe('1 parts without a number', () => {
  it('with 一、 inside, on its own line', () => check('各位代表：', '⟦2022年工作回顾|1/1⟧', A, '⟦一、稳住经济大盘|1/2⟧', TEXT, '⟦二、办好民生实事|1/2⟧', TEXT, '⟦2023年重点工作|1/1⟧', B, '⟦一、扩大有效投资|1/2⟧', TEXT));
  it('with run-in 一、 inside', () => check('各位代表：', '⟦2022年工作回顾|1/1⟧', A, '⟦2023年工作安排|1/1⟧', B, `⟦一、坚定不移扩大有效投资，培育发展新动能。|1/2+⟧${TEXT}`, `⟦二、持之以恒深化改革开放，激发市场新活力。|1/2+⟧${TEXT}`));
  it('with a quotation, a comma or a bracket at the end', () => check('各位代表：', '⟦“十三五”及2020年工作回顾|1/1⟧', A, '⟦统筹发展和安全，建设平安临澜|1/1⟧', B, '⟦聚力打造“一湖两带”|1/1⟧', A, '⟦2021年工作安排（草案）|1/1⟧', B));
  it('after the last 一、, for what begins to count anew and for a closing word', () => check('⟦一、工作回顾|1/1⟧', A, '⟦二、工作安排|1/1⟧', B, '⟦2024年民生实事项目|1/1⟧', '⟦一、扩大学位供给|1/2⟧', TEXT, '⟦二、改造老旧小区|1/2⟧', TEXT, '⟦结 语|1/1⟧', A));
});

describe('2 一、', () => {
  it('on its own line, and numbers above ten', () => check('⟦一、2023年工作回顾|1/1⟧', A, '⟦十一、全面加强政府自身建设，提升政府治理效能|1/1⟧', B));
  it('run-in, and as a sentence on its own line', () => check(`⟦一、深入实施创新驱动战略，加快建设制造业创新中心。|1/1+⟧${TEXT}`, '⟦二、推动更高层次开放合作，加快构建开放新格局。|1/1⟧', TEXT));
  it('with a full-width point, a blank, or blanks around', () => check('⟦一．2023年工作回顾|1/1⟧', A, '　　⟦二、 2024年工作安排|1/1⟧', B, '  ⟦三、自身建设|1/1⟧  ', A));
  it('over two lines, one heading', () => expect(texts('一、全面推进生态文明建设，加快建设人与自然', '和谐共生的美丽临澜', A, '二、工作安排', B)).toEqual(['一、全面推进生态文明建设，加快建设人与自然和谐共生的美丽临澜', '二、工作安排']));
  it('glued to the end of the paragraph above', () => check('⟦一、稳住经济大盘|1/1⟧', `${A}⟦二、构建现代产业体系，培育发展新动能|1/1+⟧`, TEXT, '⟦三、办好民生实事|1/1⟧', TEXT));
  it('with the text glued to it', () => {
    check('⟦一、2023年工作回顾|1/1+⟧2023年，面对复杂局面，全市上下齐心协力，经济社会发展取得了新的成绩。', `⟦二、2024年工作安排|1/1+⟧今年是全面落实规划的关键一年，任务很重。${B}`);
    check(`⟦一、2023年工作回顾|1/1+⟧ ${A}`, `⟦二、2024年工作安排|1/1+⟧　${B}`);
  });
});

describe('3 （一）', () => {
  it.each([['（一）', '（二）'], ['(一)', '(二)'], ['( 一 )', '( 二 )'], ['（ 一 ）', '（ 二 ）'], ['㈠', '㈡'], ['（一）、', '（二）、'], ['（一） ', '（二） ']])('%s run-in, own line and own line with 。', (a, b) => {
    check('⟦一、工作回顾|1/1⟧', A, `⟦${a}坚持实业为本，产业根基更加牢固。|2/2+⟧${TEXT}`, `⟦${b}坚持民生为要，百姓生活更有保障。|2/2+⟧${TEXT}`);
    check('⟦一、工作安排|1/1⟧', B, `⟦${a}坚持实业为本，夯实产业根基|2/2⟧`, TEXT, `⟦${b}坚持民生为要，增进百姓福祉|2/2⟧`, TEXT);
    check('⟦一、工作安排|1/1⟧', B, `⟦${a}坚持实业为本，夯实“两城一湖”根基。|2/2⟧`, TEXT, `⟦${b}坚持民生为要，增进百姓福祉。|2/2⟧`, TEXT);
  });
  it('private-use characters of a gazette font', () => {
    check('⟦壹、預算編製經過|1/1⟧', A, '⟦一、歲入|2/2⟧', A, '⟦\uE686稅課收入|3/3⟧', TEXT, '⟦\uE687營業盈餘及事業收入|3/3⟧', TEXT, '⟦二、歲出|2/2⟧', A, '⟦\uE5D0、附屬單位預算|1/1⟧', A);
    check('⟦一、工作回顾|1/1⟧', A, `⟦\uE686坚持实业为本，产业根基更加牢固。|2/2+⟧${TEXT}`, `⟦\uE687坚持民生为要，百姓生活更有保障。|2/2+⟧${TEXT}`);
  });
  it('several in one paragraph, whose line breaks were lost', () => check('⟦一、工作回顾|1/1⟧', `⟦（一）坚持实业为本，产业根基更加牢固。|2/2+⟧${TEXT}⟦（二）坚持民生为要，百姓生活更有保障。|2/2+⟧${TEXT}`));
  it('half-width marks and no full stop behind the number', () => check('⟦一、2016年工作回顾|1/1⟧', A, `⟦(一)经济实力迈上新台阶。|2/2+⟧${TEXT}`, `⟦(二)产业培育实现新突破。|2/2+⟧${TEXT}`, '⟦二、2017年工作安排|1/1⟧', B, '⟦(一)全力建设旅游名城,带动产业转型升级、融合发展|2/2⟧', TEXT));
});

describe('4 第一，', () => {
  it.each([['第一，', '第二，'], ['第一、', '第二、'], ['首先，', '其次，']])('%s', (a, b) => {
    check('⟦一、工作安排|1/1⟧', B, `⟦${a}必须坚持党的全面领导。|2/2+⟧${TEXT}`, `⟦${b}必须坚持以人民为中心。|2/2+⟧${TEXT}`);
    check('⟦一、工作安排|1/1⟧', B, `⟦${a}坚持党的全面领导|2/2⟧`, TEXT, `⟦${b}坚持以人民为中心|2/2⟧`, TEXT);
  });
  it('alone is a word of the sentence', () => check('⟦一、工作安排|1/1⟧', '首先，我们要感谢全市人民。大家用勤劳和智慧，创造了不平凡的业绩，写下了精彩的一页。', TEXT));
});

describe('5 1. and （1）', () => {
  it.each([['1.', '2.'], ['1．', '2．'], ['1、', '2、'], ['１、', '２、'], ['１．', '２．'], ['1. ', '2. ']])('%s', (a, b) => {
    check('⟦（一）推进产业升级|2/1⟧', A, `⟦${a}做强先进制造|3/2⟧`, TEXT, `⟦${b}做优现代服务|3/2⟧`, TEXT);
    check('⟦（一）推进产业升级|2/1⟧', A, `⟦${a}做强先进制造。|3/2+⟧${TEXT}`, `⟦${b}做优现代服务。|3/2+⟧${TEXT}`);
  });
  it.each([['（1）', '（2）'], ['(1)', '(2)'], ['(１)', '(２)'], ['( 1 )', '( 2 )'], ['⑴', '⑵']])('%s', (a, b) =>
    check('⟦（一）推进产业升级|2/1⟧', A, '⟦1.做强先进制造|3/2⟧', TEXT, `⟦${a}扩大规模。|4/3+⟧${TEXT}`, `⟦${b}提升质量。|4/3+⟧${TEXT}`, '⟦2.做优现代服务|3/2⟧', TEXT));
});

describe('6 plans and outlines', () => {
  it('第X篇, 第X章, 第X节', () => check('⟦第一篇　立足新阶段|1/1⟧', A, '⟦第一章　发展基础|2/2⟧', A, '⟦第一节　主要成就|3/3⟧', TEXT, '⟦第二节　发展环境|3/3⟧', TEXT, '⟦第二章　总体要求|2/2⟧', B, '⟦第二篇　构建新格局|1/1⟧', B));
  it('第X章 where there is no 篇', () => check('⟦第一章　发展基础|1/1⟧', A, '⟦第一节　主要成就|2/2⟧', TEXT, '⟦第二章　总体要求|1/1⟧', B));
  it('一、, 1.1, run-in 1.1.1', () => check('⟦一、发展基础和环境|1/1⟧', A, '⟦1.1 主要成就|2/2⟧', A, `⟦1.1.1 综合实力大幅提升。|3/3+⟧全市生产总值从2015年的2.69万亿元上升到3.87万亿元。`, `⟦1.1.2“三个中心”功能增强。|3/3+⟧${TEXT}`, '⟦1.2发展环境|2/2⟧', B, '⟦二、总体要求|1/1⟧', B, '⟦2.1 指导思想|2/2⟧', B));
  it('1, 1.1', () => check('⟦1 总则|1/1⟧', A, '⟦1.1 编制目的|2/2⟧', A, '⟦1.2 适用范围|2/2⟧', A, '⟦2 组织体系|1/1⟧', A, '⟦2.1 指挥机构|2/2⟧', A));
  it('figures at the head of a line count nothing on', () => check('⟦一、发展基础|1/1⟧', A, '2.69 万亿元的总量跻身全国前列，人均水平继续提高，结构进一步优化。', '8.5 平方米的人均公园绿地面积也高于全省平均水平，群众出门就能见到绿色。'));
  it('a page number in front of the heading', () => check('⟦一、发展基础|1/1⟧', A, '15⟦二、强化资源配置功能|1/1⟧', A, '⟦2.1 增强综合实力|2/2⟧', A, '16⟦2.2 提升中心能级|2/2⟧', A));
});

describe('7 Traditional gazette, five levels', () => {
  it('壹、 一、 (一) １、 (１)', () => check('⟦壹、國內外經濟情勢|1/1⟧', A, '⟦貳、預算編製原則|1/1⟧', A, '⟦一、編製政策|2/2⟧', A, '⟦(一)政策方向|3/3⟧', TEXT, '⟦１、教育科學|4/4⟧', TEXT, '⟦(１)充實設備|5/5⟧', TEXT, '⟦(２)培育人才|5/5⟧', TEXT, '⟦２、社會福利|4/4⟧', TEXT, '⟦(二)籌編原則|3/3⟧', TEXT, '⟦參、特別預算|1/1⟧', A));
  it('clauses that count anew under 二、 are a list', () => check('⟦壹、預算編製原則|1/1⟧', A, '⟦一、編製政策方向|2/2⟧', A, '⟦二、預算籌編原則|2/2⟧', A, '一、各級政府歲出的增加幅度，以不超過歲入的成長率為原則。', '二、公共投資應配合施政重點，加速推動各項建設。', '三、檢討減列消費性支出，以支應施政重點所需財源。', '⟦貳、收支概況|1/1⟧', A));
});

describe('8 other scripts and numbers', () => {
  it('I. II. of the English half', () => check('⟦一、2023年预算执行情况|1/1⟧', '⟦I. Execution of the 2023 Budgets of All Levels of Government|1/1⟧', A, '⟦二、2024年预算草案|1/1⟧', '⟦II. Draft Budgets for 2024 and the Work Ahead of Us All|1/1⟧', B));
  it('273. 274. number the paragraphs of an address', () => check('各位议员：', '⟦改善民生|1/1⟧', `273.　我们会继续增建公营房屋，缩短市民轮候的时间，并改善现有屋邨的设施。${A}`, `274.　政府会与各界一起，为基层家庭提供更多支援，并检讨各项津贴的水平。${A}`, `275.　我们亦会加强对长者的照顾，增加院舍和日间服务的名额，缩短轮候时间。${A}`));
});

describe('9 —— lead-ins', () => {
  it.each(['——', '―― ', '—', '── '])('%s', (dash) => check('⟦一、工作回顾|1/1⟧', A, `⟦${dash}经济保持平稳增长。|3/2+⟧${TEXT}`, `⟦${dash}产业结构不断优化。|3/2+⟧${TEXT}`, `⟦${dash}民生福祉持续增进。|3/2+⟧${TEXT}`));
  it('on their own line', () => check('⟦一、工作回顾|1/1⟧', A, '⟦―― 经济保持平稳增长|3/2⟧', TEXT, '⟦―― 产业结构不断优化|3/2⟧', TEXT));
});

describe('10 一是', () => {
  it('at the head of paragraphs', () => check('⟦一、工作回顾|1/1⟧', A, `⟦一是经济运行持续向好。|3/2+⟧${TEXT}`, `⟦二是产业发展提质增效。|3/2+⟧${TEXT}`));
  it('on their own line', () => check('⟦一、工作回顾|1/1⟧', A, '⟦一是联合周边城市办好首届湖区运动会。|3/2⟧', TEXT, '⟦二是推动全市经济运行稳中有进。|3/2⟧', TEXT));
  it('inside a paragraph', () => check('⟦一、自身建设|1/1⟧', `我们将加强自身建设。⟦一是强化政治引领。|3/2+⟧${TEXT}⟦二是强化依法行政。|3/2+⟧${TEXT}`));
  it('一要 too', () => check('⟦一、自身建设|1/1⟧', A, `⟦一要强化学习，提升能力。|3/2+⟧${TEXT}`, `⟦二要强化执行，狠抓落实。|3/2+⟧${TEXT}`));
  it('clauses of one sentence are none', () => check('⟦一、自身建设|1/1⟧', '重点抓好三件事：一是强化政治引领；二是强化依法行政；三是强化务实高效，把各项工作落到实处。', TEXT));
});

describe('11 topic sentences', () => {
  it('on their own line, a series with text under each', () => check('⟦一、工作回顾|1/1⟧', A, '⟦这是经济实力持续提升的五年。|3/2⟧', TEXT, '⟦这是城乡面貌深刻变化的五年。|3/2⟧', TEXT, '⟦这是人民生活不断改善的五年。|3/2⟧', TEXT));
  it('in bold', () => check('⟦（一）推进产业升级|2/1⟧', A, `**⟦做强先进制造。|3/2+⟧**${TEXT}`, `**⟦发展现代服务业。|3/2+⟧**${TEXT}`));
});

describe('12 Markdown', () => {
  it('# and ** stay outside', () => check('# ⟦2024年临澜市政府工作报告|0/0⟧', '', '各位代表：', '', '## ⟦一、2023年工作回顾|1/1⟧', '', A, '', `**⟦（一）坚持实业为本，产业根基更加牢固。|2/2+⟧**${TEXT}`, '', `**⟦（二）坚持民生为要，百姓生活更有保障。|2/2+⟧** ${TEXT}`, '', '## ⟦二、2024年工作安排|1/1⟧', '', B, '', '### ⟦（一）扩大投资|2/2⟧', '', TEXT, '', '**⟦（二）深化改革|2/2⟧**', '', TEXT));
  it('a heading without a number', () => check('各位代表：', '## ⟦过去一年的工作|1/1⟧', A, '## ⟦今年的重点工作|1/1⟧', B));
});

describe('13 attachments', () => {
  const body = ['⟦一、工作回顾|1/1⟧', A, '⟦二、工作安排|1/1⟧', B];
  it('named on the line', () => check(...body, '⟦附件：2024年市政府民生实事项目|1/1⟧', A, '⟦一、扩大学位供给。|1/2⟧', TEXT, '⟦二、改造老旧小区。|1/2⟧', TEXT));
  it('named on the next line', () => check(...body, '附件1', '⟦2024年市十件民生实事|1/1⟧', A, '⟦一、扩大学位供给|1/2⟧', TEXT, '⟦二、改造老旧小区|1/2⟧', TEXT, '附件2', '⟦名词解释|1/1⟧', '1.“一湖两带”：环湖带和滨江带。', '2.“双高行动”：高端制造、高新技术企业培育行动。'));
  it('附：', () => check(...body, '⟦附：2024年重点项目安排|1/1⟧', A));
  it('a list of attachments is no heading', () => check(...body, '附件：1.2024年重点项目安排', '2.名词解释'));
});

describe('14 tables of contents', () => {
  const text = ['⟦一、工作回顾|1/1⟧', A, '⟦（一）经济发展|2/2⟧', TEXT, '⟦（二）社会事业|2/2⟧', TEXT, '⟦二、工作安排|1/1⟧', B];
  it('dot leaders', () => check('⟦政府工作报告|0/0⟧', '目　录', '一、工作回顾........................1', '（一）经济发展……………………2', '（二）社会事业·······················5', '二、工作安排........................8', ...text));
  it('page numbers', () => check('⟦政府工作报告|0/0⟧', '目录', '一、工作回顾 1', '（一）经济发展 2', '（二）社会事业（5）', '二、工作安排  8', ...text));
  it('neither', () => check('⟦政府工作报告|0/0⟧', '目 录', '一、工作回顾', '（一）经济发展', '（二）社会事业', '二、工作安排', ...text));
  it('without 目录', () => check('⟦政府工作报告|0/0⟧', '', '一、工作回顾', '（一）经济发展', '（二）社会事业', '二、工作安排', '', ...text));
});

describe('15 what is no heading', () => {
  const head = '⟦一、主要任务|1/1⟧';
  it('items of a list', () => {
    check(head, A, '1.完成道路改造；', '2.建成两所学校；', '3.开通三条公交线路。', TEXT);
    check(head, A, '1.完成道路改造，', '2.建成两所学校。', TEXT);
    check(head, A, '一、建成两所小学。', '二、改造十条道路。', '三、新增五处公园。', '四、开通三条公交线路。');
  });
  it('tasks with the office in charge, or with labels under them', () => {
    check(head, A, '1.新建公办幼儿园。（牵头单位：市教育局）', '2.改造老旧小区。（牵头单位：市住建局）');
    check(head, A, '1.新建公办幼儿园', '年度目标：建成三所并投入使用。', '主办单位：市教育局', '2.改造老旧小区', '年度目标：完成四十个小区的改造。', '主办单位：市住建局');
  });
  it('captions', () => check(head, A, '专栏1 重大工程项目', TEXT, '表2 主要指标完成情况', TEXT, '图3“十四五”空间布局', TEXT));
  it('cells of tables', () => {
    check(head, A, '| 项目 | 单位 | 数量 |', '| --- | --- | --- |', '| 一、工业 | 亿元 | 12 |', TEXT);
    check(head, A, '指标名称', '计量单位', '全年完成情况', '比上年增长情况', TEXT);
  });
  it('halves of a sentence that a link cut in pieces', () => check(head, '“十五五”时期全市经济社会发展的', '主要目标', '是：地区生产总值年均增长百分之五左右，高质量发展取得显著成效。', TEXT));
  it('short sentences without a series', () => check(head, '文化是城市的灵魂。我们要坚持以文化人，把更多优秀作品送到群众身边，让城市更有温度。', '成绩来之不易，奋斗充满艰辛。这是全市人民共同努力的结果，要倍加珍惜、接续奋斗。', TEXT));
  it('lead-ins with ： and clauses under 一、', () => check(head, '重点做好以下工作：', TEXT, '一、建成两所小学；二、改造十条道路；三、新增五处公园，让群众的生活更加方便。'));
  it('a signature and a date at the end', () => check(head, A, '临澜市人民政府', '2024年1月9日'));
});
