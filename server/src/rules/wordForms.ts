import words from '../../../seeds/lexicon/word-errors.json';
import type { Report } from '../analysis/model';
import { docSpan, inBody, perBlock } from './blockFacts';
import type { RuleId } from './catalogue';
import { formRule, type Form } from './forms';
import { problem, usual, type ReportRule } from './problem';

/** `[wrong, right, characters that may not stand before it, … behind it]`: what is right across the border of two words (颠覆｜行业). */
type WordRow = readonly string[];

const guarded = (word: string, before: string | undefined, after: string | undefined): string => `${before ? `(?<![${before}])` : ''}${word}${after ? `(?![${after}])` : ''}`;

/** All words of a table as one pattern: every text is read once, however long the table is. */
function formOf(rule: RuleId, rows: readonly WordRow[]): Form {
  const right = new Map(rows.map((r) => [r[0]!, r[1]!]));
  return { rule, pattern: new RegExp(`(?<at>(?<out>${rows.map(([wrong, , before, after]) => guarded(wrong!, before, after)).join('|')}))`, 'dgu'), to: (m) => right.get(m[0]) ?? null };
}

const DAY = '(?:目前|今天?|当前|现在|\\d{4}年|\\d{1,2}月|本月|年底|去年|上年|今年)';
const jiezhi: readonly Form[] = [
  { rule: 'jiezhi-jiezhi', pattern: new RegExp(`(?<at>(?<out>截止[到至]?)${DAY})`, 'dgu'), to: () => '截至' },
  { rule: 'jiezhi-jiezhi', pattern: /(?<at>(?<out>截至)(?:日期|时间|期限))/dgu, to: () => '截止' },
  { rule: 'jiezhi-jiezhi', pattern: /(?<=报名|申报|投票|征集|受理)(?<at>截至)(?![\d今本上去目当现年])/dgu, to: () => '截止' },
];

const frames: readonly Form[] = [
  { rule: 'pleonasm', pattern: /(?<at>(?<out>根据)[^，。；：、“”根]{0,12}(?:数据|统计|资料|报告|调查)显示)(?=[，：])/dgu, to: () => '' },
  { rule: 'pleonasm', pattern: /(?<at>多达[^，。；：、“”多]{1,12}(?<out>之多))/dgu, to: () => '' },
];

/** A phrase twice: 强弱项强弱项. Of words of two characters only those of the table: 共建共治 is no word twice. */
const phrases: Form = { rule: 'char-duplicate', pattern: /(?<at>(?<one>\p{Script=Han}{3,8})(?<out>\k<one>))/dgu, when: (m) => !/^(.)\1+$|锟/u.test(m.groups!.one!), to: () => '' };

/** One word twice: 的的, 推进推进. `[word, characters that may not stand before it, … behind it]`. */
const doubled: readonly Form[] = words.doubles.map(([word, before, after]) =>
  ({ rule: 'char-duplicate', pattern: new RegExp(`(?<at>${guarded(word!, before, '')}(?<out>(?:${word}){1,20}))${after ? `(?![${after}])` : ''}(?!${word})`, 'dgu'), to: () => '' }));

/** Wrong words, variants, doubled words and meanings (typo-confusion, word-form-variant, char-duplicate, pleonasm, jiezhi-jiezhi). */
export const wordForms = formRule([formOf('typo-confusion', words.typos), formOf('word-form-variant', words.variants), formOf('pleonasm', words.pleonasms), ...frames, phrases, ...doubled, ...jiezhi]);

const MADE = /[作做]出(?=了?[^，。；]{0,6}(?:贡献|决定|部署|安排|承诺|示范))/gu;
const madeIn = perBlock((b) => [...b.norm.matchAll(MADE)].map((m) => ({ word: m[0], start: m.index, end: m.index + m[0].length })));

/** word-form-variant: 作出 and 做出 before 贡献, 决定 and the like in one report: the rarer one. */
export const madeForms: ReportRule = (report: Report) => {
  const all = inBody(report, madeIn), few = ['作出', '做出'].map((w) => all.filter((p) => p.item.word === w)).sort((a, b) => a.length - b.length);
  const [rare, often] = [few[0]!, few[1]!];
  return rare.length === 0 || rare.length === often.length ? [] : rare.map(({ block, item }) => {
    const at = docSpan(report, block, item.start, item.end), to = often[0]!.item.word;
    const fixes = report.text.slice(at.start, at.end) === item.word ? [{ title: 'fix-recover', args: { text: to }, edits: [{ span: at, newText: to }] }] : [];
    return problem('word-form-variant', usual('word-form-variant'), at, { text: item.word, to }, { fixes });
  });
};
