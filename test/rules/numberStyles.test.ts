import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { apply } from '../../server/src/rules/fixing';
import { remark, report } from '../harness/marks';

const finds = (fixture: string): void => expect(remark(fixture, (r) => check(r).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);
const fixed = (text: string): string => apply(text, check(report(text)).flatMap((p) => p.fixes[0]?.edits ?? []));

describe('thousands', () => {
  it.each([
    '总产值⟦11,430|thousand-sep-inconsistent⟧亿元，新增住房59260套，产量12345吨。', '总产值11,430亿元，新增住房5926套，拨打12345热线，邮编615000。', '总产值11,430亿元，新增住房59,260套，产量⟦12345|thousand-sep-inconsistent⟧吨。',
    '总产值⟦1234,567|thousand-sep-inconsistent⟧万元。', '总产值⟦1,23|thousand-sep-inconsistent⟧万元。', '分别为5%,9000吨，12345工程。',
  ])('%s', finds);
  it.each([['总产值11,430亿元，新增住房59260套，产量12345吨。', '总产值11430亿元，新增住房59260套，产量12345吨。'], ['总产值1234,567万元。', '总产值1,234,567万元。']])('%s is put right', (wrong, right) => expect(fixed(wrong)).toBe(right));
});

describe('ranks and sessions', () => {
  it.each([
    '总量居全国第4位，算力排名⟦第八|ordinal-style-mixed⟧，外贸居全省第3位。', '总量居全国第4位，第五届论坛举办，位居全省第一，稳居第一方阵，列第二产业之首。', '总量居全省第四，外贸列全省第八。',
    '⟦第14届|ordinal-style-mixed⟧全国人大二次会议。', '市人大常委会⟦第12次|ordinal-style-mixed⟧会议。', '市第九届人民代表大会第二次会议，第3届音乐节，第12次常务会议。',
  ])('%s', finds);
  it.each([['总量居全国第4位，算力排名第八，外贸居全省第3位。', '总量居全国第4位，算力排名第8，外贸居全省第3位。'], ['列全省第四、全市第六，位居全省第六，排名第12。', '列全省第四、全市第六，位居全省第六，排名第十二。']])('%s is put right', (wrong, right) => expect(fixed(wrong)).toBe(right));
});

describe('respectively-count-mismatch', () => {
  it.each([
    '新兴产业、高新技术产业、服务业占比⟦分别达51%和47%|respectively-count-mismatch⟧。', '投资、消费、出口⟦分别增长5.1%、6.2%|respectively-count-mismatch⟧，势头良好。',
    '金融业、软件和信息服务业增加值分别增长9.7%、15.3%，城乡居民收入分别达84000元和47300元。', '投资、消费、出口分别增长5.1%、6.2%和7.3%。', '投资、消费分别由5%、6%提高到7%、8%。', '小学、初中、高中、职业学校分别新建2所、3所、1所、5所，改建4所。',
    '甲、乙两区投资分别增长5%和6%，进出口、存贷款、财政收入分别增长5%、6%、7%、8%和9%。', '“水、电、气”价格分别下降5%和6%。',
    '钢材、水泥、化肥产量分别达到100万吨、80万吨，5万吨。', '钢材、水泥、化肥产量⟦分别达到100万吨、80万吨|respectively-count-mismatch⟧，5万户农民受益，成效明显。', '“水、电、气”降价，投资、消费、出口⟦分别增长5.1%、6.2%|respectively-count-mismatch⟧。',
  ])('%s', finds);
});

describe('official documents', () => {
  it.each([
    '印发《意见》（临政发⟦（2024）08号|official-doc-form⟧）。', '印发《意见》（临政办函⟦[2024]8号|official-doc-form⟧）。', '印发《意见》（临政发⟦〔2024〕第8号|official-doc-form⟧）。', '印发《意见》（临政发〔2024〕8号、临办字〔2023〕118号）。',
    '政府工作报告\n一、主要任务\n印发意见，请遵照执行。\n⟦二〇二四年一月八日|official-doc-form⟧', '政府工作报告\n一、主要任务\n印发意见，请遵照执行。\n⟦2024年01月08日|official-doc-form⟧', '政府工作报告\n一、主要任务\n印发意见，请遵照执行。\n二〇〇八年一月八日', '2024年1月8日开会，地铁（2024）8号线。',
  ])('%s', finds);
  it.each([['印发《意见》（临政发（2024）08号）。', '印发《意见》（临政发〔2024〕8号）。'], ['政府工作报告\n一、主要任务\n请遵照执行。\n二〇二四年十二月二十一日', '政府工作报告\n一、主要任务\n请遵照执行。\n2024年12月21日'], ['政府工作报告\n一、主要任务\n请遵照执行。\n2024年01月08日', '政府工作报告\n一、主要任务\n请遵照执行。\n2024年1月8日']])('%s is put right', (wrong, right) => expect(fixed(wrong)).toBe(right));
});

describe('sessions and years', () => {
  it.each([
    '2024年召开的⟦十四届全国人大一次会议|session-edition-year⟧提出要求。', '2024年召开的十四届全国人大二次会议提出要求。', '1979年召开的五届全国人大二次会议。', '2022年⟦第三届进博会|session-edition-year⟧成功举办。', '2020年第三届进博会成功举办，第七届进博会参展踊跃。',
    '2020年开展第七次全国人口普查，2021年公布第七次全国人口普查数据。', '2024年第五次全国经济普查数据公布。', '2023年以来，按照十四届全国人大二次会议部署。', '2016年开展⟦第四次全国经济普查|session-edition-year⟧，摸清家底。', '2024年扎实开展第五次全国经济普查，2021年完成第七次全国人口普查登记，2019年启动第七次全国人口普查准备。', '2017年开展⟦第七次全国人口普查|session-edition-year⟧。',
  ])('%s', finds);
  const dated = (date: string, review: string, plan: string): string => `政府工作报告\n——${date}在临澜市第九届人民代表大会第三次会议上\n一、${review}年工作回顾\n过去一年，成绩来之不易。\n二、${plan}年主要任务\n坚持稳中求进。`;
  it.each([
    dated('2024年1月8日', '2023', '2024'), dated('2024年1月8日', '⟦2022|report-year-heading⟧', '2024'), dated('2024年1月8日', '2023', '⟦2025|report-year-heading⟧'), dated('2023年12月28日', '2023', '2024'), dated('2023年12月28日', '⟦2022|report-year-heading⟧', '2024'), dated('2024年7月8日', '2022', '2024'),
  ])('%#', finds);
  it('is put right', () => expect(fixed(dated('2024年1月8日', '2022', '2024'))).toBe(dated('2024年1月8日', '2023', '2024')));
});
