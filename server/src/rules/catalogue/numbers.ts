import type { Row } from './row';

export const numbers = {
  'percent-vs-point': {
    group: 'numbers', severity: 'information', fix: 'none',
    title: { zh: '百分比与百分点', en: 'Per cent and percentage points' },
    message: { zh: '“{indicator}”本身是百分比，其升降是否应写“个百分点”而不是“{text}”？', en: '{indicator} is itself a percentage; its change may be meant in percentage points, not {text}.' },
    source: { zh: '国家统计局：两个百分数之差用百分点', en: 'National Bureau of Statistics: percentages differ by points' },
    what: { zh: '率、比重等本身是百分数，升降却写成百分之几。', en: 'The change of a rate or share written in per cent.' },
    logic: { zh: '指标以率、比重、占比等结尾，后面紧跟“提高 N%”，且没有“到、至”；劳动生产率、效率等不算，变化在 10 以上的不算。', en: 'The indicator ends in 率, 比重 or 占比 and N% follows 提高 or 下降 without 到; productivity and the like, and changes of ten or more, are left out.' },
    wrong: '常住人口城镇化率提高2.3%。', right: '常住人口城镇化率提高2.3个百分点。',
  },
  'share-over-whole': {
    group: 'numbers', severity: 'information', fix: 'none',
    title: { zh: '占比超过百分之百', en: 'Share of more than the whole' },
    message: { zh: '“{indicator}”为 {text}，占比超过 100%，请核对。', en: '{indicator} is {text}: a share of more than 100%.' },
    source: { zh: '算术', en: 'Arithmetic' },
    what: { zh: '部分占总体的比重大于 100%。', en: 'A part of more than its whole.' },
    logic: { zh: '只查“占……比重”“占比”；完成计划、目标的百分数不算。', en: 'Only 占…比重 and 占比; shares of plans and targets are left out.' },
    wrong: '民生支出占一般公共预算支出比重达到120%。', right: '民生支出占一般公共预算支出比重达到80%。',
  },
  'range-reversed': {
    group: 'numbers', severity: 'information', fix: 'none',
    title: { zh: '数值范围前大后小', en: 'Range that runs backwards' },
    message: { zh: '数值范围 {text} 前大后小，请核对。', en: 'The range {text} runs from the larger to the smaller number.' },
    source: { zh: 'GB/T 15835—2011 5.1.3', en: 'GB/T 15835—2011, 5.1.3' },
    what: { zh: '起止两个数值颠倒。', en: 'The two ends of a range are swapped.' },
    logic: { zh: '两个数值单位相同而前者较大。', en: 'Two numbers of one unit, the first of which is the larger.' },
    wrong: '产值增长8%—5%。', right: '产值增长5%—8%。',
  },
  'ratio-colon': {
    group: 'numbers', severity: 'warning', fix: 'suggested',
    title: { zh: '比号形式', en: 'Sign of a ratio' },
    message: { zh: '比号应为“∶”：“{text}”应作“{expected}”。', en: 'The sign of a ratio is ∶; {text} should be {expected}.' },
    source: { zh: 'GB/T 15835—2011 4.1.1', en: 'GB/T 15835—2011, 4.1.1' },
    what: { zh: '比号写成了冒号，或者丢失了。', en: 'A colon for the sign of a ratio, or the sign lost.' },
    logic: { zh: '前面有“比、比例、结构”等；像“1.751”这样丢了比号的只作提示。', en: '比, 比例 or 结构 stands before it; what has lost its sign (1.751) is only information.' },
    wrong: '城乡居民收入比从2.50:1降到2.27:1。', right: '城乡居民收入比缩小至1.93∶1，会议8:30开始。',
  },
} as const satisfies Readonly<Record<string, Row>>;
