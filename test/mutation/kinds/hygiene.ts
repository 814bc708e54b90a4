import { each, HAN, rewriting, type Kind, type Mutation } from '../mutation';

const BETWEEN = `(?<=${HAN})(?=${HAN})`, KANGXI: Readonly<Record<string, string>> = { 工: '⼯', 人: '⼈', 大: '⼤', 生: '⽣', 力: '⼒', 用: '⽤', 金: '⾦', 高: '⾼', 水: '⽔', 行: '⾏', 青: '⾭', 革: '⾰' };
const COMPAT: Readonly<Record<string, string>> = { 更: '\uf901', 度: '\ufa01', 不: '\uf967', 成: '\uf9fb' };
const OLD: Readonly<Record<string, string>> = { 产: '產', 业: '業', 会: '會', 经: '經', 济: '濟', 实: '實', 发: '發', 动: '動', 进: '進', 强: '強', 务: '務', 质: '質', 农: '農', 设: '設', 全: '全', 创: '創' };
const READING: Readonly<Record<string, string>> = { 产: 'chǎn', 业: 'yè', 会: 'huì', 经: 'jīng', 实: 'shí', 现: 'xiàn', 进: 'jìn', 发: 'fā', 质: 'zhì', 动: 'dòng', 务: 'wù', 创: 'chuàng' };

/** Lines of a page, put between two paragraphs. */
const line = (...lines: readonly string[]) => (text: string): readonly Mutation[] => each(text, '(?<=。\\n)(?=\\n?.{30})', (m) => lines.map((l) => ({ start: m.index!, end: m.index!, to: `${l}\n`, places: [[m.index!, m.index! + l.length] as const] })));
/** A paragraph gets the readings of its characters, as a scraper writes them. */
const polluted = (text: string): readonly Mutation[] => each(text, '^.{80,}$', (m) => {
  const to = m[0].replace(new RegExp(`[${Object.keys(READING).join('')}]`, 'gu'), (c) => `${c}(${READING[c]!} )`);
  return to.split('(').length < 9 ? null : { start: m.index!, end: m.index! + m[0].length, to };
});
const oneOf = (table: Readonly<Record<string, string>>): ((text: string) => readonly Mutation[]) => rewriting(`[${Object.keys(table).join('')}]`, (m) => table[m[0]]!);

export const hygiene: readonly Kind[] = [
  { id: 'entity', name: 'HTML 实体', rules: ['html-entity'], make: (text) => [...rewriting('“', '&ldquo;', 'ldquo;')(text), ...rewriting('”', '&rdquo;')(text), ...rewriting(BETWEEN, '&nbsp;', '&#12288;')(text).filter((_, i) => i % 50 === 0)] },
  { id: 'tag', name: 'HTML 标签', rules: ['html-entity'], make: rewriting('(?<=[。，])', '<br>', '</p>', '<span style="color:red">', '</strong>') },
  { id: 'replacement', name: '乱码字符', rules: ['abnormal-codepoint'], make: rewriting(BETWEEN, '\ufffd', '\ue5e5', '锟斤拷') },
  { id: 'kangxi', name: '部首字、兼容字', rules: ['abnormal-codepoint'], make: (text) => [...oneOf(KANGXI)(text), ...oneOf(COMPAT)(text)] },
  { id: 'character-lost', name: '缺字（?）', rules: ['abnormal-codepoint', 'halfwidth-punct-in-han', 'mojibake-gbk-shift'], make: rewriting(`(?<=[，。；])${HAN}(?=${HAN})`, '?') },
  { id: 'field', name: 'Word 域残留', rules: ['word-field-residue'], make: rewriting(`(?<=。)(?=${HAN})`, '[bookmark: _GoBack]', '_Toc12345678', 'PAGEREF _Toc12345678 \\h 3', '错误！未找到引用源。', 'HYPERLINK "http://www.example.gov.cn"') },
  { id: 'page-number', name: '孤立页码', rules: ['stray-page-number'], make: line('20', '— 3 —', '-5-', '第7页', '·12·') },
  { id: 'pinyin', name: '注入拼音', rules: ['injected-pinyin'], make: polluted },
  { id: 'template', name: '网页模板行', rules: ['web-boilerplate'], make: line('责任编辑：许之衡', '【打印本页】 【关闭窗口】', '分享到：', '发布时间：2026-01-20　来源：本站') },
  { id: 'invisible', name: '不可见字符', rules: ['invisible-char'], make: rewriting(BETWEEN, '\u200b', '\u00a0', '\ufeff', '\u00ad') },
  { id: 'script', name: '简繁混用', rules: ['mixed-script'], make: oneOf(OLD) },
];
