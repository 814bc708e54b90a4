import { describe, expect, it } from 'vitest';
import { report } from '../harness/marks';

/** The report's figures with their periods, in order. */
const periods = (...lines: readonly string[]): readonly string[] => report(lines.join('\n')).quantities.map((q) => `${q.text} ${q.period}`);
const HEAD = ['临澜市政府工作报告', '——2023年1月6日在临澜市第五届人民代表大会第三次会议上', '各位代表：', '现在，我代表市人民政府，向大会报告工作，请予审议。'];

describe('the years that figures are of', () => {
  it('五年来 holds until the text turns to one year', () => expect(periods(...HEAD,
    '一、2022年及过去五年工作回顾', '五年来，我们稳中求进，各项目标任务较好完成。', '——综合实力连上台阶。地区生产总值年均增长6.4%。', '——人民生活更加殷实。新增城镇就业18万人。',
    '刚刚过去的2022年，我们克难奋进。地区生产总值增长4.6%。', '（一）全力以赴稳增长。发放消费券1.2亿元。', '二、2023年工作安排', '今年是关键的一年。地区生产总值增长6%以上。'))
    .toEqual(['6.4% 2018-2022', '18万人 2018-2022', '4.6% 2022', '1.2亿元 2022', '6%以上 2023']));

  it('a plan in the part’s heading holds for it, unless the heading names a year before it', () => {
    const head = ['临澜市政府工作报告', '——2021年1月12日在临澜市第五届人民代表大会第一次会议上', '各位代表：', '现在，我代表市人民政府，向大会报告工作，请予审议。'];
    expect(periods(...head, '一、“十三五”时期及2020年工作回顾', '——综合实力稳步提升。一般公共预算收入年均增长7.1%。', '2020年，我们统筹推进各项工作。一般公共预算收入增长3.2%。')).toEqual(['7.1% 2016-2020', '3.2% 2020']);
    expect(periods(...head, '一、2020年和“十三五”时期工作回顾', '全市一般公共预算收入增长3.2%，成绩来之不易。', '“十三五”时期，我们奋力前行。', '（一）综合实力跃上新台阶。城镇新增就业20万人。')).toEqual(['3.2% 2020', '20万人 2016-2020']);
  });

  it('of several plans each has its own years; 到2025年 at the head of a list holds for all of it', () => expect(periods(
    '临澜市政府工作报告', '——2021年1月12日在临澜市第五届人民代表大会第一次会议上', '各位代表：', '现在，我代表市人民政府，向大会报告工作，请予审议。',
    '一、“十三五”工作回顾', '“十三五”时期，城镇新增就业20万人。', '二、“十四五”时期的主要目标', '“十四五”时期，全市经济社会发展的主要目标是：到2025年，地区生产总值突破3000亿元；年均增长7%；城镇化率达到68%以上。'))
    .toEqual(['20万人 2016-2020', '突破3000亿元 2025', '7% 2021-2025', '68%以上 2025']));

  it('今后五年 are the report’s year and the four behind it', () => expect(periods(...HEAD, '二、今后五年的奋斗目标', '今后五年，地区生产总值年均增长6.5%以上。')).toEqual(['6.5%以上 2023-2027']));

  it('a bulletin tells of the year in its title, not of the day it came out', () => expect(periods('临澜市2023年国民经济和社会发展统计公报', '临澜市统计局', '2024年3月12日', '一、综合', '全年地区生产总值1462.8亿元，比上年增长5.6%。')).toEqual(['1462.8亿元 2023', '5.6% 2023']));

  it('years of the Republic are given in the common era', () => {
    expect(periods('臨瀾縣政府施政總報告', '（中華民國九十三年四月十二日於臨瀾縣議會第十五屆第五次定期大會）', '壹、過去一年施政成果', '　　九十二年度總決算歲入三一二億元，稅課收入一三八億元。', '參、九十三年度施政重點', '　　九十三年度觀光人次突破三百萬人次。'))
      .toEqual(['三一二億元 2003', '一三八億元 2003', '突破三百萬人次 2004']);
    expect(periods('臨瀾縣112年度總預算案報告', '112年度歲入編列345億元，較111年度增加12億元。', '113年度將再增加五億元。')).toEqual(['345億元 2023', '12億元 2023', '五億元 2024']);
  });

  it('in a text of the common era figures before 年 stay what they are', () => expect(periods(...HEAD, '一、2022年工作回顾', '建成90年代小区改造项目12个，惠及60年以上老厂职工800人。')).toEqual(['12个 2022', '800人 2022']));
});
