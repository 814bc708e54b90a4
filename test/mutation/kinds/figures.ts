import { each, groupAt, HAN, rewriting, within, type Kind, type Mutation, type Place } from '../mutation';

const NUM = '\\d+(?:\\.\\d+)?';
const UNIT = '(?:个百分点|亿千瓦时|万千瓦|万吨|万户|亿元|公顷|公里|[%家张个座人])';
/** 由A增加到B，增长C. */
const FROM_TO = `由(?<a>${NUM})${UNIT}(?:增加|提高|下降|减少)到(?<b>${NUM})${UNIT}，(?:增长|提高|下降|减少)(?<c>${NUM})(?:%|个百分点)`;
/** A number that was misread: another leading digit, a digit less, a digit more. */
const misread = (n: string): readonly string[] => [String(Number(n[0]) % 9 + 1) + n.slice(1), ...(/^\d{2,}$/u.test(n) ? [n.slice(0, -1)] : []), ...(/\.\d$/u.test(n) ? [n.replace('.', '')] : [`${n}0`])];
const fromTo = (text: string): readonly Mutation[] => each(text, FROM_TO, (m) => (['a', 'b', 'c'] as const).flatMap((g) => {
  const [start, end] = groupAt(m, g);
  return misread(m.groups![g]!).map((to) => ({ start, end, to, places: [[m.index!, m.index! + m[0].length + to.length - (end - start)] as const] }));
}));

const NAMES = '地区生产总值|一般公共预算收入|规上工业增加值|固定资产投资|社会消费品零售总额|进出口总额|实际使用外资|城镇新增就业';
/** One of two copies of a figure: the same words in two places. */
const copies = (text: string): readonly Mutation[] => {
  const all = [...text.matchAll(new RegExp(`(?<![\\u4e00-\\u9fff])(?:${NAMES})(?:增长)?(?<n>${NUM})(?:亿元|亿美元|万人|%)(?![以左\\d])`, 'dgu'))];
  return all.flatMap((m) => {
    const others = all.filter((o) => o !== m && o[0] === m[0]), [start, end] = groupAt(m, 'n');
    if (others.length === 0) return [];
    return misread(m.groups!.n!).slice(0, 1).concat(m.groups!.n!.slice(0, -1) + (Number(m.groups!.n!.at(-1)) + 4) % 10).map((to) => ({ start, end, to, places: [m, ...others].map((p): Place => [p.index, p.index + p[0].length]) }));
  });
};

const RANGE = `(?<a>${NUM})(?<ua>[%万亿]?)～(?<b>${NUM})`;
const reversed = (text: string): readonly Mutation[] => each(text, RANGE, (m) => {
  const [start, a] = groupAt(m, 'a'), [b, end] = groupAt(m, 'b'), fewer = m.groups!.b!.length > 1 && Number(m.groups!.b!.slice(0, -1)) < Number(m.groups!.a) ? [m.groups!.b!.slice(0, -1)] : [];
  return [m.groups!.b! + text.slice(a, b) + m.groups!.a!, ...fewer.map((f) => text.slice(start, b) + f), `${m.groups!.a}0${text.slice(a, end)}`].map((to) => ({ start, end, to }));
});

