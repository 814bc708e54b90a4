import type { BlockAnalysis, Report } from '../analysis/model';
import { span, toDoc, type Span } from '../text/span';
import { moveProblem, type BlockRule, type ReportRule } from './problem';

/** What a rule reads off each block, kept as long as the block's analysis is: an edit elsewhere reads nothing again. */
export function perBlock<T>(read: (block: BlockAnalysis) => T): (block: BlockAnalysis) => T {
  const known = new WeakMap<BlockAnalysis, { readonly value: T }>();
  return (block) => {
    const kept = known.get(block) ?? { value: read(block) };
    known.set(block, kept);
    return kept.value;
  };
}

/** A stretch of a block's normalised text with where it stands in the document. */
export interface Place<T> { readonly block: number; readonly item: T }

/** What was read off all blocks of the body (neither glossary nor page furniture), in document order. */
export const inBody = <T>(report: Report, read: (block: BlockAnalysis) => readonly T[]): readonly Place<T>[] =>
  report.blocks.flatMap(({ analysis }, block) => (analysis.context.zone === 'glossary' || analysis.block.kind === 'furniture' || analysis.block.kind === 'entry' ? [] : read(analysis).map((item) => ({ block, item }))));

/** The document's span of a stretch of a block's normalised text. */
export function docSpan(report: Report, block: number, start: number, end: number): Span {
  const { start: at, analysis } = report.blocks[block]!;
  return toDoc(analysis.map.toBlock(span(start, end)), at);
}

/** A block rule that is only for some reports: what it finds is kept as that of the others is. */
export function onlyIn(fits: (report: Report) => boolean, rule: BlockRule): ReportRule {
  const found = perBlock(rule);
  return (report) => (fits(report) ? report.blocks.flatMap(({ analysis, start }) => found(analysis).map((p) => moveProblem(p, start))) : []);
}
