import words from '../../../seeds/lexicon/word-errors.json';
import type { RuleId } from './catalogue';
import { formRule, type Form } from './forms';

/** `[wrong, right, characters that may not stand before it, … behind it]`: what is right across the border of two words (颠覆｜行业). */
type WordRow = readonly string[];

/** All words of a table as one pattern: every text is read once, however long the table is. */
function formOf(rule: RuleId, rows: readonly WordRow[]): Form {
  const right = new Map(rows.map((r) => [r[0]!, r[1]!]));
  const one = ([wrong, , before, after]: WordRow): string => `${before ? `(?<![${before}])` : ''}${wrong}${after ? `(?![${after}])` : ''}`;
  return { rule, pattern: new RegExp(`(?<at>(?<out>${rows.map(one).join('|')}))`, 'dgu'), to: (m) => right.get(m[0]) ?? null };
}

const DAY = '(?:目前|今天?|当前|现在|\\d{4}年|\\d{1,2}月|本月|年底|去年|上年|今年)';
const jiezhi: readonly Form[] = [
  { rule: 'jiezhi-jiezhi', pattern: new RegExp(`(?<at>(?<out>截止[到至]?)${DAY})`, 'dgu'), to: () => '截至' },
  { rule: 'jiezhi-jiezhi', pattern: /(?<at>(?<out>截至)(?:日期|时间|期限))/dgu, to: () => '截止' },
];

/** Wrong words, variants and doubled meanings (typo-confusion, word-form-variant, pleonasm, jiezhi-jiezhi). */
export const wordForms = formRule([formOf('typo-confusion', words.typos), formOf('word-form-variant', words.variants), formOf('pleonasm', words.pleonasms), ...jiezhi]);
