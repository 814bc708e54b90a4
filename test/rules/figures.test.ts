import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { remark } from '../harness/marks';

const HEADS = '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n';
const finds = (fixture: string): void => expect(remark(HEADS + fixture, (r) => check(r).map((p) => ({ span: p.span, label: p.rule })))).toBe(HEADS + fixture);

describe('indicator-value-conflict', () => {
  it.each([
    '2024年一般公共预算收入186.4亿元，稳中有升。\n全年完成一般公共预算收入⟦189.4亿元|indicator-value-conflict⟧，增长4.2%。',
    '地区生产总值增长5.2%。\n2024年，全市地区生产总值增长⟦5.8%|indicator-value-conflict⟧。',
    '一般公共预算收入186.4亿元。\n一般公共预算收入突破186亿元，一般公共预算收入186亿元。',
    '全市一般公共预算收入186.4亿元。\n高新区一般公共预算收入86.4亿元，上半年一般公共预算收入96.4亿元。',
    '城镇新增就业3.2万人。\n二、2025年主要任务\n城镇新增就业3.5万人。',
    '出口320.5亿元，增长7.1%。\n对共建国家进出口额180亿元。其中，出口122.5亿元，增长9.6%。',
  ])('%#', finds);
});

describe('growth-arithmetic', () => {
  it.each([
    '有效发明专利由4000件增加到5000件，增长⟦20%|growth-arithmetic⟧。', '有效发明专利由4000件增加到5000件，增长25%。',
    '城镇化率从61.2%提高到63.5%，提高⟦3.3个百分点|growth-arithmetic⟧。', '城镇化率从61.2%提高到63.5%，提高2.3个百分点。',
    '存款余额由1.2万亿元增加到1.5万亿元，增长27.4%。', '地区生产总值由4000亿元增加到5000亿元，增长20%。', '市场主体由10万户增加到30万户，增长2倍。',
  ])('%s', finds);
});

describe('parts and wholes', () => {
  it.each([
    '三次产业结构调整为⟦10.8∶51.2∶49.0|parts-sum-mismatch⟧。', '三次产业结构调整为⟦10.8∶512∶49.0|parts-sum-mismatch⟧。', '三次产业结构调整为9.8∶47.3∶42.9。', '新建学校10所，其中小学⟦12所|parts-sum-mismatch⟧。', '新建学校10所，其中小学6所。',
    '民生支出占一般公共预算支出比重达到⟦120%|share-over-whole⟧。', '完成年度计划的120%。', '民生支出占一般公共预算支出比重达到80%。',
  ])('%s', finds);
});

describe('percent and range', () => {
  it.each([
    '常住人口城镇化率由58.4%提高到64.1%，提高⟦5.7%|percent-vs-point⟧。', '常住人口城镇化率由58.4%提高到64.1%，提高5.7个百分点。',
    '常住人口城镇化率提高⟦2.3%|percent-vs-point⟧。', '常住人口城镇化率提高2.3个百分点、达到63%，全员劳动生产率提高8%，结算率提高至85%。', '产值增长⟦8%—5%|range-reversed⟧。', '产值增长5%—8%。',
  ])('%s', finds);
});

describe('count-claim-mismatch', () => {
  it.each(['办好⟦四|count-claim-mismatch⟧件民生实事：一是新建学校；二是改造危房；三是修建公园。', '今后抓好十三项重点任务：一是发展产业；二是提升创新；三是扩大内需；四是惠及民生。', '主要体现在⟦四|count-claim-mismatch⟧个方面：一是产业发展；二是城乡建设；三是民生保障。', '主要体现在三个方面：一是产业发展；二是城乡建设；三是民生保障。'])('%s', finds);
});
