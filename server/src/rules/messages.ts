import { catalogue, isRuleId } from './catalogue';
import type { Locale, Row, Words } from './catalogue/row';
import type { Fix, Problem } from './problem';

export type { Locale } from './catalogue/row';

/** The words of fixes and of notes on related places; those of findings are in the catalogue. `{name}` stands for an argument. */
const messages: Readonly<Record<string, Words>> = {
  'fix-remove-pinyin': { zh: '删除这处注音', en: 'Remove this reading' },
  'related-first-value': { zh: '另一处数值在这里', en: 'The other value is here' },
  'related-other': { zh: '另一处在这里', en: 'The other place is here' },
  'related-from': { zh: '原值在这里', en: 'The value before is here' },
  'related-to': { zh: '现值在这里', en: 'The value after is here' },
  'related-whole': { zh: '总数在这里', en: 'The whole is here' },
  'fix-remove-tag': { zh: '删除网页标记', en: 'Remove the tag' },
  'fix-remove-residue': { zh: '删除残留', en: 'Remove it' },
  'fix-remove-line': { zh: '删除这一行', en: 'Remove the line' },
  'fix-unify': { zh: '换成通行的汉字', en: 'Replace by the ordinary characters' },
  'fix-write-out': { zh: '改写为“{number}”', en: 'Write as {number}' },
  'fix-decode-line': { zh: '按 UTF-8 重新解码这一行', en: 'Decode the line as UTF-8' },
  'fix-recover': { zh: '换成“{text}”', en: 'Replace by {text}' },
  'fix-drop': { zh: '删除“{text}”', en: 'Remove {text}' },
  'fix-replace-entity': { zh: '换成所代表的字符', en: 'Replace by the character it stands for' },
  'fix-write': { zh: '改为“{text}”', en: 'Write {text}' },
  'fix-add-stop': { zh: '补上句号', en: 'Add 。' },
  'fix-add-colon': { zh: '补上冒号', en: 'Add ：' },
  'fix-new-paragraph': { zh: '另起一段', en: 'Begin a new paragraph' },
  'fix-full-width': { zh: '改为全角括号', en: 'Make them full-width' },
  'fix-remove-blank': { zh: '删除空格', en: 'Remove the blank' },
  'fix-join': { zh: '与下一行接排', en: 'Join with the next line' },
  'fix-remove-invisible': { zh: '删除不可见字符', en: 'Remove it' },
  'fix-all': { zh: '改正全文的“{title}”（{count} 处）', en: 'Fix all {count} in this document: {title}' },
  mass: { zh: '{title}，全文 {count} 处。', en: '{title}: {count} in this document.' },
  'ignore-place': { zh: '忽略这一处', en: 'Ignore this one' },
  'ignore-document': { zh: '在本文中忽略“{title}”', en: 'Ignore in this document: {title}' },
  'ignore-workspace': { zh: '在整个文件夹中忽略“{title}”', en: 'Ignore in the whole folder: {title}' },
  'clean-up': { zh: '清理本文', en: 'Clean up this document' },
  furniture: { zh: '网页模板、页码', en: 'Page furniture' },
  'related-entry': { zh: '词条在这里', en: 'The entry is here' },
  'related-definition': { zh: '释义在这里', en: 'The definition is here' },
  'related-last-heading': { zh: '最后一个标题在这里', en: 'The last heading is here' },
};

/** The keys of all fixes and notes that have words; a test holds them against what the rules say. */
export const messageKeys: readonly string[] = Object.keys(messages);

/** The words of a finding, of a fix's title or of a note, by its key. */
export function message(key: string, args: Problem['args'], locale: Locale): string {
  const words = (isRuleId(key) ? said(catalogue[key], args) : messages[key])?.[locale] ?? key;
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => (name in args ? String(args[name]) : whole));
}

const said = ({ message: usual, known }: Row, { text, to }: Problem['args']): Words => (known && to !== undefined && to !== text ? known : usual);

const counted = (p: Problem, locale: Locale): Problem['args'] => p.count === undefined ? p.args : { title: catalogue[p.rule].title[locale], count: p.count };

/** What a finding says; one that stands for many says how many. */
export const wordsOf = (p: Problem, locale: Locale): string => message(p.count === undefined ? p.rule : 'mass', counted(p, locale), locale);
/** The title of a finding's fix. */
export const fixWords = (p: Problem, fix: Fix, locale: Locale): string => message(fix.title, { ...counted(p, locale), ...fix.args }, locale);
