import { matcher } from '../lexicon/matcher';
import { span, toDoc, type Span } from '../text/span';
import { coreOf } from './entryForms';
import type { GlossaryEntry, TermUse } from './model';
import type { Surface } from './surface';
import { standsAlone } from './termBounds';

/** A paragraph's text as terms are looked for in it: without quotation marks, blanks and footnote markers. */
export interface Bare { readonly text: string; readonly at: readonly number[] }

/** What is read of a paragraph to find terms in it. */
interface Para { readonly start: number; readonly surface: Pick<Surface, 'norm' | 'map' | 'text'> }

const SKIPPED = /[“”‘’"'\s]/u;

/** The bare form of a text, and where each of its characters stands. */
export function bareOf(norm: string, markers: readonly Span<'norm'>[]): Bare {
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
