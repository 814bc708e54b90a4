import type { Row } from './row';

export const facts = {
  'plan-period-year': {
    group: 'facts', severity: 'error', fix: 'none',
    title: { zh: '五年规划与年份不符', en: 'Year does not fit the five-year plan' },
    message: { zh: '“{plan}”为 {years} 年，此处说的 {claimed} 年应为 {expected} 年。', en: 'The plan {plan} covers {years}; {claimed} here should be {expected}.' },
    source: { zh: '历次五年计划、规划的起止年份', en: 'The years of the five-year plans' },
    what: { zh: '开局、收官之年或括注的起止年份与规划期不符。', en: 'A first or last year, or years in brackets, that are not the plan’s.' },
    logic: { zh: '规划名旁有“开局、收官、第一年”等字样或起止年份时，与年表核对；普法规划不算。', en: 'A year with a role in a plan is held against the table of plans; plans of legal education are left out.' },
    wrong: '2022年是“十三五”的收官之年，意义重大。', right: '2020年是“十三五”的收官之年，意义重大。',
  },
} as const satisfies Readonly<Record<string, Row>>;
