import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { remark, report, unmark } from '../harness/marks';

/* Every form that the markers of real reports have in the body. Fixtures mark what is expected: ⟦③|2⟧ links to the third entry, ⟦⑨|-⟧ to none. */

const ENTRIES = ['“三清四改”：清理和改造。', '一湖两带：两条产业带。', '“数码集市”：买卖数据的场所。'];
const glossaryOf = (entries: readonly string[], mark: (n: number) => string, heading = '名词解释'): string => `${heading}\n${entries.map((e, i) => mark(i + 1) + e).join('\n')}`;
const LIST = (n: number): string => `${n}.`;

/** The fixture's body, marked with what is found in it, against the fixture itself. */
function expectMarkers(body: string, glossary = glossaryOf(ENTRIES, LIST)): void {
  const fixture = `一、2025年任务\n${body}\n${glossary}`;
  expect(remark(fixture, (r) => r.markers.map((m) => ({ span: m.span, label: m.entry === null ? '-' : String(m.entry) })))).toBe(fixture);
}
const dangling = (body: string, glossary = glossaryOf(ENTRIES, LIST)): readonly string[] => {
  const r = report(unmark(`一、2025年任务\n${body}\n${glossary}`).text);
  return check(r).filter((p) => p.rule === 'glossary-entry-missing').map((p) => r.text.slice(p.span.start, p.span.end));
};

describe('§4 styles', () => {
  it.each([
    ['①', '②', '③'], ['[1]', '[2]', '[3]'], ['［1］', '［2］', '［3］'], ['〔1〕', '〔2〕', '〔3〕'], ['（1）', '（2）', '（3）'], ['【1】', '【2】', '【3】'],
    ['[^1]', '[^2]', '[^3]'], ['（注1）', '（注2）', '（注3）'], ['¹', '²', '³'], ['❶', '❷', '❸'], ['［１］', '［２］', '［３］'], ['[ 1 ]', '[ 2 ]', '[ 3 ]'],
  ])('%s', (a, b, c) => expectMarkers(`推进“三清四改”⟦${a}|0⟧行动，建设一湖两带⟦${b}|1⟧，开办“数码集市”⟦${c}|2⟧。`));

  it.each(['①②③', '⑴⑵⑶'])('%s in the list, brackets in the body', (list) => {
    expectMarkers('推进“三清四改”⟦［1］|0⟧，建设一湖两带⟦［2］|1⟧，开办“数码集市”⟦［3］|2⟧。', glossaryOf(ENTRIES, (n) => [...list][n - 1]!));
  });
  it('numbers of two and three digits', () => {
    const many = Array.from({ length: 101 }, (_, i) => `第${i + 1}号词：词义。`);
    expectMarkers('推进第9号词⟦[9]|8⟧，落实第100号词⟦[100]|99⟧，办好第101号词⟦[101]|100⟧。', glossaryOf(many, LIST));
  });
  it('⑪ ⑫ ⑬ read through the wrong font table', () => {
    const many = Array.from({ length: 13 }, (_, i) => `第${i + 1}号词：词义。`);
    expectMarkers('推进第10号词⟦⑩|9⟧，落实第11号词⟦輥輯訛|10⟧，办好第12号词⟦輥輰訛|11⟧，完善第13号词⟦輥輱訛|12⟧。', glossaryOf(many, LIST));
  });
  it('⑪ ⑫ ⑬ as characters of another font that count up with them', () => {
    const names = '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 寅 卯'.split(' ').map((c) => `${c}号计划`);
    const marks = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '-', '.', '/', '0'];
    expectMarkers(`${names.map((n, i) => `推进${n}⟦${marks[i]}|${i}⟧建设`).join('，')}。`, glossaryOf(names.map((n) => `${n}：词义。`), LIST));
  });
  it('but not punctuation behind terms that have no marker', () => {
    const names = '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 寅 卯'.split(' ').map((c) => `${c}号计划`);
    expectMarkers(`${names.map((n, i) => i < 10 ? `推进${n}⟦${'①②③④⑤⑥⑦⑧⑨⑩'[i]}|${i}⟧建设` : `推进${n}`).join('，')}。`, glossaryOf(names.map((n) => `${n}：词义。`), LIST));
  });
});

