import { isHan } from '../text/chars';
import { matcher } from '../lexicon/matcher';
import { span, toDoc, type Span } from '../text/span';
import { coreOf } from './glossary';
import type { GlossaryEntry, TermUse } from './model';
import type { Para } from './surface';

/** A paragraph's text as terms are looked for in it: without quotation marks, blanks and footnote markers. */
interface Bare { readonly text: string; readonly at: readonly number[] }

const SKIPPED = /[“”‘’"'\s]/u;

function bareOf(norm: string, markers: readonly Span<'norm'>[]): Bare {
  let text = '';
  const at: number[] = [];
  let next = 0;
  for (let i = 0; i < norm.length; i++) {
    while (next < markers.length && markers[next]!.end <= i) next++;
    if (next < markers.length && markers[next]!.start <= i) continue;
    if (SKIPPED.test(norm[i]!)) continue;
    text += norm[i]!;
    at.push(i);
  }
  return { text, at };
}

/** Which entry each core of the glossary belongs to; where two entries share a core, the first keeps it. */
export function coreIndex(entries: readonly GlossaryEntry[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const whole of [true, false]) {
    entries.forEach((entry, i) => (whole ? entry.cores.slice(0, 1) : entry.cores.slice(1)).forEach((core) => { if (!index.has(core)) index.set(core, i); }));
  }
  return index;
}

const OPENING = '“‘', CLOSING = '”’';
const COUNTED = /^[一二三四五六七八九十两双\d]/u;
const LOOSE_BEFORE = /[的和与及以在对按把将是用向为从由到行展进施筑抓好入立实全面推打造建成开展动创新化强力，、。；：]/u;

/** Uses of the glossary's terms in one paragraph, longest first, whatever quotation marks or blanks they are printed with. */
export function findTerms(p: Para, index: ReadonlyMap<string, number>, find: ReturnType<typeof matcher>, parts: ReadonlyMap<string, readonly string[]>, markers: readonly Span<'norm'>[]): readonly TermUse[] {
  const { norm } = p.surface;
  const bare = bareOf(norm, markers);
  const uses: TermUse[] = [];
  for (let i = 0; i < bare.text.length;) {
    const core = find.longestAt(bare.text, i);
    if (core === null) { i++; continue; }
    const first = bare.at[i]!, last = bare.at[i + core.length - 1]!;
    if (!standsAlone(norm, first, last, core)) { i++; continue; }
    const whole = withQuotes(norm, first, last + 1);
    const entry = index.get(core)!;
    uses.push(useAt(p, whole, entry), ...partsInside(p, bare, i, core, entry, parts.get(core) ?? []));
    i += core.length;
  }
  return uses;
}

function useAt(p: Para, whole: Span<'norm'>, entry: number): TermUse {
  const printed = p.surface.map.toBlock(whole);
  return { span: toDoc(printed, p.start), term: p.surface.text.slice(printed.start, printed.end), entry };
}

/** The parts of a compound term used whole: 碳达峰 and 碳中和 in 碳达峰、碳中和. */
function partsInside(p: Para, bare: Bare, at: number, core: string, entry: number, parts: readonly string[]): readonly TermUse[] {
  return parts.flatMap((part) => {
    const k = core.indexOf(part);
    return k < 0 ? [] : [useAt(p, withQuotes(p.surface.norm, bare.at[at + k]!, bare.at[at + k + part.length - 1]! + 1), entry)];
  });
}

/** Of each compound term, the parts where they are listed with 、 or its definition explains them one by one: those are terms of their own. */
export function explainedParts(entries: readonly GlossaryEntry[]): ReadonlyMap<string, readonly string[]> {
  return new Map(entries.flatMap((e) => {
    const [whole, ...parts] = e.cores;
    const explained = /[、，]/u.test(whole ?? '') || parts.some((part) => coreOf(e.definition).includes(part));
    return whole && parts.length > 0 && explained ? [[whole, parts] as const] : [];
  }));
}

/**
 * Not a part of a longer word: a short term of letters or a counted one (三大工程, 三区) needs a boundary. 研发三大工程
 * counts the works just named, 三区一县 and 三保障 are longer words.
 */
function standsAlone(norm: string, first: number, last: number, core: string): boolean {
  const before = norm[first - 1] ?? '', after = norm[last + 1] ?? '';
  const quoted = OPENING.includes(before) && CLOSING.includes(after);
  if (quoted) return true;
  if (/[A-Za-z0-9]$/u.test(core) && /[A-Za-z0-9]/u.test(after)) return false;
  if (/^[A-Za-z0-9]/u.test(core) && /[A-Za-z0-9.]/u.test(before)) return false;
  if (!COUNTED.test(core) || core.length > 5) return true;
  if (/[一二三四五六七八九十两]/u.test(after) && core.length <= 3) return false;
  if (core.length <= 2 && isHan(after) && !/[的和与及等工建战之]/u.test(after)) return false;
  if (core.length <= 2 && isHan(before) && !LOOSE_BEFORE.test(before)) return false;
  return !isListCount(norm, first);
}

/** A 、 list that ends right before the count: 种源研育、装备研制、产品研发｜三大工程. */
function isListCount(norm: string, first: number): boolean {
  if (!isHan(norm[first - 1])) return false;
  const clause = norm.slice(Math.max(0, first - 80), first).split(/[，。；：！？”]/u).pop()!;
  return (clause.match(/、/gu)?.length ?? 0) >= 1;
}

/** The term with the quotation marks around it; marks inside it (“四上”企业) are inside the span already. */
function withQuotes(norm: string, start: number, end: number): Span<'norm'> {
  const inside = norm.slice(start, end);
  const opens = count(inside, '“'), closes = count(inside, '”');
  const before = norm[start - 1] === '“', after = norm[end] === '”';
  const from = before && (after || closes > opens) ? start - 1 : start;
  const to = after && (before || opens > closes) ? end + 1 : end;
  return span(from, to);
}

const count = (s: string, c: string): number => s.split(c).length - 1;

/** A matcher for all cores of a glossary. */
export const termMatcher = (index: ReadonlyMap<string, number>): ReturnType<typeof matcher> => matcher(index.keys());

