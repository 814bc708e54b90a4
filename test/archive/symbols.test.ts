import { describe, expect, it } from 'vitest';
import { factsOf } from '../../server/src/archive/facts';
import { searchSymbols } from '../../server/src/archive/symbols';
import { toSimplified } from '../../server/src/env/opencc';
import { initialsOf } from '../../server/src/env/readings';
import { report } from '../harness/marks';
import { reportOf } from '../harness/archiveReports';

const reports = [
  ['甲', factsOf(report(reportOf({ place: '临澜市', year: 2024, glossary: ['“低空经济”：以低空飞行活动带动的产业。', '占位词条：没有用的。'] })), 'a.txt')],
  ['乙', factsOf(report(reportOf({ place: '临澜市', year: 2025, body: '\n（二）低空经济起步。开通航线两条。' })), 'b.txt')],
] as const;
const found = (query: string, most?: number): readonly string[] => searchSymbols(reports, query, toSimplified, initialsOf, most).map((s) => `${s.kind} ${s.name} ${s.key}`);

describe('symbols of all reports', () => {
  it('are found by what they are called, whole names first', () => expect(found('低空经济')).toEqual(['term “低空经济” 甲', 'heading （二）低空经济起步 乙']));
  it('are found by the initials of their readings', () => expect(found('dkjj')).toEqual(['term “低空经济” 甲', 'heading （二）低空经济起步 乙']));
  it('are found in either script', () => expect(found('低空經濟')[0]).toBe('term “低空经济” 甲'));
  it('have an indicator\'s target, the newest report first', () => expect(found('地区生产总值')).toEqual(['indicator 地区生产总值 5%以上 乙', 'indicator 地区生产总值 5%以上 甲']));
  it('without a query are the reports', () => expect(found('')).toEqual(['heading 临澜市2025年政府工作报告 乙', 'heading 临澜市2024年政府工作报告 甲']));
  it('are no more than asked for', () => expect(found('工作', 2)).toHaveLength(2));
  it('of no such name are none', () => expect(found('火星')).toEqual([]));
});
describe('initials', () => {
  const letters = (char: string): string => [...'abcdefghijklmnopqrstuvwxyz'].filter((_, i) => initialsOf(char) & (1 << i)).join('');
  it('are those of every reading', () => expect([letters('长'), letters('经'), letters('a'), letters('，')]).toEqual(['cz', 'j', 'a', '']));
});
