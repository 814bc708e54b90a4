import { findIndicator, indicatorNames } from '../../lexicon';
import { isHan } from '../../text/chars';
import { span, type Span } from '../../text/span';
import type { Figure } from './figure';

/** What comes before a figure's indicator and is no part of it: time, manner, and the verbs of reporting. */
const LEAD = /^(?:[\d一二三四五六七八九十]+月[\d]*日?|到?(?:20\d\d|今|明|去|当|全)年底?(?:末|前)?|五年来|一年来|五年|三年|(?:年均|年末|年内|预计|力争|确保|努力|实现|完成|累计|全[市省县区州旗]|全年|其中|目前|同时|已经?|共计?|总计|合计|再|新增|新建改?扩?建?|新改建|新改扩建|新改造|新设|新引进|新获批|新开工|建成|打造|培育|实施|举办|组建|设立|认定|入选|创成|办结(?!率)|划分|截至[^，]{0,8}|比上年|同比|较上年|分别|首次|连续|第[一二三四五六七八九十]个年头|继续|进一步|今年|我[市省区县]|通过|使|将|要|的|了|使得|在|每年|以及|和|并|也|又|仅|均|都|年(?!度)|预期|既?也?又?是|正值|适逢|迎来|预计可|可|对应|净|约|达|按可比价计?算?|同口径|和|争取|推动|促进|引导|带动|撬动|直接|稳定|保持|组织|开展))+/u;
/** Verbs between an indicator and its figure. */
const TAIL = /(?:[，]?(?:比上年|同比|较上年|比\d{4}年|较\d{4}年|年均|平均|累计|首次|预计|分别|将|已|再|均|力争|历史性|超额|连续[^，]{0,6}年?|同口径|名义|实际|可比|稳步|大幅|持续))*(?:实现|完成|达到?|到|增长|增加|新增|净增|增至|下降至?到?|降至?到?|降低至?到?|减少|提高至?到?|提升至?到?|上升至?到?|上涨|跃升至?|由上年的?|回落至?|扩大至?到?|缩小至?到?|控制在|保持在|稳定在|稳定增长|保持|突破|迈上|迈入|跃上|占|位居|居|升至|为|是|有|超过?|至|在|上|翻|由|从|压减|压降|不|较快|改善|投入|压缩至?到?|共|约|大关|中?列)*$/u;

const BARE_VERB = /^(?:“?十[一二三四五]五”?(?:末|时期|期间)?|形成了?|推进|建成|达到?|共|是[^，。；]{0,8}末|较[^，。；]{0,12}|居(?!民)[^，。；]{0,10}|上升至第?|第|有效应对|应对)$/u;

/** Words that go on counting what the figure before counted: 新增64家、总数｜872家. */
const COUNT_ON = /^(?:总数|总量|总规模|其中|新?开工|竣工投?产?|投产|净增)$/u;

export interface Indicated { readonly span: Span<'norm'> | null; readonly id: string | null }

/** Verbs that make something: the thing counted stands behind the number or between verb and number. */
const MAKING = /(?:新增|新建|新改建|新改扩建|新改造|建成|完成|实施|打造|培育|引进|新引进|认定|获评|获批|入选|举办|组建|设立|推进|改造|拆除|办结|办理|划分|新设|投用|投运|落地|开工|竣工|发放|解决|销号|创成|创建|启用|认证|拥有|累计|签约|开行|选派|派遣|惠及|覆盖|汇聚|接入|整治|争取|落实|兑现|增加|净增|达|有|个|出台|制定|推出|建设|建立|筹集建设|招引|招聘|吸引|转化|孵化|储备|安置|救助|化解|新获批|构建|成功)$/u;

/**
 * What a figure measures. Left of it where something is named there (地区生产总值增长｜5%), else right of it (｜2家千亿级
 * 企业), else what the figure before it in the sentence measured (456.6亿元、增长｜6.1%). Spans are in the normalised text.
 */
