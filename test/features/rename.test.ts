import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../server/src/features/rename';
import { cursor, textOf } from '../harness/cursor';
import { coreOf } from '../../server/src/analysis/glossary';
import { edited } from '../harness/edits';
import { report } from '../harness/marks';
import { samples } from '../harness/samples';

/** The text as it is after the thing at `$0` was renamed; in brackets why it cannot be. */
function renamed(fixture: string, name: string): string {
  const { report, offset } = cursor(fixture), r = rename(report, offset, name);
  return 'refused' in r ? `(${r.refused})` : edited(report.text, r.edits);
}
function asked(fixture: string): readonly [string, string] | string {
  const { report, offset } = cursor(fixture), r = prepareRename(report, offset);
  return 'refused' in r ? `(${r.refused})` : [textOf(report, r.span), r.name];
}
const glossary = (body: string, ...entries: readonly string[]): string => `一、工作任务\n${body}\n名词解释\n${entries.join('\n')}\n`;

describe('what can be renamed', () => {
  it('a term, by its name without the marks around it', () => {
    expect(asked(glossary('建设“数据$0码头”①。', '①“数据码头”：场所。'))).toEqual(['“数据码头”', '数据码头']);
    expect(asked(glossary('建设“数据码头”①。', '①“数$0据码头”：场所。'))).toEqual(['“数据码头”', '数据码头']);
    expect(asked(glossary('实施一照$0通行改革。', '1.“一照通行”改革：一次办理。'))).toEqual(['一照通行改革', '“一照通行”改革']);
  });
  it('a marker and the marker of an entry, by the number', () => {
    expect(asked(glossary('建设“数据码头”$0⑫。', '⑫“数据码头”：场所。'))).toEqual(['⑫', '12']);
    expect(asked(glossary('建设“数据码头”［3］。', '$0［3］“数据码头”：场所。'))).toEqual(['［3］', '3']);
  });
  it('nothing else', () => {
    expect(asked(glossary('地区生产$0总值增长5%。', '①“数据码头”：场所。'))).toBe('(renameNothing)');
    expect(asked(glossary('建设“数据码头”①。', '①“数据码头”：交$0易场所。'))).toBe('(renameNothing)');
    expect(asked('$0')).toBe('(renameNothing)');
    expect(renamed('没有$0名词。', '新名')).toBe('(renameNothing)');
  });
});

describe('a term', () => {
  it('is renamed in its entry and at all its uses, each with its own quotation marks', () => expect(renamed(
    glossary('（一）做强“数据码头”①。推广数据码头模式，办好“数据$0码头”。', '①“数据码头”：场所。', '②“一湖两带”：湖带。'), '数据港湾')).toBe(
    glossary('（一）做强“数据港湾”①。推广数据港湾模式，办好“数据港湾”。', '①“数据港湾”：场所。', '②“一湖两带”：湖带。')));
  it('quoted in part keeps the marks that are typed, and none where there were none', () => expect(renamed(
    glossary('推进“一照$0通行”改革，一照通行改革提速，“一照通行改革”扩面。', '1.“一照通行”改革：一次办理。'), '“一证通办”改革')).toBe(
    glossary('推进“一证通办”改革，一证通办改革提速，“一证通办改革”扩面。', '1.“一证通办”改革：一次办理。')));
  it('typed with marks around it is the same name', () => expect(renamed(glossary('建“数据$0码头”。', '1.“数据码头”：场所。'), '“数据港湾”')).toBe(glossary('建“数据港湾”。', '1.“数据港湾”：场所。')));
  it('is not touched inside a longer word', () => expect(renamed(
    glossary('落实“三$0保”，做好三保障工作，筑牢“三保”底线。', '1.“三保”：保民生、保工资、保运转。'), '三稳')).toBe(
    glossary('落实“三稳”，做好三保障工作，筑牢“三稳”底线。', '1.“三稳”：保民生、保工资、保运转。')));
  it('made of parts: a part by itself, also inside the whole', () => expect(renamed(
    glossary('落实“六稳”“六保”，“六$0稳”见效，“六保”到位。', '1.“六稳”“六保”：“六稳”指稳就业等；“六保”指保就业等。'), '六强')).toBe(
    glossary('落实“六强”“六保”，“六强”见效，“六保”到位。', '1.“六强”“六保”：“六强”指稳就业等；“六保”指保就业等。')));
  it('in a definition too, but not inside another term', () => expect(renamed(
    glossary('建“数据$0码头”①，组“数据码头联盟”②。', '①“数据码头”：场所。', '②“数据码头联盟”：由“数据码头”牵头。'), '数据港湾')).toBe(
    glossary('建“数据港湾”①，组“数据码头联盟”②。', '①“数据港湾”：场所。', '②“数据码头联盟”：由“数据港湾”牵头。')));
  it('in Traditional characters, where it is found by the Simplified ones', () => expect(renamed(
    '一、工作任務\n建設「數據$0碼頭」，推廣數據碼頭經驗，發展壯大實體經濟，優化營商環境。\n名詞解釋\n1.「數據碼頭」：場所。\n', '數據港灣')).toBe(
    '一、工作任務\n建設「數據港灣」，推廣數據港灣經驗，發展壯大實體經濟，優化營商環境。\n名詞解釋\n1.「數據港灣」：場所。\n'));
  it('keeps a marker in the midst of it', () => expect(renamed(
    glossary('推进“五位$0一体”［1］沿街提升。', '［1］“五位一体”沿街提升：五项工作。'), '“四位一体”沿街提升')).toBe(
    glossary('推进“四位一体”［1］沿街提升。', '［1］“四位一体”沿街提升：五项工作。')));
  it('is not given a name that is none, or another entry\'s', () => {
    const at = (name: string): string => renamed(glossary('建“数据$0码头”①。', '①“数据码头”：场所。', '②“一湖两带”：湖带。'), name);
    expect(at('  ')).toBe('(renameLength)');
    expect(at('码')).toBe('(renameLength)');
    expect(at('码'.repeat(61))).toBe('(renameLength)');
    expect(at('码头：新')).toBe('(renameMarks)');
    expect(at('码\n头')).toBe('(renameMarks)');
    expect(at('“码头')).toBe('(renameMarks)');
    expect(at('一湖两带')).toBe('(renameOther)');
  });
  it('renamed as it was is not changed', () => {
    const { report, offset } = cursor(glossary('建“数据$0码头”①。', '①“数据码头”：场所。'));
    expect(rename(report, offset, '数据码头')).toEqual({ edits: [] });
  });
});

