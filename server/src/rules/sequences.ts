import { ordinalOf } from '../analysis/lineForms';
import { isProse, matches } from './reading';
import { problem, type BlockRule, type Problem } from './problem';

const ITEM = /(?<=^|[。；：，！])(?:([一二三四五六七八九十]{1,2})是|第([一二三四五六七八九十]{1,2})，)/gu;

/** list-ordinal-gap: 一是…二是…四是… in one paragraph; nothing is said where the missing number stands in another form (三要). */
export const ordinalGaps: BlockRule = (block) => {
  if (!isProse(block)) return [];
  let last = 0, from = 0;
  return matches(block, ITEM).flatMap(({ m, at, printed }): readonly Problem[] => {
    const number = m[1] ?? m[2]!, n = ordinalOf(number)!, before = last, since = from;
    if (n !== 1 && before === 0) return block.norm[m.index - 1] === '：' && LISTED.test(block.norm.slice(m.index + m[0].length, m.index + ITEM_LENGTH)) ? [problem('list-ordinal-gap', 'warning', at, { text: printed, expected: m[0].replace(number, '一') })] : [];
    last = n; from = m.index;
    const expected = CN[before] ?? '';
    if (n === 1 || n === before + 1 || expected === '' || new RegExp(`[。；，：]第?${expected}[^、十百]`, 'u').test(block.norm.slice(since + 1, m.index))) return [];
    return [problem('list-ordinal-gap', 'warning', at, { text: printed, expected: m[0].replace(number, expected) })];
  });
};
const CN = '一二三四五六七八九十';
/** No item of a list is longer. */
const ITEM_LENGTH = 400;
/** The next item of the list. */
const LISTED = /[。；，](?:[二三四]是|第[二三四]，)/u;
