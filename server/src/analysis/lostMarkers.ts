import { span } from '../text/span';
import type { MarkerDraft } from './markerForms';
import type { GlossaryEntry } from './model';
import type { Para } from './surface';
import { noteNumbers, type TermEndings } from './termEndings';

/** Markers that lost their form on the way to text: superscripts that became plain digits, and characters of another font. */

interface Candidate extends MarkerDraft { readonly whole: boolean; readonly entry: number }

/** So many of the entries without a marker must have a digit behind their term before digits count as markers. */
const MIN_FOUND = 2, MIN_SHARE = 0.3;

/** Superscripts that became plain digits: “席地而坐”2示范点. Each number once, right behind its own entry's term. */
export function lostSuperscripts(paras: readonly Para[], body: readonly boolean[], entries: readonly GlossaryEntry[], endings: TermEndings, marked: ReadonlySet<number>): readonly MarkerDraft[] {
  const open = noteNumbers(entries).flatMap((n, i) => n !== null && entries[i]!.cores.length > 0 && !marked.has(n) ? [[n, i] as const] : []);
  if (open.length === 0) return [];
  const byNumber = new Map<number, number[]>();
  for (const [number, i] of open) byNumber.set(number, [...(byNumber.get(number) ?? []), i]);
  const found = paras.flatMap((p, para) => body[para] ? digitsAfterTerms(p, para, byNumber, endings) : []);
  const whole = firstOfEach(found.filter((f) => f.whole));
  if (whole.length < Math.max(MIN_FOUND, open.length * MIN_SHARE)) return [];
  const taken = new Set(whole.map((f) => f.number));
  return [...whole, ...firstOfEach(found.filter((f) => !f.whole && !taken.has(f.number) && fitsBetween(f, whole)))];
}

const DIGITS = /(?<=[\u4e00-\u9fff”’）》A-Za-z])\d{1,9}/gu;

/** Digits behind a term that are its entry's number, or begin with it: 五小企业6278家 is note 6 and 278家. */
function digitsAfterTerms(p: Para, para: number, byNumber: ReadonlyMap<number, readonly number[]>, endings: TermEndings): readonly Candidate[] {
  const { norm } = p.surface;
  return [...norm.matchAll(DIGITS)].flatMap((m) => {
    for (let length = Math.min(3, m[0].length); length > 0; length--) {
      const number = Number(m[0].slice(0, length));
      const entry = m[0][0] === '0' ? undefined : byNumber.get(number)?.find((i) => endings.endsWith(norm, m.index, i));
      if (entry === undefined) continue;
      const whole = length === m[0].length && !/^(?:[.．]\d|[%‰])/u.test(norm.slice(m.index + length, m.index + length + 2));
      return [{ para, span: span<'norm'>(m.index, m.index + length), number, proof: 'sure' as const, whole, entry }];
    }
    return [];
  });
}

function firstOfEach(found: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<number>();
  return found.filter((f) => !seen.has(f.entry) && seen.add(f.entry));
}

/** Notes count up through the text: a doubtful one must stand between its neighbours. */
function fitsBetween(f: Candidate, sure: readonly Candidate[]): boolean {
  const isBefore = (a: MarkerDraft): boolean => a.para < f.para || (a.para === f.para && a.span.start < f.span.start);
  return sure.every((s) => isBefore(s) === s.number! < f.number!);
}

/** So many notes must be the same distance from their characters before a font is taken to have been read wrongly. */
const MIN_SHIFTED = 3;

/**
 * Circled numbers of another font: ⑪ ⑫ ⑬ printed as characters that count up with them. Proven where at least three
 * terms without a marker are followed by characters that are all equally far from their notes' numbers.
 */
export function shiftedMarkers(paras: readonly Para[], body: readonly boolean[], entries: readonly GlossaryEntry[], endings: TermEndings, marked: ReadonlySet<number>): readonly MarkerDraft[] {
  const open = entries.filter((e) => e.number !== null && e.number > 10 && e.cores.length > 0 && !marked.has(e.number)).length;
  if (open < MIN_SHIFTED || marked.size < MIN_SHIFTED) return [];
  const byShift = new Map<number, Candidate[]>();
  for (const [para, p] of paras.entries()) {
    if (!body[para]) continue;
    for (const c of marksAfterTerms(p, para, entries, endings, marked)) {
      const shift = p.surface.text.charCodeAt(p.surface.map.toBlock(c.span).start) - c.number!;
      const list = byShift.get(shift);
      if (list) list.push(c); else byShift.set(shift, [c]);
    }
  }
  const best = [...byShift.values()].map(firstOfEach).sort((a, b) => b.length - a.length)[0] ?? [];
  return best.length >= Math.max(MIN_SHIFTED, open / 2) ? best : [];
}

function marksAfterTerms(p: Para, para: number, entries: readonly GlossaryEntry[], endings: TermEndings, marked: ReadonlySet<number>): readonly Candidate[] {
  const { norm } = p.surface;
  return [...norm.matchAll(/(?<=[\u4e00-\u9fff”’）A-Za-z0-9])[^\u4e00-\u9fff“”‘’（）《》\s]/gu)].flatMap((m) => {
    const entry = endings.entryBefore(norm, m.index, null), number = entry === null ? null : entries[entry]!.number;
    return entry === null || number === null || number <= 10 || marked.has(number) ? [] : [{ para, span: span<'norm'>(m.index, m.index + m[0].length), number, proof: 'sure' as const, whole: true, entry }];
  });
}