describe.each(samples.map((s) => [s.name, report(s.text)] as const).filter(([, r]) => r.glossary.length > 0))('in %s', (_, r) => {
  it.each(r.glossary.map((e, i) => [e.term, i] as const).filter(([, i]) => r.glossary[i]!.cores.length > 0))('%s renamed is read as the new name, with as many uses and markers', (_term, i) => {
    const entry = r.glossary[i]!, renamedTo = rename(r, entry.termSpan.start + 1, '青屿试点工程');
    if ('refused' in renamedTo) throw new Error(renamedTo.refused);
    const now = report(edited(r.text, renamedTo.edits));
    expect(now.glossary.map((e) => e.cores[0])).toEqual(r.glossary.map((e, k) => (k === i ? '青屿试点工程' : e.cores[0])));
    const whole = r.terms.filter((t) => t.entry === i && coreOf(t.term) === entry.cores[0]).length;
    expect(now.terms.filter((t) => coreOf(t.term) === '青屿试点工程')).toHaveLength(whole);
    expect(now.markers.map((m) => [m.number, m.entry])).toEqual(r.markers.map((m) => [m.number, m.entry]));
  });
});

describe('a marker', () => {
  it.each([
    ['①', '③', '3'], ['［2］', '［12］', '12'], ['[2]', '[3]', '［3］'], ['²', '¹²', '12'], ['⑳', '㉑', '21'], ['〔９〕', '〔１０〕', '10'],
  ])('%s becomes %s in the body and in its entry', (before, after, typed) => expect(
    renamed(glossary(`建设“数据码头”$0${before}，做强“一湖两带”。`, `${before}“数据码头”：场所。`, `“一湖两带”：湖带。`), typed)).toBe(
    glossary(`建设“数据码头”${after}，做强“一湖两带”。`, `${after}“数据码头”：场所。`, `“一湖两带”：湖带。`)));
  it('whose entry is numbered in another form: each keeps its own', () => expect(
    renamed(glossary('建设“数据码头”［1］，做强“一湖两带”［2］。', '1.“数据码头”：场所。', '$02.“一湖两带”：湖带。'), '3')).toBe(
    glossary('建设“数据码头”［1］，做强“一湖两带”［3］。', '1.“数据码头”：场所。', '3.“一湖两带”：湖带。')));
  it('is not given a number that is taken, nor one that its form has not', () => {
    const at = (typed: string): string => renamed(glossary('建设“数据码头”$0①，做强“一湖两带”②。', '①“数据码头”：场所。', '②“一湖两带”：湖带。'), typed);
    expect(at('2')).toBe('(renameTaken)');
    expect(at('51')).toBe('(renameForm)');
    expect(at('甲')).toBe('(renameNoNumber)');
    expect(at('0')).toBe('(renameNoNumber)');
    expect(at('1')).toBe(glossary('建设“数据码头”①，做强“一湖两带”②。', '①“数据码头”：场所。', '②“一湖两带”：湖带。'));
  });
  it('without an entry can be given the number of one that no marker has', () => expect(
    renamed(glossary('建设“数据码头”①，落实“双高行动”$0⑨。', '①“数据码头”：场所。', '②双高：高端。'), '2')).toBe(
    glossary('建设“数据码头”①，落实“双高行动”②。', '①“数据码头”：场所。', '②双高：高端。')));
});
