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
  'indicator-value-conflict': {
    group: 'facts', severity: 'information', fix: 'none',
    title: { zh: '同一指标同期两值', en: 'Two values for one indicator' },
    message: { zh: '{period} 年“{indicator}”前后两值：{first}、{second}，请核对。', en: 'Two values for {indicator} in {period}: {first} and {second}.' },
    source: { zh: '前后数据应当一致', en: 'Figures agree with each other' },
    what: { zh: '同一指标、同一时期、同一范围在文中出现两个不同的数值。', en: 'One indicator of one period and scope with two different values.' },
    logic: { zh: '按指标、时期、量（总量、增速、占比）和地域归并；四舍五入、约数、目标与结果之间的差别不算。', en: 'Figures are grouped by indicator, period, measure and place; what rounding, comparators or target against result explain is left out.' },
    wrong: '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n2024年一般公共预算收入186.4亿元，稳中有升。\n全年完成一般公共预算收入189.4亿元，增长4.2%。', right: '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n2024年一般公共预算收入186.4亿元，稳中有升。\n一般公共预算收入突破186亿元，增长4.2%。',
  },
  'growth-arithmetic': {
    group: 'facts', severity: 'information', fix: 'none',
    title: { zh: '由 A 增至 B 与增幅不符', en: 'From A to B against the change' },
    message: { zh: '由{from}到{to}，变化应约为 {computed}，此处为 {stated}。', en: 'From {from} to {to} the change is about {computed}; {stated} is printed.' },
    source: { zh: '算术', en: 'Arithmetic' },
    what: { zh: '同一句里的原值、现值与增减幅度对不上。', en: 'The value before, the value after and the change of one sentence do not fit.' },
    logic: { zh: '用印出的位数算出增幅可能的范围，不在其中才提示；地区生产总值等按可比价计算的指标不查。', en: 'The printed digits allow for a range of changes; only what lies outside it is told. Indicators at constant prices are left out.' },
    wrong: '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n有效发明专利由4000件增加到5000件，增长20%。', right: '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n有效发明专利由4000件增加到5000件，增长25%。',
  },
  'parts-sum-mismatch': {
    group: 'facts', severity: 'information', fix: 'none',
    title: { zh: '分项与总数不符', en: 'Parts and whole' },
    message: { zh: '分项与总数不符：{parts} 合计 {sum}，总数为 {whole}。', en: 'The parts do not fit the whole: {parts} come to {sum}, the whole is {whole}.' },
    source: { zh: '算术', en: 'Arithmetic' },
    what: { zh: '“其中”的分项大于总数，或三次产业结构之和不是 100。', en: 'Parts larger than their whole, or shares of the three industries that do not come to 100.' },
    logic: { zh: '只比较同一单位、同一句里的总数和“其中”；结构比之和容许 0.15 的进位误差。', en: 'Only the whole and its 其中 of one sentence and unit; the shares may miss 100 by 0.15.' },
    wrong: '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n三次产业结构调整为10.8∶51.2∶49.0。', right: '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n三次产业结构调整为9.8∶47.3∶42.9。',
  },
  'count-claim-mismatch': {
    group: 'facts', severity: 'information', fix: 'none',
    title: { zh: '“几个方面”与列举数不符', en: 'Announced count against the list' },
    message: { zh: '此处说有 {claimed} 个方面，后文列到“{last}”，共 {counted} 项。', en: '{claimed} are announced here, {counted} follow, up to {last}.' },
    source: { zh: '列举数应当一致', en: 'A count fits its list' },
    what: { zh: '“四个方面：”后面“一是……三是……”只有三项。', en: 'Four are announced, and 一是 to 三是 follow.' },
    logic: { zh: '只查冒号后从“一是”连续数下去的列举。', en: 'Only lists that count up from 一是 behind a colon.' },
    wrong: '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n主要体现在四个方面：一是产业发展；二是城乡建设；三是民生保障。', right: '政府工作报告\n——2025年1月9日在临澜市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n主要体现在三个方面：一是产业发展；二是城乡建设；三是民生保障。',
  },
} as const satisfies Readonly<Record<string, Row>>;