export function indicatorOf(norm: string, f: Figure, clauseStart: number, previous: Indicated, sameUnit: boolean): Indicated {
  const left = leftPhrase(norm, clauseStart, f.ordinal ? f.start - 1 : f.start);
  const right = rightPhrase(norm, f);
  const streak = f.unit === '年' && (left === null || findIndicator(norm.slice(left.start, left.end)) === null) && /连续$/u.test(norm.slice(Math.max(0, f.start - 2), f.start));
  const counts = streak || isCountUnit(f);
  if (left && previous.span && sameUnit && counts && COUNT_ON.test(norm.slice(left.start, left.end))) return previous;
  if (right && (counts || f.unit === '%') && prefersRight(norm, left, f)) return named(norm, right);
  if (left && !BARE_VERB.test(norm.slice(left.start, left.end))) return named(norm, left);
  if (!counts && previous.span) return previous;
  if (right) return named(norm, right);
  return previous;
}

const named = (norm: string, s: Span<'norm'>): Indicated => ({ span: s, id: findIndicator(norm.slice(s.start, s.end))?.id ?? null });

const isCountUnit = (f: Figure): boolean => f.unit === '' || /^(?:家|个|项|户|人|名|位|座|条|套|辆|台|张|件|所|处|栋|间|类|种|部|支|人次|场|场次|次|只|头|株|宗|起|例|门|册|枚|盏|根|片|段|组|批|艘|列|架次|班)$/u.test(f.unit);

/** The thing counted is behind the number: 新增｜3家省级院士工作站; not behind 新增省级院士工作站｜3家。 */
function prefersRight(norm: string, left: Span<'norm'> | null, f: Figure): boolean {
  if (f.unit === '%') return left === null && f.op !== 'eq';
  if (left === null || (f.unit === '年' && findIndicator(norm.slice(left.start, left.end)) === null)) return true;
  const text = norm.slice(left.start, left.end);
  return MAKING.test(text) && !/(?:投入|收入|就业)$/u.test(text) || /(?:[、和]\S{1,8})$/u.test(text) && text.length <= 10 || f.unit === '' || /^[^，。；：、]{2,}/u.test(norm.slice(f.end, f.end + 3)) && !/^(?:以上|左右|，|、|和|及|的|，|（|进入|达到|完成|纳入)/u.test(norm.slice(f.end));
}

/** The noun phrase left of a figure in its clause, without what leads in and without the verb. */
function leftPhrase(norm: string, clauseStart: number, figureStart: number): Span<'norm'> | null {
  const clause = norm.slice(clauseStart, figureStart);
  const tail = TAIL.exec(clause)!;
  let body = clause.slice(0, tail.index);
  const lead = LEAD.exec(body);
  let start = lead && lead[0].length < body.length && !indicatorStartsInside(body, lead[0].length) ? lead[0].length : 0;
  while (start < body.length && /[\s）”、·]/u.test(body[start]!)) start++;
  body = body.slice(start).replace(/[\s（“、的]+$/u, '');
  return [...body].filter((c) => isHan(c) || /[A-Za-z]/u.test(c)).length >= 2 ? span(clauseStart + start, clauseStart + start + body.length) : null;
}

/** 年末常住人口, 全社会固定资产投资: a known name that the lead-in would bite into. */
function indicatorStartsInside(body: string, cut: number): boolean {
  for (let i = 0; i < cut; i++) { const name = indicatorNames.longestAt(body, i); if (name && i + name.length > cut) return true; }
  return false;
}

/** The noun phrase right of a count: up to the next mark or verb of a clause. */
function rightPhrase(norm: string, f: Figure): Span<'norm'> | null {
  const rest = norm.slice(f.end, f.end + 60);
  const m = /^(?:的|、\d+(?:个|项|家|条|类))?(?=[^和、，。])((?:\d+(?:千伏|公里|米)|“[^”]{1,24}”|《[^》]{1,24}》|（[^）]{1,12}）|[^，。；：！？、“”（）《》\d])+)/u.exec(rest);
  if (!m) return null;
  const text = m[1]!;
  if (!isHan(text[0]) && !/[“《A-Za-z\d]/u.test(text[0]!) || /^(?:和|及|以上|左右|以内|至|到|，|上升|提升|跃升|前移|下降|升至|降至|目标|台阶|大关|新台阶|规模|关口)/u.test(text)) return null;
  const lead = m[0].length - text.length;
  return span(f.end + lead, f.end + lead + text.length);
}
