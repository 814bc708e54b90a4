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

/** The indicator that a name in the text means: the longest known name that it ends with, else begins with or contains. */
export function findIndicator(text: string): Indicator | null {
  let best: { name: string; end: number } | null = null;
  for (let i = 0; i < text.length; i++) {
    const name = indicatorNames.longestAt(text, i);
    if (name && (!best || name.length > best.name.length)) best = { name, end: i + name.length };
  }
  return best ? indicatorOf.get(best.name) ?? null : null;
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