describe('§4 position', () => {
  it('inside the closing quotation mark', () => expectMarkers('推进“三清四改⟦〔1〕|0⟧”行动，建设“一湖两带⟦〔2〕|1⟧”。'));
  it('after a bracket', () => expectMarkers('推进“三清四改”（示范）⟦[1]|0⟧，建设一湖两带⟦[2]|1⟧。'));
  it('after a clause', () => expectMarkers('推进三清四改取得实效⟦[1]|0⟧，建设一湖两带⟦[2]|1⟧。'));
  it('after a figure', () => expectMarkers('用水量增长6.3%⟦[1]|0⟧，绿地1.2万亩⟦[2]|1⟧，一湖两带⟦[3]|1⟧。', glossaryOf(['用水量：初步数。', '一湖两带：两条带。'], (n) => `[${n}]`)));
  it('after Latin letters, after a blank', () => expectMarkers('推广EOD⟦[1]|0⟧和TOD ⟦[2]|1⟧。', glossaryOf(['EOD：以生态为导向。', 'TOD：以公交为导向。'], LIST)));
  it('in a heading and in a topic sentence', () => expectMarkers('（一）推进“三清四改”⟦[1]|0⟧\n建设一湖两带⟦[2]|1⟧。今年建成三处。'));
  it('two after one word', () => expectMarkers('推进“三清四改”⟦[1]|0⟧⟦[2]|0⟧。'));
  it('inside its term', () => expectMarkers('推进“三清”⟦[1]|0⟧四改提升。'));
  it('the first sign of a line is none', () => expectMarkers('[1]建成学校两所。\n推进“三清四改”⟦[1]|0⟧。'));
});

describe('§4 what is no marker', () => {
  it('①…②… that number a list in a paragraph', () => expectMarkers('办好三件实事：①新建学校；②改造公园；③疏浚河道。', glossaryOf(ENTRIES, (n) => '①②③'[n - 1]!)));
  it('the same hanging on words', () => expectMarkers('重点抓好①新建学校②改造公园③疏浚河道。', glossaryOf(ENTRIES, (n) => '①②③'[n - 1]!)));
  it('a list beside real markers', () => expectMarkers('推进“三清四改”⟦①|0⟧，建设一湖两带⟦②|1⟧。\n办好三件实事：①新建学校；②改造公园；③疏浚河道。\n重点抓好①新建学校②改造公园③疏浚河道。', glossaryOf(ENTRIES, (n) => '①②③'[n - 1]!)));
  it('①② in a report without a glossary', () => expectMarkers('推进“三清四改”①和一湖两带②。', ''));
  it('（1）…（2） that number a list', () => expectMarkers('推进“三清四改”⟦①|0⟧。办好实事：（1）新建学校；（2）改造公园。'));
  it('figures after a closing quotation mark', () => expectMarkers('建成“三清四改”示范村12个，“数码集市”3家，一湖两带2025年完工。'));
  it('dates and numbers of documents', () => expectMarkers('“三清四改”2024年启动，按临政发〔98〕12号办理，完成“一湖两带”2期工程。'));
  it('square metres', () => expectMarkers('推进“三清四改”⟦[1]|0⟧，绿地3万m²，改造12km²。'));
});

