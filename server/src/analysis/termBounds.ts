import { termContext } from '../lexicon';
import { isHan } from '../text/chars';

const NUMERAL = /[〇零一二三四五六七八九十百千万亿两\d]/u;
/** A core that counts: 三大工程, 两山, 双高. */
const COUNTED = /^[一二三四五六七八九十两双\d]/u;
const WORD = /[A-Za-z0-9]/u;
const PARTICLE = /[的和与及或等之在为是将要以对把让使了着中内外上下]/u;
/** Up to this length a term can be part of a longer word by chance; a longer counted one can only count a list. */
const SHORT = 2, SLOGAN = 3, LIST_COUNT = 5;

/**
 * Whether a term found in the text is a word of its own there. In quotation marks it is; letters and figures must end
 * where it ends; short terms must not be part of a longer word (三保 in 三保障, 三区 in 三区一县, 一网 in 统一网络), and a
 * counted one must not sum up the list before it (育种、装备、研发三大工程). `first` and `last` are its characters' offsets.
 */
export function standsAlone(norm: string, first: number, last: number, core: string): boolean {
  const before = norm[first - 1] ?? '', after = norm[last + 1] ?? '';
  if ('“‘'.includes(before) && '”’'.includes(after) && before !== '' && after !== '') return true;
  if (cutsWord(core, before, after, norm[first - 2] ?? '')) return false;
  const counted = COUNTED.test(core);
  if (counted && (bindsBefore(norm, first, core) || (core.length <= SLOGAN && NUMERAL.test(after) && isHan(after)))) return false;
  if (core.length <= SHORT && isHan(norm[last]) && isHan(after) && !PARTICLE.test(after) && termContext.heads.longestAt(norm, last + 1) === null) return false;
  return !(counted && core.length <= LIST_COUNT && sumsUp(norm, first));
}

/** PC in PCR, 5G in 15G, 1+N in 5+1+N. */
function cutsWord(core: string, before: string, after: string, farther: string): boolean {
  if (WORD.test(core[core.length - 1]!) && (WORD.test(after) || after === '+')) return true;
  return WORD.test(core[0]!) && (WORD.test(before) || ('+.'.includes(before) && before !== '' && WORD.test(farther)));
}

/** The numeral belongs to what stands before it: 统一, 第三, 十五; or a counted pair goes on: 一县三区. */
function bindsBefore(norm: string, first: number, core: string): boolean {
  const before = norm[first - 1] ?? '';
  if (NUMERAL.test(core[0]!) && (NUMERAL.test(before) || before === '第' || termContext.bound.has(before + core[0]!))) return true;
  return core.length <= SHORT && isHan(before) && !NUMERAL.test(before) && NUMERAL.test(norm[first - 2] ?? '') && /[一二三四五六七八九两]/u.test(norm[first - 2]!);
}

/** How far before a count its list is looked for. */
const LIST_REACH = 80;

/** A 、 list right before the count, with no verb between: 种源研育、装备研制、产品研发｜三大工程. */
function sumsUp(norm: string, first: number): boolean {
  if (!isHan(norm[first - 1]) || /[和与及或]/u.test(norm[first - 1]!)) return false;
  const clause = norm.slice(Math.max(0, first - LIST_REACH), first).split(/[，。；：！？”]/u).pop()!;
  return clause.includes('、') && !termContext.verbs.some((verb) => clause.endsWith(verb));
}
