import { describe, expect, it } from 'vitest';
import { factsOf } from '../../server/src/archive/facts';
import { alike } from '../../server/src/archive/alike';
import { termIndex, type TermIndex } from '../../server/src/archive/termIndex';
import { outsideUses, type OutsideGlossary } from '../../server/src/features/elsewhere';
import { mark, report } from '../harness/marks';
import { reportOf, type Made } from '../harness/archiveReports';

const indexOf = (...made: readonly Made[]): TermIndex => {
  const index = termIndex();
  for (const m of made) index.set(`${m.place}${m.year}`, factsOf(report(reportOf(m)), 'a.txt'));
  return index;
};
const seenFrom = (index: TermIndex, place: string | null, year: number | null): OutsideGlossary => ({
  version: 1, longestAt: index.longestAt, beginningWith: index.beginningWith,
  explain: (core) => index.explain(core, { place, year }).map(({ fact, facts, key }) => ({ term: fact.term, definition: fact.definition, from: { kind: 'report', name: key, year: facts.year }, place: { uri: key, line: 0, from: 0, to: 0 } })),
});
/** The text with the outside uses marked; the fixture is the expected text. */
const remarked = (fixture: string, index: TermIndex, place = '云渚区'): string => {
  const text = fixture.replaceAll('⟦', '').replaceAll('|外⟧', '');
  const r = report(text);
  return mark(text, outsideUses(r, seenFrom(index, place, 2025)).map((u) => ({ span: u.span, label: '外' })));
};

const OTHERS = indexOf(
  { place: '临澜市', year: 2024, glossary: ['“数据码头”：面向企业提供公共数据服务的流通场所。', '链长制：由负责同志担任重点产业链链长的工作机制。', '“五大攻坚”：产业、项目、开放、生态、民生攻坚。', '揭榜挂帅：张榜公布需求、择优选定攻关团队的组织方式。', '“独角兽”企业：成立时间不长、估值很高而未上市的企业。', '湾区客厅：我市在滨江新建的公共空间。'] },
  { place: '砚溪市', year: 2023, glossary: ['“五大攻坚”：治水、治气、治土、治堵、治乱攻坚。', '揭榜挂帅：把需要攻关的项目张榜、由能者领办的办法。', '“千村工程”：指对千个行政村进行整治、打造百个样板的工程。'] },
  { place: '汀兰县', year: 2022, glossary: ['“千村工程”：对千个行政村进行整治并打造百个样板的工程。'] },
);

describe('terms that others explain', () => {
  it.each([
    ['in quotation marks', '建成⟦“数据码头”|外⟧三处，推行⟦“链长制”|外⟧。'],
    ['of three characters outside of them are left alone', '推行链长制，做强产业链。'],
    ['of four and more characters stand for themselves', '实施⟦揭榜挂帅|外⟧项目20个。'],
    ['with marks within', '⟦“独角兽”企业|外⟧净增4家。'],
    ['are no part of another quoted term', '实施“百千村工程”和“新数据码头”建设。'],
    ['that count are another thing in another place', '打好“五大攻坚”战。'],
    ['that count are the same where two places say the same', '深化⟦“千村工程”|外⟧建设。'],
    ['that one place alone has are nothing elsewhere', '走进“湾区客厅”看变化。'],
  ])('%s', (_, fixture) => expect(remarked(fixture, OTHERS)).toBe(fixture));
  it('count for a report of the same place', () => {
    const fixture = '打好⟦“五大攻坚”|外⟧战，走进⟦“湾区客厅”|外⟧。';
    expect(remarked(fixture, OTHERS, '临澜市')).toBe(fixture);
    expect(seenFrom(OTHERS, '临澜市', 2025).explain('五大攻坚')[0]!.definition).toBe('产业、项目、开放、生态、民生攻坚。');
    expect(seenFrom(OTHERS, '砚溪市', 2025).explain('五大攻坚')[0]!.definition).toBe('治水、治气、治土、治堵、治乱攻坚。');
  });
  it('that the report explains itself are its own', () => {
    const text = reportOf({ place: '云渚区', year: 2025, body: '建成“数据码头”。', glossary: ['“数据码头”：本区的叫法。', '“滨江客厅”：临江的公共空间。'] });
    expect(outsideUses(report(text), seenFrom(OTHERS, '云渚区', 2025))).toEqual([]);
  });
  it('are found in traditional characters and between readings', () => {
    const text = '建成“數據碼頭”三處。';
    expect(outsideUses(report(text), seenFrom(OTHERS, null, null)).map((u) => [u.term, u.core])).toEqual([['“數據碼頭”', '数据码头']]);
  });
});

