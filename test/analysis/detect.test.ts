import { describe, expect, it } from 'vitest';
import { isReport } from '../../server/src/analysis/detect';
import { samples } from '../harness/samples';

const bulletin = `临澜市2023年国民经济和社会发展统计公报
临澜市统计局
一、综合
初步核算，全年地区生产总值1462.8亿元，比上年增长5.6%。其中，第一产业增加值98.3亿元，增长3.9%；第二产业增加值612.4亿元，增长6.2%；第三产业增加值752.1亿元，增长5.4%。
二、农业
全年粮食产量86.2万吨，比上年增长1.1%。油料产量5.4万吨，下降0.6%。蔬菜产量142万吨，增长2.7%。
三、工业
全年规模以上工业增加值比上年增长7.1%。发电量38.6亿千瓦时，增长4.4%。
四、贸易
全年社会消费品零售总额503亿元，增长6.8%。`;
const budgetSpeech = `關於明年度總預算案的編製，本府依施政方針辦理，現在就編製經過向　貴會報告。
壹、歲入編列情形
歲入編列三四二億元，較上年度增加十二億元，成長百分之三‧六。稅課收入二一○億元，占百分之六一‧四。
貳、歲出編列情形
歲出編列三五八億元，各級學校經費八十六億元，社會福利四十二億元，政府公共建設五十一億元。
參、融資調度
政府所需財源以發行公債十六億元支應，並落實零基預算精神，貫徹撙節原則，各項支出均依政府採購規定辦理。`;
const companyReport = `第三节 经营情况
一、主营业务
报告期内公司实现营业收入12.6亿元，比上年增长8.3%，净利润1.1亿元，下降2.4%。研发费用0.6亿元，增长15%。
二、现金流
经营活动现金流量净额1.9亿元，增长22%。应收账款3.2亿元，增长6%。存货2.4亿元，下降1.2%。
三、风险
公司面临原材料价格波动的风险，将通过套期保值控制成本，并与主要供应商签订长期合同，稳定采购价格。公司产品出口欧洲，汇率变化对毛利率有一定影响。`;
const novel = '傍晚的时候，雨终于停了。她把窗户推开，看见巷口的灯一盏一盏亮起来，卖馄饨的老人正把炉火拨旺。'.repeat(12);
const paper = `摘要：本文比较两种中文分词方法。
一、引言
分词是中文信息处理的基础。词典方法速度快，统计方法精度高，二者的结合可以取长补短。
二、方法
语料共12000句，训练集占百分之八十。模型在验证集上的准确率达到96.4%，比基线提高1.8个百分点。
三、结论
混合方法在新词较多的文本上更好，召回率提高2.1个百分点，速度下降不多，适合在线使用。今后的工作是把词性标注和分词放在一个模型里训练。`;

describe('a text is taken for a report', () => {
  it.each(samples.filter((s) => s.name.includes('政府工作报告')).map((s) => [s.name, s.text] as const))('%s', (_, text) => expect(isReport(text)).toBe(true));
  it.each([['a statistical bulletin', bulletin], ['a budget speech in Traditional characters', budgetSpeech]])('%s', (_, text) => expect(isReport(text)).toBe(true));
});

describe('a text is left alone', () => {
  it.each([['a company’s report', companyReport], ['a novel', novel], ['a paper', paper], ['a note', '下午开会，记得带投影仪。'], ['nothing', ''], ['code', 'const a = 1;\n'.repeat(400)]])('%s', (_, text) => expect(isReport(text)).toBe(false));
});
