import { findIndicator, indicatorNames } from '../../lexicon';
import { any } from '../../lexicon/figureWords';
import { isHan } from '../../text/chars';
import { span, type Span } from '../../text/span';
import type { Figure } from './figure';

const BASE = '(?:[由从](?:\\d{4}年|上年|去年|年初|每人每[年月])(?:末|底)?的?|[至到为]\\d{4}年末?的?|[由从]每人每[年月]|每人每[年月])';

/** What comes before a figure's indicator and is no part of it: time, manner, and the verbs of reporting. */
const LEAD = new RegExp(`^(?:[\\d一二三四五六七八九十]+月\\d*日?|到?(?:20\\d\\d|今|明|去|当|全)年底?(?:末|前)?|[一三五]年来?|全[市省县区州旗]|我[市省区县]|截至[^，]{0,8}|第[一二三四五六七八九十]个年头|办结(?!率)|年(?![度增均产末底销])|[八九一二○〇]?十[一二三四五六七八九]?年度|${any('lead')})+`, 'u');
/** Verbs between an indicator and its figure. */
const TAIL = new RegExp(`(?:，?(?:比\\d{4}年|较\\d{4}年|连续[^，]{0,6}年?|[一二三四五]年|${any('adverbs')}))*(?:${BASE}|由上年的?|${any('reachingTo')}[至到]*|${any('reaching')})*$`, 'u');
/** Verbs and times that are no name of anything. */
const BARE = new RegExp(`^(?:“?十[一二三四五]五”?(?:末|时期|期间)?|是[^，。；]{0,8}末|[较比][^，。；占]{0,24}|[为占是]?(?:全年|年度|年初|当年)?(?:计划|预算|目标|任务)数?|居(?!民)[^，。；]{0,10}|上升至第?|${any('bare')}+)$`, 'u');
/** 高于全国平均水平｜2.1个百分点, 占全省｜五分之一: said of what was named before. */
const OF_PREVIOUS = new RegExp(`^(?:均|分别|约|仅|只)?(?:占(?!比|地)|${any('comparing')})`, 'u');
/** Words that go on counting what the figure before counted: 新增64家、总数｜872家. */
const COUNT_ON = new RegExp(`^${any('countOn')}$`, 'u');
/** Verbs that make something: the thing counted stands behind the number or between verb and number. */
const MAKING = new RegExp(`${any('making')}$`, 'u');
/** Verbs behind what is counted: ｜16所高职学校｜入选…; not where they are part of a name (上市公司, 在建项目). */
const PREDICATE = new RegExp(`(?<=.{2})${any('predicates')}(?!项目|公司|企业|园区|区|者|率|地|县|市|的|作品|人|单位|建|册|线|校|岗|业|额|面|工|产|点|站|量)`, 'u');
const COUNTER = new RegExp(`^${any('counters')}$`, 'u');

/** 待遇水平｜居中部地区｜第1. */
const RANKED = /(?<=.)(?:均|稳|位|跃)?(?:居(?!民)|列)[^，。居列]{1,8}$/u;

export interface Indicated { readonly span: Span<'norm'> | null; readonly id: string | null; /** Which of several named together, where they share a head. */ readonly member?: string }

/**
 * What a figure measures. Left of it where something is named there (地区生产总值增长｜5%), else right of it (｜2家千亿级
 * 企业), else what the figure before it in the sentence measured (456.6亿元、增长｜6.1%). Spans are in the normalised text.
 */
export function indicatorOf(norm: string, f: Figure, clauseStart: number, previous: Indicated, sameUnit: boolean): Indicated {
  const left = leftPhrase(norm, clauseStart, f.ordinal ? f.start - 1 : f.start, f.ordinal);
  const words = left ? norm.slice(left.start, left.end) : '';
  if (left && previous.span && OF_PREVIOUS.test(words) && !/(?:比重|比例|比率|份额)$/u.test(words)) return previous;
  const right = rightPhrase(norm, f), counts = isStreak(norm, f, words) || f.unit === '' || COUNTER.test(f.unit);
  if (left && previous.span && sameUnit && counts && COUNT_ON.test(words)) return previous;
  if (right && (counts || f.unit === '%') && prefersRight(norm, left, f)) return named(norm, right);
  if (left && !BARE.test(words)) return named(norm, left);
  if ((!counts || left) && previous.span) return previous;
  return right ? named(norm, right) : previous;
}

