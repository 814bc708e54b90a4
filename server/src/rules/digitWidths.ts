import type { BlockAnalysis } from '../analysis/model';
import { span, toDoc, type Span } from '../text/span';
import { perBlock } from './blockFacts';
import { isDamaged, isTaiwanese, isText } from './reading';
import { problem, type Problem, type ReportRule } from './problem';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*|(?<=\d)．(?=\d)/gu;
/** Every number or word in Latin letters, of either width: where a finding of `digitWidths` could be. */
export const numbersAndWords = (block: BlockAnalysis): number => block.block.text.match(/[０-９Ａ-Ｚａ-ｚ\dA-Za-z]+/gu)?.length ?? 0;
const narrow = (at: Span, text: string): Problem => {
  const to = text.normalize('NFKC');
  return problem('digit-form', 'warning', at, { text, to }, { fixes: [{ title: 'fix-write', args: { text: to }, edits: [{ span: at, newText: to }] }] });
};

const wideIn = perBlock((block): readonly Span<'block'>[] => (isText(block) ? [...block.block.text.matchAll(WIDE)].map((m) => span<'block'>(m.index, m.index + m[0].length)).filter((s) => !isDamaged(block, span(s.start, s.end))) : []));
const percentsIn = perBlock((block): readonly Span<'block'>[] => (isText(block) ? [...block.block.text.matchAll(/％/gu)].map((m) => span<'block'>(m.index, m.index + 1)) : []));

/** digit-form: ２０２４, ＡＩ and 47．2 in full-width characters, and ％ where the report has % more often. Taiwan prints them where it pleases. */
export const digitWidths: ReportRule = (report) => {
  if (isTaiwanese(report)) return [];
  const inAll = (read: (block: BlockAnalysis) => readonly Span<'block'>[]): readonly Span[] => report.blocks.flatMap(({ start, analysis }) => read(analysis).map((s) => toDoc(s, start)));
  const percents = inAll(percentsIn), stray = percents.length * 2 > (report.text.match(/[%％]/gu)?.length ?? 0) ? [] : percents;
  return [...inAll(wideIn), ...stray].map((at) => narrow(at, report.text.slice(at.start, at.end)));
};
