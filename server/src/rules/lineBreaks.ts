import type { BlockAnalysis, Report } from '../analysis/model';
import { span } from '../text/span';
import { perBlock } from './blockFacts';
import { isText } from './reading';
import { allInOne } from './mass';
import { moveProblem, problem, type Problem, type ReportRule } from './problem';

const BREAK = /[ \t\u3000]{0,8}(?:\r\n|[\r\n])[ \t\u3000]{0,8}/gu;
const finding = (start: number, end: number, text: string): Problem =>
  problem('line-break-mid-sentence', 'information', span(start - 1, start), {}, { fixes: [{ title: 'fix-join', edits: [{ span: span(start, end), newText: /[A-Za-z,;]/u.test(text[start - 1] ?? '') && /[A-Za-z]/u.test(text[end] ?? '') ? ' ' : '' }] }] });

/** Line breaks inside what is read as one paragraph; not those around a page number. */
const innerBreaks = perBlock((block: BlockAnalysis): readonly Problem[] => {
  const { text } = block.block;
  if (!isText(block) || !/[\r\n]/u.test(text)) return [];
  return [...text.matchAll(BREAK)].flatMap((m) => {
    const end = m.index + m[0].length, before = block.map.toNorm(span(m.index - 1, m.index)), after = block.map.toNorm(span(end, end + 1));
    return m.index === 0 || end >= text.length || after.end === after.start || before.end === before.start || after.start - before.end > 1 || /[\r\n]/u.test(text[end]!) ? [] : [finding(m.index, end, text)];
  });
});

const LONG = 15, GOES_ON = /[，、]$/u, NEVER_FIRST = /^[，。、；：！？）》]/u, ENDS = /[。！？；：…][”’）》]?$/u;
/** A number, a dash, a table's bar: the line is an item of its own. */
const ITEM = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|——|[①-⑳|*•·-])/u;
/** A figure that the break cuts in two: 增长5.⏎3%. */
const CUT = /\p{Script=Han}.*\d[.．]?$/u, FIGURE = /^(?:\d|%|％|[万亿]|个百分点)/u;

/** Two paragraphs that are one: the first goes on, or the second begins with a mark. */
function betweens({ blocks, text: all }: Report): readonly Problem[] {
  return blocks.flatMap(({ analysis: a, start }, i): readonly Problem[] => {
    const next = blocks[i + 1];
    if (!next || a.block.kind !== 'paragraph' || next.analysis.block.kind !== 'paragraph' || a.context.zone !== next.analysis.context.zone) return [];
    const { text } = a.block, to = next.analysis.block.text, end = text.trimEnd().length, from = to.length - to.trimStart().length;
    const tail = text.slice(Math.max(0, end - 40), end), head = to.slice(from, from + 20);
    if (end < LONG || !ENDS.test(to.trimEnd().slice(-3)) || ITEM.test(head) || /^\s{0,8}\|/u.test(text) || !/[\r\n]/u.test(all.slice(start + text.length, next.start))) return [];
    const isCut = CUT.test(tail) && FIGURE.test(head) && to.length > 6;
    return GOES_ON.test(tail) === NEVER_FIRST.test(head) && !isCut ? [] : [finding(start + end, next.start + from, '')];
  });
}

/** line-break-mid-sentence: a sentence goes on in the next line. */
export const lineBreaks: ReportRule = (report) => {
  const all = [...report.blocks.flatMap(({ analysis, start }) => innerBreaks(analysis).map((p) => moveProblem(p, start))), ...betweens(report)];
  return all.length > WRAPPED ? [allInOne(all)] : all;
};
/** More breaks than this, and the text was wrapped throughout: one finding for all of it. */
const WRAPPED = 20;
