import type { Report } from '../analysis/model';
import { recoveryOf } from '../analysis/recovery';
import { lastStartingAt, span } from '../text/span';
import type { Fix, Problem } from './problem';

/**
 * Fixes that are made when they are asked for, not whenever the document is checked: what a wrongly decoded stretch was,
 * as one fix where it is certain, as up to three guesses where it is not.
 */
export function fixesOnDemand(report: Report, p: Pick<Problem, 'rule' | 'span'>): readonly Fix[] {
  const block = p.rule === 'mojibake-gbk-shift' ? report.blocks[lastStartingAt(report.blocks, p.span.start, (b) => b.start)] : undefined;
  if (!block) return [];
  const { certain, candidates } = recoveryOf(report, block, span(p.span.start - block.start, p.span.end - block.start));
  const fix = (text: string): Fix => ({ title: 'fix-recover', args: { text }, edits: [{ span: p.span, newText: text }] });
  return certain ? candidates.slice(0, 1).map((c) => fix(c.text)) : candidates.map((c) => ({ ...fix(c.text), guess: true }));
}
