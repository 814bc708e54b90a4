import comparatorRows from '../../../seeds/lexicon/comparators.json';
import headingRows from '../../../seeds/lexicon/heading-styles.json';
import indicatorRows from '../../../seeds/lexicon/indicators.json';
import planRows from '../../../seeds/lexicon/plan-periods.json';
import contextRows from '../../../seeds/lexicon/term-context.json';
import unitRows from '../../../seeds/lexicon/units.json';
import { matcher } from './matcher';

/** A named indicator of the statistics: the same `id` in every report and year, whatever it is called there. */
export interface Indicator {
  readonly id: string;
  /** Every name it goes by; the first is the one to show. */
  readonly names: readonly string[];
  readonly unit: string;
  readonly source: string;
}
export interface PlanRow { readonly plan: string; readonly years: readonly [number, number] }
export interface HeadingStyle { readonly id: string; readonly level: 1 | 2 | 3 | 4; readonly pattern: RegExp }
type ComparatorOp = 'ge' | 'gt' | 'le' | 'lt' | 'approx';

export const indicators: readonly Indicator[] = indicatorRows;
const indicatorOf = new Map(indicators.flatMap((i) => i.names.map((name) => [name, i] as const)));
/** Whether a text is an indicator's name, whole. */
export const isIndicatorName = (text: string): boolean => indicatorOf.has(text);
export const indicatorNames = matcher(indicatorOf.keys());

/** Words behind an indicator's name that leave it the same indicator: 固定资产投资｜增速, 高新技术企业｜总数. */
const MEASURE = /(?:增长率|增长速度|增速|增幅|涨幅|降幅|增量|总量|总额|总数|总值|数量|规模|累计|人数|年均|同比|增长|降低|下降|上涨|数)$/u;
/** What makes another indicator of the name behind it: 单位｜工业增加值, 人均｜地区生产总值; and several named together. */
const OTHER = /(?:单位|万元|人均|户均|亩均|地均|村均|每[^，。]{0,4}|非|[、和与及])$/u;
/** A short name (出口, 失业率) is the indicator only behind words of place, time and extent: not 机电产品｜出口. */
const SHORT = 4, NEUTRAL = /^(?:[^，。、]{1,5}(?:[省市县州盟旗国]|(?<!税|园|发|新|片|范|作|景|库|灌)区))?(?:全社会|年末|全年|年度|新增|累计|预计|其中|完成|实现|现有|共有|有效|各类|外贸|国家|城镇|[（“ ])*$/u;
const LONGEST = Math.max(...[...indicatorOf.keys()].map((name) => name.length));

/**
 * The indicator that a phrase of the text means: the longest known name that is its head, that is its end but for 增速 or 总额.
 * 单位工业增加值用水量 is no 工业增加值, and 民间投资占固定资产投资比重 is neither of the two.
 */
export function findIndicator(text: string): Indicator | null {
  const whole = indicatorOf.get(text);
  if (whole) return whole;
  let phrase = text.replace(/^[\s“（]+|[\s”）]+$/gu, '');
  for (let i = 0; i < 3; i++) {
    const known = headOf(phrase), shorter = phrase.replace(MEASURE, '');
    if (known || shorter === phrase) return known;
    phrase = shorter;
  }
  return headOf(phrase);
}

function headOf(phrase: string): Indicator | null {
  for (let i = Math.max(0, phrase.length - LONGEST); i < phrase.length; i++) {
    const name = phrase.slice(i), known = indicatorOf.get(name);
    if (!known) continue;
    const before = phrase.slice(0, i);
    return OTHER.test(before) || before.includes('、') || /占(?!比|地)/u.test(before) || (name.length <= SHORT && before.length > 0 && !NEUTRAL.test(before.slice(-24))) ? null : known;
  }
  return null;
}

const units = new Map(unitRows.map((u) => [u.form, u.unit]));
export const unitForms = matcher(units.keys());
/** The unit as it is reported, for a form as printed: 人民币 → 元, 个百分点 → 百分点. */
export const unitOf = (form: string): string => units.get(form) ?? form;

const longestFirst = (rows: readonly { form: string; op: string }[]): readonly { form: string; op: ComparatorOp }[] =>
  [...rows].sort((a, b) => b.form.length - a.form.length).map((r) => ({ form: r.form, op: r.op as ComparatorOp }));
export const comparators = {
  prefix: longestFirst(comparatorRows.prefix),
  infix: longestFirst(comparatorRows.infix),
  suffix: longestFirst(comparatorRows.suffix),
  /** Verbs that bound the figure and stay outside it: 跨过｜4000亿元. */
  verb: longestFirst(comparatorRows.verb),
};

export const plans: readonly PlanRow[] = planRows.map((p) => ({ plan: p.plan, years: [p.years[0]!, p.years[1]!] as const }));
export const planOf = new Map(plans.map((p) => [p.plan, p]));

export const headingStyles: readonly HeadingStyle[] = headingRows.map((h) => ({ id: h.id, level: h.level as HeadingStyle['level'], pattern: new RegExp(`^${h.pattern}`, 'u') }));

/**
 * What stands around a short term that is used as a word of its own: verbs before it (推进｜两新), nouns that it belongs
 * to (两山｜理论); and words that end with a numeral, which is then no beginning of a term (统一网络).
 */
export const termContext = { verbs: contextRows.verbs, heads: matcher(contextRows.heads), bound: new Set(contextRows.bound) };