describe('§4 lost superscripts', () => {
  it('behind a closing quotation mark, before a word and a comma', () => expectMarkers('建成“数码集市”⟦3|2⟧示范点13个，推进“三清四改”⟦1|0⟧，建设一湖两带⟦2|1⟧。'));
  it('running into a figure', () => {
    const six = [...ENTRIES, '两高企业：词义。', '五项制度：词义。', '五小企业：词义。'];
    expectMarkers('推进“三清四改”⟦1|0⟧，建设一湖两带⟦2|1⟧，开办“数码集市”⟦3|2⟧，严控两高企业⟦4|3⟧，落实五项制度⟦5|4⟧，整治五小企业⟦6|5⟧278家。', glossaryOf(six, LIST));
  });
  it('behind a term that its entry explains among others', () => {
    expectMarkers('推进“三清四改”⟦1|0⟧，网上可办率、一网通办率⟦2|1⟧分别提升至100%。', glossaryOf(['“三清四改”：清理和改造。', '一网进：指网上办事的入口。网上可办率：指可在网上办的事项占比。一网通办率：指一网通办的事项占比。'], LIST));
  });
  it('behind a compound term', () => expectMarkers('落实“七个一批”“十大攻坚”⟦1|0⟧，推进“三清四改”⟦2|1⟧。', glossaryOf(['“七个一批”“十大攻坚”：词义。', '“三清四改”：词义。'], LIST)));
  it('the rest of a list whose circled numbers end at ⑩', () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸子丑寅'].map((c) => `${c}号计划`), marks = [...'①②③④⑤⑥⑦⑧⑨⑩', '11', '12', '13'];
    expectMarkers(`${names.map((n, i) => `推进${n}⟦${marks[i]}|${i}⟧建设`).join('，')}。`, glossaryOf(names.map((n) => `${n}：词义。`), LIST));
  });
  it('one figure alone proves nothing', () => expectMarkers('建设“数码集市”3家，推进三清四改和一湖两带。'));
});

describe('§4 links', () => {
  it('the term wins over the number, and the difference is reported', () => {
    expectMarkers('推进“三清四改”⟦[2]|0⟧，建设一湖两带⟦[1]|1⟧。');
    const r = report(`一、任务\n推进“三清四改”[2]，建设一湖两带[1]。\n${glossaryOf(ENTRIES.slice(0, 2), LIST)}`);
    expect(check(r).map((p) => p.rule)).toEqual(['glossary-number-mismatch', 'glossary-number-mismatch']);
  });
  it('a note without a term is known by its number', () => {
    expectMarkers('全市用水量⟦[1]|0⟧下降，绿地率⟦[2]|1⟧提高，用水量⟦[3]|2⟧另行公布。', glossaryOf(['用水量：指一年的用水量。', '绿地率：指绿地的比率。', '见注释[1]。'], (n) => `[${n}]`, '注释：'));
  });
  it('a number of no entry is dangling', () => {
    expectMarkers('推进“三清四改”⟦[1]|0⟧，建设一湖两带⟦[2]|1⟧，落实双高行动⟦[9]|-⟧。');
    expect(dangling('推进“三清四改”[1]，建设一湖两带[2]，落实双高行动[9]。')).toEqual(['[9]']);
    expect(dangling('推进“三清四改”①，建设一湖两带②，落实“双高行动”⑨。')).toEqual(['⑨']);
  });
  it('markers that count up are markers even if the glossary is missing altogether', () => {
    expectMarkers('推进“三清四改”⟦[1]|-⟧，建设一湖两带⟦[2]|-⟧，开办“数码集市”⟦[3]|-⟧。', '');
    expect(dangling('推进“三清四改”[1]，建设一湖两带[2]。', '')).toEqual([]);
  });
  it('a marker whose entry has none is linked by its term', () => expectMarkers('推进“三清四改”⟦[1]|0⟧，建设一湖两带⟦[2]|1⟧。', glossaryOf(ENTRIES, () => '')));
  it('numbers that begin again in a second list', () => {
    expectMarkers('推进“三清四改”⟦[1]|0⟧，建设一湖两带⟦[2]|1⟧，降低用水总量⟦[1]|2⟧。', '名词解释\n[1]“三清四改”：清理。\n[2]一湖两带：两条带。\n二、有关指标解释\n[1]用水总量：一年的总量。');
  });
  it.each([
    ['推进“三清四改”[1]行动。', '“三清四改”'], ['推进“三清四改[1]”行动。', '三清四改'], ['推进三清四改[1]行动。', '三清四改'], ['推进“三清”四改[1]行动。', '“三清”四改'],
  ])('the text that it hangs on: %s', (body, term) => expect(report(`一、任务\n${body}\n${glossaryOf(ENTRIES, LIST)}`).markers.map((m) => m.term)).toEqual([term]));
});

