import { describe, expect, it } from 'vitest';
import { report } from '../harness/marks';

const read = (text: string): readonly (readonly unknown[])[] =>
  report(`——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n${text}`).quantities.map((q) => [q.text, q.value, q.unit, q.indicator]);

describe('figures whose words stand elsewhere', () => {
  it('times of an earlier year go one each to what was named', () => expect(read('规模以上工业企业达到520家、发电量达到96亿千瓦时、货运量达到880万吨，分别是2017年的1.4倍、1.5倍、2.3倍。').slice(3).map((q) => [q[0], q[3]])).toEqual([['1.4倍', '规模以上工业企业'], ['1.5倍', '发电量'], ['2.3倍', '货运量']]));
  it('a part of the plan is of what was done', () => expect(read('交通项目完成投资820亿元，为年度计划的112%。').map((q) => q[3])).toEqual(['交通项目完成投资', '交通项目完成投资']));
  it('a minus is printed and counts', () => expect(read('人口自然增长率-6.3‰，工业投资增速-4.5%。')).toEqual([['-6.3‰', -6.3, '‰', '人口自然增长率'], ['-4.5%', -4.5, '%', '工业投资增速']]));
  it('a range has no minus', () => expect(read('服务业增加值增长6-7%。')).toEqual([['6-7%', [6, 7], '%', '服务业增加值']]));
  it('working days are a unit', () => expect(read('企业开办时间压缩至5个工作日以内。')).toEqual([['5个工作日以内', 5, '个工作日', '企业开办时间']]));
  it('增产 is growth of what was named', () => expect(read('粮食总产量24.6亿斤、增产3.1%。').map((q) => [q[0], q[3]])).toEqual([['24.6亿斤', '粮食总产量'], ['3.1%', '粮食总产量']]));
  it('其中 names nothing', () => expect(read('新增城市绿地320公顷，其中90公顷已经开放。').map((q) => q[3])).not.toContain('其中'));
});
