import { describe, expect, it } from 'vitest';
import { pinyinKeys } from '../../server/src/env/pinyinKeys';
import { completion } from '../../server/src/features/completion';
import { cursor } from '../harness/cursor';
import { edited } from '../harness/edits';

/** What is suggested at `$0`: the line as it is with each suggestion taken. `trigger`: the character that was typed last. */
function lines(fixture: string, trigger: string | null = null): readonly string[] {
  const { report, offset } = cursor(fixture), line = fixture.slice(0, offset).split('\n').length - 1;
  return completion(report, { offset, trigger }, pinyinKeys).map((s) => edited(report.text, [s.edit]).split('\n')[line]!);
}
const labels = (fixture: string, trigger: string | null = null): readonly string[] => {
  const { report, offset } = cursor(fixture);
  return completion(report, { offset, trigger }, pinyinKeys).map((s) => s.label);
};
const GLOSSARY = '名词解释\n①“数据码头”：场所。\n②“一照通行”改革：一次办理。\n③零碳工厂：净零排放的工厂。\n';

describe('terms', () => {
  it('behind “ are closed, whether the editor closed the mark already or not', () => {
    expect(lines(`一、任务\n建设“$0，加快发展。\n${GLOSSARY}`, '“')).toEqual(['建设“数据码头”，加快发展。', '建设“一照通行”改革，加快发展。', '建设“零碳工厂”，加快发展。']);
    expect(lines(`一、任务\n建设“$0”。\n${GLOSSARY}`, '“')).toEqual(['建设“数据码头”。', '建设“一照通行”改革。', '建设“零碳工厂”。']);
    expect(lines(`一、任务\n建设“数$0”。\n${GLOSSARY}`)[0]).toBe('建设“数据码头”。');
  });
  it('where asked for take the place of what is typed of them, in characters or in pinyin', () => {
    expect(lines(`一、任务\n推广零碳$0。\n${GLOSSARY}`)).toEqual(['推广“数据码头”。', '推广“一照通行”改革。', '推广零碳工厂。']);
    expect(lines(`一、任务\n推广sjmt$0。\n${GLOSSARY}`)[0]).toBe('推广“数据码头”。');
  });
  it('are found by pinyin, in full and by initials', () => {
    const { report, offset } = cursor(`一、任务\n建设“$0\n加快发展。\n${GLOSSARY}`);
    expect(completion(report, { offset, trigger: '“' }, pinyinKeys).map((s) => s.filterText)).toEqual(['数据码头 shujumatou sjmt', '一照通行改革 yizhaotongxinggaige yztxgg', '零碳工厂 lingtangongchang ltgc']);
  });
  it('of a compound entry are offered by themselves, too', () => expect(labels('一、任务\n落实“$0。\n名词解释\n1.“六稳”“六保”：六项工作。', '“')).toEqual(['“六稳”“六保”', '“六稳”', '“六保”']));
  it('are not offered where there is no glossary, nor by another character', () => {
    expect(lines('一、任务\n建设“$0', '“')).toEqual([]);
    expect(lines(`一、任务\n建设工程（$0\n${GLOSSARY}`, '（')).toEqual([]);
    expect(lines(`一、任务\n“三农”工作。“五保”$0\n${GLOSSARY}`, '“')).toEqual([]);
  });
});

describe('markers', () => {
  const doc = (line: string): string => `一、任务\n建设“数据码头”①。\n${line}\n推进零碳工厂。\n${GLOSSARY}`;
  it('of the term before the cursor, then the next that is free', () => {
    expect(lines(doc('推进“一照通行”改革①$0。'), '①')).toEqual(['推进“一照通行”改革②。', '推进“一照通行”改革④。']);
    expect(lines(doc('推进“一照通行”改革$0。')).slice(0, 2)).toEqual(['推进“一照通行”改革②。', '推进“一照通行”改革④。']);
  });
  it('a term that has its marker is given no second one of its own', () => expect(lines(doc('推广“数据码头”①$0。'), '①')).toEqual(['推广“数据码头”④。']));
  it('in brackets, closed by the editor or not', () => {
    const square = (line: string): string => `一、任务\n建设“数据码头”［1］。\n${line}\n名词解释\n［1］“数据码头”：场所。\n［2］“双高”行动：高端。\n`;
    expect(lines(square('落实“双高”行动［$0］。'), '［')).toEqual(['落实“双高”行动［2］。', '落实“双高”行动［3］。']);
    expect(lines(square('落实“双高”行动［$0。'), '［')).toEqual(['落实“双高”行动［2］。', '落实“双高”行动［3］。']);
    expect(lines(square('落实“双高”行动①$0。'), '①')).toEqual([]);
    expect(lines(square('见附件[$0'), '[')).toEqual([]);
  });
  it('not in a report that has none', () => expect(lines('一、任务\n见附件［$0', '［')).toEqual([]));
});

describe('headings', () => {
  const doc = (line: string): string => `一、回顾\n（一）稳增长。全年经济平稳运行。\n（二）惠民生。全年就业增加。\n二、安排\n（一）抓项目。全年开工十项。\n${line}\n`;
  it('the next of the same kind, and of what it stands under', () => {
    expect(lines(doc('（$0'), '（')).toEqual(['（二）']);
    expect(lines(doc('（$0）'), '（')).toEqual(['（二）']);
    expect(lines(doc('$0'))).toEqual(['（二）', '三、']);
    expect(lines(doc('　　三$0'))).toEqual(['　　三、']);
  });
  it('the first of its kind under a new heading', () => expect(lines(`${doc('三、保障')}$0`)).toEqual(['（一）', '四、']));
  it('in the document\'s own form', () => {
    expect(lines('1．甲项工作\n完成。\n2．乙项工作\n完成。\n$0')).toEqual(['3．']);
    expect(lines('一、任务\n(一)抓项目。全年开工十项。\n(二)抓产业。全年投产十项。\n($0', '(')).toEqual(['(三)']);
  });
  it('not in the midst of a line, nor before a number', () => {
    expect(lines(doc('实施工程（$0'), '（')).toEqual([]);
    expect(lines(doc('$0（二）抓产业。全年投产十项。'))).toEqual([]);
    expect(lines('$0')).toEqual([]);
  });
});
