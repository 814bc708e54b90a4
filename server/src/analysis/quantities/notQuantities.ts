import { any } from '../../lexicon/figureWords';
import { isHan } from '../../text/chars';
import type { Figure } from './figure';

/** Units that a class is named by (20人以上的教学点), and what it is a class of. */
const CLASS_UNIT = new RegExp(`^${any('classUnits')}$`, 'u');
const GROUP = new RegExp(`^的?${any('groups')}`, 'u');
const CODE_NOUN = new RegExp(`^${any('codeNouns')}`, 'u');

/**
 * Whether a figure only names something: a date, an ordinal, a code (5G, G60), a size class (百亿级项目, 20人以上的
 * 教学点), a part of a quoted name (“1+22+3”), a denominator (每10万人).
 */
export function isNotQuantity(norm: string, f: Figure, quoted: boolean): boolean {
  const before = norm.slice(Math.max(0, f.start - 12), f.start), after = norm.slice(f.end, f.end + 40);
  if (quoted || /每$/u.test(before)) return true;
  return f.chinese ? false : isDate(norm, f) || isCode(norm, f, before, after) || isOrdinal(f, before, after) || isClass(f, before, after) || isDuration(f, before, after);
}

function isDate(norm: string, f: Figure): boolean {
  const digits = norm.slice(f.numberStart, f.end), after = norm.slice(f.end, f.end + 8), before = norm.slice(Math.max(0, f.numberStart - 3), f.numberStart);
  const value = Array.isArray(f.value) ? f.value[0]! : f.value as number;
  if (f.unitForm === '年' && value >= 1900 && value <= 2100 && Number.isInteger(value)) return true;
  if (f.unitForm === '' && value >= 1900 && value <= 2100 && /^(?:年|[-—–~至、和]\d{4}年?|[-./]\d{1,2}[-./]\d{1,2}|学年|度)/u.test(after)) return true;
  if (f.unitForm === '' && value >= 1900 && value <= 2100 && /\d{4}[-—–~至]$/u.test(norm.slice(Math.max(0, f.numberStart - 5), f.numberStart))) return true;
  if (f.unitForm === '月') return !/个$/u.test(before);
  if (f.unitForm === '日') return true;
  if (/^\d{1,2}$/u.test(digits) && /^[:：]\d{2}/u.test(after)) return true;
  return f.unitForm === '' && /^月/u.test(after);
}

function isCode(norm: string, f: Figure, before: string, after: string): boolean {
  if (f.unitForm === '' && (/(?:附件|附表|专栏|[表图])\s?$/u.test(before) || norm.trim().length === f.end - f.start)) return true;
  if (f.unitForm === '' && /^[A-Za-z+℃&]/u.test(after)) return true;
  if (/[A-Za-z+.]$/u.test(before) && f.start === f.numberStart && !/\)$/u.test(before)) return true;
  if (f.unitForm === '' && /[-]$/u.test(before) && /[A-Za-z0-9]-$/u.test(before)) return true;
  if (/^\+/u.test(after) || norm[f.numberStart - 1] === '+') return true;
  if (f.unitForm === '' && CODE_NOUN.test(after)) return true;
  if (/[省国县GS]$/u.test(before) && f.unitForm === '' && /^[线道]/u.test(after)) return true;
  return f.unitForm === '' && !hasScale(norm, f) && !endsFigure(after) && f.unit === '';
}

const hasScale = (norm: string, f: Figure): boolean => /[万亿兆千百]/u.test(norm.slice(f.numberStart, f.end));
/** Without a unit a figure is a quantity only where the clause ends behind it: 物价指数控制在103左右。 */
const endsFigure = (after: string): boolean => after === '' || /^[，。；、）]/u.test(after);

function isOrdinal(f: Figure, before: string, after: string): boolean {
  if (!f.ordinal) return false;
  const ranked = /(?:居[\u4e00-\u9fff]{0,9}|由|从|列|升至|位居|位列|排名?|前进至?|跃升至?|跃居|上升至?|名列|晋升至?|进至?|为|是|全[省国市州])第$/u.test(before);
  return !(ranked && (f.unitForm === '' || /^(?:位|名)$/u.test(f.unitForm)) && (after === '' || !isHan(after[0]) || /^(?:[和、及]|上升|提升|跃升|前移|升至|降至)/u.test(after)));
}

function isClass(f: Figure, before: string, after: string): boolean {
  if (/^级/u.test(after) && f.unitForm !== '级') return true;
  if (f.unitForm === '级' || f.unitForm === '期' || f.unitForm === '批' || f.unitForm === '层') return !/[，。；、]/u.test(after[0] ?? '，') || f.unitForm !== '层';
  if (/^大/u.test(after) && f.unitForm === '') return true;
  if (/^(?:世界|中国|全国|行业|全球)$/u.test(before.slice(-2)) && /^强/u.test(after)) return true;
  if (f.unitForm === '千伏' && isHan(after[0]) && !/^[和、]/u.test(after)) return true;
  if (f.unitForm === '岁' && f.op !== 'eq' && f.op !== 'gt' && isHan(after[0])) return true;
  const text = f.op === 'ge' || f.op === 'lt' || f.op === 'le';
  if (text && CLASS_UNIT.test(f.unitForm) && (GROUP.test(after) || /^的(?!目标|任务)[\u4e00-\u9fff]/u.test(after))) return true;
  if (f.op === 'gt' && f.start < f.numberStart && /^的[^，。；]{0,6}(?:企业|项目|园区|产业|集群|机场|县|镇|村|景区)/u.test(after)) return true;
  return f.op === 'gt' && /元$/u.test(f.unitForm) && /^(?:内资|外资)?(?:产业|工业|服务业)?(?:项目|企业|园区|集群|产业)/u.test(after);
}

function isDuration(f: Figure, before: string, after: string): boolean {
  if (f.unitForm === '年') return !/(?:连续|延长|长达|历时|缩短|提前)(?:已|了)?$/u.test(before);
  if (f.unitForm === '小时' || f.unitForm === '天' || f.unitForm === '分钟') return isHan(after[0]) && !/[的]/u.test(after[0]!);
  return f.unitForm === '度' && f.value === 100;
}
