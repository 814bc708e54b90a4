import { span, type Span } from '../text/span';
import { isDamaged, isText, matches, printedAt } from './reading';
import { problem, type BlockRule, type Problem } from './problem';
import type { RuleId } from './catalogue';
import type { Severity } from './catalogue/row';

/** A finding whose fix is one exact text in its place. */
export const rewrite = (rule: RuleId, severity: Severity, at: Span, printed: string, newText: string, where: Span = at): Problem =>
  problem(rule, severity, at, { text: printed, expected: newText }, { fixes: [{ title: 'fix-write', args: { text: newText }, edits: [{ span: where, newText }] }] });

const UNIT = '[%％‰万亿个家人元年月日项条倍户亩吨台套件名所处天岁分米倍]';
/** 2023-8月: a year and its month, no range (2009-12年 is one of years). */
export const YEAR_MONTH = '(?:19|20)\\d\\d-(?:0?[1-9]|1[0-2])(?![\\d.年%％‰万亿元])';
/** Between two years, then between two values; read as printed. */
const YEARS = /(?<![\d.\-~～/／])((?:19|20)\d\d年?)([~〜∼～]|--?|–)(?=(?:19|20)\d\d年)/gu;
const TILDE = /(?<=[\d%％℃万亿元年月日])[~〜∼](?=\d)/gu;
const HYPHEN = new RegExp(`(?<![\\d.\\-A-Za-z/／—–])(?!0\\d)(?!${YEAR_MONTH})(\\d{1,9}(?:\\.\\d{1,4})?[%％万亿]?)(--?|–)(?=\\d{1,9}(?:\\.\\d{1,4})?${UNIT})`, 'gu');

/** range-connector-form: ～ between values, — between years: 1~2个, 5%-6%, 2021～2025年. */
export const rangeConnectors: BlockRule = (block) => {
  if (!isText(block)) return [];
  const { text } = block.block, found = new Map<number, Problem>();
  const add = (m: RegExpExecArray, mark: string, to: string): void => {
    const start = m.index + m[0].length - mark.length, at = span<'doc'>(start, start + mark.length);
    if (!found.has(start) && !isDamaged(block, at)) found.set(start, rewrite('range-connector-form', 'warning', at, mark, to));
  };
  for (const m of text.matchAll(YEARS)) add(m, m[2]!, '—');
  for (const m of text.matchAll(TILDE)) add(m, m[0], '～');
  for (const m of text.matchAll(HYPHEN)) add(m, m[2]!, /^(?:年|月|日)/u.test(text.slice(m.index + m[0].length).replace(/^[\d.]{1,14}/u, '')) ? '—' : '～');
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
};

/** connector-han-hyphen: 中国-中东欧: a half-width hyphen between Chinese characters. */
export const hanHyphens: BlockRule = (block) => isText(block)
  ? matches(block, /(?<=[\u3400-\u9fff])[-–](?=[\u3400-\u9fff])/gu).map(({ at, printed }) => rewrite('connector-han-hyphen', 'hint', at, printed, '—')) : [];

const RATIO = /(?:比例?|比值)[^，。；\d]{0,8}\d{1,6}(?:\.\d{1,4})? ?[:：] ?\d{1,6}(?:[^，。；\d]{1,8}\d{1,6}(?:\.\d{1,4})?[:：]\d{1,6})?/gu;
const SHARES = /(?:结构|比例?|为|至)[^，。；\d]{0,8}\d{1,3}(?:\.\d{1,2})? ?[:：] ?\d{1,3}(?:\.\d{1,2})? ?[:：] ?\d{1,3}/gu;
const LOST = /(?:收入|城乡|男女|师生|床护)[\u4e00-\u9fff]{0,6}比[^，。；\d]{0,8}(\d\.\d{1,2}1)(?![\d:：%倍])/gu;

/** ratio-colon: 2.50:1 with a colon for the ∶ of ratios, or 1.751, which has lost it. */
export const ratioColons: BlockRule = (block) => {
  if (!isText(block)) return [];
  const colons = new Set([...block.norm.matchAll(RATIO), ...block.norm.matchAll(SHARES)].flatMap((m) => [...m[0].matchAll(/[:：]/gu)].map((c) => m.index + c.index)));
  const wrong = [...colons].flatMap((i) => {
    const at = printedAt(block, i, i + 1), printed = block.block.text.slice(at.start, at.end);
    return printed === '∶' || isDamaged(block, at) ? [] : [rewrite('ratio-colon', 'information', at, printed, '∶')];
  });
  const lost = matches(block, LOST).map(({ m }) => {
    const end = m.index + m[0].length, at = printedAt(block, end - m[1]!.length, end), cut = printedAt(block, end - 1, end).start;
    return rewrite('ratio-colon', 'information', at, m[1]!, `${m[1]!.slice(0, -1)}∶1`, at.end - at.start === m[1]!.length ? at : span(cut, cut));
  });
  return [...wrong, ...lost].sort((a, b) => a.span.start - b.span.start);
};
