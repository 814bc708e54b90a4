import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis/report';
import { factsOf, type IndicatorFact, type ReportFacts } from '../../server/src/archive/facts';
import { ledger, type LedgerRow } from '../../server/src/archive/ledger';
import { analysisEnv } from '../../server/src/env';

const env = analysisEnv(), folder = join(__dirname, '../../seeds/reports');
const read = (name: string): readonly [string, ReportFacts] => [name, factsOf(analyse(env, readFileSync(join(folder, name), 'utf8')), name)];
const told = ({ indicator, target, result, outcome, difference }: LedgerRow): string => `${indicator} ${target.fact.text} → ${result?.fact.text ?? '—'} ${outcome ?? '—'} ${difference ?? ''}`.trim();

/** The targets of the report of 2024 with what the report of 2025 says of them, read in both by hand. */
const LINLAN = `地区生产总值 6%左右 → 5.8% below -0.2
一般公共预算收入 5%以上 → 3.9% missed -1.1
规上工业增加值 7%以上 → 7.6% met 0.6
固定资产投资 6% → 4.2% below -1.8
社会消费品零售总额 6.5%左右 → 6.7% above 0.2
实际使用外资 2.4亿美元 → 2.1亿美元 below -30000000
全社会研发投入占地区生产总值比重 2.9%左右 → 2.92% above 0.02
城镇居民人均可支配收入 5.5% → 5.3% below -0.2
农村居民人均可支配收入 6.5%左右 → 6.8% above 0.3
城镇新增就业 3.2万人 → 3.36万人 above 1600
城镇调查失业率 5.5%以内 → 5.1% met -0.4
居民消费价格涨幅 3%左右 → 0.4% below -2.6
粮食总产量 18.5亿斤以上 → 18.7亿斤 met 20000000
空气质量优良天数比率 85%以上 → 85.2% met 0.2
新签约亿元以上项目 120个 → 126个 above 6
接待游客 1150万人次以上 → 1260万人次 met 1100000
省级以上企业研发机构 20家 → 21家 above 1
高新技术企业总数 突破400家 → 412家 met 12
市属国企资产总额 突破1000亿元 → 1106亿元 met 10600000000
改造老旧小区 45个 → 48个 above 3
高标准农田 4.6万亩 → 4.8万亩 above 2000
农村公路 150公里 → 156公里 above 6
退渔还湖 1万亩 → 1.1万亩 above 1000
国省考断面优良水体比例 98%以上 → 100% met 2
PM2.5平均浓度 29微克/立方米以内 → 28微克/立方米 met -1
职业技能培训 2.8万人次 → 2.9万人次 above 1000
城乡低保标准 820元 → — —
保障性租赁住房 1800套 → 1850套 above 50
学位 1.1万个 → 1.15万个 above 500
惠及居民 1.1万户 → 1.26万户 above 1600
帮扶就业困难人员就业 4000人 → 4100人 above 100`.split('\n');

describe('the ledger of the sample city', () => {
  const reports = [read('临澜市2025年政府工作报告.txt'), read('临澜市2024年政府工作报告.txt'), read('临澜日报_代表审议政府工作报告.txt')];
  it('has each target of 2024 with what the next report says', () => {
    const rows = ledger(reports);
    expect(rows.map(told)).toEqual(LINLAN);
    expect([...new Set(rows.map((r) => `${r.place} ${r.year} ${r.target.key} ${r.result?.key ?? ''}`))][0]).toBe('临澜市 2024 临澜市2024年政府工作报告.txt 临澜市2025年政府工作报告.txt');
  });
  it('is of one place only where that is wanted', () => {
    expect(ledger(reports, '临澜市')).toHaveLength(LINLAN.length);
    expect(ledger(reports, '云渚区')).toEqual([]);
  });
  it('needs both years', () => expect(ledger([reports[1]!])).toEqual([]));
});

const fact = (over: Partial<IndicatorFact>): IndicatorFact => ({ id: 'gdp', name: '地区生产总值', text: '', value: 5, unit: '%', op: 'eq', kind: 'target', period: '2024', change: 'growth', at: [0, 0, 0], ...over });
const facts = (year: number, indicators: readonly IndicatorFact[], place: string | null = '某市'): ReportFacts => ({ place, year, title: '', headings: [], terms: [], indicators });
const judged = (target: Partial<IndicatorFact>, result: Partial<IndicatorFact>): string =>
  ledger([['a', facts(2024, [fact(target)])], ['b', facts(2025, [fact({ kind: 'actual', ...result })])]]).map(({ outcome, difference }) => `${outcome} ${difference}`).join();

