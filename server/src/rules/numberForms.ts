import { formRule, type Form } from './forms';

const NUM = '\\d+(?:\\.\\d+)?', SCALE = '(?:万亿|[万亿])', RATED = `(?:${SCALE}|[%‰])`;
const MEASURE = '(?:美?元|人次|人|名|个|家|户|件|项|吨|亩|公里|平方米|公?斤|场|套|处|所|座|条|辆|台|次|篇|期)';
const FEWER = '(?:下降|减少|降低|缩小|缩短|压缩|压减|回落|下滑)';
const re = (source: string): RegExp => new RegExp(source, 'dgu');
const drop = (): string => '';

/** Amounts: currency-yuan (突破万亿人民币), share-bizhong-de (占全国比重的55%). */
const amounts: readonly Form[] = [
  { rule: 'currency-yuan', pattern: re(`(?<=[\\d千百突近超破])(?<at>${SCALE}(?<out>人民币))(?![元贷存业汇现跨债计外兑国升贬基理])`), to: () => '元人民币' },
  { rule: 'currency-yuan', pattern: re(`(?<at>人民币\\s?\\d[\\d,.]{0,15}(?<out>${SCALE}))(?![元美多余几左\\d])`), to: (m) => `${m.groups!.out}元` },
  { rule: 'currency-yuan', pattern: re(`(?<![\\d.])(?<at>${NUM}(?<out>元${SCALE}))(?![元美级家户多吨人个千元\\d])`), to: (m) => `${m.groups!.out!.slice(1)}元` },
  { rule: 'currency-yuan', pattern: re(`(?<at>\\d${SCALE}?元(?<out>元))(?![旦宵素件器宝])`), to: drop },
  { rule: 'currency-yuan', pattern: re(`(?<at>(?<out>[￥¥])\\s?\\d[\\d,.]{0,15}${SCALE}?元)`), to: drop },
  { rule: 'share-bizhong-de', pattern: re(`(?<at>占[^，。；、：占]{1,15}?(?<out>比重|比例)的\\s?(?:${NUM}%|百分之))`), to: drop },
];

/** approx-redundant: 约200人左右. The number stands right between the two words. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['(?:大?约|将近|接近|(?<![附临相最亲远])近)', '(?:左右|上下|余)'],
  ['(?:超过?|突破|逾|至少|不少于|不低于)', '(?:以上)'],
  ['(?:不超过|不高于|至多|最多)', '(?:以下|以内)'],
];
const approx: readonly Form[] = [
  ...PAIRS.map(([before, after]): Form => ({ rule: 'approx-redundant', pattern: re(`(?<at>${before}${NUM}${RATED}?${MEASURE}?(?<out>${after}))`), to: drop })),
  { rule: 'approx-redundant', pattern: re(`(?<at>${PAIRS[0]![0]}(?<out>\\d+多))(?=[万亿]?${MEASURE})`), to: (m) => m.groups!.out!.slice(0, -1) },
  { rule: 'approx-redundant', pattern: re(`(?<=\\d${RATED}?${MEASURE}?)(?<at>(?:以上|以下|以内)(?<out>左右|上下))`), to: drop },
  { rule: 'approx-redundant', pattern: re(`(?<=\\d${RATED}?${MEASURE}?)(?<at>左右(?<out>以上|以下|以内))`), to: drop },
];

/** decrease-expression: 下降2倍, 下降120%, 下降-3%. */
const decrease: readonly Form[] = [
  { rule: 'decrease-expression', pattern: re(`(?<at>${FEWER}[了近超约]?${NUM}倍)(?!分)`) },
  { rule: 'decrease-expression', pattern: re(`(?<at>${FEWER}[了近超约]?(?:[1-9]\\d{2,}(?:\\.\\d+)?)%)(?<!100%)`) },
  { rule: 'decrease-expression', pattern: re(`(?<at>(?:${FEWER}|负增长)了?(?<out>[-－−])${NUM}%?)`), to: drop },
];

/** range-unit-omitted: 4.5-5%, 9～16亿元, whose first number lost its 万, 亿 or %. */
const isYear = (n: number): boolean => n >= 1900 && n < 2100;
const ranges: readonly Form[] = [{
  rule: 'range-unit-omitted', pattern: re(`(?<![\\d.\\-—–～~%‰万亿年月第A-Za-z/:：+])(?<at>(?<out>${NUM})(?:[-–～~]|——?)(?<b>${NUM})(?<unit>${RATED}))(?![-–～~—])`),
  to: (m) => { const a = Number(m.groups!.out), b = Number(m.groups!.b); return isYear(a) || a > b || (a === 0) ? null : m.groups!.out! + m.groups!.unit!; },
}];

/** tongbi-redundant: 比上年同比增长. */
const tongbi: readonly Form[] = [
  { rule: 'tongbi-redundant', pattern: re('(?<at>(?<out>[比较与](?:上年|去年)(?:同期)?(?:相比)?，?)同比)'), to: drop },
  { rule: 'tongbi-redundant', pattern: re('(?<at>同比(?<out>[比较](?:上年|去年)(?:同期)?))(?=[增下上提减回])'), to: drop },
  { rule: 'tongbi-redundant', pattern: re('(?<at>环比(?<out>[比较]上(?:月|季度?)))(?=[增下上提减回])'), to: drop },
];

