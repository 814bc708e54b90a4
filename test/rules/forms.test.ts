import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { apply } from '../../server/src/rules/fixing';
import { wordsOf } from '../../server/src/rules/messages';
import { remark, report } from '../harness/marks';

const finds = (fixture: string): void => expect(remark(fixture, (r) => check(r).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);
const fixed = (text: string): string => apply(text, check(report(text)).flatMap((p) => p.fixes[0]?.edits ?? []));

describe('forms of numbers', () => {
  it.each([
    '外贸突破⟦万亿人民币|currency-yuan⟧规模，⟦人民币500万|currency-yuan⟧，投资⟦￥300万元|currency-yuan⟧。', '外贸突破万亿元人民币，发放人民币贷款500万元，百亿人民币贷款。',
    '投资⟦41.7元亿|currency-yuan⟧，⟦5亿元元|currency-yuan⟧，引进⟦人民币580亿|currency-yuan⟧以上。', '投资41.7亿元，5元亿级，3元起，百亿元级。',
    '糖料产量⟦占全省比重的35%|share-bizhong-de⟧，薯类⟦占全省的比重的12%|share-bizhong-de⟧。', '糖料产量占全省的35%，占全省比重为35%，占全国比重的一半以上。',
    '⟦约200人左右|approx-redundant⟧参会，投资⟦超10亿元以上|approx-redundant⟧。', '附近200人左右参会，超过上年水平5%以上，5%左右。',
    '新增⟦近50多|approx-redundant⟧家，增长⟦5%～6%左右|approx-redundant⟧，⟦2%到3%左右|approx-redundant⟧。', '附近50多家，增长5%～6%，2024—2025年左右。',
    '近20多年来，近10余年，近3个多月，由50%到80%左右，从去年的5%到6%左右。', '⟦约20多|approx-redundant⟧年，⟦近20多|approx-redundant⟧家，⟦近200人左右|approx-redundant⟧。',
    '自⟦2023-8月|year-date-format⟧起施行，自⟦2023-12|year-date-format⟧起废止。', '2024年一月一调度，2023年九月九登高，建市20年工作回顾展。', '一、⟦24年|year-date-format⟧工作回顾', '临澜市⟦24年|year-date-format⟧政府工作报告',
    '能耗⟦下降2倍|decrease-expression⟧，出口⟦下降-3%|decrease-expression⟧，投诉⟦减少120%|decrease-expression⟧。', '事故⟦减少一倍|decrease-expression⟧，用时⟦减少了三倍|decrease-expression⟧，能耗⟦下降一倍多|decrease-expression⟧，材料⟦缩减1倍|decrease-expression⟧，跑动⟦减少两倍|decrease-expression⟧。', '产值增长一倍，成本减少一成，能耗下降3%，投诉减少100%，减少120件。',
    '增长⟦4.5～5%|range-unit-omitted⟧，投资⟦9～16亿|range-unit-omitted⟧元。', '增长4.5%～5%，2020—2025年，100～150人，1～2个百亿级项目。',
    '投资⟦5至8万|range-unit-omitted⟧元，增长⟦5到6%|range-unit-omitted⟧。', '由5万至8万元，2024年1至10月，3月至5亿元，前1至5%，增至100万元，3个到5亿元。',
    '培训⟦3千|num-script-mixed⟧余人，⟦20几|num-script-mixed⟧个村。', '3千米，5千瓦，3千万元，二十几个村，50百分点。',
    '每月入户⟦3、4|num-script-mixed⟧次，共⟦1千3百|num-script-mixed⟧余人，⟦二十3|num-script-mixed⟧个村。', '第3、4次会议，分别新建3、4家，各建3、4家，3、5次，1、2月份，1万5千人，十3月。',
    '产值⟦比上年同比|tongbi-redundant⟧增长5%，⟦同比比去年|tongbi-redundant⟧增长5%，税收⟦同比去年|tongbi-redundant⟧增长6.1%，外贸⟦同比上年|tongbi-redundant⟧增长3%。', '产值同比增长5%，比上年提高2个百分点。',
    '⟦二零二四年|year-date-format⟧建成，⟦二〇二三年8月|year-date-format⟧开工。', '二〇三五年建成，一九四九年十月一日，2024年1月。',
    '⟦09年|year-date-format⟧底建成，⟦2024年一月八日|year-date-format⟧开会，截至⟦2023-8|year-date-format⟧完工。', '连续19年位居首位，近20年来，2024年三月三，2008-8-8，2023-24赛季，二〇三五年远景目标。',
    '⟦２０２４|digit-form⟧年引进⟦ＡＩ|digit-form⟧企业47⟦．|digit-form⟧2万家，5%的企业增长6⟦％|digit-form⟧。', '增长5％，6％的企业。', '完成⟦5O|digit-form⟧%，产能⟦1l0|digit-form⟧万吨，O2O、B2B、5G。',
    '⟦2O19|digit-form⟧年失业率为⟦.8|digit-form⟧%。', 'O2O模式、5G基站2019个，0.8%。',
    '建成⟦近300多|approx-redundant⟧户，增长5%⟦以上左右|approx-redundant⟧，200家⟦左右以上|approx-redundant⟧。', '建成300多户，附近300多户，增长5%以上，左右两岸，以上项目。',
    '培训⟦3千|num-script-mixed⟧余人，⟦20几|num-script-mixed⟧个村，⟦1千2百|num-script-mixed⟧套，每周⟦3、4|num-script-mixed⟧次，发放⟦3百|num-script-mixed⟧套。', '第3、4次会议，1、2月份，3、4个月后，2、3号线，3千米，5千瓦，3千万元，二十几个村，50百分点。',
    '⟦二零二四年|year-date-format⟧建成，⟦二〇二三年8月|year-date-format⟧开工，大桥⟦25年|year-date-format⟧9月28日通车。', '历经25年建成，建市30年工作成效，近10年重点工作，二〇三五年建成，一九四九年十月一日，2024年1月。',
    '⟦2O19|digit-form⟧年失业率为⟦.8|digit-form⟧%，新增⟦26o|digit-form⟧家，⟦１．５|digit-form⟧万人，⟦２０|digit-form⟧家。', 'O2O模式、5G基站2019个，0.8%。',
    '⟦2月30日|date-weekday-invalid⟧，⟦2023年2月29日|date-weekday-invalid⟧，⟦2025年1月8日（星期二|date-weekday-invalid⟧）。', '2024年2月29日，2025年1月8日（星期三），12月31日，锦淀周一体化。',
  ])('%s', finds);
  it.each([
    ['外贸突破万亿人民币。', '外贸突破万亿元人民币。'], ['糖料占全省比重的35%。', '糖料占全省的35%。'], ['薯类占全省的比重的12%。', '薯类占全省的12%。'], ['税收同比去年增长6.1%。', '税收同比增长6.1%。'], ['约200人左右参会。', '约200人参会。'], ['增长4.5～5%。', '增长4.5%～5%。'],
    ['二〇二三年8月开工。', '2023年8月开工。'], ['自2023-8月起施行，自2023-12起废止。', '自2023年8月起施行，自2023年12月起废止。'], ['培训3千余人。', '培训3000余人。'], ['2025年1月8日（星期二）。', '2025年1月8日（星期三）。'], ['2O19年失业率为.8%。', '2019年失业率为0.8%。'], ['二十3个村，入户3、4次。', '二十3个村，入户三四次。'], ['投资5至8万元。', '投资5万至8万元。'], ['09年底建成，2024年十二月八日开会，截至2023-08完工。', '2009年底建成，2024年12月8日开会，截至2023年8月完工。'], ['２０２４年引进47．2万家。', '2024年引进47.2万家。'], ['96年底建成，招收20几个。', '1996年底建成，招收二十几个。'],
    ['新增２６家，１．５万人，26o户。', '新增26家，1.5万人，260户。'], ['投资41.7元亿，每周3、4次，增长5%以上左右，建成1千2百套。', '投资41.7亿元，每周三四次，增长5%以上，建成1200套。'],
  ])('%s is put right as %s', (wrong, right) => expect(fixed(wrong)).toBe(right));
});

it('a range in prose whose first number has no 万 or 亿 is a hint, one without its % a warning', () => {
  const levels = (text: string): readonly string[] => check(report(text)).map((p) => `${p.rule} ${p.severity}`);
  expect(levels('投资3到5亿元，每年培训2至3万人。')).toEqual(['range-unit-omitted hint', 'range-unit-omitted hint']);
  expect(levels('增长5到6%，投资9～16亿元。')).toEqual(['range-unit-omitted warning', 'range-unit-omitted warning']);
});

it.each([
  ['新增三十5家。', '“三十5”混用两种数字，请统一。'], ['培训3千余人。', '“3千”混用两种数字，可写作“3000”。'],
  ['会议于2025年1月8日星期二召开。', '星期不符，应为“2025年1月8日星期三”。'], ['会议于2月30日召开。', '“2月30日”：没有这一天。'],
  ['编制“十四五”计划纲要。', '此处 “十四五”计划 宜写作 “十四五”规划。'],
])('%s says %s', (text, words) => expect(check(report(text)).map((p) => wordsOf(p, 'zh'))).toContain(words));

describe('words', () => {
  it.each([
    '统一⟦布署|typo-confusion⟧，⟦遂步|typo-confusion⟧推进。', '颠覆行业认知，山脉博物馆，平安祥和，过渡假期，发布署名文章。',
    '⟦截止2023年|jiezhi-jiezhi⟧底，⟦截至日期|jiezhi-jiezhi⟧另定。', '截至2023年底，报名已截止，截止阀。',
    '⟦其它|word-form-variant⟧部门⟦涉及到|pleonasm⟧的事项。', '其他部门涉及的事项。',
  ])('%s', finds);
  it('are put right', () => expect(fixed('截止到目前，统一布署其它涉及到的事项。')).toBe('截至目前，统一部署其他涉及的事项。'));
});