describe('a target and its result', () => {
  it.each([
    ['6%以上, 6%', { value: 6, op: 'ge' }, { value: 6 }, 'met 0'],
    ['超过6%, 6%', { value: 6, op: 'gt' }, { value: 6 }, 'missed 0'],
    ['超过6%, 超过6%', { value: 6, op: 'gt' }, { value: 6, op: 'gt' }, 'met 0'],
    ['6%以上, 超过5.5%: it may have been more', { value: 6, op: 'ge' }, { value: 5.5, op: 'gt' }, 'null null'],
    ['3%以内, 2.1%', { value: 3, op: 'le' }, { value: 2.1 }, 'met -0.9'],
    ['3%以内, 3.2%', { value: 3, op: 'le' }, { value: 3.2 }, 'missed 0.2'],
    ['5%—6%, 5.4%', { value: [5, 6], op: 'range' }, { value: 5.4 }, 'equal 0'],
    ['5%—6%, 6.3%', { value: [5, 6], op: 'range' }, { value: 6.3 }, 'above 0.3'],
    ['5%左右, 4.6%', { op: 'approx' }, { value: 4.6 }, 'below -0.4'],
    ['增长5%, 下降1.2%', {}, { value: 1.2, change: 'decline' }, 'below -6.2'],
    ['下降3%以上, 下降3.4%', { value: 3, op: 'ge', change: 'decline' }, { value: 3.4, change: 'decline' }, 'met -0.4'],
    ['下降3%以上, 下降2%', { value: 3, op: 'ge', change: 'decline' }, { value: 2, change: 'decline' }, 'missed 1'],
    ['a result that is a range', {}, { value: [4, 5], op: 'range' }, 'null null'],
  ] as const)('%s', (_, target, result, outcome) => expect(judged(target as Partial<IndicatorFact>, result as Partial<IndicatorFact>)).toBe(outcome));
  it.each([
    ['another unit', { unit: '亿元', change: 'level', value: 1000 }, 'null null'],
    ['another year', { period: '2023' }, 'null null'],
    ['a part of it, under a name of its own', { name: '高新区地区生产总值' }, 'null null'],
  ] as const)('a result of %s is none', (_, result, outcome) => expect(judged({}, result as Partial<IndicatorFact>)).toBe(outcome));
  it.each([
    ['of two that are not it, under other names', { id: 'industrial-value-added', name: '规上工业增加值', value: 7, op: 'ge' }, [{ id: 'industrial-value-added', name: '全部工业增加值', value: 5.5 }, { id: 'industrial-value-added', name: '规模以上工业增加值', value: 7.6 }], 'null null'],
    ['under the name of its growth', {}, [{ name: '地区生产总值增速', value: 5.8 }], 'above 0.8'],
    ['that is close to its bound from below', { value: 150, unit: '亿元', change: 'level', op: 'ge' }, [{ value: 150, unit: '亿元', change: 'level', op: 'approx' }], 'null null'],
    ['that is 以下 just by its number', { value: 5.5, op: 'lt', text: '5.5%以下' }, [{ value: 5.5 }], 'met 0'],
  ] as const)('a result %s', (_, target, results, outcome) => {
    const rows = ledger([['a', facts(2024, [fact(target as Partial<IndicatorFact>)])], ['b', facts(2025, results.map((r) => fact({ kind: 'actual', ...r } as Partial<IndicatorFact>)))]]);
    expect(rows.map((r) => `${r.outcome} ${r.difference}`).join()).toBe(outcome);
  });
  it('of copies of one report the one that is asked from counts; goals of a plan do not make a report one of that year', () => {
    const copies = [['a', facts(2024, [fact({})])], ['b', facts(2025, [fact({ kind: 'actual', value: 6 })])], ['copy', facts(2025, [fact({ kind: 'actual', value: 5 }), fact({ kind: 'actual', value: 5, name: '某数', id: null })])]] as const;
    expect(ledger(copies)[0]?.result?.key).toBe('copy');
    expect(ledger(copies, null, 'b')[0]?.result?.key).toBe('b');
    const plan = [fact({ period: '2021' }), ...['甲', '乙', '丙'].map((name) => fact({ name, id: null, period: '2025' }))];
    expect(ledger([['a', facts(2021, plan)], ['b', facts(2022, [fact({ kind: 'actual', period: '2021', value: 8 })])]]).map((r) => [r.year, r.outcome])).toEqual([[2021, 'above']]);
  });
  it('a place whose name ends with the name of another is another', () => {
    expect(ledger([['a', facts(2024, [fact({})], '和县')], ['b', facts(2025, [fact({ kind: 'actual' })], '泰和县')]])).toEqual([]);
    expect(ledger([['a', facts(2024, [fact({})], '和县')], ['b', facts(2025, [fact({ kind: 'actual' })], '临湖市和县')]])).toHaveLength(1);
  });
  it('an amount that was added is not held against one of all', () => {
    const of = (n: number): Partial<IndicatorFact> => ({ id: 'high-tech-enterprises', name: '高新技术企业', unit: '家', change: 'level', value: n });
    expect(judged(of(400), of(57))).toBe('null null');
    expect(judged(of(400), of(412))).toBe('above 12');
  });
  it('a report of December is of the year that its targets are for', () => {
    const rows = ledger([['a', facts(2023, [fact({}), fact({ name: '固定资产投资', id: 'fixed-asset-investment' })])], ['b', facts(2024, [fact({ kind: 'actual', value: 5.2 }), fact({ period: '2025' })])]]);
    expect(rows.map((r) => [r.year, r.indicator, r.outcome])).toEqual([[2024, '地区生产总值', 'above'], [2024, '固定资产投资', null]]);
  });
});
