import { each, groupAt, HAN, rewriting, within, type Kind, type Mutation } from '../mutation';

const OTHERS = ['十二五', '十三五', '十四五', '十五五', '十六五'];
const ROLE = '(?:收官|开局|最后一年|起步|第一年|承上启下|中期|全面完成)';
const CN = '一二三四五六七八九十';

/** A year and a plan that belong together: 2025年是“十四五”规划收官之年. */
const claimed = (group: 'plan' | 'year') => (text: string): readonly Mutation[] => each(text, `(?<year>20\\d\\d)年是[^。；，]{0,12}“(?<plan>十.五)”(?:规划)?[^。；，“]{0,10}${ROLE}`, (m) => {
  const [start, end] = groupAt(m, group), old = m.groups![group]!;
  const others = group === 'plan' ? OTHERS : [-3, -2, 2, 3].map((d) => String(Number(old) + d));
  return others.filter((to) => to !== old).map((to) => ({ start, end, to, places: [[m.index!, m.index! + m[0].length] as const] }));
});
const spans = (text: string): readonly Mutation[] => each(text, '“(?<plan>十.五)”(?:时期|期间)?（(?<a>20\\d\\d)—(?<b>20\\d\\d)年）', (m) => [
  ...OTHERS.filter((to) => to !== m.groups!.plan).map((to) => ({ start: groupAt(m, 'plan')[0], end: groupAt(m, 'plan')[1], to })),
  ...(['a', 'b'] as const).flatMap((g) => [-1, 1].map((d) => ({ start: groupAt(m, g)[0], end: groupAt(m, g)[1], to: String(Number(m.groups![g]) + d) }))),
].map((x) => ({ ...x, places: [[m.index!, m.index! + m[0].length] as const] })));

const DATE = '(?<y>20\\d\\d)年(?<m>\\d{1,2})月(?<d>\\d{1,2})日';
const noSuchDay = (text: string): readonly Mutation[] => each(text, DATE, (m) => ['2月30日', '13月5日', '6月31日', `${m.groups!.m}月32日`, '9月31日', '4月31日', '11月31日'].map((to) => ({ start: groupAt(m, 'm')[0], end: m.index! + m[0].length, to })));
const wrongDay = (text: string): readonly Mutation[] => each(text, `${DATE}（星期(?<w>[一二三四五六日])）`, (m) => [
  ...['一', '二', '三', '四', '五', '六', '日'].filter((to) => to !== m.groups!.w).map((to) => ({ start: groupAt(m, 'w')[0], end: groupAt(m, 'w')[1], to })),
  { start: groupAt(m, 'd')[0], end: groupAt(m, 'd')[1], to: String(Number(m.groups!.d) % 28 + 1) },
].map((x) => ({ ...x, places: [[m.index!, m.index! + m[0].length] as const] })));

const anniversary = (text: string): readonly Mutation[] => each(text, '(?<y>20\\d\\d)年[^。\\n]{0,40}?(?<n>\\d{2,3})周年', (m) => [
  ...[-10, -1, 1, 5].map((d) => ({ start: groupAt(m, 'n')[0], end: groupAt(m, 'n')[1], to: String(Number(m.groups!.n) + d) })),
  ...[-1, 1].map((d) => ({ start: groupAt(m, 'y')[0], end: groupAt(m, 'y')[1], to: String(Number(m.groups!.y) + d) })),
].map((x) => ({ ...x, places: [[m.index!, m.index! + m[0].length] as const] })));
/** The year is not said: 今年是新中国成立75周年. */
const thisYear = (text: string): readonly Mutation[] => each(text, '(?<y>20\\d\\d)(?<a>年[^。\\n]{0,40}?)(?<n>\\d{2,3})周年', (m) => [-10, -1, 1, 5].map((d) => {
  const to = `今${m.groups!.a}${Number(m.groups!.n) + d}`;
  return { start: m.index!, end: groupAt(m, 'n')[1], to, places: [[m.index!, m.index! + to.length + 2] as const] };
}));

/** The session in the report's title is another than the one before plus one. */
/** The session of the cover comes before one that the text looks back on: what a reader can prove. */
const session = (text: string): readonly Mutation[] => {
  const earlier = /[一二三四五六七八九十]{1,3}届人大(?<k>[一二三四五])次会议/u.exec(text.slice(60));
  return each(text, '第[一二三四五六七八九十]{1,3}届人民代表大会第(?<k>[一二三四五])次会议', (m) => {
    const [start, end] = groupAt(m, 'k');
    return earlier ? [...CN.slice(0, 6)].filter((to) => CN.indexOf(to) < CN.indexOf(earlier.groups!.k!)).map((to) => ({ start, end, to, places: [[m.index!, m.index! + m[0].length] as const, [earlier.index + 60, earlier.index + 60 + earlier[0].length] as const] })) : [];
  });
};

/** The year of a heading is not the report's, or not the year before. */
const headingYear = (text: string): readonly Mutation[] => each(text, '^[一二三]、[^\\n]{0,16}?(?<y>20\\d\\d)年[^\\n]{0,16}$', (m) => {
  const [start, end] = groupAt(m, 'y');
  return [-3, -2, 2, 3, 4].map((d) => ({ start, end, to: String(Number(m.groups!.y) + d), places: [[m.index!, m.index! + m[0].length] as const] }));
});

