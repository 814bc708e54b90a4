import type { Report, Section, Token } from '../analysis/model';
import { contains, span, toDoc, touches, type Span } from '../text/span';
import { blockAt, findAt } from './find';
import { clauseAt, sentenceAt } from './sentence';

/** Ever wider stretches around an offset: word, term or figure, what stands in quotation marks or brackets, clause, sentence, paragraph, entry, section. `tokens` are the block's words. */
export function selectionRanges(report: Report, offset: number, tokens: readonly Token[]): readonly Span[] {
  const block = blockAt(report, offset);
  if (!block) return [];
  const { text } = block.analysis.block, at = offset - block.start;
  const inner = [
    ...wordAt(tokens, block.analysis.map, at).map((s) => toDoc(s, block.start)),
    ...(findAt(report, offset) ? [findAt(report, offset)!.span] : []),
    ...enclosed(text, at).map((s) => toDoc(s, block.start)), toDoc(clauseAt(text, at), block.start), toDoc(sentenceAt(text, at), block.start),
    span<'doc'>(block.start, block.start + text.length), ...report.glossary.filter((e) => touches(e.span, offset)).map((e) => e.span), ...sectionsAround(report.sections, offset), span<'doc'>(0, report.text.length),
  ];
  return inner.filter((s) => s.start <= offset && offset <= s.end && s.end > s.start).reduce<Span[]>((kept, s) => {
    const last = kept[kept.length - 1];
    if (!last || (contains(s, last) && s.end - s.start > last.end - last.start)) kept.push(s);
    return kept;
  }, []);
}

const PAIRS = ['“”', '‘’', '「」', '『』', '《》', '（）', '()', '［］', '【】'];
/** How far the marks around a place are looked for. */
const REACH = 200;

/** The nearest pair of marks around a place: what stands between them, and that with them. */
function enclosed(text: string, at: number): readonly Span<'block'>[] {
  const from = Math.max(0, at - REACH), before = text.slice(from, at), after = text.slice(at, at + REACH);
  const inside = PAIRS.flatMap(([open, close]) => {
    const start = before.lastIndexOf(open!), end = after.indexOf(close!);
    return start < 0 || end < 0 || before.indexOf(close!, start + 1) >= 0 || after.slice(0, end).includes(open!) ? [] : [span<'block'>(from + start + 1, at + end)];
  }).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return inside ? [inside, span(inside.start - 1, inside.end + 1)] : [];
}

function wordAt(tokens: readonly Token[], map: { toNorm(s: Span<'block'>): Span<'norm'>; toBlock(s: Span<'norm'>): Span<'block'> }, at: number): readonly Span<'block'>[] {
  const n = map.toNorm(span(at, at + 1)).start;
  const token = tokens.find((t) => t.span.start <= n && n < t.span.end);
  return token ? [map.toBlock(token.span)] : [];
}

function sectionsAround(sections: readonly Section[], offset: number): readonly Span[] {
  const s = sections.find((x) => x.span.start <= offset && offset < x.span.end);
  return s ? [...sectionsAround(s.children, offset), s.span] : [];
}
