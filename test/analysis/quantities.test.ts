import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../server/src/analysis/model';
import { report } from '../harness/marks';

const inPlan = (sentence: string): readonly Quantity[] => report(`——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2025年主要任务\n${sentence}`).quantities;
const inReview = (sentence: string): readonly Quantity[] => report(`——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n${sentence}`).quantities;
const row = (q: Quantity): string => [q.text, JSON.stringify(q.value), q.unit, q.op, q.indicator, q.kind, q.period, q.change].join(' | ');

describe('targets', () => {
  it('reads the paragraph of targets', () => expect(inPlan('今年经济社会发展主要预期目标是：地区生产总值增长5.5%以上，一般公共预算收入增长3%左右，城镇调查失业率控制在5%以内，实际使用外资8亿美元，居民收入与经济增长同步。').map(row)).toEqual([
    '5.5%以上 | 5.5 | % | ge | 地区生产总值 | target | 2025 | growth',
    '3%左右 | 3 | % | approx | 一般公共预算收入 | target | 2025 | growth',
    '5%以内 | 5 | % | le | 城镇调查失业率 | target | 2025 | level',
    '8亿美元 | 800000000 | 美元 | eq | 实际使用外资 | target | 2025 | level',
  ]));
  it('reads tasks, with comparators before and after', () => expect(inPlan('新增停车泊位2.5万个以上，引进亿元级项目超60个，新建学校1~2所，争创第3位。').map(row)).toEqual([
    '2.5万个以上 | 25000 | 个 | ge | 停车泊位 | target | 2025 | level',
    '超60个 | 60 | 个 | gt | 引进亿元级项目 | target | 2025 | level',
    '1~2所 | [1,2] | 所 | range | 学校 | target | 2025 | level',
  ]));
  it('takes the year of 到2027年', () => expect(inPlan('力争到2027年高新技术企业达到900家。').map(row)).toEqual(['900家 | 900 | 家 | eq | 高新技术企业 | target | 2027 | level']));
});

describe('results', () => {
  it('hands the indicator on to the growth behind it', () => expect(inReview('一般公共预算收入186.4亿元、增长4.2%；进出口总额下降1.5%。').map(row)).toEqual([
    '186.4亿元 | 18640000000 | 元 | eq | 一般公共预算收入 | actual | 2024 | level',
    '4.2% | 4.2 | % | eq | 一般公共预算收入 | actual | 2024 | growth',
    '1.5% | 1.5 | % | eq | 进出口总额 | actual | 2024 | growth',
  ]));
  it('distributes over 分别', () => expect(inReview('城乡居民人均可支配收入分别达到61200元和34800元。').map(row)).toEqual([
    '61200元 | 61200 | 元 | eq | 城乡居民人均可支配收入 | actual | 2024 | level',
    '34800元 | 34800 | 元 | eq | 城乡居民人均可支配收入 | actual | 2024 | level',
  ]));
  it('names what is counted behind the number', () => expect(inReview('新增3家国家级科技企业孵化器，7家企业获评绿色工厂。').map((q) => [q.text, q.indicator])).toEqual([['3家', '国家级科技企业孵化器'], ['7家', '企业']]));
  it('reads shares, ranks and magnitudes in Chinese numerals', () => expect(inReview('服务业增加值占地区生产总值比重提高到46.5%，全省排名升至第4，为企业减负近百亿元。').map((q) => [q.text, q.value, q.change, q.kind])).toEqual([
    ['46.5%', 46.5, 'share', 'actual'], ['第4', 4, 'rank', 'reference'], ['近百亿元', 1e10, 'level', 'actual'],
  ]));
  it('takes the A of 从A提高到B for a reference', () => expect(inReview('城镇化率从61.2%提高到63.5%。').map((q) => [q.text, q.kind])).toEqual([['61.2%', 'reference'], ['63.5%', 'actual']]));
});

describe('what is no quantity', () => {
  it.each([
    ['a date', '2024年3月5日召开会议，2023年至2024年持续推进。'], ['an ordinal', '第12届运动会举行，第3次会议召开。'], ['a code', '新建5G网络，G60走廊延伸，PM2.5下降。'],
    ['a name in quotes', '落实“1+3+5”体系，拨打“12345”热线，推出“稳增长20条”。'], ['a size class', '培育百亿级园区，引进50亿级项目，服务80岁以上老年人，进入世界500强企业名单。'],
    ['a denominator', '每10万人拥有的医生增加。'], ['a line or road', '地铁11号线开通，312国道改造。'],
  ])('%s', (_, sentence) => expect(inReview(sentence).map((q) => q.text)).toEqual([]));
});

it('gives positions in the text as printed, with the pinyin inside', () => {
  const filler = '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。';
  const r = report(`一、2020年工作回顾\n${filler}劃定保障線18.28萬(wàn)畝，建成公園20個(gè)。`);
  expect(r.quantities.map((q) => [r.text.slice(q.span.start, q.span.end), q.value, q.unit])).toEqual([['18.28萬(wàn)畝', 182800, '亩'], ['20個(gè)', 20, '个']]);
});
