import { describe, expect, it } from 'vitest';
import { codeLenses, lensText } from '../../server/src/features/codeLenses';
import { documentLinks } from '../../server/src/features/documentLinks';
import { inlayHints } from '../../server/src/features/inlayHints';
import { references } from '../../server/src/features/references';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { cursor, marked, textOf } from '../harness/cursor';
import { report } from '../harness/marks';
import { SMALL } from '../harness/reports';

describe('references', () => {
  const of = (fixture: string, declaration = true): string => { const { report: r, offset } = cursor(fixture); return marked(r, references(r, offset, declaration), 'x').split('\n').filter((l) => l.includes('⟦')).join('\n'); };
  const TEXT = '一、任务\n建设“数据码头”①，推广数据码头经验。\n名词解释\n①“数据码头”：场所。\n②“一湖”：湖。';
  const ALL = '建设⟦“数据码头”|x⟧⟦①|x⟧，推广⟦数据码头|x⟧经验。\n①⟦“数据码头”|x⟧：场所。';
  it.each([['a use', '建设“数$0据码头”'], ['a marker', '建设“数据码头”$0①'], ['the entry\'s term', '①“数$0据码头”：'], ['the entry\'s marker', '$0①“数据码头”：']])('from %s: every use, the markers and the entry', (_, place) =>
    expect(of(TEXT.replace(place.replace('$0', ''), () => place))).toBe(ALL));
  it('without the declaration', () => expect(of(TEXT.replace('推广数', '推广数$0'), false)).toBe(ALL.split('\n')[0]));
  it('of an indicator its names, of a figure the figures', () => {
    expect(of('一、任务\n地区生产总值增长$05%，投资增长6%。\n生产总值达到300亿元。')).toBe('地区生产总值增长⟦5%|x⟧，投资增长6%。\n生产总值达到⟦300亿元|x⟧。');
    expect(of('一、任务\n地区$0生产总值增长5%，投资增长6%。\n生产总值达到300亿元。')).toBe('⟦地区生产总值|x⟧增长5%，投资增长6%。\n⟦生产总值|x⟧达到300亿元。');
  });
  it('of a plan its mentions, of a marker without an entry itself', () => {
    expect(of('“十四$0五”开局良好。\n“十四五”收官，谋划“十五五”。')).toBe('“⟦十四五|x⟧”开局良好。\n“⟦十四五|x⟧”收官，谋划“十五五”。');
    expect(of(SMALL.replace('⑨', '$0⑨'))).toBe('（一）聚力抓项目。推广“数据码头”模式，落实“双高行动”⟦⑨|x⟧。');
  });
  it('of anything else none', () => { expect(of('发$0展经济。')).toBe(''); expect(of('$0')).toBe(''); });
});

describe('lenses', () => {
  const r = report(SMALL);
  const texts = (wanted: Parameters<typeof codeLenses>[1], findings: readonly number[] = []): readonly string[] => codeLenses(r, wanted).map((l) => `${textOf(r, l.span)} | ${lensText(r, l, () => findings, 'zh')!.title}`);
  it('count the uses of each entry, and lead to them', () => {
    expect(texts({ entries: true, headings: false })).toEqual(['“数据码头” | 2 处使用', '“一湖两带” | 1 处使用']);
    expect(lensText(r, codeLenses(r, { entries: true, headings: false })[0]!, () => [], 'zh')!.places.map((s) => textOf(r, s))).toEqual(['“数据码头”', '“数据码头”']);
  });
  it('count what stands under each heading', () => expect(texts({ entries: false, headings: true }, [SMALL.indexOf('⑨')])).toEqual([
    '一、2023年工作回顾 | 目标 0 · 名词 2 · 问题 0', '（一）经济稳中向好。 | 目标 0 · 名词 2 · 问题 0', '（二）民生持续改善。 | 目标 0 · 名词 0 · 问题 0',
    '二、2024年工作安排 | 目标 2 · 名词 1 · 问题 1', '（一）聚力抓项目。 | 目标 0 · 名词 1 · 问题 1', '名词解释 | 目标 0 · 名词 0 · 问题 0']));
  it('that are not wanted are not there, and of what is gone nothing is said', () => {
    expect(codeLenses(r, { entries: false, headings: false })).toEqual([]);
    expect(lensText(r, { kind: 'entry', start: 1 }, () => [], 'zh')).toBeNull();
    expect(lensText(report('空'), { kind: 'heading', start: 0 }, () => [], 'zh')).toBeNull();
  });
  it('of an entry without uses say so', () => { const u = report('一、任务\n抓落实。\n名词解释\n1.“数据码头”：场所。\n2.“一湖”：湖。'); expect(lensText(u, codeLenses(u, { entries: true, headings: false })[0]!, () => [], 'zh')!.title).toBe('正文没有用到'); });
});

describe('hints', () => {
  const TEXT = '一、任务\n建设“数据码头”①，推广数据码头经验，投资达到1.2万亿元、增长5%，覆盖30万人。\n名词解释\n①“数据码头”：指面向企业和社会提供公共数据登记、加工、交易等服务，由市属企业运营的流通场所。\n';
  const all = (wanted: Parameters<typeof inlayHints>[2], within = { start: 0, end: TEXT.length }): readonly string[] => inlayHints(report(TEXT), within, wanted).map((h) => `${TEXT.slice(h.offset - 3, h.offset)} ${h.label}`);
  it('the definition at the first use, shortened at a clause', () => expect(all({ definitions: true, values: false })).toEqual(['头”① 面向企业和社会提供公共数据登记、加工、交易等服务…']));
  it('or at a clause that ends before that', () => { const t = '一、任务\n建设数据码头。\n名词解释\n1.数据码头：市属企业投资建设并负责运营，向全社会开放的公共数据交易场所。\n'; expect(inlayHints(report(t), { start: 0, end: t.length }, { definitions: true, values: false }).map((h) => h.label)).toEqual(['市属企业投资建设并负责运营…']); });
  it('values in full', () => expect(all({ definitions: false, values: true })).toEqual(['万亿元 = 1,200,000,000,000 元', '0万人 = 300,000 人']));
  it('only within the range, and only what is wanted', () => {
    expect(all({ definitions: true, values: true }, { start: 0, end: 5 })).toEqual([]);
    expect(all({ definitions: false, values: false })).toEqual([]);
  });
});

describe('links', () => it('lead from each marker that has an entry', () => {
  const r = report(SMALL);
  expect(documentLinks(r).map((l) => [textOf(r, l.span), l.entry.term])).toEqual([['①', '“数据码头”'], ['②', '“一湖两带”']]);
}));

describe('selection', () => {
  const of = (fixture: string): readonly string[] => { const { report: r, offset } = cursor(fixture); return selectionRanges(r, offset, []).map((s) => textOf(r, s)); };
  it('goes over what is quoted, then the marks', () => expect(of('一、任务\n落实“双高$0行动”，做强产业。')).toEqual(['双高行动', '“双高行动”', '落实“双高行动”', '落实“双高行动”，做强产业', '落实“双高行动”，做强产业。', '一、任务\n落实“双高行动”，做强产业。']));
  it('of an entry of several lines goes over the line, then the entry', () => {
    const ranges = of('一、任务\n建设数据码头。\n名词解释\n1.数据码头\n是指交易$0场所。\n2.一湖\n是指湖带。\n');
    expect(ranges).toContain('是指交易场所。');
    expect(ranges).toContain('1.数据码头\n是指交易场所。');
  });
});
