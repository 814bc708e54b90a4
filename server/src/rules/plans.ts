import { planOf } from '../lexicon';
import { problem, type ReportRule } from './problem';

/** plan-period-year: a year with a role in a five-year plan that the plan's years contradict (2022年是“十三五”的收官之年). */
export const planYears: ReportRule = (report) => report.planPeriods.filter((p) => p.consistent === false).map((p) => {
  const row = planOf.get(p.plan)!;
  return problem('plan-period-year', 'error', p.claimSpan ?? p.span, {
    plan: p.plan, years: row.years.join('—'), claimed: p.claimedYears?.join('—') ?? '', expected: p.expectedYears?.join('—') ?? '',
  });
});
