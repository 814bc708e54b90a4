import { HAN } from '../text/chars';
import { formRule, type Form } from './forms';

/** Forms of marks that are wrong wherever they stand; read on the normalised text, where ─ and ― are — and － is -. */

const CLOSED = `[${HAN}”’》）〉】]`, OPENS = `[${HAN}“‘《（〈【]`;
/** What stands behind a match, as far as it takes to see a page number of a table of contents. */
const leads = (m: RegExpMatchArray): boolean => /^[\s.…·]{0,12}\d{1,4}\s{0,9}$/u.test(m.input!.slice(m.index! + m[0].length, m.index! + m[0].length + 26)) || m[0].length > 6;
const endsText = (m: RegExpMatchArray): boolean => /^[”’）》\s]{0,9}$/u.test(m.input!.slice(m.index! + m[0].length, m.index! + m[0].length + 10));
/** Behind sentences no dots lead to a page number. */
const isProse = (m: RegExpMatchArray): boolean => /[，。；]/u.test(m.input!.slice(Math.max(0, m.index! - 60), m.index!));
const ELLIPSIS = '……';

/** ellipsis-usage: … alone, ..., 。。。; an ellipsis and 等 together. */
const ellipses: readonly Form[] = [
  { rule: 'ellipsis-usage', pattern: /…(?: {0,2}…){0,40}/dgu, when: (m) => ![2, 4].includes(m[0].replace(/ /gu, '').length) && !leads(m), to: () => ELLIPSIS },
  { rule: 'ellipsis-usage', pattern: new RegExp(`(?<=${CLOSED})(?<at>\\.{3,6})(?!\\.)`, 'dgu'), when: (m) => !leads(m) || isProse(m), to: () => ELLIPSIS },
  { rule: 'ellipsis-usage', pattern: /(?<![，。；：、！？])。{3,}(?![，。；：、！？])/dgu, to: () => ELLIPSIS },
  { rule: 'ellipsis-usage', pattern: /⋯{1,40}/dgu, when: (m) => !leads(m), to: () => ELLIPSIS },
  { rule: 'ellipsis-usage', pattern: new RegExp(`(?<=${CLOSED})(?<at>[·•・]{3,6})(?![·•・])`, 'dgu'), when: (m) => !leads(m), to: () => ELLIPSIS },
  { rule: 'ellipsis-usage', pattern: new RegExp(`(?<=${CLOSED})(?<at>(?<out>、?……)等)(?![级候待额])`, 'dgu'), to: () => '' },
  { rule: 'ellipsis-usage', pattern: new RegExp(`(?<=${CLOSED})(?<at>等(?<out>……))(?!…)`, 'dgu'), to: (m) => (endsText(m) ? '。' : '') },
];

/** 一一 is a word before these. */
const ONE_BY_ONE = '对应|落实|兑现|列举|说明|作答|回应|解决|销号|核实|整改|对照|细化|明确|分解|答复|比对|排查|梳理|化解';
const isDash = (shown: string): boolean => /^[—―]{2}$/u.test(shown);

/** dash-form: -- or ── between words, a line that opens with - or —. */
const dashes: readonly Form[] = [
  { rule: 'dash-form', pattern: new RegExp(`(?<=[${HAN}”’》）〉】%，。：；、！？])(?<at>[-–—]{2,6})(?![-–—])(?=${OPENS})`, 'dgu'), when: (_, shown) => !isDash(shown), to: () => '——' },
  { rule: 'dash-form', pattern: new RegExp(`^\\s{0,8}(?<at>[-–—]{1,4})(?=[${HAN}“《]|\\d{4}年)`, 'dgu'), when: (_, shown) => !isDash(shown), to: () => '——' },
  { rule: 'dash-form', pattern: new RegExp(`^\\s{0,8}(?<at>一一)(?!${ONE_BY_ONE})(?=[${HAN}“《]|\\d{4}年)`, 'dgu'), to: () => '——', guess: true },
];

const NUMERALS = '〇一二三四五六七八九';
/** What follows a conjunction that ends a list: up to the end of its clause. */
const rest = (m: RegExpMatchArray): string => /^[^，。；：！？]*/u.exec(m.input!.slice(m.index! + m[0].length, m.index! + m[0].length + 80))![0];
/** The clause up to a match has another 、: its items are a list, and the conjunction may be before the last of them. */
const inList = (m: RegExpMatchArray): boolean => m.input!.slice(Math.max(0, m.index! - 80), m.index!).split(/[，。；：！？]/u).at(-1)!.includes('、');
/** Words that begin with 和, 及, 或; names of two characters do so too. 与 after 、 most often opens a phrase: 短板、与期待还有差距. */
const WORDS = '和(?![谐平美睦解顺合善县田硕碩牛康风畅润气暖悦声林静龙州布衷而弦煦颜服棋约蔼缓盘]|政县|稀泥)|及(?![时早格第物其笄])|或(?![许多])|以及|或者';

