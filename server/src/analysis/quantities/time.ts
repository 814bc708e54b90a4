import { any } from '../../lexicon/figureWords';
import { inCommonEra } from '../calendar';
import type { BlockContext, Change, QuantityKind } from '../model';
import { WINDOW } from './clause';
import type { Figure } from './figure';

const AIM = new RegExp(`${any('aims')}|到20\\d\\d年`, 'u');
/** How a sentence begins that says what is to be done. */
const IMPERATIVE = new RegExp(`^${any('imperatives')}`, 'u');
const DONE = new RegExp(any('done'), 'u');

/** Whether a figure is a goal, a result, or only something to hold the others against. `sentence` is where its sentence begins. */
export function kindOf(norm: string, f: Figure, sentence: number, change: Change, context: BlockContext): QuantityKind {
  const before = norm.slice(Math.max(sentence, f.start - 60), f.start);
  if (context.zone === 'glossary' || change === 'rank' || f.unit === '周年') return 'reference';
  if (/连续\S{0,2}$/u.test(before) && /^(?:年|个月|月)$/u.test(f.unitForm)) return 'reference';
  if (isBaseline(norm, f)) return 'reference';
  if (context.zone === 'review') return 'actual';
  if (context.zone === 'plan') return /(?:去年|上年|目前已|预计完成)[^，。]{0,20}$/u.test(before) ? 'actual' : 'target';
  if (context.zone === 'attachment') return /已|目前|截至|去年|上年|累计/u.test(before) ? 'actual' : 'target';
  return kindByWords(norm.slice(Math.max(sentence, f.start - WINDOW), f.start));
}

function kindByWords(clause: string): QuantityKind {
  if (IMPERATIVE.test(clause) && !DONE.test(clause)) return 'target';
  return AIM.test(clause) && !/累计|^目前/u.test(clause.slice(-20)) ? 'target' : 'actual';
}

const TO_B = /^[^，。；]{0,10}?(?:提高|增加|增长|提升|上升|扩大|下降|降低|减少|缩小|降|增|升|跃升|发展|压减|调整)[^，。；]{0,4}(?:到|至|为)/u;

/** The A of 从A提高到B, 由A增加到B, 比上年的A增长. */
export const isBaseline = (norm: string, f: Figure): boolean =>
  /(?:从|由)[^，。；、]{0,12}$/u.test(norm.slice(Math.max(0, f.start - 14), f.start)) && TO_B.test(norm.slice(f.end, f.end + 24));

/** The year or years that a figure is of: printed in its sentence, else the report's own. */
export function periodOf(norm: string, f: Figure, sentence: number, kind: QuantityKind, context: BlockContext): string | null {
  if (context.zone === 'glossary') return null;
  const reach = norm.slice(Math.max(0, f.start - WINDOW), f.start);
  /** ；其中… goes on with what was said before it. */
  const from = norm.startsWith('其中', sentence) ? f.start - reach.length + reach.lastIndexOf('。') + 1 : Math.max(sentence, f.start - WINDOW);
  const before = inCommonEra(norm.slice(from, f.start), context.calendar);
  if (isBaseline(norm, f)) return baselinePeriod(before, context);
  const end = /[到至为]((?:19|20)\d\d)年末?的$/u.exec(before);
  if (end) return end[1]!;
  const printed = [...before.matchAll(/(?<!比|较|从|由)((?:19|20)\d\d)年(?!以来|来|的)/gu)].pop();
  const until = kind === 'target' ? untilYear(before) ?? (OVER_YEARS.test(before) ? null : untilYearOfAll(norm, f, context)) : null;
  if (until) return until;
  if (printed && (printed.index === 0 || before.length - printed.index < NEAR)) return printed[1]!;
  if (context.zone === 'body' && context.year !== null && /过去的?一年|(?<![比较])(?:去年|上年)/u.test(before)) return String(context.year - 1);
  if (context.span && (kind !== 'target' || context.zone === 'plan')) return `${context.span[0]}-${context.span[1]}`;
  return context.year === null ? null : String(context.year);
}

/** So near before a figure a year is the figure's; at the head of a sentence it holds for all of it. */
const NEAR = 50;
/** 年均 and the like: of several years together. */
const OVER_YEARS = /年均|累计|每年/u, REACH = 600;
/** 主要目标是：到2030年，…；…。: at the head of a list the year holds for all of its clauses. */
function untilYearOfAll(norm: string, f: Figure, context: BlockContext): string | null {
  const reach = norm.slice(Math.max(0, f.start - REACH), f.start), list = reach.slice(reach.lastIndexOf('。') + 1);
  return /(?:^|：)(?:力争|确保)?到(20\d\d)年，/u.exec(inCommonEra(list, context.calendar))?.[1] ?? null;
}
const untilYear = (text: string): string | null => [...text.matchAll(/到(20\d\d)年/gu)].pop()?.[1] ?? null;

function baselinePeriod(before: string, context: BlockContext): string | null {
  if (/[从由](?:上年|去年)的?$/u.test(before) && context.year !== null) return String(context.year - 1);
  return /[从由](\d{4})年/u.exec(before.slice(-16))?.[1] ?? null;
}
