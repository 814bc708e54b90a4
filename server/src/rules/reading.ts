import type { BlockAnalysis, Report } from '../analysis/model';
import { misread } from '../text/decode';
import { overlaps, span, type Span } from '../text/span';
import { perBlock } from './blockFacts';

/** What a rule that reads the normalised text finds: the match, where it is in the text as printed, and how it is printed there. */
export interface Found { readonly m: RegExpExecArray; readonly at: Span; readonly printed: string }

/** The printed place of a stretch of the normalised text. */
export function printedAt(block: BlockAnalysis, start: number, end: number): Span {
  const b = block.map.toBlock(span(start, end));
  return span(b.start, b.end);
}

/** Touches a stretch that was decoded wrongly: nothing else is said of it. */
export const isDamaged = (block: BlockAnalysis, s: Span): boolean => block.damaged.some((d) => overlaps<'doc'>(span(d.start, d.end), s));

/** Every match of a global expression in the normalised text, but in damaged stretches. */
export const matches = (block: BlockAnalysis, re: RegExp): readonly Found[] => [...block.norm.matchAll(re)].flatMap((m) => {
  const at = printedAt(block, m.index, m.index + m[0].length);
  return isDamaged(block, at) ? [] : [{ m, at, printed: block.block.text.slice(at.start, at.end) }];
});

/** A line that was read in another encoding: only that is said of it. */
export const isMisread = perBlock((block) => misread(block.block.text) !== null);

/** Running text, in the body or in the glossary; no heading, no title, nothing that a page added. */
export const isProse = ({ block: { kind, text } }: BlockAnalysis): boolean => (kind === 'paragraph' || kind === 'entry') && !text.trimStart().startsWith('|');
/** Text of the report itself, its headings with it. */
export const isText = (block: BlockAnalysis): boolean => block.block.kind === 'heading' || isProse(block);

/** Printed in Traditional characters by its author, not by a scraper. */
export const isTraditional = (report: Report): boolean => report.script === 'hant' && !report.polluted;
/** Printed in Traditional characters by its author, or dated in years of the Republic: the mainland's standards are not its own. */
export const isTaiwanese = (report: Report): boolean => isTraditional(report) || report.blocks.some((b) => b.analysis.context.calendar === 'roc');

/** Tells of places asked in order whether they are inside “…” or 《…》; the text is read once. */
export function quotedAt(norm: string): (index: number) => boolean {
  let at = 0, quotes = false, title = false;
  return (index) => {
    for (; at < index; at++) { const c = norm[at]; if (c === '“' || c === '”') quotes = c === '“'; else if (c === '《' || c === '》') title = c === '《'; }
    return quotes || title;
  };
}
