import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import type { RuleId } from '../../server/src/rules/catalogue';
import { apply, fixesTogether } from '../../server/src/rules/fixing';
import { ordinalGaps } from '../../server/src/rules/sequences';
import { gather } from '../../server/src/rules/mass';
import { remark, report } from '../harness/marks';

/** A fixture marks what one rule finds in it. */
const finds = (rule: RuleId) => (fixture: string): void => expect(remark(fixture, (r) => check(r).filter((p) => p.rule === rule).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);
/** The text when the rule's findings are corrected. */
const corrected = (rule: RuleId, text: string): string => apply(text, fixesTogether(check(report(text)).filter((p) => p.rule === rule)));
const TITLE = '政府工作报告\n一、主要任务\n';
const BODY = '我们将坚定信心，真抓实干，在新的起点上奋力谱写临澜高质量发展的新篇';

describe('connectors', () => {
  it.each([
    '新建泵站1⟦~|range-connector-form⟧2座。', '增长5%⟦-|range-connector-form⟧6%。', '规划（2021⟦-|range-connector-form⟧2025年）印发。', '2021⟦～|range-connector-form⟧2025年实施。', '1⟦-|range-connector-form⟧11月投资增长3%。',
    '2021—2025年年均增长5%～6%，时间2022-11-22，电话0517-8888个。', '型号F-16个性化，得分3-2，文号12-3-4个。', '规划（2009⟦-|range-connector-form⟧12年）自2023-8月起施行，2024-01月修订。',
  ])('%s', finds('range-connector-form'));
  it('years and months get —, values ～', () => expect(corrected('range-connector-form', '2021~2025年增长5%-6%，1-11月新建2--3座。新建2--3个。')).toBe('2021—2025年增长5%～6%，1—11月新建2--3座。新建2～3个。'));
  it.each(['举办临澜⟦-|connector-han-hyphen⟧青屿晚会。', '引进WZ-10项目，开通临澜—青屿专线。'])('%s', finds('connector-han-hyphen'));
  it.each([
    '城乡居民收入比从2.50⟦:|ratio-colon⟧1缩小至2.27⟦:|ratio-colon⟧1。', '三次产业结构调整为5.8⟦：|ratio-colon⟧47.6⟦：|ratio-colon⟧46.6。', '城乡居民收入比缩小至⟦1.751|ratio-colon⟧。', '收入比缩小至1.93∶1，会议8:30开始。', '城乡居民收入比为1.75。',
  ])('%s', finds('ratio-colon'));
  it('gives a ratio its sign back', () => expect(corrected('ratio-colon', '城乡居民收入比缩小至1.751。')).toBe('城乡居民收入比缩小至1.75∶1。'));
});

describe('paragraphs', () => {
  it.each([
    `${TITLE}${BODY}⟦章|missing-terminal-punct⟧`, `${TITLE}${BODY}章。`, `${TITLE}${BODY}章：`, `${TITLE}${BODY}章！”`, `${TITLE}${BODY}章的`, `${TITLE}抓好项目建设`, `${TITLE}${BODY}章。（本报记者李四摄）`,
    `${TITLE}${BODY}，推进“双百”⟦①|missing-terminal-punct⟧`,
  ])('%s', finds('missing-terminal-punct'));
  it('is silent where lines are no paragraphs', () => finds('missing-terminal-punct')(`${TITLE}${Array.from({ length: 6 }, (_, i) => `${BODY}章${i}`).join('\n\n')}`));
  it('puts 。 for a mark that goes on', () => expect(corrected('missing-terminal-punct', `${TITLE}${BODY}章，`)).toBe(`${TITLE}${BODY}章。`));
  it.each(['各项工作取得新进展。⟦各位代表，|salutation-mid-paragraph⟧过去的一年成绩来之不易。', '恳请各位代表、委员继续监督。', '他说：“成绩很大。各位代表，这来之不易。”'])('%s', finds('salutation-mid-paragraph'));
  it.each(['切实⟦以临澜的为全省的作出|lost-quoted-content⟧更大贡献。', '贯彻⟦《》|lost-quoted-content⟧精神。', '目的为稳增长，以临澜的发展为全省的发展作出更大贡献。'])('%s', finds('lost-quoted-content'));
  it.each([
    '会议指出，要做强产业。要培育业态。要加强服务⟦；要|parallel-separator-mixed⟧创新治理。', '一是修路；二是架桥；三是建校。', '要修路，要架桥；要建校。',
    '做到三点：一是修路，通到村口；二是架桥⟦。三是|parallel-separator-mixed⟧建校。', '做到三点：一是修路。全年通车；二是架桥。三是建校。',
  ])('%s', finds('parallel-separator-mixed'));
});

describe('numbers of headings', () => {
  const line = (n: string): string => `${n}抓好重点工作。全力以赴抓好落实，务求取得实效。`;
  it.each([`${TITLE}⟦(一)|heading-number-punct⟧抓好项目。全力以赴抓好落实。`, `${TITLE}⟦（一）、|heading-number-punct⟧抓好项目。全力以赴抓好落实。`, `${TITLE}（一）抓好项目。全力以赴抓好落实。\n1.修路。全力以赴抓好落实。`])('%s', finds('heading-number-punct'));
  it('counts through each level', () => {
    finds('heading-number-sequence')(`${TITLE}${line('（一）')}\n${line('（二）')}\n⟦（四）|heading-number-sequence⟧抓好重点工作。全力以赴抓好落实。`);
    finds('heading-number-sequence')(`${TITLE}${line('（一）')}\n${line('（二）')}\n二、自身建设\n${line('（一）')}`);
  });
  it('counts lines that were not read as headings, and 1. 2. 3.', () => {
    finds('heading-number-sequence')(`${TITLE}${line('（一）')}\n${line('（二）')}\n${line('（三）')}\n⟦（三）|heading-number-sequence⟧抓好重点工作。全力以赴抓好落实。`);
    finds('heading-number-sequence')(`${TITLE}⟦（二）|heading-number-sequence⟧抓好重点工作。全力以赴抓好落实。\n${line('（一）')}\n${line('（三）')}\n${line('（四）')}`);
    finds('heading-number-sequence')(`${TITLE}（一）抓好项目\n${line('1.')}\n${line('2.')}\n⟦4.|heading-number-sequence⟧抓好重点工作。全力以赴抓好落实。\n（二）抓好改革\n${line('1.')}\n⟦1.|heading-number-sequence⟧抓好重点工作。全力以赴抓好落实。`);
    finds('heading-number-sequence')(`${TITLE}（一）抓好项目\n${line('1.')}\n${line('2.')}\n（二）抓好改革\n${line('3.')}\n${line('4.')}`);
  });
  it('one wrong number is one finding where the next goes on from the right one', () => finds('heading-number-sequence')(`${TITLE}${line('（一）')}\n⟦（四）|heading-number-sequence⟧抓好重点工作。全力以赴抓好落实。\n${line('（二）')}`));
  it.each([`${TITLE}（一）抓好项目。全力以赴抓好落实。\n⟦二）|heading-number-punct⟧抓好改革。全力以赴抓好落实。`, `政府工作报告\n一、主要任务\n${line('（一）')}\n⟦二，|heading-number-punct⟧自身建设\n${line('（一）')}`])('%s', finds('heading-number-punct'));
  it('misses the heading above a second group', () => {
    finds('heading-parent-missing')(`${TITLE}${line('（一）')}\n${line('（二）')}\n⟦（一）|heading-parent-missing⟧抓好重点工作。全力以赴抓好落实。`);
    finds('heading-parent-missing')(`政府工作报告\n${line('（一）')}\n${line('（二）')}`);
  });
  it.each(['一是修路；二是架桥；⟦四是|list-ordinal-gap⟧建校。', '一是修路；二是架桥；三要种树；四是建校。', '二是架桥；四是建校。', '存在不少困难：⟦二是|list-ordinal-gap⟧架桥；二是建校；三是种树。', '我们体会到：⟦第二，|list-ordinal-gap⟧架桥；第二，建校。'])('%s', finds('list-ordinal-gap'));
  it('are looked for in time that grows with the text', () => {
    const block = report(`困难不少${'：二是'.repeat(100_000)}`).blocks[0]!.analysis, began = performance.now();
    ordinalGaps(block);
    expect(performance.now() - began).toBeLessThan(3000);
  }, 60_000);
});

describe('width', () => {
  it.each(['压舱石⟦,|halfwidth-punct-in-han⟧稳中有进⟦;|halfwidth-punct-in-han⟧成效明显。', '成效明显，民生改善⟦.|halfwidth-punct-in-han⟧群众满意⟦.|halfwidth-punct-in-han⟧', '建成绿道60公里⟦.|halfwidth-punct-in-han⟧ 完成棚改，达到95%⟦;|halfwidth-punct-in-han⟧ 成效明显，达到95%⟦.|halfwidth-punct-in-han⟧ 势头良好。', '一. 加快发展。', '达到95% 以上，增长9.5%, 8.5%。', '总额1,078亿美元，会议8:30开始。', '见https://example.org/?a=1,2。', '规模化?;大棚，以?xin待人。'])('%s', finds('halfwidth-punct-in-han'));
  it.each(['政府工作报告\n⟦(2024年1月23日在临澜市第九届人民代表大会第三次会议上)|halfwidth-paren-in-han⟧', '产值⟦(GDP)|halfwidth-paren-in-han⟧5亿元。', '人才⟦(团队)|halfwidth-paren-in-han⟧10个，建成小区⟦(楼宇）|halfwidth-paren-in-han⟧。', '引进HPE(Hewlett Packard) Inc.项目（慧与）。', '(一)抓好项目。', '该镇位于崂(láo)山脚下。'])('%s', finds('halfwidth-paren-in-han'));
  it('makes both brackets full-width', () => expect(corrected('halfwidth-paren-in-han', '人才(团队)10个。')).toBe('人才（团队）10个。'));
  it('a text in half-width marks is told once', () => {
    const r = report('全市稳中有进,质效提升.\n'.repeat(25)), all = gather(r, check(r)).filter((p) => p.rule === 'halfwidth-punct-in-han');
    expect(all.map((p) => p.count)).toEqual([50]);
  });
});

describe('web copies', () => {
  const text = '全市上下坚持稳中求进，各项事业取得新的进步。';
  it.each([`${text}\n⟦责任编辑：张三|web-boilerplate⟧\n⟦【打印此文】|web-boilerplate⟧`, `${text}\n来源：市统计局`, '发布会时间另行通知。'])('%s', finds('web-boilerplate'));
  it.each(['推进⟦\u200B|invisible-char⟧发展⟦\u00A0\u00A0|invisible-char⟧，改善民生。', '推进 R&D 投入。'])('%j', finds('invisible-char'));
  it('closes Chinese text up and keeps Latin words apart', () => expect(corrected('invisible-char', '推进\u200B发展\u00A0 \u00A0，引进Open\u00A0Source。')).toBe('推进发展，引进Open Source。'));
});