const isStreak = (norm: string, f: Figure, words: string): boolean => f.unit === '年' && (words === '' || findIndicator(words) === null) && /连续$/u.test(norm.slice(Math.max(0, f.start - 2), f.start));
const named = (norm: string, s: Span<'norm'>): Indicated => ({ span: s, id: findIndicator(norm.slice(s.start, s.end))?.id ?? null });

/** The thing counted is behind the number: 新增｜3家省级院士工作站; not behind 新增省级院士工作站｜3家。 */
function prefersRight(norm: string, left: Span<'norm'> | null, f: Figure): boolean {
  if (f.unit === '%') return left === null && f.op !== 'eq';
  if (left === null || f.unit === '') return true;
  const text = norm.slice(left.start, left.end), after = norm.slice(f.end, f.end + 3);
  if (BARE.test(text) || (f.unit === '年' && findIndicator(text) === null)) return true;
  if (/^、\d[\d.]*(?:公里|亩|平方米|米|万)/u.test(norm.slice(f.end, f.end + 16))) return true;
  if (MAKING.test(text) && !/(?:投入|收入|就业)$/u.test(text)) return true;
  if (text.length <= 10 && /[、和]\S{1,8}$/u.test(text)) return true;
  return /^[^，。；：、]{2,}/u.test(after) && !/^(?:以上|左右|和|及|的|（|进入|达到|完成|纳入|并|且|等)/u.test(after);
}

/** The noun phrase left of a figure in its clause, without what leads in and without the verb. */
function leftPhrase(norm: string, clauseStart: number, figureStart: number, ranked: boolean): Span<'norm'> | null {
  const clause = norm.slice(clauseStart, figureStart);
  const tail = TAIL.exec(clause)!;
  let body = clause.slice(0, tail.index);
  const lead = LEAD.exec(body);
  let start = lead && lead[0].length < body.length && !indicatorStartsInside(body, lead[0].length) ? lead[0].length : 0;
  while (start < body.length && /[\s）”、·]/u.test(body[start]!)) start++;
  body = body.slice(start).replace(/[\s（“、的]+$/u, '');
  if (ranked) body = body.replace(RANKED, '');
  return [...body].filter((c) => isHan(c) || /[A-Za-z]/u.test(c)).length >= 2 ? span(clauseStart + start, clauseStart + start + body.length) : null;
}

/** 年末常住人口, 全社会固定资产投资: a known name that the lead-in would bite into. */
function indicatorStartsInside(body: string, cut: number): boolean {
  for (let i = 0; i < cut; i++) { const name = indicatorNames.longestAt(body, i); if (name && i + name.length > cut) return true; }
  return false;
}

/** What cannot begin the thing counted: it belongs to the figure or goes on with the sentence. */
const NOT_RIGHT = new RegExp(`^(?:和|及|以上|左右|以内|至|到|，|上升|提升|跃升|前移|下降|升至|降至|目标|台阶|大关|新台阶|规模|关口|并|且|${any('reachingTo')}(?:[到至为]|[，。、]|$))`, 'u');

/** The noun phrase right of a count: up to the next mark or the verb of the clause. */
function rightPhrase(norm: string, f: Figure): Span<'norm'> | null {
  const rest = norm.slice(f.end, f.end + 60);
  const m = /^(?:的|、\d+(?:\.\d+)?(?:个|项|家|条|类|公里|座|处))?(?=[^和、，。])((?:\d+(?:千伏|公里|米)|“[^”]{1,24}”|《[^》]{1,24}》|（[^）]{1,12}）|[^，。；：！？、“”（）《》\d])+)/u.exec(rest);
  if (!m) return null;
  const text = m[1]!.slice(0, PREDICATE.exec(m[1]!)?.index).replace(/(?:[和及与]|中)$/u, '');
  if ((!isHan(text[0]) && !/[“《A-Za-z\d]/u.test(text[0]!)) || NOT_RIGHT.test(text)) return null;
  const lead = m[0].length - m[1]!.length;
  return span(f.end + lead, f.end + lead + text.length);
}
