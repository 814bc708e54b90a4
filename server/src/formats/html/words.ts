import type { Locale } from '../../rules/messages';

/** The words of the reading page itself, in both languages. */
const table = {
  skip: { zh: '跳到正文', en: 'Skip to the text' },
  outline: { zh: '目录', en: 'Contents' },
  allLevels: { zh: '展开各级', en: 'All levels' },
  marks: { zh: '标记', en: 'Marks' },
  target: { zh: '目标', en: 'Targets' }, actual: { zh: '结果', en: 'Results' }, reference: { zh: '参照', en: 'Other figures' }, term: { zh: '名词', en: 'Terms' }, plan: { zh: '规划', en: 'Plans' },
  glossary: { zh: '名词解释', en: 'Glossary' },
  toEntry: { zh: '看词条', en: 'Go to its entry' },
  toEditor: { zh: '在编辑器中显示', en: 'Show in the editor' },
  uses: { zh: '正文 {n} 处', en: 'Used {n} times' }, use: { zh: '正文第 {n} 处：{term}', en: 'Use {n} of {term}' }, moreUses: { zh: '…', en: '…' },
  noUse: { zh: '正文未用', en: 'Not used' },
  chart: { zh: '指标图', en: 'Chart of Targets' },
  growthChart: { zh: '增速目标与上年结果', en: 'Growth: Targets and Last Year’s Results' },
  declineChart: { zh: '降幅目标与上年结果', en: 'Decline: Targets and Last Year’s Results' },
  levelChart: { zh: '数额目标与上年结果', en: 'Amounts: Targets and Last Year’s Results' },
  growthNote: { zh: '单位：%。各条从 0 起。', en: 'In percent. All bars begin at 0.' },
  declineNote: { zh: '单位：%。各条从 0 起。', en: 'In percent. All bars begin at 0.' },
  levelNote: { zh: '各行的单位不同，刻度只在一行之内可比。', en: 'Every row has a unit and a scale of its own.' },
  chartText: { zh: '图中数据', en: 'The chart in numbers' },
  thisTarget: { zh: '目标', en: 'Target' }, lastResult: { zh: '上年结果', en: 'Last year’s result' },
  notStated: { zh: '未写明', en: 'not stated' },
  moreRows: { zh: '另有 {n} 项，见指标表。', en: '{n} more are in the table below.' },
  table: { zh: '指标表', en: 'Table of Targets' },
  tableNote: { zh: '点列名排序，点数字回到正文。', en: 'Choose a column’s name to sort by it, a figure to go to it in the text.' },
  show: { zh: '显示', en: 'Show' }, all: { zh: '全部', en: 'All' },
  indicator: { zh: '指标', en: 'Indicator' }, figure: { zh: '数字', en: 'Figure' }, period: { zh: '时期', en: 'Period' }, kind: { zh: '类别', en: 'Kind' }, section: { zh: '章节', en: 'Section' },
  source: { zh: '原文：{name}', en: 'Source: {name}' },
  leftOut: { zh: '正文已略去 {n} 处注音。', en: '{n} injected readings are left out of the text.' },
  empty: { zh: '文件是空的。', en: 'The file is empty.' },
  untitled: { zh: '报告', en: 'Report' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type PageWord = keyof typeof table;

/** The words for `key`, with `{name}` replaced by the argument of that name. Not escaped: arguments may be the document's. */
export const pageWords = (key: PageWord, locale: Locale, args: Readonly<Record<string, string | number>> = {}): string =>
  table[key][locale].replace(/\{(\w+)\}/gu, (whole, name: string) => (name in args ? String(args[name]) : whole));
