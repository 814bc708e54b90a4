import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { apply } from '../../server/src/rules/fixing';
import { misplaced } from '../../server/src/rules/glossaryOrder';
import { remark, report } from '../harness/marks';

const GROUP = /^glossary-/u;
const finds = (fixture: string): void => expect(remark(fixture, (r) => check(r).filter((p) => GROUP.test(p.rule)).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);
const fixed = (text: string): string => apply(text, check(report(text)).filter((p) => GROUP.test(p.rule)).flatMap((p) => p.fixes[0]?.edits ?? []));
const note = (n: string, term: string): string => `${n}“${term}”：${term}是本市的一项工作。`;
const ENTRIES = [note('①', '三清四改'), note('②', '一湖两带'), note('③', '数据码头'), note('④', '六服六进')].join('\n');
const doc = (body: string, entries = ENTRIES): string => `一、任务\n${body}\n名词解释\n${entries}`;

describe('numbers that do not count up', () => {
  it.each([
    [[1, 2, 3], []], [[2, 1], [[0, 1]]], [[1, 3, 2, 4], [[1, 2]]], [[1, 2, 4, 5], [[2, 3]]], [[1, 2, 7, 4], [[2, 3]]], [[1, 2, 2, 3], [[2, 3]]], [[1, 2, 3, 1, 2], []], [[1, 2, 4, 3, 5], [[2, 3]]], [[3, 4, 5], [[0, 1]]], [[], []],
  ] as const)('%j', (numbers, places) => expect(misplaced(numbers).map((m) => [m.index, m.expected])).toEqual(places));
});

describe('glossary-sequence', () => {
  it.each([
    doc('推进“三清四改”①，建设“一湖两带”②、“数据码头”③，培育“六服六进”④。'),
    doc('推进“三清四改”①，建设“数据码头”⟦③|glossary-sequence⟧、“一湖两带”②，培育“六服六进”④。'),
    doc('推进“三清四改”①，建设“一湖两带”②、“数据码头”③，再抓“三清四改”①，培育“六服六进”④。'),
    doc('推进“三清四改”①，建设“一湖两带”②、⟦“数据码头”|glossary-marker-lost⟧，培育“六服六进”④。'),
    doc('推进“三清四改”①，建设“一湖两带”⟦②|glossary-number-mismatch⟧、“数据码头”⟦③|glossary-number-mismatch⟧，培育“六服六进”④。', [note('①', '三清四改'), `⟦③|glossary-sequence⟧${note('', '一湖两带')}`, note('②', '数据码头'), note('④', '六服六进')].join('\n')),
  ])('%#', finds);
});

describe('glossary-term-mismatch', () => {
  const body = (last: string): string => doc(`推进“三清四改”①，建设“一湖两带”②、“数据码头”③，培育${last}。`);
  it.each([
    body('⟦“六进六服”|glossary-term-mismatch⟧④'), body('⟦“六服七进”|glossary-term-mismatch⟧④'), body('“六服六进”行动④'), body('六服六进④'), body('营商环境品牌④'),
  ])('%s', finds);
  it('is put right', () => expect(fixed(body('“六进六服”④'))).toBe(body('“六服六进”④')));
  it('of a phrase in other words is no finding at all, or only information', () => {
    const text = doc('推进“三清四改”①，建设“一湖两带”②，有七家企业进入全省民营企业前一百强名单③。', `${note('①', '三清四改')}\n${note('②', '一湖两带')}\n③七家企业入围全省民营企业前一百强名单：指七家企业。`);
    expect(check(report(text)).filter((p) => p.rule === 'glossary-term-mismatch').map((p) => p.severity)).toEqual(['information']);
  });
});

describe('glossary-entry-format', () => {
  const body = '推进“三清四改”①，建设“一湖两带”②、“数据码头”③，培育“六服六进”④。';
  it.each([
    doc(body), doc(body, ENTRIES.replace('③“数据码头”：数据码头是本市的一项工作。', '③“数据码头”：数据码头是本市的一项工⟦作|glossary-entry-format⟧')),
    doc(body, ENTRIES.replaceAll('。', '')), doc(body, ENTRIES.replace('②“一湖两带”：一湖两带是', '②⟦“一湖两带”|glossary-entry-format⟧是指环湖带和滨江带，是')),
  ])('%#', finds);
  it('is put right', () => expect(fixed(doc(body, ENTRIES.replace('工作。\n④', '工作\n④')))).toBe(doc(body)));
});

describe('glossary-marker-codepoint', () => {
  const body = (last: string): string => doc(`推进“三清四改”①，建设“一湖两带”②、“数据码头”③，培育“六服六进”${last}。`);
  it.each([body('⟦⑷|glossary-marker-codepoint⟧'), body('⟦❹|glossary-marker-codepoint⟧')])('%s', (fixture) => {
    expect(remark(fixture, (r) => check(r).filter((p) => p.rule === 'glossary-marker-codepoint').map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);
  });
  it('is put right', () => expect(fixed(body('⑷'))).toBe(body('④')));
  it('of a list or of a bracket that has no entry is none', () => finds(doc('推进“三清四改”①，建设“一湖两带”②、“数据码头”③，培育“六服六进”④，⑴抓项目。')));
});

describe('glossary-count-mismatch', () => {
  const list = (term: string, items: string): string => doc('推进⟦⟧', `①${term}：${items}。\n②“一湖两带”：环湖带和滨江带。`).replace('⟦⟧', '“甲”');
  const counts = (term: string, items: string): number => check(report(list(term, items))).filter((p) => p.rule === 'glossary-count-mismatch').length;
  it.each([
    ['“六服六进”', '政务服务进园区、企业服务进银行、高频服务进楼宇、自助服务进商圈、便民服务进景区、邻里服务进社区', 0], ['“六服六进”', '政务服务进园区、企业服务进银行、高频服务进楼宇、自助服务进商圈、便民服务进景区', 1],
    ['“五个一”', '即一个规划、一支队伍、一套机制、一个平台', 1], ['“五个一”', '即一个规划、一支队伍、一套机制、一个平台、一笔资金', 0], ['“四好”', '建好、管好、护好', 1], ['“四好”', '建好、管好、护好、运营好', 0], ['“四好”农村路', '建好、管好、护好、运营好', 0],
    ['“四好农村路”', '建好、管好、护好农村路', 1], ['“三会”制度', '合作社实行社员大会领导下的理事会、监事会制度，其中社员大会是权力机构，理事会是执行机构，监事会是监督机构', 0], ['“三农”', '农业、农村和农民', 0], ['“四好”', '把农村公路建好、管护到位，群众出行便捷，产业兴旺', 0], ['“五大中心”', '经济中心、金融中心、贸易中心、航运中心', 1],
    ['“三清四改”', '清垃圾、清塘沟、清残墙、改水、改厕、改路、改房', 0], ['“三清四改”', '清垃圾、清塘沟、清残墙、改水、改厕', 1], ['“五百行动”', '百村共兴、百村共美、百村共富', 0],
  ] as const)('%s %s', (term, items, n) => expect(counts(term, items)).toBe(n));
});

describe('numeric-abbr-unexplained', () => {
  const abbr = (body: string): number => check(report(doc(`推进“三清四改”①，建设“一湖两带”②、“数据码头”③，培育“六服六进”④。${body}`))).filter((p) => p.rule === 'numeric-abbr-unexplained').length;
  it.each([
    ['开展“四进四帮扶”。', 1], ['落实“1+6”清单。', 1], ['构建“一核两翼三带”格局，畅通“五纵六横”路网。', 0], ['落实“六个一批”，完善“1+N”体系。', 0], ['建设战略支点、示范地、引领地“一点三极四策”。', 0], ['践行“三严三实”，管好“三线一单”。', 0],
  ] as const)('%s', (body, n) => expect(abbr(body)).toBe(n));
});
