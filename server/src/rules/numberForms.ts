import { formRule, type Form } from './forms';

const NUM = '\\d+(?:\\.\\d+)?', SCALE = '(?:万亿|[万亿])', RATED = `(?:${SCALE}|[%‰])`;
const MEASURE = '(?:美?元|人次|人|名|个|家|户|件|项|吨|亩|公里|平方米|公?斤|场|套|处|所|座|条|辆|台|次|篇|期)';
const FEWER = '(?:下降|减少|降低|缩小|缩短|压缩|压减|缩减|回落|下滑)';
const CN_DIGITS = '一二三四五六七八九';
const re = (source: string): RegExp => new RegExp(source, 'dgu');
const drop = (): string => '';

/** Amounts: currency-yuan (突破万亿人民币), share-bizhong-de (占全国比重的55%). */
const amounts: readonly Form[] = [
  { rule: 'currency-yuan', pattern: re(`(?<=[\\d千百突近超破])(?<at>${SCALE}(?<out>人民币))(?![元贷存业汇现跨债计外兑国升贬基理])`), to: () => '元人民币' },
  { rule: 'currency-yuan', pattern: re(`(?<at>人民币\\s?\\d[\\d,.]{0,15}(?<out>${SCALE}))(?![元美多余几左\\d])`), to: (m) => `${m.groups!.out}元` },
  { rule: 'currency-yuan', pattern: re(`(?<![\\d.])(?<at>${NUM}(?<out>元${SCALE}))(?![元美级家户多吨人个千元\\d])`), to: (m) => `${m.groups!.out!.slice(1)}元` },
  { rule: 'currency-yuan', pattern: re(`(?<at>\\d${SCALE}?元(?<out>元))(?![旦宵素件器宝])`), to: drop },
  { rule: 'currency-yuan', pattern: re(`(?<at>(?<out>[￥¥])\\s?\\d[\\d,.]{0,15}${SCALE}?元)`), to: drop },
  { rule: 'share-bizhong-de', pattern: re(`(?<at>占[^，。；、：占]{1,15}?(?<out>的?(?:比重|比例))的\\s?(?:${NUM}%|百分之))`), to: drop },
];

/** approx-redundant: 约200人左右. The number stands right between the two words. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['(?:大?约|将近|接近)', '(?:左右|上下|余|多)'],
  // 近20多年来: the last twenty years and more.
  ['(?<![附临相最亲远将接])近', '(?:左右|上下|[余多](?!年|个?月|天|届|周))'],
  ['(?:超过?|突破|逾|至少|不少于|不低于|不下)', '(?:以上)'],
  ['(?:不超过|不高于|至多|最多)', '(?:以下|以内)'],
];
const approx: readonly Form[] = [
  ...PAIRS.map(([before, after]): Form => ({ rule: 'approx-redundant', pattern: re(`(?<at>${before}${NUM}${RATED}?${MEASURE}?(?<out>${after}))`), to: drop })),
  { rule: 'approx-redundant', pattern: re(`(?<=\\d${RATED}?${MEASURE}?)(?<at>(?:以上|以下|以内)(?<out>左右|上下))`), to: drop },
  { rule: 'approx-redundant', pattern: re(`(?<=\\d${RATED}?${MEASURE}?)(?<at>左右(?<out>以上|以下|以内))`), to: drop },
];
/** 5%～6%左右: a range is no approximation of one value; 由50%到80%左右 is no range. */
const aboutRange: readonly Form[] = [{ rule: 'approx-redundant', pattern: re(`(?<![\\d.%—～-])(?<![从由自][^，。；\\d]{0,8})(?<at>${NUM}${RATED}?(?:[～~–-]|——?|至|到)${NUM}${RATED}?${MEASURE}?(?<out>左右|上下))`), when: (m) => !/^(?:19|20)\d\d[^.\d]/u.test(m[0]), to: drop }];

/** decrease-expression: 下降2倍, 减少一倍, 下降120%, 下降-3%. */
const decrease: readonly Form[] = [
  { rule: 'decrease-expression', pattern: re(`(?<at>${FEWER}[了近超约]{0,2}(?:${NUM}|[${CN_DIGITS}两几数十]{1,2})倍多?)(?!分)`) },
  { rule: 'decrease-expression', pattern: re(`(?<at>${FEWER}[了近超约]?(?:[1-9]\\d{2,}(?:\\.\\d+)?)%)(?<!100%)`) },
  { rule: 'decrease-expression', pattern: re(`(?<at>(?:${FEWER}|负增长)了?(?<out>[-－−])${NUM}%?)`), to: drop },
];

