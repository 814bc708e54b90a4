import type { BlockAnalysis, Quantity } from '../analysis/model';
import { span } from '../text/span';
import { YEAR_MONTH } from './connectors';
import { problem, type BlockRule, type Problem } from './problem';

/** Checks of single figures: percent-vs-point, share-over-whole, range-reversed. */
export const figureForms: BlockRule = (block) => (block.context.zone === 'glossary' ? [] : block.quantities.flatMap((q) => [...percentForPoint(block, q), ...overWhole(q), ...reversed(q)]));

const RATE = /(?:率|比重|占比|比例|依存度|份额)$/u;
/** Rates that are no percentages: they can grow by per cent. */
const NOT_PERCENTAGE = /(?:生产率|效率|频率|功率|汇率|利率|产出率|速率|斜率|倍率|单产)$/u;
const STEP = /^(?:(?:达到?|为|至|到)?\d{1,2}(?:\.\d{1,2})?%，)?(?:比上年|较上年|同比|分别|年均|再|又|平均|累计)*(?:提高|提升|上升|下降|降低|回落|增加|减少)了?$/u;

/** A rate seldom moves by so many points: a change of 67% is meant in per cent. */
const FAR = 10;

/** percent-vs-point: 城镇化率提高2.3%, 城镇化率达到65.2%，提高1.2%, where the difference of two percentages is meant. */
function percentForPoint(block: BlockAnalysis, q: Quantity): readonly Problem[] {
  if (q.unit !== '%' || q.change !== 'growth' || typeof q.value !== 'number' || q.value >= FAR || !q.indicatorSpan || !q.indicator || !RATE.test(q.indicator) || NOT_PERCENTAGE.test(q.indicator)) return [];
  const words = q.span.start - q.indicatorSpan.end <= 24 ? block.block.text.slice(q.indicatorSpan.end, q.span.start) : '';
  return STEP.test(words) ? [problem('percent-vs-point', 'information', q.span, { text: q.text, indicator: q.indicator })] : [];
}

/** share-over-whole: 占…比重为120%. Shares of plans and budgets may well be more than 100 %. */
function overWhole(q: Quantity): readonly Problem[] {
  if (q.unit !== '%' || q.change !== 'share' || typeof q.value !== 'number' || q.value <= 100 || !/占.*(?:比重|比例)$|占比$/u.test(q.indicator ?? '') || /计划|任务|目标|预算的/u.test(q.indicator ?? '')) return [];
  return [problem('share-over-whole', 'information', q.span, { text: q.text, indicator: q.indicator ?? '' })];
}

const MONTH = new RegExp(`(?<!\\d)${YEAR_MONTH}`, 'u');
/** range-reversed: 8%—5%, whose second number is the smaller. */
function reversed(q: Quantity): readonly Problem[] {
  if (q.op !== 'range' || typeof q.value === 'number' || q.unit === '' || q.value.length !== 2 || q.value[0]! <= q.value[1]! || MONTH.test(q.text)) return [];
  return [problem('range-reversed', 'information', span(q.span.start, q.span.end), { text: q.text })];
}