describe('of several explanations', () => {
  const index = indexOf(
    { place: '临澜市', year: 2021, glossary: ['城市书房：旧的说法。', '占位词条：没有用的。'] }, { place: '临澜市', year: 2024, glossary: ['城市书房：近的说法。', '占位词条：没有用的。'] },
    { place: '砚溪市', year: 2025, glossary: ['城市书房：别处的说法。', '占位词条：没有用的。'] },
  );
  const best = (place: string, year: number, except?: string): string => index.explain('城市书房', { place, year }, except)[0]!.fact.definition;
  it('the same place\'s nearest in time is best, then the nearest of others', () => {
    expect([best('临澜市', 2025), best('临澜市', 2022), best('汀兰县', 2025), best('汀兰县', 2021)]).toEqual(['近的说法。', '旧的说法。', '别处的说法。', '旧的说法。']);
  });
  it('of a hundred the same place\'s is still the best', () => {
    const many = indexOf({ place: '临澜市', year: 2021, glossary: ['城市书房：旧的说法。', '占位词条：没有用的。'] }), facts = factsOf(report(reportOf({ place: '砚溪市', year: 2025, glossary: ['城市书房：别处的说法。', '占位词条：没有用的。'] })), 'a.txt');
    for (let n = 0; n < 100; n++) many.set(`别处${n}`, facts);
    many.set('临澜', factsOf(report(reportOf({ place: '临澜市', year: 2024, glossary: ['城市书房：近的说法。', '占位词条：没有用的。'] })), 'a.txt'));
    expect(many.explain('城市书房', { place: '临澜市', year: 2025 }).slice(0, 3).map((f) => f.fact.definition)).toEqual(['近的说法。', '旧的说法。', '别处的说法。']);
  });
  it('the asking report\'s own is none', () => expect(best('临澜市', 2024, '临澜市2024')).toBe('旧的说法。'));
  it('those of a report that is gone are gone', () => {
    const one = indexOf({ place: '临澜市', year: 2021, glossary: ['城市书房：旧的说法。', '占位词条：没有用的。'] });
    one.remove('临澜市2021');
    expect([one.explain('城市书房', { place: null, year: null }), one.longestAt('城市书房', 0), one.beginningWith('城', 9)]).toEqual([[], null, []]);
  });
  it('of a report that is another now the new ones count', () => {
    const one = indexOf({ place: '临澜市', year: 2021, glossary: ['城市书房：旧的说法。', '占位词条：没有用的。'] });
    one.set('临澜市2021', factsOf(report(reportOf({ place: '临澜市', year: 2021, glossary: ['城市驿站：新的词条。', '占位词条：没有用的。'] })), 'a.txt'));
    expect([one.longestAt('城市书房', 0), one.longestAt('城市驿站', 0)]).toEqual([null, '城市驿站']);
  });
  it('completion gets the cores that begin so', () => expect(OTHERS.beginningWith('数', 5)).toEqual(['数据码头']));
});

describe('two definitions', () => {
  it('that say the same are alike', () => expect(alike('指对千个行政村进行整治、打造百个样板的工程。', '对千个行政村进行整治并打造百个样板的工程。')).toBe(true));
  it('that say other things are not', () => expect(alike('产业、项目、开放、生态、民生攻坚。', '治水、治气、治土、治堵、治乱攻坚。')).toBe(false));
  it('that are empty are not', () => expect(alike('', '产业')).toBe(false));
});
