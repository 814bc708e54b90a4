import { each, HAN, rewriting, within, type Kind, type Mutation } from '../mutation';

const PAIRS = '(?<open>[（《〔])(?![一二三四五六七八九十]{1,3}）|\\d{1,2}[）〕])[^（）《》〔〕\\n]{1,80}(?<close>[）》〕])';
const QUOTED = '(?<open>“)[^“”\\n]{1,60}(?<close>”)';

/** One of two marks is lost: a proofreader points at where it stood or at the one that is left. */
const losing = (pattern: string, which: 'open' | 'close') => (text: string): readonly Mutation[] => each(text, pattern, (m) => {
  const end = m.index! + m[0].length, start = which === 'open' ? m.index! : end - 1;
  return { start, end: start + 1, to: '', places: [[m.index!, end - 1]] };
});
const turned = (text: string): readonly Mutation[] => each(text, QUOTED, (m) => {
  const end = m.index! + m[0].length, places = [[m.index!, end] as const];
  return [{ start: m.index!, end: m.index! + 1, to: '”', places }, { start: end - 1, end, to: '“', places }];
});
/** Both marks of a pair are printed in another way. */
const both = (pattern: string, ...pairs: readonly (readonly [string, string])[]) => (text: string): readonly Mutation[] => each(text, pattern, (m) => pairs.map(([open, close]) =>
  ({ start: m.index!, end: m.index! + m[0].length, to: open + m[0].slice(1, -1) + close })));

const LIST = `、${HAN}{2,8}`;

/** In the running text of Simplified reports: Taiwan sets blanks before names of respect, and headings are often set apart by blanks. */
const simplified = (make: (text: string) => readonly Mutation[]): Kind['make'] => (text, report) => (report.script === 'hant' ? [] : make(text).filter((m) => !report.headings.some(({ span }) => span.start <= m.start && m.start < span.end)));

export const marks: readonly Kind[] = [
  { id: 'quote-open-lost', name: '漏前引号', rules: ['quote-unbalanced', 'quote-outer-lost'], make: losing(QUOTED, 'open') },
  { id: 'quote-close-lost', name: '漏后引号', rules: ['quote-unbalanced', 'quote-outer-lost'], make: losing(QUOTED, 'close') },
  { id: 'quote-turned', name: '引号方向反了', rules: ['quote-unbalanced', 'quote-outer-lost'], make: turned },
  { id: 'quote-ascii', name: '引号用了直引号、方引号', rules: ['quote-style-nonstandard'], make: both(QUOTED, ['"', '"'], ['「', '」']) },
  { id: 'bracket-open-lost', name: '漏前括号、前书名号', rules: ['bracket-unbalanced'], make: losing(PAIRS, 'open') },
  { id: 'bracket-close-lost', name: '漏后括号、后书名号', rules: ['bracket-unbalanced'], make: losing(PAIRS, 'close') },
  { id: 'bracket-half', name: '半角括号', rules: ['halfwidth-paren-in-han'], make: both('（(?![一二三四五六七八九十]{1,3}）|\\d{1,2}）)[^（）\\n]{1,60}）', ['(', ')'], ['(', '）'], ['（', ')']) },
  { id: 'comma-half', name: '半角逗号', rules: ['halfwidth-punct-in-han'], make: rewriting('，', ',') },
  { id: 'mark-half', name: '半角分号、冒号、问号、叹号', rules: ['halfwidth-punct-in-han'], make: rewriting('[；：？！]', (m) => String.fromCharCode(m[0].charCodeAt(0) - 0xfee0)) },
  { id: 'stop-half', name: '半角句点代句号', rules: ['halfwidth-punct-in-han', 'punct-run-invalid'], make: rewriting('(?<=[\\u4e00-\\u9fff”）])。', '.') },
  { id: 'mark-doubled', name: '标点重复', rules: ['punct-run-invalid', 'ellipsis-usage'], make: rewriting('[，。、；：]', (m) => m[0] + m[0]) },
  { id: 'mark-run', name: '标点连用', rules: ['punct-run-invalid'], make: rewriting('[，。；]', (m) => `，${m[0] === '，' ? '。' : m[0]}`, (m) => `${m[0]}、`) },
  { id: 'comma-as-dun', name: '序次语后用顿号', rules: ['seq-word-punct'], make: rewriting('(?<=^|[。；：])(?:第[一二三四五六七八九十]|首先|其次|最后)(?<at>，)', '、') },
  { id: 'dun-before-and', name: '“和”前多顿号', rules: ['dunhao-misuse'], make: rewriting(`(?<=${LIST})(?=和(?!谐|美|平|睦|县|解)${HAN}{2,8}[，。；])`, '、') },
  { id: 'dun-before-etc', name: '“等”前多顿号', rules: ['dunhao-misuse'], make: rewriting(`(?<=${LIST}(?<!中))(?=等(?!级|候|待|于|同|次)[${HAN.slice(1, -1)}，。])`, '、') },
  { id: 'ellipsis-form', name: '省略号写错', rules: ['ellipsis-usage', 'punct-run-invalid'], make: rewriting('……', '...', '。。。', '…', '………', '......') },
  { id: 'ellipsis-etc', name: '省略号与“等”并用', rules: ['ellipsis-usage'], make: rewriting(`(?<=${LIST})(?=等(?!级|候|待|于|同|次)[${HAN.slice(1, -1)}，。])`, '……') },
  { id: 'dash-wrong', name: '破折号写错', rules: ['dash-form', 'connector-han-hyphen', 'range-connector-form'], make: rewriting('——', '--', '———', '－－', '──') },
  { id: 'interpunct-wrong', name: '间隔号写错', rules: ['interpunct-form'], make: rewriting('·', '•', '．', '・') },
  { id: 'space-in-word', name: '词中空格', rules: ['space-misuse'], make: simplified(rewriting(`(?<=[，。、；]${HAN}{1,3})(?=${HAN}{2})`, ' ')) },
  { id: 'space-at-mark', name: '标点旁空格', rules: ['space-misuse'], make: simplified(rewriting(`(?<=${HAN}[，。；、])(?=${HAN})`, ' ')) },
  { id: 'hyphen-han', name: '汉字间半角短横', rules: ['connector-han-hyphen', 'dash-form'], make: rewriting(`(?<=${HAN})—(?=${HAN})`, '-', '–') },
  { id: 'stop-lost', name: '段末漏句号', rules: ['missing-terminal-punct'], make: (text, report) => report.blocks.flatMap(({ start, analysis: b }) => {
    const { zone } = b.context, end = start + b.block.text.length, prose = b.block.kind === 'paragraph' && zone !== 'glossary' && zone !== 'attachment' && zone !== 'front';
    return prose && b.block.text.length > 25 && text[end - 1] === '。' ? [{ start: end - 1, end, to: '' }] : [];
  }) },
  { id: 'separator-mixed', name: '分项分号、句号混用', rules: ['parallel-separator-mixed'], make: within('一是[^。\\n]{4,120}(?:(?<at>；)[二三四五六七]是[^。\\n]{4,160})。', '。') },
  { id: 'range-tilde', name: '范围用半角连接号', rules: ['range-connector-form'], make: rewriting('(?<=\\d[%万亿]?)～(?=\\d)', '~', '-') },
  { id: 'range-years', name: '起止年用错连接号', rules: ['range-connector-form'], make: rewriting('(?<=(?:19|20)\\d\\d)—(?=(?:19|20)\\d\\d年)', '～', '~', '-') },
  { id: 'ratio-colon', name: '比号用冒号', rules: ['ratio-colon'], make: rewriting('∶', ':', '：') },
];
