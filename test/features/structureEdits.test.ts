import { describe, expect, it } from 'vitest';
import { renumberFrom } from '../../server/src/features/renumberHeadings';
import { sortEntries } from '../../server/src/features/sortEntries';
import { stubEntry } from '../../server/src/features/stubEntry';
import { cursor } from '../harness/cursor';
import { edited } from '../harness/edits';
import { report } from '../harness/marks';
import { samples } from '../harness/samples';

describe('headings are numbered from one on', () => {
  const from = (fixture: string): string => { const { report: r, offset } = cursor(fixture); return edited(r.text, renumberFrom(r, offset)); };
  it('the one there follows the one before it, the later ones follow it', () => expect(
    from('一、任务\n（一）抓项目。全年开工十项。\n（$0三）抓产业。全年投产十项。\n（四）抓改革。全年出台十项。\n二、保障\n（一）抓作风。全年督查十次。')).toBe(
    '一、任务\n（一）抓项目。全年开工十项。\n（二）抓产业。全年投产十项。\n（三）抓改革。全年出台十项。\n二、保障\n（一）抓作风。全年督查十次。'));
  it('the first of a group keeps its number', () => expect(
    from('一、任务\n（$0六）抓项目。全年开工十项。\n（八）抓产业。全年投产十项。\n')).toBe('一、任务\n（六）抓项目。全年开工十项。\n（七）抓产业。全年投产十项。\n'));
  it('groups under them count on, too, in their own form', () => expect(
    from('一、回顾\n全年平稳。\n三、$0任务\n(一)抓项目。全年开工十项。\n(三)抓产业。全年投产十项。\n四、保障\n全年督查。')).toBe(
    '一、回顾\n全年平稳。\n二、任务\n(一)抓项目。全年开工十项。\n(二)抓产业。全年投产十项。\n三、保障\n全年督查。'));
  it('not those of a run that begins anew', () => expect(
    from('（$0一）抓项目。全年开工十项。\n（二）抓产业。全年投产十项。\n（一）抓改革。全年出台十项。\n（二）抓作风。全年督查十次。')).toBe(
    '（一）抓项目。全年开工十项。\n（二）抓产业。全年投产十项。\n（一）抓改革。全年出台十项。\n（二）抓作风。全年督查十次。'));
  it('past ten', () => expect(from(`一、任务\n${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十二'].map((n) => `（${n}）抓项目。全年开工十项。`).join('\n')}`.replace('（十二', '（十$0二'))).toMatch(/（十一）抓项目。全年开工十项。$/u));
  it('not those before, nor where the cursor is on no heading', () => {
    const text = '一、任务\n（一）抓项目。全年开工十项。\n（三）抓产业。全年$0投产十项。\n';
    expect(from(text)).toBe(text.replace('$0', ''));
    expect(from('$0')).toBe('');
  });
});

describe('entries are sorted by first use', () => {
  const sorted = (text: string): string | null => { const edits = sortEntries(report(text)); return edits && edited(text, edits); };
  it('with their numbers and the markers in the body', () => expect(sorted(
    '一、任务\n落实“双高”行动③，建设“数据码头”①，做强“一湖两带”②。\n名词解释\n①“数据码头”：场所。\n②“一湖两带”：湖带。\n③“双高”行动：高端。\n')).toBe(
    '一、任务\n落实“双高”行动①，建设“数据码头”②，做强“一湖两带”③。\n名词解释\n①“双高”行动：高端。\n②“数据码头”：场所。\n③“一湖两带”：湖带。\n'));
  it('by the term where the markers were lost, and with definitions over several lines', () => expect(sorted(
    '一、任务\n做强“一湖两带”，建设“数据码头”。\n名词解释\n1.“数据码头”：场所，\n　　面向企业。\n2.“一湖两带”：湖带。\n')).toBe(
    '一、任务\n做强“一湖两带”，建设“数据码头”。\n名词解释\n1.“一湖两带”：湖带。\n2.“数据码头”：场所，\n　　面向企业。\n'));
  it('without numbers; what is not used comes last', () => expect(sorted(
    '一、任务\n做强“一湖两带”，建设“数据码头”。\n名词解释\n“双高”行动：高端。\n“数据码头”：场所。\n“一湖两带”：湖带。\n')).toBe(
    '一、任务\n做强“一湖两带”，建设“数据码头”。\n名词解释\n“一湖两带”：湖带。\n“数据码头”：场所。\n“双高”行动：高端。\n'));
  it.each(samples.map((s) => [s.name, s.text] as const))('%s: sorted once, there is nothing left to sort', (_, text) => {
    const once = sorted(text);
    if (once !== null) expect(sorted(once)).toBeNull();
    const r = report(once ?? text), order = r.glossary.map((_e, i) => r.markers.find((m) => m.entry === i)?.span.start ?? r.terms.find((t) => t.entry === i)?.span.start ?? Infinity);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
  it('not where they are in order already, or where two have one number', () => {
    expect(sorted('一、任务\n建设“数据码头”①，做强“一湖两带”②。\n名词解释\n①“数据码头”：场所。\n②“一湖两带”：湖带。\n')).toBeNull();
    expect(sorted('一、任务\n做强“一湖两带”，建设“数据码头”。\n名词解释\n1.“数据码头”：场所。\n1.“一湖两带”：湖带。\n')).toBeNull();
    expect(sorted('没有名词解释。')).toBeNull();
  });
});

describe('an entry is begun for a quoted term', () => {
  const stub = (fixture: string): string | null => { const { report: r, offset } = cursor(fixture), s = stubEntry(r, offset); return s && edited(r.text, s.edits); };
  it('behind the last one, in its form, with a marker where the body has markers', () => expect(stub(
    '一、任务\n建设“数据码头”［1］，落实“双高$0行动”。\n名词解释\n\n　　［1］ “数据码头”：场所。\n')).toBe(
    '一、任务\n建设“数据码头”［1］，落实“双高行动”［2］。\n名词解释\n\n　　［1］ “数据码头”：场所。\n　　［2］ “双高行动”：\n'));
  it('with the blank lines and the indent that entries have', () => expect(stub(
    '一、任务\r\n建设数据码头和零碳工厂，落实“双高$0行动”。\r\n名词解释\r\n　　1.数据码头:场所。\r\n\r\n　　2.零碳工厂:工厂。\r\n')).toBe(
    '一、任务\r\n建设数据码头和零碳工厂，落实“双高行动”。\r\n名词解释\r\n　　1.数据码头:场所。\r\n\r\n　　2.零碳工厂:工厂。\r\n\r\n　　3.双高行动:\r\n'));
  it('in a glossary of its own where there is none', () => {
    expect(stub('一、任务\n落实“双高$0行动”。\n责任编辑：某某\n')).toBe('一、任务\n落实“双高行动”。\n\n名词解释\n1.“双高行动”：\n责任编辑：某某\n');
    const { report: r, offset } = cursor('一、任务\n落实“双高$0行动”。\n'), after = report(edited(r.text, stubEntry(r, offset)!.edits));
    expect(after.glossary.map((e) => [e.marker, e.term])).toEqual([['1.', '“双高行动”']]);
  });
  it('not for one that is explained, nor where nothing is quoted', () => {
    expect(stub('一、任务\n建设“数据$0码头”①。\n名词解释\n①“数据码头”：场所。\n')).toBeNull();
    expect(stub('一、任务\n建设数据$0码头。\n')).toBeNull();
    expect(stub('$0')).toBeNull();
  });
});
