import { describe, expect, it } from 'vitest';
import { findIndicator, indicators } from '../../server/src/lexicon';
import { report } from '../harness/marks';

const ids = (text: string): readonly (readonly [string, string | null])[] =>
  report(`——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n${text}`).quantities.map((q) => [q.text, q.indicatorId]);

describe('the indicator that a phrase means', () => {
  it.each([
    ['规模以上工业增加值', 'industrial-value-added'], ['规模以上工业增加值增速', 'industrial-value-added'], ['全市固定资产投资总额', 'fixed-asset-investment'], ['高新技术企业总数', 'high-tech-enterprises'],
    ['单位工业增加值用水量', 'industrial-water-intensity'], ['万元工业增加值能耗', 'industrial-energy-intensity'], ['民间投资占固定资产投资比重', 'private-investment-share'], ['人均地区生产总值', 'gdp-per-capita'],
    ['新增就业', 'new-urban-jobs'], ['失业率', 'unemployment'], ['临澜县出口', 'exports'], ['全省总人口', 'population'], ['户籍人口城镇化率', 'registered-urbanisation'], ['每万人高价值发明专利拥有量', 'high-value-patents'],
  ])('%s is %s', (phrase, id) => expect(findIndicator(phrase)?.id).toBe(id));
  it.each([
    '地区生产总值占全省比重', '单位工业增加值碳足迹', '海产品出口', '青年失业率', '综合保税区进出口', '占规上工业总产值比重', '进出口总额、实际使用外资', '户均固定资产投资', '固定资产投资项目', '城镇化率考核办法',
  ])('%s is none that is known', (phrase) => expect(findIndicator(phrase)).toBeNull());
  it('goes by no name of two indicators, nor by two ids', () => {
    const names = indicators.flatMap((i) => i.names);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(new Set(indicators.map((i) => i.id)).size).toBe(indicators.length);
    for (const i of indicators) for (const name of i.names) expect(findIndicator(name)?.id).toBe(i.id);
  });
});

describe('the figures of a text', () => {
  it('have the indicators of the statistics', () => expect(ids('新增就业3.36万人，失业率4.6%，人均预期寿命79.2岁，单位工业增加值用水量下降3.1%，民间投资占固定资产投资比重达到61%，发电量820亿千瓦时。')).toEqual([
    ['3.36万人', 'new-urban-jobs'], ['4.6%', 'unemployment'], ['79.2岁', 'life-expectancy'], ['3.1%', 'industrial-water-intensity'], ['61%', 'private-investment-share'], ['820亿千瓦时', 'power-generation'],
  ]));
  it('go one each to names with one head', () => expect(ids('常住人口、户籍人口城镇化率分别达到71.2%、58.4%，本外币存款、贷款余额分别增长9.1%和10.3%。')).toEqual([
    ['71.2%', 'urbanisation'], ['58.4%', 'registered-urbanisation'], ['9.1%', 'deposits'], ['10.3%', 'loans'],
  ]));
});
