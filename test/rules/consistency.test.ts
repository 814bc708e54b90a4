import { describe, it, expect } from 'vitest';
import { check } from '../../server/src/rules';
import { remark } from '../harness/marks';

const finds = (fixture: string): void => expect(remark(fixture, (r) => check(r).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);
const LONG = '全市上下坚持稳中求进，完整准确落实各项部署，加快建设现代化产业体系，扎实推动全市经济社会发展取得更大成效';

describe('terms in quotation marks', () => {
  const GLOSSARY = '\n名词解释\n①“三大工程”：保障性住房、公共设施和城中村改造。';
  it.each([
    '新建⟦“口袋公园”|term-quote-inconsistent⟧20个。\n改造⟦口袋公园50个|term-quote-inconsistent⟧。',
    '新建“口袋公园”20个。\n改造口袋公园，建设“法治政府”，法治政府更强。',
    '划分⟦“精微网格”|term-near-duplicate⟧153个。\n实施⟦“精网微格”|term-near-duplicate⟧行动。',
    '划分“精微网格”153个，用好“精微网格”。\n实施⟦“精网微格”|term-near-duplicate⟧行动。',
    '推进“东货西运”“西货东运”，实施“五大行动”和“五百行动”。',
    `一、任务\n推进“三大工程”①。\n实施种苗培育、装备制造、产品加工⟦三大工程|glossary-term-ambiguous⟧。${GLOSSARY}`,
    `一、任务\n推进“三大工程”①，加快三大工程建设。${GLOSSARY}`,
    `一、任务\n推进“三大工程”①，开展⟦“四进四帮扶”|numeric-abbr-unexplained⟧，再抓“四进四帮扶”，落实⟦“1+6”|numeric-abbr-unexplained⟧清单，“一企一策”，共建“一带一路”。${GLOSSARY}`,
    '开展“四进四帮扶”，落实“1+6”清单。',
  ])('%s', finds);
});

describe('the report agrees with itself and with the facts', () => {
  it.each([
    '一、任务\n居民人均可支配收入达到⟦52300元|unit-scale-inconsistent⟧。\n农村居民人均可支配收入达到⟦3.2万元|unit-scale-inconsistent⟧。', '一、任务\n居民人均可支配收入达到5.2万元。\n村均集体收入120000元。',
    '“十四五”开局良好，“十四五”成效明显，“十四五”目标实现，编制⟦十四五|plan-name-form⟧规划。', '“十四五”规划开局良好，落实《临澜市十四五规划》，“十四五”和“十四五”。', '十四五开局良好，“十四五”目标实现。',
    '编制“⟦十四五”计划|plan-name-form⟧。', '编制“十四五”规划，“十四五”计划投资3亿元。',
    '2022年是⟦中国共产党成立100周年|anniversary-year⟧。', '2022年是⟦中国共产党成立一百周年|anniversary-year⟧。', '2021年是中国共产党成立一百周年，2024年是中华人民共和国成立七十五周年。',
    '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2025年工作安排\n今年是⟦新中国成立75周年|anniversary-year⟧，也是关键之年。', '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2025年工作安排\n今年是抗日战争胜利80周年。',
    '一、任务\n一般公共预算收入⟦8.9亿元|unit-scale-inconsistent⟧，增长5%。\n确保一般公共预算收入⟦86400万元|unit-scale-inconsistent⟧。', '一、任务\n一般公共预算收入8.9亿元。\n镇级一般公共预算收入350万元，地区生产总值1.2万亿元，地区生产总值9800亿元。',
    '2024年是新中国成立75周年，2022年迎接建党100周年，2021年是中国共产党成立100周年。',
    `⟦${LONG}|duplicate-sentence⟧。\n今年，${LONG}。`, `${LONG}。\n坚持稳中求进。\n坚持稳中求进。`,
    '政府工作报告\n——2024年1月8日在临澜市第九届人民代表大会第三次会议上\n一、2024年主要任务\n今年是⟦新中国成立76周年|anniversary-year⟧。', '政府工作报告\n——2024年1月8日在临澜市第九届人民代表大会第三次会议上\n一、2024年主要任务\n今年是新中国成立75周年。',
    '政府工作报告\n——2026年1月8日在临澜市第九届人民代表大会第五次会议上\n一、2025年工作回顾\n今年是中国共产党成立105周年。\n今年是⟦中国共产党成立106周年|anniversary-year⟧。', '政府工作报告\n——2026年1月8日在临澜市第九届人民代表大会第五次会议上\n一、2025年工作回顾\n今年是中国共产党成立104周年。',
    '全市上下齐心协力。⟦全市上下齐心协力。|duplicate-sentence⟧再接再厉。', '辛苦了。辛苦了。',
    '“十四五”开局良好，“十四五”成效明显，编制⟦十四五|plan-name-form⟧规划。', '完成“⟦十四五”计划|plan-name-form⟧各项任务。',
  ])('%s', finds);
});