/** dunhao-misuse: A、B、和C; A、等; 三、五天. */
const dunhao: readonly Form[] = [
  {
    rule: 'dunhao-misuse', pattern: new RegExp(`(?<=${CLOSED})(?<at>(?<out>、)(?:${WORDS}))(?=[${HAN}“《])`, 'dgu'),
    when: (m) => { const item = rest(m); return item.length >= 2 && inList(m) && !/、|^.{0,2}等/u.test(item); }, to: (m) => (/及/u.test(m[0]) ? '，' : ''),
  },
  { rule: 'dunhao-misuse', pattern: new RegExp(`(?<=${CLOSED})(?<at>(?<out>、)等)(?![级候待额同于次闲量价效高分差值离腰压温距宽长身外熔速式号深])`, 'dgu'), to: () => '' },
  {
    rule: 'dunhao-misuse', pattern: new RegExp(`(?<=[${HAN}])(?<![第、一二三四五六七八九十百千届月日])(?<at>(?<from>[一两二三四五六七八])(?<out>、)(?<to>[二三四五六七八九]))(?=[十百千万个天年次种条家名位倍遍](?!级|代|五年|全会|会议|产业|中全会))`, 'dgu'),
    when: (m) => { const step = NUMERALS.indexOf(m.groups!.to!) - NUMERALS.indexOf(m.groups!.from!.replace('两', '二')); return step === 1 || step === 2; }, to: () => '',
  },
];

const ORDINALS = '第[一二三四五六七八九十]|首先|其次|再次|最后|其[一二三四五]';
/** seq-word-punct: 第一、 and 首先、 for ，; a mark behind （一） or ① in a sentence. At a paragraph's head （一）、 is a heading's. */
const sequence: readonly Form[] = [
  { rule: 'seq-word-punct', pattern: new RegExp(`(?<=^\\s{0,8}|[。；：！])(?<at>(?:${ORDINALS})(?<out>、))(?!(?:第|其)?[一二两三四五六七八九十]|首|最后|其次|再次)(?=${OPENS})`, 'dgu'), to: () => '，' },
  { rule: 'seq-word-punct', pattern: new RegExp(`(?<=[。；：，])(?<at>（(?:[一二三四五六七八九十]{1,3}|\\d{1,2})）(?<out>[、．.，。：]))(?=${OPENS})`, 'dgu'), to: () => '' },
  {
    rule: 'seq-word-punct', pattern: new RegExp(`(?<=^\\s{0,8}|[：；])(?<at>[①-⑳](?<out>[、．.，]))(?=${OPENS})`, 'dgu'), to: () => '',
    when: (_, __, { context: { zone }, block: { kind } }) => zone !== 'glossary' && kind !== 'entry',
  },
];

/** Marks of a wrong form, each with its exact correction. */
export const markForms = formRule([...ellipses, ...dashes, ...dunhao, ...sequence]);

const EVENT = '(?=”[^，。；“”]{0,4}(?:日|节|讲话|事件|地震|事故|精神|案|灾|运动|特大|宣传|维权|起义|批示|惨案|抗战))';
/** interpunct-form: • or ・ between characters, “5.12” of a day that is remembered. */
export const interpuncts = formRule([
  { rule: 'interpunct-form', pattern: new RegExp(`(?<=[${HAN}])(?<![〇一二三四五六七八九十百○])(?<at>[•・∙])(?=[${HAN}])`, 'dgu'), to: () => '·' },
  { rule: 'interpunct-form', pattern: new RegExp(`(?<=[${HAN}])(?<![〇一二三四五六七八九十百○])(?<at>\\.)(?=[${HAN}])`, 'dgu'), when: (_, shown) => shown === '‧', to: () => '·' },
  { rule: 'interpunct-form', pattern: new RegExp(`(?<=“)(?<at>(?:1[0-2]|[1-9])(?<out>[.．、-])(?:3[01]|[12]\\d|[1-9]))${EVENT}`, 'dgu'), to: () => '·' },
  { rule: 'interpunct-form', pattern: /(?<=“(?:1[0-2]|[1-9]))(?<at>[•・∙‧])(?=(?:3[01]|[12]\d|[1-9])”)/dgu, to: () => '·' },
  { rule: 'interpunct-form', pattern: new RegExp(`(?<=[${HAN}])(?<![〇一二三四五六七八九十百○])(?<at>．)(?=[${HAN}])`, 'dgu'), to: () => '·' },
  { rule: 'interpunct-form', pattern: /(?<=“一二)(?<at>(?<out>)[九八])(?=”)/dgu, to: () => '·' },
]);
