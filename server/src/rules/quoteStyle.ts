import type { BlockAnalysis } from '../analysis/model';
import { isHan } from '../text/chars';
import { findFields, findHtml } from '../text/markup';
import { span } from '../text/span';
import { perBlock } from './blockFacts';
import { isDamaged, isMisread, isText } from './reading';
import { moveProblem, problem, type Problem, type ReportRule } from './problem';

const STRAIGHT: Readonly<Record<string, '"' | "'">> = { '"': '"', '＂': '"', "'": "'", '＇': "'" };
const CORNERS: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’', '｢': '“', '｣': '”' };
const BESIDE = /[，。；：？！、（）“”‘’《》【】…—]/u;
const isBeside = (c: string | undefined): boolean => isHan(c) || (c !== undefined && BESIDE.test(c));

/** quote-style-nonstandard: "…" in Chinese text; 「…」 in a Simplified one. */
export const quoteStyle: ReportRule = (report) => report.blocks.flatMap(({ analysis, start }) =>
  [...straight(analysis), ...(report.script === 'hans' ? corners(analysis) : [])].map((p) => moveProblem(p, start)));

const at = (i: number, end = i + 1): ReturnType<typeof span<'doc'>> => span(i, end);
const finding = (start: number, end: number, mark: string, edits: Problem['fixes'][number]['edits']): Problem =>
  problem('quote-style-nonstandard', 'warning', at(start, end), { mark }, { fixes: edits.length === 0 ? [] : [{ title: 'fix-write', args: { text: edits.map((e) => e.newText).join('') }, edits }] });

const corners = perBlock((block): readonly Problem[] => !isText(block) || isMisread(block) || !/[「」『』｢｣]/u.test(block.block.text) ? [] :
  [...block.block.text.matchAll(/[「」『』｢｣]/gu)].filter((m) => !isDamaged(block, at(m.index))).map((m) => finding(m.index, m.index + 1, m[0], [{ span: at(m.index), newText: CORNERS[m[0]]! }])));

/** Two straight marks with what stands between them; no second mark where there is an odd number of them. */
interface Pair { readonly kind: '"' | "'"; readonly first: number; readonly last: number | null }

const straight = perBlock((block): readonly Problem[] => {
  const { text } = block.block;
  if (!isText(block) || isMisread(block) || !/["'＂＇]/u.test(text)) return [];
  const marks = straightMarks(block), pairs = (['"', "'"] as const).flatMap((kind) => paired(kind, marks.filter((i) => STRAIGHT[text[i]!] === kind)));
  const open = opened(text), doubles = pairs.flatMap(({ kind, first, last }) => (kind === '"' && last !== null ? [{ i: first, last }] : []));
  return pairs.filter((p) => [p.first, p.last ?? p.first].some((i) => isBeside(text[i - 1]) || isBeside(text[i + 1]))).map(({ kind, first, last }) => {
    if (last === null) return finding(first, first + 1, text[first]!, []);
    const outer = kind === "'" ? lastBefore(doubles, first) : undefined, inside = open.double(first) || (outer !== undefined && last < outer.last);
    const sure = !/[“”]/u.test(text.slice(first, last)) && !(inside && (open.single(first) || /[‘’]/u.test(text.slice(first, last))));
    const [l, r] = inside ? ['‘', '’'] : ['“', '”'];
    return finding(first, last + 1, kind, sure ? [{ span: at(first), newText: l! }, { span: at(last), newText: r! }] : []);
  }).sort((a, b) => a.span.start - b.span.start);
});

/** Straight marks that may be quotation marks: not in markup, no apostrophe (Tech's), no inches (6"). */
function straightMarks(block: BlockAnalysis): readonly number[] {
  const { text } = block.block, taken = [...findHtml(text), ...findFields(text)].sort((a, b) => a.start - b.start);
  let k = 0;
  return [...text.matchAll(/["'＂＇]/gu)].map((m) => m.index).filter((i) => {
    while (k < taken.length && taken[k]!.end <= i) k++;
    return !(taken[k] && taken[k]!.start <= i) && !/\d/u.test(text[i - 1] ?? '') && !(/['＇]/u.test(text[i]!) && /[A-Za-z]/u.test(text[i - 1] ?? '') && /[A-Za-z]/u.test(text[i + 1] ?? '')) && !isDamaged(block, at(i));
  });
}

const paired = (kind: Pair['kind'], marks: readonly number[]): readonly Pair[] => marks.length % 2 === 1
  ? marks.map((first) => ({ kind, first, last: null })) : marks.flatMap((first, k) => (k % 2 === 0 ? [{ kind, first, last: marks[k + 1]! }] : []));

/** Whether “ and ‘ are open at a place. */
function opened(text: string): { readonly double: (i: number) => boolean; readonly single: (i: number) => boolean } {
  const scan = (open: string, close: string) => { const turns = [...text.matchAll(new RegExp(`[${open}${close}]`, 'gu'))].map((m) => ({ i: m.index, open: open.includes(m[0]) })); return (i: number): boolean => lastBefore(turns, i)?.open ?? false; };
  return { double: scan('“「', '”」'), single: scan('‘『', '’』') };
}

function lastBefore<T extends { readonly i: number }>(turns: readonly T[], i: number): T | undefined {
  let lo = 0, hi = turns.length;
  while (lo < hi) { const mid = (lo + hi) >> 1; if (turns[mid]!.i < i) lo = mid + 1; else hi = mid; }
  return turns[lo - 1];
}
