import type { Locale } from '../rules/messages';

/** The words of hovers, symbols and tables, in both languages. */
const table = {
  definedAt: { zh: '定义于第 {line} 行 · 全文使用 {n} 处', en: 'Defined in line {line} · used {n} times' },
  explainedElsewhere: { zh: '本报告没有解释，见另一篇报告', en: 'Not explained here; explained in another report' },
  explainedInShared: { zh: '本报告没有解释，见共用名词表', en: 'Not explained here; explained in the shared glossary' },
  'shared-quote-open': { zh: '这一行的引号没有收尾，已略过', en: 'A quotation mark is not closed; the row is left out' },
  'shared-quote-misplaced': { zh: '引号后面还有字，已略过：引号要包住整格，格内的引号写两个', en: 'Text after a closing quotation mark; the row is left out: quote the whole field and double the marks inside' },
  'shared-no-term': { zh: '缺术语，已略过', en: 'No term; the row is left out' }, 'shared-no-definition': { zh: '“{term}”没有释义，已略过', en: '{term} has no definition; the row is left out' },
  'shared-too-short': { zh: '“{term}”只有一个字，已略过', en: '{term} is one character long; the row is left out' }, 'shared-twice': { zh: '“{term}”前面已有，以前面的为准', en: '{term} is there already; the first counts' },
  addToShared: { zh: '把“{term}”加入共用名词表', en: 'Add {term} to the shared glossary' },
  addToSharedLink: { zh: '加入共用名词表', en: 'Add to the shared glossary' },
  indexing: { zh: '正在为报告建索引', en: 'Indexing reports' }, indexingAt: { zh: '{done}/{total} 个文件', en: '{done}/{total} files' },
  dangling: { zh: '注号 {marker} 在名词解释中没有对应词条。', en: 'Marker {marker} has no entry in the glossary.' },
  target: { zh: '目标', en: 'Target' }, actual: { zh: '结果', en: 'Result' }, reference: { zh: '参照', en: 'Reference' },
  indicator: { zh: '指标', en: 'Indicator' }, value: { zh: '数值', en: 'Value' }, bound: { zh: '界限', en: 'Bound' }, period: { zh: '时期', en: 'Period' }, change: { zh: '口径', en: 'Measure' },
  noIndicator: { zh: '（文中未指明）', en: '(not named)' },
  eq: { zh: '等于', en: 'equal to' }, ge: { zh: '不低于', en: 'at least' }, gt: { zh: '超过', en: 'more than' }, le: { zh: '不超过', en: 'at most' }, lt: { zh: '低于', en: 'less than' }, approx: { zh: '约为', en: 'about' }, range: { zh: '区间', en: 'range' },
  level: { zh: '水平', en: 'level' }, growth: { zh: '增长', en: 'growth' }, decline: { zh: '下降', en: 'decline' }, share: { zh: '占比', en: 'share' }, rank: { zh: '位次', en: 'rank' },
  relation: { zh: '表述', en: 'Stated as' },
  'same-pace': { zh: '与另一指标同步', en: 'in step with another' }, 'as-average': { zh: '与平均水平或上年相当', en: 'as the average, or the year before' }, 'as-assigned': { zh: '完成下达的任务', en: 'as assigned from above' },
  ranking: { zh: '位次', en: 'rank' }, stable: { zh: '保持稳定', en: 'stable' }, doubles: { zh: '翻番', en: 'doubles' }, 'positive-growth': { zh: '正增长', en: 'positive growth' }, above: { zh: '高于所比', en: 'above what it is held against' }, improving: { zh: '持续改善', en: 'improving' },
  years: { zh: '{from}—{to} 年', en: '{from}–{to}' },
  fits: { zh: '文中所说年份与规划期相符。', en: 'The year said of it fits.' },
  misfits: { zh: '文中说是 {claimed} 年，应为 {expected} 年。', en: 'The text says {claimed}; it should be {expected}.' },
  plan: { zh: '“{plan}”时期', en: 'Five-year plan {plan}' },
  countTargets: { zh: '目标 {n}', en: '{n} targets' }, countTerms: { zh: '名词 {n}', en: '{n} terms' }, countEntries: { zh: '词条 {n}', en: '{n} entries' },
  damaged: { zh: '编码错位的乱码：网页转换时字节错开了一位。', en: 'Decoded a byte out of step when the web page was converted.' },
  was: { zh: '原文是：{texts}', en: 'It was: {texts}' },
  mayHaveBeen: { zh: '原文可能是：{texts}（仅供核对）', en: 'It may have been: {texts} (to be checked)' },
  lost: { zh: '原文已无法推断。', en: 'What it was cannot be told.' },
  report: { zh: '报告', en: 'Report' }, section: { zh: '章节', en: 'Section' }, id: { zh: '指标编号', en: 'Indicator id' }, printed: { zh: '原文', en: 'As printed' }, unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '类别', en: 'Kind' }, sentence: { zh: '原句', en: 'Sentence' }, inLine: { zh: '行', en: 'Line' }, targetTable: { zh: '指标表', en: 'Targets' }, noFigures: { zh: '没有找到指标。', en: 'No figures found.' },
  lineNumber: { zh: '第 {line} 行', en: 'line {line}' }, mentions: { zh: '本报告中的同一指标（另 {n} 处）', en: 'The same indicator in this report ({n} more)' },
  moreMentions: { zh: '还有 {n} 处', en: '{n} more' }, earlier: { zh: '上一年的报告（{year} 年）', en: 'The report of the year before ({year})' },
  error: { zh: '错误', en: 'Error' }, warning: { zh: '警告', en: 'Warning' }, information: { zh: '提示', en: 'Information' }, hint: { zh: '建议', en: 'Hint' },
  proofSheet: { zh: '勘误表', en: 'Proof sheet' }, summary: { zh: '汇总', en: 'Summary' }, sheetNumber: { zh: '序号', en: 'No.' }, place: { zh: '位置', en: 'Place' }, page: { zh: '页', en: 'Page' },
  instead: { zh: '改为', en: 'Instead' }, rule: { zh: '规则', en: 'Rule' }, ruleId: { zh: '规则编号', en: 'Rule id' }, basis: { zh: '依据', en: 'Source' }, note: { zh: '说明', en: 'Note' }, severity: { zh: '级别', en: 'Severity' },
  group: { zh: '分组', en: 'Group' }, places: { zh: '处数', en: 'Places' }, reports: { zh: '{n} 份报告', en: '{n} reports' }, sheetDate: { zh: '日期：{date}', en: 'Date: {date}' },
  found: { zh: '共 {n} 处：{kinds}。', en: '{n} in all: {kinds}.' }, noFindings: { zh: '没有发现问题。', en: 'No findings.' }, leftOut: { zh: '另有 {n} 处没有列出', en: '{n} more are not listed' },
  takenAway: { zh: '（删去）', en: '(delete)' }, blanks: { zh: '（{n} 个空格）', en: '({n} blanks)' }, manyPlaces: { zh: '全文 {n} 处，如第 {lines} 行', en: '{n} in the whole text, such as in lines {lines}' }, onPage: { zh: '，第 {page} 页', en: ', page {page}' },
  inLineToo: { zh: '（第 {line} 行）', en: ' (line {line})' }, toBeChecked: { zh: '供核对：{texts}', en: 'To be checked: {texts}' }, marked: { zh: '【】内是有误之处。', en: 'What is wrong stands in 【】.' },
  comma: { zh: '，', en: ', ' }, semicolon: { zh: '；', en: '; ' }, listComma: { zh: '、', en: ', ' }, pageNumber: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  ledger: { zh: '兑现对照', en: 'Targets and results' }, ledgerPlace: { zh: '地区', en: 'Place' }, year: { zh: '年份', en: 'Year' }, outcome: { zh: '兑现', en: 'Outcome' }, difference: { zh: '差额', en: 'Difference' }, differenceUnit: { zh: '差额单位', en: 'Unit' },
  targetPlace: { zh: '目标出处', en: 'Target in' }, resultPlace: { zh: '结果出处', en: 'Result in' }, points: { zh: '个百分点', en: 'points' },
  'outcome-met': { zh: '完成', en: 'met' }, 'outcome-missed': { zh: '未完成', en: 'missed' }, 'outcome-equal': { zh: '持平', en: 'as aimed' }, 'outcome-above': { zh: '高于目标', en: 'above' }, 'outcome-below': { zh: '低于目标', en: 'below' },
  'outcome-none': { zh: '未见结果', en: 'not told of' }, 'outcome-unclear': { zh: '无法比较', en: 'cannot be compared' },
  ledgerResult: { zh: '兑现：{text}', en: 'What came of it: {text}' }, ledgerTarget: { zh: '上年定的目标：{text}', en: 'Aimed at the year before: {text}' },
  noLedger: { zh: '没有可以对照的目标：要有同一地区前后两年的报告。', en: 'Nothing to compare: it takes reports of one place for two years running.' },
  ledgerTotals: { zh: '{place} {year} 年：{n} 项目标，{found} 项有结果', en: '{place}, {year}: {n} targets, {found} with a result' },
  countFindings: { zh: '问题 {n}', en: '{n} findings' }, lensUse: { zh: '1 处使用', en: '1 use' }, lensUses: { zh: '{n} 处使用', en: '{n} uses' }, lensUnused: { zh: '正文没有用到', en: 'not used in the text' },
  linkToEntry: { zh: '词条：{term}', en: 'Entry: {term}' },
  renumberHeadings: { zh: '从这里起重新编号（改 {n} 处）', en: 'Renumber headings from here ({n} changes)' },
  sortEntries: { zh: '按正文首次出现的先后排列词条', en: 'Sort entries by first use' },
  stubEntry: { zh: '为{term}添加词条', en: 'Add an entry for {term}' },
  renameNothing: { zh: '这里没有可以改名的名词或注号。把光标放在名词解释里有的名词，或正文、词条的注号上。', en: 'There is no term or marker to rename here: place the cursor on a term of the glossary, or on a marker.' },
  renameLength: { zh: '名词须有 2 至 {most} 个字。', en: 'A term has 2 to {most} characters.' },
  renameMarks: { zh: '名词里不能有换行、冒号、句号、分号、“是指”，引号要成对。', en: 'A term cannot hold a line break, a colon, a full stop, a semicolon or 是指, and its quotation marks must pair.' },
  renameOther: { zh: '名词解释里已有“{term}”。', en: 'The glossary already has {term}.' },
  renameNoNumber: { zh: '“{typed}”不是注号。请输入数字，如 5、⑤、［5］。', en: '{typed} is no marker number: type 5, ⑤ or ［5］.' },
  renameTaken: { zh: '注号 {number} 已用于“{term}”。要整体重新编号，请在名词解释里用“按正文首次出现的先后排列词条”。', en: 'Marker {number} is taken by {term}. To renumber all of them, use “Sort entries by first use” in the glossary.' },
  renameForm: { zh: '“{marker}”这种注号没有 {number}。', en: 'There is no {number} in the form of {marker}.' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type WordKey = keyof typeof table;

/** The words for `key`, with `{name}` replaced by the argument of that name. */
export const words = (key: WordKey, locale: Locale, args: Readonly<Record<string, string | number>> = {}): string =>
  table[key][locale].replace(/\{(\w+)\}/gu, (whole, name: string) => (name in args ? String(args[name]) : whole));

/** How a target without a number is stated, in words; an id of `target-relations.json` that has none is shown as it is. */
export const relationWord = (relation: string, locale: Locale): string => (Object.hasOwn(table, relation) ? words(relation as WordKey, locale) : relation);
