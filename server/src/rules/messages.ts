export type Locale = 'zh' | 'en';

/** The words of every finding, fix and note on a related place. `{name}` stands for an argument. */
const messages: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'quote-unbalanced': { zh: '引号“{mark}”不成对。', en: 'Quotation mark {mark} has no partner.' },
  'quote-outer-lost': { zh: '并列引语外侧的引号丢失：前一项缺“，后一项缺”。', en: 'The outer marks of two quotations side by side are lost.' },
  'bracket-unbalanced': { zh: '括号“{mark}”不成对。', en: 'Bracket {mark} has no partner.' },
  'glossary-entry-missing': { zh: '注号 {marker} 在名词解释中没有对应词条。', en: 'Marker {marker} has no entry in the glossary.' },
  'glossary-number-mismatch': { zh: '注号 {marker} 与词条 {entry} {term} 编号不一致；按词语对应。', en: 'Marker {marker} stands on {term}, whose entry is numbered {entry}.' },
  'glossary-marker-missing': { zh: '词条 {term} 在正文中没有使用。', en: 'Entry {term} is not used in the body.' },
  'glossary-count-mismatch': { zh: '{term} 应列 {claimed} 项，释义列了 {listed} 项。', en: '{term} counts {claimed}, but its definition lists {listed}.' },
  'count-claim-heading': { zh: '此处说有 {claimed} 个方面，后文列了 {counted} 个标题。', en: '{claimed} are announced here, {counted} headings follow.' },
  'count-claim-mismatch': { zh: '此处说有 {claimed} 个方面，后文列到“{last}”，共 {counted} 项。', en: '{claimed} are announced here, {counted} follow, up to {last}.' },
  'indicator-value-conflict': { zh: '{period} 年“{indicator}”前后两值：{first}、{second}，请核对。', en: 'Two values for {indicator} in {period}: {first} and {second}.' },
  'growth-arithmetic': { zh: '由{from}到{to}，变化应约为 {computed}，此处为 {stated}。', en: 'From {from} to {to} the change is about {computed}; {stated} is printed.' },
  'parts-sum-mismatch': { zh: '分项与总数不符：{parts} 合计 {sum}，总数为 {whole}。', en: 'The parts do not fit the whole: {parts} come to {sum}, the whole is {whole}.' },
  'percent-vs-point': { zh: '“{indicator}”本身是百分比，其升降是否应写“个百分点”而不是“{text}”？', en: '{indicator} is itself a percentage; its change may be meant in percentage points, not {text}.' },
  'share-over-whole': { zh: '“{indicator}”为 {text}，占比超过 100%，请核对。', en: '{indicator} is {text}: a share of more than 100%.' },
  'range-reversed': { zh: '数值范围 {text} 前大后小，请核对。', en: 'The range {text} runs from the larger to the smaller number.' },
  'related-first-value': { zh: '另一处数值在这里', en: 'The other value is here' },
  'related-from': { zh: '原值在这里', en: 'The value before is here' },
  'related-to': { zh: '现值在这里', en: 'The value after is here' },
  'related-whole': { zh: '总数在这里', en: 'The whole is here' },
  'plan-period-year': { zh: '“{plan}”为 {years} 年，此处说的 {claimed} 年应为 {expected} 年。', en: 'The plan {plan} covers {years}; {claimed} here should be {expected}.' },
  'injected-pinyin': { zh: '网页复制带入的汉字注音，全文 {count} 处。', en: 'Readings injected by a web copy, {count} in this document.' },
  'mojibake-gbk-shift': { zh: '此处文字因编码错位而乱码；可能的原文见悬停提示和快速修复。', en: 'This stretch was decoded a byte out of step; see the hover and quick fixes for what it may have been.' },
  'html-entity': { zh: '网页标记残留：{text}', en: 'Left-over of web markup: {text}' },
  'abnormal-codepoint': { zh: '异常字符“{text}”（{code}，{count} 处）：字体、PDF 或错误解码留下的码位，不是通行字符。', en: 'Abnormal character {text} ({code}, {count} here): left by a font, a PDF or a wrong decoding.' },
  'word-field-residue': { zh: '文字处理软件的域或书签残留：{text}', en: 'Left-over of a word processor’s field or bookmark: {text}' },
  'stray-page-number': { zh: '孤立的页码行：{text}', en: 'A page number on a line of its own: {text}' },
  'fix-remove-tag': { zh: '删除网页标记', en: 'Remove the tag' },
  'fix-remove-residue': { zh: '删除残留', en: 'Remove it' },
  'fix-remove-line': { zh: '删除这一行', en: 'Remove the line' },
  'fix-unify': { zh: '换成通行的汉字', en: 'Replace by the ordinary characters' },
  'fix-write-out': { zh: '改写为“{number}”', en: 'Write as {number}' },
  'fix-decode-line': { zh: '按 UTF-8 重新解码这一行', en: 'Decode the line as UTF-8' },
  'fix-recover': { zh: '换成“{text}”', en: 'Replace by {text}' },
  'fix-remove-pinyin': { zh: '删除全文的注音', en: 'Remove all injected readings' },
  'fix-replace-entity': { zh: '换成所代表的字符', en: 'Replace by the character it stands for' },
  'related-entry': { zh: '词条在这里', en: 'The entry is here' },
  'related-definition': { zh: '释义在这里', en: 'The definition is here' },
  'related-last-heading': { zh: '最后一个标题在这里', en: 'The last heading is here' },
};

/** The ids of all rules and notes that have words; a test holds them against what the rules say. */
export const messageKeys: readonly string[] = Object.keys(messages);

/** The words of a finding or of a fix's title, by its key. */
export function message(key: string, args: Readonly<Record<string, string | number>>, locale: Locale): string {
  const words = messages[key]?.[locale] ?? key;
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => (name in args ? String(args[name]) : whole));
}