const full = (m: RegExpMatchArray): string => m[0].replace(/[\d%]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const DIGITS = '〇一二三四五六七八九';
const han = (zero: string) => (m: RegExpMatchArray): string => [...m.groups!.at!].map((d) => d === '0' ? zero : DIGITS[Number(d)]!).join('');
const MEASURE = '(?:人次|名|户|人|家|个|件|亩|套|元|场)';

export const figures: readonly Kind[] = [
  { id: 'copy-changed', name: '两处数据改了一处', rules: ['indicator-value-conflict'], make: copies },
  { id: 'growth-wrong', name: '“由A到B增长C”算错', rules: ['growth-arithmetic'], make: fromTo },
  { id: 'parts-wrong', name: '三次产业之和不是100', rules: ['parts-sum-mismatch'], make: (text) => each(text, `(?<a>${NUM})∶(?<b>${NUM})∶(?<c>${NUM})`, (m) => (['a', 'b', 'c'] as const).flatMap((g) => {
    const [start, end] = groupAt(m, g), n = m.groups![g]!;
    return [...new Set([String(Number(n[0]) % 9 + 1) + n.slice(1), n.replace('.', ''), n.replace(/^\d(?=\d)/u, '')])].filter((to) => to !== n).map((to) => ({ start, end, to, places: [[m.index!, m.index! + m[0].length] as const] }));
  })) },
  { id: 'part-over', name: '“其中”大于总数', rules: ['parts-sum-mismatch'], make: within(`${NUM}(?:亿元|家|人|万人|万户|户)[，、](?:其中)[^，。；\\d]{1,12}(?<at>${NUM})`, (m) => `${m.groups!.at}0`, (m) => `9${m.groups!.at}`) },
  { id: 'range-reversed', name: '范围前大后小', rules: ['range-reversed'], make: reversed },
  { id: 'range-unit', name: '范围漏前单位', rules: ['range-unit-omitted'], make: rewriting(`${RANGE}(?=[%万亿])`, (m) => `${m.groups!.a}～${m.groups!.b}`) },
  { id: 'percent-for-point', name: '百分点写成百分比', rules: ['percent-vs-point'], make: within(`${HAN}{2,12}(?:率|比重|占比)[^，。；]{0,24}?(?:提高|上升|下降|增长)(?:到${NUM}%，(?:提高|下降|上升))?${NUM}(?<at>个百分点)`, '%') },
  { id: 'about-around', name: '约……左右', rules: ['approx-redundant'], make: (text) => [
    ...rewriting(`(?<at>(?<n>${NUM}[万亿]?(?:%|${MEASURE})?))(?=左右)`, (m) => `约${m.groups!.n}`, (m) => `大约${m.groups!.n}`)(text),
    ...rewriting(`(?<at>(?<n>${NUM}[万亿]?(?:%|${MEASURE}|亿元|万元|万人次)))(?=以上)`, (m) => `超过${m.groups!.n}`, (m) => `不少于${m.groups!.n}`)(text),
    ...rewriting(`(?<=超过?|突破)(?<at>(?<n>${NUM}(?:亿元|家|万元|万人次|个)))(?!以上)`, (m) => `${m.groups!.n}以上`)(text),
    ...rewriting(`(?<at>(?<n>\\d+[余多]))(?=[万亿]?${MEASURE})`, (m) => `近${m.groups!.n}`, (m) => `约${m.groups!.n}`)(text),
  ] },
  { id: 'both-around', name: '……以上左右', rules: ['approx-redundant'], make: rewriting(`(?<=${NUM}[万亿]?(?:%|${MEASURE}))(?<at>左右|以上)`, (m) => m[0] === '左右' ? '以上左右' : '以上左右') },
  { id: 'decrease-times', name: '减少用倍数、负数', rules: ['decrease-expression'], make: rewriting(`(?<=下降|压减|减少|压缩)(?<at>(?<n>${NUM})%)`, (m) => `${m.groups!.n}倍`, (m) => `-${m.groups!.n}%`, (m) => `了${m.groups!.n}倍`) },
  { id: 'decrease-over', name: '减少超过百分之百', rules: ['decrease-expression'], make: rewriting(`(?<=下降|压减|减少|压缩)(?<at>(?<n>${NUM})%)`, (m) => `1${m.groups!.n!.padStart(2, '1')}%`.replace(/^1(\d)(?=[.%])/u, '12$1')) },
  { id: 'share-over', name: '占比超过百分之百', rules: ['share-over-whole'], make: within(`占[^，。；、]{2,20}(?:比重|比例)(?:由${NUM}%)?(?:提高|上升)?(?:达到|为|到)?(?<at>${NUM})%`, (m) => `1${m.groups!.at!.padStart(2, '0')}`.replace(/^1(\d)(?=\.|$)/u, '12$1').replace(/^1(\d\d\.?)/u, '1$1'), (m) => m.groups!.at!.replace('.', '').padEnd(3, '5')) },
  { id: 'share-of', name: '占……比重的……', rules: ['share-bizhong-de'], make: within(`占[^，。；、占]{2,15}(?:比重|比例)(?<at>达到|为|达)(?=${NUM}%)`, '的') },
  { id: 'yoy-twice', name: '比上年同比', rules: ['tongbi-redundant'], make: rewriting(`(?<=${HAN})(?<at>增长|下降)(?=${NUM}%)`, (m) => `比上年同比${m[0]}`, (m) => `同比比去年${m[0]}`) },
  { id: 'currency', name: '货币单位写错', rules: ['currency-yuan'], make: rewriting(`(?<at>(?<n>${NUM})(?<s>[万亿])元)`, (m) => `${m.groups!.n}元${m.groups!.s}`, (m) => `￥${m[0]}`, (m) => `人民币${m.groups!.n}${m.groups!.s}`, (m) => `${m[0]}元`) },
  { id: 'thousand-han', name: '阿拉伯数字与“千、百”混用', rules: ['num-script-mixed'], make: (text) => [
    ...rewriting(`(?<![\\d.])(?<at>(?<n>\\d{1,2})000)(?=[余多]?${MEASURE})`, (m) => `${m.groups!.n}千`)(text), ...rewriting(`(?<![\\d.])(?<at>(?<n>\\d{1,2})00)(?=[余多]?${MEASURE})`, (m) => `${m.groups!.n}百`)(text),
    ...rewriting(`(?<![\\d.])(?<at>(?<n>[1-9])(?<h>[1-9])00)(?=[余多]?${MEASURE})`, (m) => `${m.groups!.n}千${m.groups!.h}百`)(text)] },
  { id: 'few-digits', name: '概数用阿拉伯数字', rules: ['num-script-mixed'], make: rewriting(`(?<![\\d.～、])(?<at>\\d{2})(?=${MEASURE})`, (m) => `${m[0][0]}0几`, (m) => `${Math.min(8, Number(m[0][0]))}、${Math.min(8, Number(m[0][0])) + 1}`) },
  { id: 'digit-full', name: '全角数字', rules: ['digit-form'], make: rewriting(`(?<![\\d.])${NUM}(?=[%万亿年家个元])`, full) },
  { id: 'digit-letter', name: '数字写成字母', rules: ['digit-form'], make: (text) => [...rewriting('(?<=\\d)(?<at>0)(?=\\d{0,3}[年家个万亿元%])', 'O', 'o')(text), ...rewriting('(?<=\\d)(?<at>1)(?=\\d{0,3}[年家个万亿元%])', 'l', 'I')(text)] },
  { id: 'zero-lost', name: '小数漏写0', rules: ['digit-form'], make: rewriting('(?<!\\d)0(?=\\.\\d+[%个])', '') },
  { id: 'year-han', name: '年份写法错', rules: ['year-date-format'], make: (text) => [
    ...rewriting('(?<!\\d)(?<at>20\\d\\d)(?=年(?!\\d{1,2}月))', han('零'), han('○'), han('O'))(text),
    ...rewriting('(?<!\\d)(?<at>20\\d\\d)(?=年\\d{1,2}月)', han('〇'))(text),
    ...rewriting('(?<=20\\d\\d年)(?<at>[1-9])(?=月)', han('〇'))(text)] },
  { id: 'year-short', name: '年份只写两位', rules: ['year-date-format'], make: rewriting('(?<![\\d—至])20(?=\\d\\d年(?:底|初|末|\\d{1,2}月|上半年|[\\u4e00-\\u9fff]{1,6}[回任工目]))', '') },
  { id: 'scale-mixed', name: '同一指标元、万元混用', rules: ['unit-scale-inconsistent'], make: within(`人均可支配收入(?:分别达到)?${NUM}元(?:和|、)(?<at>(?<n>\\d{5})元)`, (m) => `${(Number(m.groups!.n) / 10000).toFixed(2)}万元`) },
  { id: 'thousand-sep', name: '千分撇不一致', rules: ['thousand-sep-inconsistent'], make: rewriting('(?<![\\d.])(?!12345)(?<at>(?<a>\\d{2,3})(?<b>\\d{3}))(?![\\d.年])', (m) => `${m.groups!.a},${m.groups!.b}`) },
];