/** Sentences of prose. */
const SENTENCE = '(?<=[。：]|^)(?<s>[^。：\\n“”①-⑳\\[［]SIZE。)';
const sentences = (size: string, put: (text: string, start: number, end: number) => readonly Mutation[]) => (text: string): readonly Mutation[] =>
  each(text.slice(0, /^.{0,12}名\s?词\s?解\s?释/mu.exec(text)?.index), SENTENCE.replace('SIZE', size), (m) => put(text, m.index!, m.index! + m[0].length));
const again = sentences('{14,200}', (text, start, end) => [{ start: end, end, to: text.slice(start, end), places: [[start, 2 * end - start]] }]);
const elsewhere = sentences('{46,200}', (text, start, end) => {
  const later = text.indexOf('。\n', end + 200), last = /^.{0,12}名\s?词\s?解\s?释/mu.exec(text)?.index ?? text.length;
  return later < 0 || later > last || text.slice(start, end).replace(/[\s\p{P}]/gu, '').length < 44 ? [] : [{ start: later + 1, end: later + 1, to: text.slice(start, end), places: [[later, later + 1 + end - start], [start, end]] }];
});

const WORDS = '推动|加快|实施|提升|推进|建设|完善|深化|发展|坚持|持续|新增|改造|培育|经济|项目|企业|全市|工作|政府|服务|创新|改革|产业|群众|乡村';

export const facts: readonly Kind[] = [
  { id: 'plan-other', name: '十四五写成十三五', rules: ['plan-period-year'], make: (text) => [...claimed('plan')(text), ...claimed('year')(text)] },
  { id: 'plan-years', name: '五年规划的起止年错', rules: ['plan-period-year'], make: spans },
  { id: 'plan-quotes', name: '规划名漏引号', rules: ['plan-name-form'], make: (text) => (text.match(/“十.五”/gu) ?? []).length < 3 ? [] : rewriting('“(?<p>十.五)”', (m) => m.groups!.p!)(text) },
  { id: 'plan-word', name: '五年规划写成计划', rules: ['plan-name-form'], make: within('“十.五”(?<at>规划)', '计划') },
  { id: 'day-none', name: '不存在的日期', rules: ['date-weekday-invalid'], make: noSuchDay },
  { id: 'day-week', name: '星期错', rules: ['date-weekday-invalid'], make: wrongDay },
  { id: 'anniversary', name: '周年错', rules: ['anniversary-year'], make: (text) => [...anniversary(text), ...thisYear(text)] },
  { id: 'session', name: '届次错', rules: ['session-edition-year'], make: session },
  { id: 'heading-year', name: '标题年份错', rules: ['report-year-heading'], make: headingYear },
  { id: 'sentence-twice', name: '整句重复', rules: ['duplicate-sentence'], make: again },
  { id: 'sentence-elsewhere', name: '句子在别处重复', rules: ['duplicate-sentence'], make: elsewhere },
  { id: 'word-doubled', name: '词语重复', rules: ['char-duplicate'], make: rewriting(`(?<=[^：“])(?:${WORDS})(?=${HAN})`, (m) => m[0] + m[0]) },
  { id: 'phrase-doubled', name: '短语重复', rules: ['char-duplicate'], make: rewriting(`(?<=[，。；、])${HAN}{3,6}(?=[，。；、])`, (m) => m[0] + m[0]) },
  { id: 'character-doubled', name: '虚字重复', rules: ['char-duplicate'], make: rewriting(`(?<=${HAN})(?:的|了|和(?![美谐平])|在|(?<!参)与|(?<![作成])为|对(?![外内口应])|将|是|到(?!位)|把)(?=${HAN})`, (m) => m[0] + m[0]) },
  { id: 'item-respectively', name: '“分别”前后项数不等', rules: ['respectively-count-mismatch'], make: (text) => [
    ...within('[\\u4e00-\\u9fff、]{6,40}分别(?:达到|增长|突破|为)?[\\d.]+[^、。，；\\d]{1,4}、[\\d.]+[^、。，；\\d]{1,4}(?<at>和[\\d.]+[^、。，；\\d]{1,4})(?=[。，；])', '')(text),
    ...within('(?<at>[\\u4e00-\\u9fff]{2,6}、)[\\u4e00-\\u9fff]{2,6}、[\\u4e00-\\u9fff]{2,10}分别(?:达到|增长|突破|为)?[\\d.]+[^、。，；\\d]{1,4}、[\\d.]+[^、。，；\\d]{1,4}和[\\d.]+', '')(text)] },
  { id: 'document-number', name: '发文字号写错', rules: ['official-doc-form'], make: (text) => [...rewriting('〔(?<y>20\\d\\d)〕(?=\\d+号)', (m) => `（${m.groups!.y}）`, (m) => `[${m.groups!.y}]`, (m) => `【${m.groups!.y}】`)(text), ...rewriting('(?<=〔20\\d\\d〕)(?=\\d+号)', '第', '0')(text)] },
  { id: 'rank-style', name: '名次体例不一', rules: ['ordinal-style-mixed'], make: (text) => each(text, '(?<=第)[1-9](?=位)', (m) => ({ start: m.index!, end: m.index! + 1, to: CN[Number(m[0]) - 1]!, places: [...text.matchAll(/第[1-9]位/gu)].map((o) => [o.index, o.index + 3]) })) },
];