/** range-unit-omitted: 4.5-5%, 9～16亿元, whose first number lost its 万, 亿 or %. 3到5亿元 is common in prose: a hint. */
const isYear = (n: number): boolean => n >= 1900 && n < 2100;
const ranges: readonly Form[] = [{
  rule: 'range-unit-omitted', pattern: re(`(?<![\\d.\\-—–～~%‰万亿年月第A-Za-z/:：+])(?<at>(?<out>${NUM})(?:[-–～~]|——?)(?<b>${NUM})(?<unit>${RATED}))(?![-–～~—])`),
  to: (m) => { const a = Number(m.groups!.out), b = Number(m.groups!.b); return isYear(a) || a > b || (a === 0) ? null : m.groups!.out! + m.groups!.unit!; },
}, ...(['[%‰]', SCALE] as const).map((unit): Form => ({
  rule: 'range-unit-omitted', pattern: re(`(?<![\\d.\\-—–～~%‰万亿年月第前后A-Za-z/:：+])(?<at>(?<out>${NUM})[至到](?<b>${NUM})(?<unit>${unit}))`), ...(unit === SCALE ? { severity: 'hint' } : {}),
  to: (m) => { const a = Number(m.groups!.out), b = Number(m.groups!.b); return isYear(a) || a >= b || a === 0 || b > a * 20 ? null : m.groups!.out! + m.groups!.unit!; },
}))];

/** tongbi-redundant: 比上年同比增长, 同比去年增长. */
const tongbi: readonly Form[] = [
  { rule: 'tongbi-redundant', pattern: re('(?<at>(?<out>[比较与](?:上年|去年)(?:同期)?(?:相比)?，?)同比)'), to: drop },
  { rule: 'tongbi-redundant', pattern: re('(?<at>同比(?<out>[比较]?(?:上年|去年)(?:同期)?))(?=[增下上提减回])'), to: drop },
  { rule: 'tongbi-redundant', pattern: re('(?<at>环比(?<out>[比较]上(?:月|季度?)))(?=[增下上提减回])'), to: drop },
];

/** num-script-mixed: 3千余人, 20几个. 千米, 千瓦 and the like are units, 5千万 is common practice. */
const NO_COUNT = '(?!克|米|瓦|卡|帕|伏|赫|字|兆|分|万|亿|佳|强|年|日|姓|货|里|米)';
const TENS = ['', '十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十'];
const TIMES: Readonly<Record<string, string>> = { 百: '00', 千: '000' };
const mixed: readonly Form[] = [
  { rule: 'num-script-mixed', pattern: re(`(?<![\\d.,A-Za-z—–~～+、百千万亿-])(?<at>[1-9]\\d?(?<out>[百千]))${NO_COUNT}(?=[余多个人名家户件项元吨亩所座场套处条辆台次])`), to: (m) => TIMES[m.groups!.out!]! },
  { rule: 'num-script-mixed', pattern: re('(?<![\\d.])(?<at>(?<out>[1-9]0)几)(?=[个人天年家次万亿岁名项元场亩套件户座条所处])'), to: (m) => TENS[Number(m.groups!.out) / 10]! },
  { rule: 'num-script-mixed', pattern: re(`(?<![\\d.,A-Za-z—–~～+、-])(?<at>(?<out>(?<k>[1-9])千(?<h>[1-9])百))(?=[余多]?${MEASURE})`), to: (m) => `${m.groups!.k!}${m.groups!.h!}00` },
  { rule: 'num-script-mixed', pattern: re('(?<![\\d.A-Za-z])(?<at>(?![1-9]千[1-9]百)[1-9]\\d?[千百][1-9]\\d?[千百十零]\\d?)(?=[余多]?[个人名家户件项元吨亩万])') },
  { rule: 'num-script-mixed', pattern: re(`(?<![${CN_DIGITS}〇零百千万亿\\d第初星期周“])(?<at>[${CN_DIGITS}]?[十百千][1-9]\\d?)(?=[个家人名户]|[万亿]元)`) },
  { rule: 'num-script-mixed', pattern: re('(?<![\\d.、第—～~年月A-Za-z])(?<at>(?<out>(?<a>[1-9])、(?<b>[1-9])))(?=(?:个(?!月)|[天次名家岁户处项件所座条场套]|人(?!大))(?!年级|班|组|级|会议|部队))'), when: (m) => near(m) , to: (m) => (near(m) ? CN_DIGITS[Number(m.groups!.a) - 1]! + CN_DIGITS[Number(m.groups!.b) - 1]! : null) },
];
/** 3、4次 is a number in words (三四次); 分别为3、4个 are two numbers. */
const near = (m: RegExpMatchArray): boolean => Number(m.groups!.b) - Number(m.groups!.a) === 1 && !/分别|各/u.test(m.input!.slice(Math.max(0, m.index! - 16), m.index));

/** digit-form: a letter inside a number, a point without its zero. */
const forms: readonly Form[] = [
  { rule: 'digit-form', pattern: re('(?<![A-Za-z\\d])(?<at>(?<out>[12][OoIl]\\d\\d|[12]\\d[OoIl]\\d|[12]\\d{2}[OoIl]))(?=年)'), to: (m) => m.groups!.out!.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1') },
  { rule: 'digit-form', pattern: re('(?<![A-Za-z\\d.])(?<at>(?<out>\\d{1,6}[OoIl]\\d{0,6}|l\\d{2,6}))(?=[余多]?(?:[月日%‰万亿元个家人户名件项亩套场]|公里|平方))'), to: (m) => m.groups!.out!.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1') },
  { rule: 'digit-form', pattern: re('(?<=[\\u4e00-\\u9fff、，（])(?<at>(?<out>\\.)\\d+)(?=[%‰万亿元个公米吨])'), to: () => '0.' },
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
export const numberForms = formRule([...amounts, ...approx, ...aboutRange, ...decrease, ...ranges, ...tongbi, ...mixed, ...forms, ...calendar]);