const DIGITS = '零〇一二三四五六七八九';
const yearOf = (text: string): string => [...text].map((c) => { const n = DIGITS.indexOf(c); return n < 0 ? c : String(Math.max(0, n - 1)); }).join('');
/** year-date-format: 二零二四年, ○ for 〇, 二〇二四年1月, 2024-8. */
const dates: readonly Form[] = [
  { rule: 'year-date-format', pattern: re('(?<at>(?<out>二[零○Oo0][零〇○Oo0一二三四五六七八九]{2})年)'), to: (m) => m.groups!.out!.replace(/[零○Oo0]/gu, '〇') },
  { rule: 'year-date-format', pattern: re('(?<at>(?<out>[一二][〇一二三四五六七八九]{3})年\\d{1,2}月)'), to: (m) => yearOf(m.groups!.out!) },
];

/** num-script-mixed: 3千余人, 20几个. 千米, 千瓦 and the like are units, 5千万 is common practice. */
const NO_COUNT = '(?!克|米|瓦|卡|帕|伏|赫|字|兆|分|万|亿|佳|强|年|日|姓|货|里|米)';
const HAN_DIGITS = '〇一二三四五六七八九';
const TIMES: Readonly<Record<string, string>> = { 百: '00', 千: '000' };
const mixed: readonly Form[] = [
  { rule: 'num-script-mixed', pattern: re(`(?<![\\d.,A-Za-z—–~～+、千百-])(?<at>[1-9]\\d?(?<out>[百千]))${NO_COUNT}(?=[余多个人名家户件项元吨亩所座场套处条辆台次])`), to: (m) => TIMES[m.groups!.out!]! },
  { rule: 'num-script-mixed', pattern: re(`(?<![\\d.,A-Za-z—–~～+、-])(?<at>(?<out>(?<k>[1-9])千(?<h>[1-9])百))(?=[余多]?${MEASURE})`), to: (m) => `${m.groups!.k!}${m.groups!.h!}00` },
  { rule: 'num-script-mixed', pattern: re('(?<![\\d.、第])(?<at>(?<out>(?<a>[1-9])、(?<b>[2-9])))(?=(?:个(?!月)|天|次|名|家|户|处|项|件|所|座|条|场|套|元|人(?!大))(?!会议|部队))'), when: (m) => Number(m.groups!.b) - Number(m.groups!.a) === 1, to: (m) => HAN_DIGITS[Number(m.groups!.a)]! + HAN_DIGITS[Number(m.groups!.b)]! },
  { rule: 'num-script-mixed', pattern: re('(?<![\\d.])(?<at>[1-9]0几)(?=[个人天年家次万亿岁名项元亩套场件户])') },
];

/** year-date-format: a year of two digits, in a whole date (25年9月28日) or where a report is named or divided by it (一、23年工作回顾). */
const shortYears: readonly Form[] = [
  { rule: 'year-date-format', pattern: re('(?<![\\d第近约满历续过前])(?<at>(?<out>[0-3]\\d)年)(?=\\d{1,2}月\\d{1,2}日|(?:市|县|区|省)?政府工作报告|工作(?:回顾|总结|安排|任务|思路)|(?:主要|重点)(?:工作|任务|目标))'), to: (m) => `20${m.groups!.out!}` },
];

/** digit-form: a letter inside a number, a point without its zero. */
const forms: readonly Form[] = [
  { rule: 'digit-form', pattern: re('(?<![A-Za-z\\d])(?<at>(?<out>[12][OoIl]\\d\\d|[12]\\d[OoIl]\\d|[12]\\d{2}[OoIl]))(?=年)'), to: (m) => m.groups!.out!.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1') },
  { rule: 'digit-form', pattern: re('(?<![A-Za-z\\d.])(?<at>(?<out>\\d{1,6}[OoIl]\\d{0,6}))(?=[余多]?(?:[月日%万亿元个家人户名件项亩套场]|公里|平方))'), to: (m) => m.groups!.out!.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1') },
  { rule: 'digit-form', pattern: re('(?<=[\\u4e00-\\u9fff])(?<at>(?<out>\\.)\\d+)(?=[%‰万亿元个])'), to: () => '0.' },
];

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], WEEK = '日一二三四五六';
/** date-weekday-invalid: 2月30日; 2024年1月8日（星期二）. */
const noSuchDay = (m: RegExpMatchArray): boolean => {
  const year = Number(m.groups!.year ?? 2000), month = Number(m.groups!.month), day = Number(m.groups!.day);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return !(month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && !leap ? 28 : DAYS[month - 1]!));
};
const calendar: readonly Form[] = [
  { rule: 'date-weekday-invalid', pattern: re('(?<![\\d.])(?<at>(?:(?<year>[12]\\d{3})年)?(?<!\\d)(?<month>\\d{1,2})月(?<day>\\d{1,2})日)'), when: noSuchDay },
  {
    rule: 'date-weekday-invalid', pattern: re('(?<!\\d)(?<at>(?<year>[12]\\d{3})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日[（，]?(?:星期|周)(?<out>[一二三四五六日天]))'),
    to: (m) => { const day = WEEK[new Date(Date.UTC(Number(m.groups!.year), Number(m.groups!.month) - 1, Number(m.groups!.day))).getUTCDay()]!; return noSuchDay(m) || day === m.groups!.out!.replace('天', '日') ? null : day; },
  },
];

/** Forms of numbers, amounts and dates that can be seen in one place. */
export const numberForms = formRule([...amounts, ...approx, ...decrease, ...ranges, ...tongbi, ...dates, ...mixed, ...shortYears, ...forms, ...calendar]);
