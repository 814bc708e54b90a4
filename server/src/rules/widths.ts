import type { BlockAnalysis } from '../analysis/model';
import { findEaten, findHtml } from '../text/markup';
import { span, type Span } from '../text/span';
import { abnormalCodepoints } from './codepoints';
import { isText, matches, printedAt, type Found } from './reading';
import { rewrite } from './connectors';
import { problem, type BlockRule, type Problem } from './problem';

const RUN = /[，；：？！,;:?!（）()]{1,40}/gu, WIDE = /[，；：？！（）]/u, MARK = /[，；：？！,;:?!]/u;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };

/** The marks of Chinese text, whatever their width, as printed: beside a Chinese character, or in a run of marks that is. */
export const marksOf = (block: BlockAnalysis): readonly { readonly at: Span; readonly printed: string }[] => !isText(block) ? [] : matches(block, RUN).flatMap(({ m }) =>
  !WIDE.test(m[0]) ? [] : [...m[0]].flatMap((c, i) => {
    const { start } = printedAt(block, m.index + i, m.index + i + 1);
    return MARK.test(c) && !isByte(block.block.text, start) ? [{ at: span<'doc'>(start, start + 1), printed: block.block.text[start]! }] : [];
  }));

/** A ? that stands for lost bytes, and what follows it: `??`, `?;`, `?lái`. Also where the text is cleaned and nothing else shows the damage. */
const isByte = (text: string, i: number): boolean => /[?;!]/u.test(text[i]!) && (/^\?[A-Za-z\u00C0-\u024F?;!)]/u.test(text.slice(i, i + 2)) || text[i - 1] === '?');

/** A . between two Chinese sentences, with a blank or without, or at their end; not that of a heading's number. And , ; : ? ! between % and a blank. */
const STOP = /(?<=[\u4e00-\u9fff”）》%])\.(?=\s?[\u4e00-\u9fff“《]|\s*$)|(?<=%)[,;:?!](?=\s[\u4e00-\u9fff“《])/gu, NUMBERED = /^\s*[（(]?[一二三四五六七八九十]{1,3}[）)]?$/u;
const halfStops = (block: BlockAnalysis): ReturnType<typeof marksOf> => !isText(block) || !/[.%]/u.test(block.norm) ? [] : matches(block, STOP).filter(({ m, printed }) => FULL[printed] !== undefined && !NUMBERED.test(block.norm.slice(Math.max(0, m.index - 12), m.index)));

/** halfwidth-punct-in-han: , ; : ? ! . as marks of Chinese text; not those of an entity, nor a ? that stands for a lost character. */
export const halfMarks: BlockRule = (block) => {
  const half = [...marksOf(block).filter(({ printed }) => FULL[printed] !== undefined), ...halfStops(block)];
  if (half.length === 0) return [];
  const { text } = block.block, taken = [...findHtml(text), ...findEaten(text), ...abnormalCodepoints(block).map((p) => p.span)];
  return half.sort((a, b) => a.at.start - b.at.start).filter(({ at }) => !taken.some((t) => t.start <= at.start && at.start < t.end))
    .map(({ at, printed }) => rewrite('halfwidth-punct-in-han', 'warning', at, printed, FULL[printed]!));
};

/** （一）, (1) at the head of a paragraph is a heading's number. */
const NUMBER = /^[(（] ?(?:[一二三四五六七八九十]{1,3}|\d{1,2}) ?[)）]/u;

/** halfwidth-paren-in-han: ( ) beside Chinese text, both ends in one finding. */
export const halfBrackets: BlockRule = (block) => {
  if ((!isText(block) && block.block.kind !== 'meeting') || !/[()]/u.test(block.block.text)) return [];
  const found: Problem[] = [], open: Found[] = [], lead = block.norm.length - block.norm.trimStart().length;
  for (const bracket of matches(block, /[()（）]/gu)) {
    if (/[(（]/u.test(bracket.m[0])) { open.push(bracket); continue; }
    const first = open.pop();
    if (!first || !isHalf(first, bracket) || /^[（(][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ ]{1,7}[）)]$/u.test(block.norm.slice(first.m.index, bracket.m.index + 1)) || (NUMBER.test(block.norm.slice(first.m.index, bracket.m.index + 1)) && first.m.index === lead)) continue;
    found.push(both(first, bracket));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
};

const isHalf = (first: Found, last: Found): boolean => (first.m[0] === '（' && first.printed[0] === '(') || (last.m[0] === '）' && last.printed[0] === ')');

const both = (first: Found, last: Found): Problem => problem('halfwidth-paren-in-han', 'warning', span(first.at.start, last.at.start + 1), {}, {
  fixes: [{ title: 'fix-full-width', edits: [{ span: span(first.at.start, first.at.start + 1), newText: '（' }, { span: span(last.at.start, last.at.start + 1), newText: '）' }] }],
});
