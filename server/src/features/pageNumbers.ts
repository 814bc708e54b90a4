import type { Report } from '../analysis/model';
import { pageNumber } from '../text/pages';
import { lastStartingAt } from '../text/span';

/** With fewer page numbers than this, a line of digits may be anything. */
const FEWEST = 3;

/**
 * Tells the page that an offset is on, from page numbers that stand on lines of their own and count on by one; null where
 * the text has none. They are at the feet of pages where text stands before the first, else at their heads.
 */
export function pagesOf(report: Report): (offset: number) => number | null {
  const numbers = report.blocks.flatMap(({ start, analysis: { block } }) => {
    const page = block.kind === 'furniture' ? pageNumber(block.text) : null;
    return page === null ? [] : [{ start, page }];
  });
  const counted = numbers.length >= FEWEST && numbers.every(({ page }, i) => i === 0 || page === numbers[i - 1]!.page + 1);
  if (!counted) return () => null;
  const first = numbers[0]!, atFoot = report.blocks.some(({ start, analysis: { block } }) => start < first.start && block.kind !== 'blank' && block.kind !== 'furniture');
  return (offset) => {
    const before = numbers[lastStartingAt(numbers, atFoot ? offset - 1 : offset, (n) => n.start)];
    return atFoot ? (before ? before.page + 1 : first.page) : before?.page ?? null;
  };
}
