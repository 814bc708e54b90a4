import type { BlockAnalysis } from '../analysis/model';
import type { Span } from '../text/span';
import { matches, isProse, quotedAt } from './reading';
import { problem, usual, type BlockRule, type Problem } from './problem';

/** One figure of a list behind 分别: 5.2%, 84000元, 第3位, 12个以上. */
const FIGURE = '(?:第|超过?|约|近)?\\d{1,9}(?:\\.\\d{1,4})?(?:个百分点|[^\\d，。；：、！？和与及从由比较]{0,6})';
/** 分别增长9.7%、15.3%和8%, up to the end of the clause. */
const SHARED = new RegExp(`分别(?:比上年|较上年|同比|[\\u4e00-\\u9fff]){0,8}?(?<list>${FIGURE}(?:[、和与及]${FIGURE})+)(?=[，。；]|$)`, 'gu');
/** A name that stands for two: 城乡居民, 进出口. */
const TWO = /城乡|东西|南北|内外|存贷|进出口|男女|上下|软硬|产销|购销|中小|水陆|干支|本外币|省市|市县|县乡|镇村|双|两|二/gu;
const JOINS = /[和与及]|以及|暨/gu;

/** The list goes on behind a ，: 分别达到100万吨、80万吨，5万吨. A figure with what is counted (5万户农民受益) is the next clause. */
const GOES_ON = /^，(?:和|及|以及)?(?:第|超过?|约|近)?\d{1,9}(?:\.\d{1,4})?(?:个百分点|[^\d，。；：、]{0,3})(?:[，。；、和与及]|$)/u;

/** respectively-count-mismatch: A、B、C分别增长5%和6%: three are named and two figures follow. */
export const respectively: BlockRule = (block) => {
  if (!isProse(block) || block.context.zone === 'glossary') return [];
  const isQuoted = quotedAt(block.norm);
  return matches(block, SHARED).flatMap(({ m, at }) => isQuoted(m.index) ? [] : mismatch(block, m, at));
};

function mismatch(block: BlockAnalysis, m: RegExpExecArray, at: Span): readonly Problem[] {
  const clause = block.norm.slice(Math.max(0, m.index - 120), m.index).split(/[，。；：！？]/u).at(-1)!;
  const values = m.groups!.list!.match(new RegExp(FIGURE, 'gu'))!.length;
  const end = m.index + m[0].length;
  if (GOES_ON.test(block.norm.slice(end, end + 40)) || /[（）“”《》(]|\d|等/u.test(clause) || /从|由|每/u.test(m[0])) return [];
  const least = clause.split('、').length, most = least + (clause.match(JOINS)?.length ?? 0) + (clause.match(TWO)?.length ?? 0);
  if (least < 2 || (values >= least && values <= most) || values % least === 0 || (most > 1 && values % most === 0)) return [];
  return [problem('respectively-count-mismatch', usual('respectively-count-mismatch'), at, { named: least === most ? String(least) : `${least}—${most}`, values })];
}
