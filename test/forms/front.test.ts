import { describe, expect, it } from 'vitest';
import { report } from '../harness/marks';

/*
 * What stands in front of a report's text. Each line is written as `kind|text`; a title as `title|text`, so that the
 * same line says what is expected. The body below is the same for all.
 */
const BODY = ['paragraph|各位代表：', 'paragraph|现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见，同时请大家多多批评指正。', 'heading|一、2023年工作回顾', 'paragraph|过去一年，全市上下齐心协力，经济社会发展取得了新的成绩，主要做了以下工作。'];

function front(...lines: readonly string[]): void {
  const all = [...lines, ...BODY], text = all.map((l) => l.slice(l.indexOf('|') + 1)).join('\n');
  const kinds = report(text).blocks.map(({ analysis: { block } }) => `${block.kind}|${block.text}`);
  expect(kinds).toEqual(all);
}
const titleOf = (...lines: readonly string[]): readonly string[] => report([...lines, ...BODY.map((l) => l.slice(l.indexOf('|') + 1))].join('\n')).headings.filter((h) => h.level === 0).map((h) => h.text);

const MEETING = '——2024年1月9日在临澜市第九届人民代表大会第四次会议上', SPEAKER = '市长 程一舟';

describe('1 title', () => {
  it.each([
    ['plain', '政府工作报告'],
    ['with year and place', '2024年临澜市政府工作报告'],
    ['with the year in brackets', '临澜市人民政府工作报告（2024）'],
    ['summary', '政府工作报告（摘要）'],
    ['with date and speaker glued on', '临澜市政府工作报告（2024年1月9日 程一舟）'],
    ['a slogan', '奋力谱写临澜高质量发展新篇章'],
    ['a slogan with a comma', '凝心聚力抓落实，奋力谱写临澜新篇章'],
    ['of a plan', '临澜市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要'],
  ])('%s', (_, title) => front(`title|${title}`, `meeting|${MEETING}`, `speaker|${SPEAKER}`));
  it('spaced', () => {
    front('title|政 府 工 作 报 告', `meeting|${MEETING}`);
    front('title|2024 年 政 府 工 作 报 告', `meeting|${MEETING}`);
    expect(titleOf('政　府　工　作　报　告')).toEqual(['政府工作报告']);
  });
  it('over two lines, one heading', () => {
    front('title|临澜市国民经济和社会发展第十四个五年规划', 'title|和二〇三五年远景目标纲要', `meeting|${MEETING}`);
    front('title|临澜市人民政府', 'title|工作报告', `meeting|${MEETING}`);
    expect(titleOf('临澜市国民经济和社会发展第十四个五年规划', '和二〇三五年远景目标纲要')).toEqual(['临澜市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要']);
    expect(titleOf('关于临澜市2023年国民经济和社会发展计划执行情况', '与2024年国民经济和社会发展计划草案的报告', MEETING)).toHaveLength(1);
  });
  it('as a Markdown heading, without its mark', () => expect(titleOf('# 2024年临澜市政府工作报告', '', MEETING)).toEqual(['2024年临澜市政府工作报告']));
  it('missing', () => {
    front(`meeting|${MEETING}`, `speaker|${SPEAKER}`);
    expect(titleOf(MEETING, SPEAKER)).toEqual([]);
    expect(titleOf()).toEqual([]);
  });
  it('is no caption and no way mark that names the report', () => {
    expect(titleOf('首页 > 政务公开 > 政府工作报告', '图为市长程一舟作政府工作报告 记者 何青摄', MEETING)).toEqual([]);
  });
});