describe('term uses', () => {
  const uses = (body: string, ...terms: readonly string[]): void => {
    const fixture = `一、任务\n${body}\n名词解释\n${terms.map((t, i) => `${i + 1}.${t}：词义。`).join('\n')}`;
    expect(remark(fixture, (r) => r.terms.map((t) => ({ span: t.span, label: String(t.entry) })))).toBe(fixture);
  };
  it('whatever quotation marks, blanks and widths they are printed with', () => {
    uses('完善⟦“1+3+N”体系|0⟧和⟦1＋3＋Ｎ体系|0⟧，推进⟦“三清四改”|1⟧、⟦三清四改|1⟧和⟦三清 四改|1⟧。', '1+3+N体系', '“三清四改”');
  });
  it('across a marker', () => uses('建设⟦“五好”[2] 新农居|1⟧，推进⟦三清四改|0⟧[1]。', '三清四改', '“五好”新农居'));
  it('the longest that fits', () => uses('开展⟦“双链融合”工程|1⟧，推进⟦双链融合|0⟧。', '双链融合', '“双链融合”工程'));
  it('in headings and in attachments', () => {
    const fixture = '（一）推进⟦三清四改|0⟧\n今年建成两处。\n名词解释\n1.三清四改：词义。\n附件：民生实事\n1.开展⟦三清四改|0⟧。';
    expect(remark(fixture, (r) => r.terms.map((t) => ({ span: t.span, label: String(t.entry) })))).toBe(fixture);
  });
  it('in Traditional characters', () => {
    const fixture = '今年繼續推進⟦「三清四改」|0⟧，擴大⟦數碼集市|1⟧覆蓋範圍，讓全體市民共享發展成果。\n名詞解釋\n1.三清四改：清理環境與改造廁所。\n2.數碼集市：買賣數據產品的場所。';
    expect(remark(fixture, (r) => r.terms.map((t) => ({ span: t.span, label: String(t.entry) })))).toBe(fixture);
  });
  it.each([
    ['双城记', '唱好⟦双城记|0⟧，写好⟦“双城记”|0⟧新篇。'],
    ['两山', '践行⟦两山|0⟧理念，打通⟦“两山”|0⟧转化通道，在两山夹一川处建桥，登上第二两山峰。'],
    ['“两新”', '推进⟦两新|0⟧政策落地，做好⟦“两新”|0⟧工作，两新鲜果蔬上市。'],
    ['新基建', '加快⟦新基建|0⟧投资，⟦新基建|0⟧项目开工。'],
    ['PC', '推广⟦PC|0⟧构件，购置PCR仪，APC车间。'],
    ['EOD', '探索⟦EOD|0⟧模式，EODS平台。'],
    ['5G', '建设⟦5G|0⟧基站，容量15G，5GHz频段。'],
    ['“1+N”', '完善⟦1+N|0⟧体系，构建“5+1+N”格局，1+N+X格局。'],
    ['五位一体', '统筹⟦五位一体|0⟧布局。'],
    ['一网通办', '推行⟦“一网通办”|0⟧，⟦一网通办|0⟧率提高。'],
    ['“一网”', '统一网络平台，实现⟦一网|0⟧管理。'],
    ['三区', '建设三区一县，推动一县三区协调发展，优化⟦三区|0⟧布局。'],
    ['三保', '兜牢⟦“三保”|0⟧底线，守牢⟦三保|0⟧底线，落实三保障政策。'],
    ['三大工程', '推进育种、装备、产品研发三大工程，加快⟦三大工程|0⟧建设，统筹学校、医院建设、实施⟦“三大工程”|0⟧，推进旧改、深入实施⟦三大工程|0⟧。'],
    ['三年行动', '实施⟦三年行动|0⟧，十三年行动轨迹。'],
  ])('%s is a word of its own or not', (term, body) => uses(body, term));
  it('parts of a compound entry, whole and by themselves', () => {
    const fixture = '落实⟦“六稳”|0⟧任务，抓好⟦“六保”|0⟧工作。\n名词解释\n1.“六稳”“六保”：六稳指稳就业等，六保指保居民就业等。';
    expect(remark(fixture, (r) => r.terms.map((t) => ({ span: t.span, label: String(t.entry) })))).toBe(fixture);
  });
});
