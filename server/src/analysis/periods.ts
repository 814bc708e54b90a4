import { planOf, plans } from '../lexicon';
import { span, toDoc, type Span } from '../text/span';
import type { PlanPeriod } from './model';
import type { Para } from './surface';

const NAMES = plans.map((p) => p.plan).filter((p) => p.length === 3).join('|');
const SHORT_NAMES = plans.map((p) => p.plan).filter((p) => p.length === 2).join('|');
/** 十四五 anywhere; 十五 and 七五 only where 计划, 时期… or quotation marks show that a plan is meant. */
const NAME = new RegExp(`(?<![一二三四五六七八九])(?:${NAMES})(?![分年月日个周]|[一二三四五六七八九])|(?<=“)(?:${SHORT_NAMES})(?=”(?:计划|规划|时期|期间|末))|(?<![一二三四五六七八九十“])(?:${SHORT_NAMES})(?=(?:计划|规划|时期|期间))`, 'gu');
const LONG_NAME = /第([一二三四五六七八九十]{1,3})个五年(?:规划|计划)/gu;
const LAW_CAMPAIGN = /^”?(?:普法|法治宣传|年?普法)/u;
const OPENING_ROLE = /开局|起步|第一年|首年|开启之年|头一年/u;
const CLOSING_ROLE = /收官|最后一年|末年|决胜之年|圆满结束之年/u;

/**
 * Mentions of five-year plans with the years that the text says of them. `year` is what 今年 means here. A claim is a
 * year with a role (2025年是“十四五”收官之年) or a printed span (“十四五”（2021—2025年）).
 */
export function findPlanPeriods(p: Para, year: number | null): readonly PlanPeriod[] {
  const { norm } = p.surface;
  const found: PlanPeriod[] = [];
  const add = (start: number, end: number, plan: string): void => {
    const row = planOf.get(plan);
    if (row) found.push(planPeriod(p, span(start, end), plan, row.years, claimOf(norm, start, end, row.years, year)));
  };
  for (const m of norm.matchAll(NAME)) if (!LAW_CAMPAIGN.test(norm.slice(m.index + m[0].length, m.index + m[0].length + 6))) add(m.index, m.index + m[0].length, m[0]);
  for (const m of norm.matchAll(LONG_NAME)) add(m.index, m.index + m[0].length, `${m[1]}五`);
  return found.sort((a, b) => a.span.start - b.span.start);
}

interface Claim { readonly years: readonly number[]; readonly expected: readonly number[]; readonly fits: boolean; readonly span: Span<'norm'> }

function claimOf(norm: string, start: number, end: number, years: readonly [number, number], year: number | null): Claim | null {
  const printed = /^”?(?:规划|时期|期间)?（(\d{4})[年]?\s?[-—–~至]{1,2}\s?(\d{4})年?）/u.exec(norm.slice(end, end + 30));
  const last = /^”?末的(\d{4})年/u.exec(norm.slice(end, end + 12));
  if (last) return { years: [Number(last[1])], expected: [years[1]], fits: Number(last[1]) === years[1], span: span(start, end + last[0].length) };
  if (printed) {
    const said = [Number(printed[1]), Number(printed[2])];
    return { years: said, expected: [...years], fits: said[0] === years[0] && said[1] === years[1], span: span(start, end + printed[0].length) };
  }
  return roleClaim(norm, start, end, years, year);
}

/** 2022年是“十三五”的收官之年; 今年是“十五五”开局之年. The year and the role stand in the sentence of the name. */
function roleClaim(norm: string, start: number, end: number, years: readonly [number, number], year: number | null): Claim | null {
  const reach = norm.slice(Math.max(0, start - 120), start);
  const from = start - reach.length + /[^。；！]*$/u.exec(reach)!.index;
  const before = norm.slice(from, start);
  const said = [...before.matchAll(/(\d{4})年?，?(?:既?是|为|作为|将是)|今年(?:既?是|作为)/gu)].pop();
  const after = /^”?[^，。；、“”]{0,14}?(?:之年|第一年|最后一年|首年|末年|一年)/u.exec(norm.slice(end, end + 30));
  if (!said || !after || before.length - said.index > 80) return null;
  const claimed = said[1] ? Number(said[1]) : year;
  if (claimed === null) return null;
  const expected = OPENING_ROLE.test(after[0]) ? years[0] : CLOSING_ROLE.test(after[0]) ? years[1] : null;
  if (expected === null) return { years: [claimed], expected: [...years], fits: claimed >= years[0] && claimed <= years[1], span: span(from + said.index, end + after[0].length) };
  return { years: [claimed], expected: [expected], fits: claimed === expected, span: span(from + said.index, end + after[0].length) };
}

function planPeriod(p: Para, at: Span<'norm'>, plan: string, years: readonly [number, number], claim: Claim | null): PlanPeriod {
  const inDoc = (s: Span<'norm'>): Span => toDoc(p.surface.map.toBlock(s), p.start);
  return {
    span: inDoc(at), plan, years,
    claimedYears: claim?.years ?? null, consistent: claim?.fits ?? null,
    claimSpan: claim ? inDoc(claim.span) : null, expectedYears: claim?.expected ?? null,
  };
}