describe('2 meeting line', () => {
  it.each([
    '——2024年1月9日在临澜市第九届人民代表大会第四次会议上', '2024年1月9日在临澜市第九届人民代表大会第四次会议上', '（2010 年2 月3 日在临澜市第五届人民代表大会第二次会议上）',
    '—2024年1月9日在临澜市第九届人民代表大会第四次会议上', '―2024年1月9日在临澜市第九届人民代表大会第四次会议上', '─2024年1月9日在临澜市第九届人民代表大会第四次会议上',
    '----2024年1月9日在临澜市第九届人民代表大会第四次会议上', '--2024年1月9日在临澜市第九届人民代表大会第四次会议上', '(2024年1月9日在临澜市第九届人民代表大会第四次会议上)',
    '二〇〇三年一月九日在临澜市第三届人民代表大会第一次会议上', '——二○○三年一月二十一日在临澜市第三届人民代表大会第一次会议上', '　　——２０２４年１月９日在临澜市第九届人民代表大会第四次会议上', '（2024年1月9日）',
  ])('%s', (line) => front('title|政府工作报告', `meeting|${line}`, `speaker|${SPEAKER}`));
  it('over two lines, broken anywhere', () => {
    front('title|政府工作报告', 'meeting|——2024年1月9日在临澜市第九届人民代表大会', 'meeting|第四次会议上', `speaker|${SPEAKER}`);
    front('title|政府工作报告', 'meeting|——2024年1月9日在临澜市第九届', 'meeting|人民代表大会第四次会议上', `speaker|${SPEAKER}`);
    front('title|政府工作报告', 'meeting|2024年1月9日在', 'meeting|临澜市第九届人民代表大会第四次会议上', `speaker|${SPEAKER}`);
  });
});

describe('3 speaker line', () => {
  it.each([
    '市长 程一舟', '市长　程一舟', '临澜市人民政府市长 程一舟', '临澜市市长 程一舟', '市长程一舟', '代市长 程一舟', '市长　程　舟', '市 长  程　舟', '市长\u00A0程\u00A0舟', '程一舟', '程　舟',
    '（临澜市人民政府市长 程一舟）', '市长：程一舟', '州长 阿依·努尔', '市发展和改革委员会主任 程一舟', '临澜市财政局', '县长 欧阳一舟',
  ])('%s', (line) => front('title|政府工作报告', `meeting|${MEETING}`, `speaker|${line}`));
});

describe('4 salutation', () => {
  it.each(['各位代表：', '各位代表:', '各位代表！', '各位代表，', '各位代表', '各位代表、同志们：', '尊敬的各位代表：', '主席，各位委员：', '主任、各位副主任、秘书长、各位委员：', '各位委员：', '同志们：', '各位领导、各位代表：'])('%s', (line) => {
    const { headings, blocks } = report(`政府工作报告\n${line}\n现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。`);
    expect(headings.map((h) => h.text)).toEqual(['政府工作报告']);
    expect(blocks[1]!.analysis.block.kind).toBe('paragraph');
  });
  it('run-in, with the text behind it', () => expect(report('政府工作报告\n各位代表：现在，我代表市人民政府，向大会报告工作，请予审议。\n一、过去一年的工作\n一年来，全市经济稳中有进，各项事业都有进步。').headings.map((h) => h.text)).toEqual(['政府工作报告', '一、过去一年的工作']));
  it('in the middle of the text, alone on its line', () => expect(report('一、工作回顾\n一年来，全市经济稳中有进，各项事业都有进步。\n各位代表！\n成绩来之不易，这是大家一起干出来的，要倍加珍惜。').headings.map((h) => h.text)).toEqual(['一、工作回顾']));
});

describe('5 page furniture before and behind', () => {
  it('stays out of the outline', () => {
    const before = ['下载', '打印', '全屏', '收藏', '【字号：', '加大', '还原', '减小\n】', '当前位置：首页', '来源：临澜日报', '时间：2024-01-10', '市长程一舟作政府工作报告。本报记者 何青摄'].map((l) => `furniture|${l}`);
    front(...before.slice(0, 9), 'title|2024年临澜市政府工作报告', `meeting|${MEETING}`, ...before.slice(9), `speaker|${SPEAKER}`);
  });
  it('behind the text too', () => {
    const { headings } = report(['政府工作报告', MEETING, '各位代表：', '一、工作回顾', '一年来，全市经济稳中有进，各项事业都有进步。', '责任编辑：何青', '相关报道：', '分享到', '版权所有：临澜市人民政府办公室', '- 12 -'].join('\n'));
    expect(headings.map((h) => h.text)).toEqual(['政府工作报告', '一、工作回顾']);
  });
});
