import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { apply, fixesTogether } from '../../server/src/rules/fixing';
import { message, messageKeys } from '../../server/src/rules/messages';
import { remark, report, unmark } from '../harness/marks';

/** A fixture marks each expected finding with its rule. */
const finds = (fixture: string): void => expect(remark(fixture, (r) => check(r).map((p) => ({ span: p.span, label: p.rule })))).toBe(fixture);

describe('pairs', () => {
  it.each([
    '实施⟦“|quote-unbalanced⟧千村示范工程，建设和美乡村。', '建设和美乡村⟦”|quote-unbalanced⟧，成效明显。', '要提高规划、建设、治理水平⟦”“|quote-outer-lost⟧加强基础设施建设，打造宜居城市。',
    '贯彻⟦《|bracket-unbalanced⟧关于促进民营经济发展的意见，落实各项政策措施。', '全市⟦（|bracket-unbalanced⟧含开发区⟦（）|lost-quoted-content⟧共有企业很多家。',
    '落实“六稳”“六保”任务，健全《条例》（试行）配套制度。', '主要有：1）修路；2）建校。', 'It’s a report.《报告》（“双高”）公布。', '他说：“要落实‘四个坚持’。”', '',
  ])('%s', (fixture) => finds(fixture));
});

describe('glossary', () => {
  const glossary = '\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②“一湖两带”：环湖带和滨江带。';
  it('says which marker has no entry and which entry no use', () => finds(`一、任务\n推进“三清四改”①，建设“双高基地”⟦③|glossary-entry-missing⟧。\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②⟦“一湖两带”|glossary-marker-missing⟧：环湖带和滨江带。`));
  it('says where number and term disagree', () => finds(`一、任务\n推进“三清四改”⟦②|glossary-number-mismatch⟧，建设“一湖两带”⟦①|glossary-number-mismatch⟧。${glossary}`));
  it('knows a term whose last word the body leaves out, and one with its marker inside', () => {
    finds('一、任务\n推进“三清四改”①，实施“3331”和“村村万树”行动，办好10件民生实事，建设“四好”②农村路。\n名词解释\n“三清四改”：清垃圾、清塘沟。\n“3331”行动：指三年的行动。\n10件民生实事项目：指票决的项目。\n“四好农村路”：好的路。');
    finds('一、任务\n推进“三清四改”①，实施“3332”行动。\n名词解释\n①“三清四改”：清垃圾、清塘沟。\n②⟦“3331”行动|glossary-marker-missing⟧：指三年的行动。');
  });
  it('counts what 六个… lists', () => {
    const entry = (list: string): string => `一、任务\n落实“六个不让”①。\n名词解释\n①⟦“六个不让”|glossary-count-mismatch⟧：${list}`;
    finds(entry('不让工作在我手里延误，不让差错在我手里发生，不让来人在我手里冷落，不让风气在我手里败坏，不让形象在我手里受损。'));
    const six = entry('不让工作在我手里延误，不让差错在我手里发生，不让来人在我手里冷落，不让风气在我手里败坏，不让形象在我手里受损，不让群众在我手里失望。');
    expect(check(report(unmark(six).text))).toEqual([]);
    finds('一、任务\n落实“四个一律”①。\n名词解释\n①⟦“四个一律”|glossary-count-mismatch⟧：一律停产整顿、一律顶格处罚、一律关闭取缔。');
  });
  it('misses the marker of one term among many', () => {
    const entries = '名词解释\n①“三清四改”：清垃圾、清塘沟。\n②“数据码头”：提供数据的场所。\n③“澜课堂”：面向居民的课程。\n④“微客厅”：社区的公共客厅。\n⑤“云窗口”：网上办事的窗口。';
    finds(`一、任务\n推进“三清四改”①，用好“数据码头”②，办好⟦“澜课堂”|glossary-marker-lost⟧，建设“微客厅”④，开通“云窗口”⑤。\n再办“澜课堂”。\n${entries}`);
    finds(`一、任务\n推进“三清四改”①，用好“数据码头”②，办好“澜课堂”，建设“微客厅”，开通“云窗口”。\n${entries}`);
  });
});

describe('counts and plans', () => {
  const body = (n: number): string => ['一', '二', '三', '四'].slice(0, n).map((c) => `（${c}）抓好第${c}件工作。全力以赴抓好落实。`).join('\n');
  it('counts the headings that were announced', () => {
    finds(`重点抓好⟦四个方面工作|count-claim-heading⟧：\n${body(3)}`);
    finds(`重点抓好四个方面工作：\n${body(4)}`);
  });
  it('holds a plan against its years', () => finds('⟦2022年是“十三五”的收官之年|plan-period-year⟧，意义重大。'));
});

describe('web residue', () => {
  const polluted = '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。';
  it('reports each injected reading, with a fix', () => {
    const text = `${polluted}\n${polluted}`, found = check(report(text));
    expect([found.length, found[0]!.rule, text.slice(found[0]!.span.start, found[0]!.span.end)]).toEqual([16, 'injected-pinyin', '(huì )']);
    expect(check(report(apply(text, fixesTogether(found))))).toEqual([]);
  });
  it('leaves a genuine note on a reading alone', () => finds('该镇位于崂(láo)山脚下，中心⟦(助餐点)|halfwidth-paren-in-han⟧共有很多家，简称“行”（háng）业。'));
  it('marks a stretch that was decoded a byte out of step, and says nothing else of it', () => {
    const found = check(report(`${polluted}接駁轉運上??诎度刖硜?lái)蘇人員超五萬人，“產(chǎn)業(yè)”興旺。`)).filter((p) => p.rule !== 'injected-pinyin');
    expect(found.map((p) => [p.rule, p.args.text])).toEqual([['mojibake-gbk-shift', '??诎度刖硜?lái)']]);
  });
  it('knows entities', () => finds('加大⟦&ldquo;|html-entity⟧智改数转⟦&rdquo;|html-entity⟧力度，R&D投入增长，⟦&amp;amp;ldquo;|html-entity⟧双⟦rdquo;|html-entity⟧。'));
});

it('has words in both languages for everything it says', () => {
  for (const key of messageKeys) for (const locale of ['zh', 'en'] as const) expect(message(key, {}, locale)).not.toBe(key);
});
