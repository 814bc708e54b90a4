import { span, toDoc, type Span } from '../text/span';
import { coreOf } from './entryForms';
import { lostSuperscripts, shiftedMarkers } from './lostMarkers';
import { markersIn, withoutMarkers, type MarkerDraft } from './markerForms';
import type { GlossaryEntry, Marker } from './model';
import type { Para } from './surface';
import { noteNumbers, termEndings, type TermEndings } from './termEndings';

export type { MarkerDraft } from './markerForms';

/**
 * Footnote markers of the body. Brackets and superscripts are markers where the text has a glossary, or where they count
 * up from 1. Circled and round numbers often number lists: they count only where one at least hangs on a term of its
 * own. What lost its form altogether is found by term and number.
 */
export function findMarkers(paras: readonly Para[], body: readonly boolean[], entries: readonly GlossaryEntry[], endings: TermEndings = termEndings(entries)): readonly MarkerDraft[] {
  const drafts = paras.flatMap((p, para) => body[para] ? markersIn(p, para) : []);
  const sure = drafts.filter((d) => d.proof === 'sure');
  const numbered = entries.some((e) => e.number !== null) || sure.some((d) => termBefore(paras, d, endings));
  const kept = [...(numbered || countsUp(sure) ? sure : []), ...(entries.length > 0 ? proven(paras, drafts.filter((d) => d.proof === 'listlike'), endings) : [])];
  return [...kept, ...lost(paras, body, entries, endings, kept)].sort(byPlace);
}

function lost(paras: readonly Para[], body: readonly boolean[], entries: readonly GlossaryEntry[], endings: TermEndings, kept: readonly MarkerDraft[]): readonly MarkerDraft[] {
  const marked = new Set(kept.flatMap((d) => d.number === null ? [] : [d.number]));
  const digits = lostSuperscripts(paras, body, entries, endings, marked);
  return digits.length > 0 ? digits : shiftedMarkers(paras, body, entries, endings, marked);
}

const byPlace = (a: MarkerDraft, b: MarkerDraft): number => a.para - b.para || a.span.start - b.span.start;

const termBefore = (paras: readonly Para[], d: MarkerDraft, endings: TermEndings): boolean => {
  const before = withoutMarkers(paras[d.para]!.surface.norm.slice(Math.max(0, d.span.start - WINDOW), d.span.start));
  return endings.entryBefore(before, before.length, null) !== null;
};

const countsUp = (drafts: readonly MarkerDraft[]): boolean => drafts.length >= 2 && drafts[0]!.number === 1 && drafts.every((d, i) => i === 0 || d.number! >= drafts[i - 1]!.number!);

/**
 * Of circled or round numbers those that hang on a term; of the others those that no other has, and that stand where
 * their number comes in the count. List numbers begin again with each list.
 */
function proven(paras: readonly Para[], drafts: readonly MarkerDraft[], endings: TermEndings): readonly MarkerDraft[] {
  const hang = drafts.map((d) => termBefore(paras, d, endings));
  if (!hang.includes(true)) return [];
  const times = new Map<number | null, number>();
  for (const d of drafts) times.set(d.number, (times.get(d.number) ?? 0) + 1);
  const next = nextNumbers(drafts, hang);
  let before = 0;
  return drafts.filter((d, i) => {
    if (hang[i]) { before = d.number!; return true; }
    return times.get(d.number) === 1 && d.number! > before && d.number! < next[i]! && !startsList(drafts, hang, i);
  });
}

/** For each draft the number of the next one that hangs on a term. */
function nextNumbers(drafts: readonly MarkerDraft[], hang: readonly boolean[]): readonly number[] {
  const next: number[] = [];
  let number = Infinity;
  for (let i = drafts.length - 1; i >= 0; i--) { next[i] = number; if (hang[i]) number = drafts[i]!.number!; }
  return next;
}

/** A number whose neighbour in the same paragraph carries the count on, both without a term: ①修路②建校. */
const startsList = (drafts: readonly MarkerDraft[], hang: readonly boolean[], i: number): boolean =>
  [i - 1, i + 1].some((k) => drafts[k] !== undefined && !hang[k] && drafts[k]!.para === drafts[i]!.para && drafts[k]!.number === drafts[i]!.number! + (k - i));

/** How far before a marker the text that it hangs on can begin. */
const WINDOW = 200;

/** Links a marker to its entry by meaning: the term before it wins over the number. */
export function linkMarker(p: Para, d: MarkerDraft, entries: readonly GlossaryEntry[], endings: TermEndings = termEndings(entries)): Marker {
  const { norm, map, text } = p.surface;
  const from = Math.max(0, d.span.start - WINDOW);
  const before = withoutMarkers(norm.slice(from, d.span.start));
  const byNumber = numbered(entries, d.number);
  const entry = byNumber !== null && entries[byNumber]!.cores.length === 0 ? byNumber
    : endings.entryBefore(before, before.length, byNumber) ?? aroundMarker(before, norm.slice(d.span.end, d.span.end + WINDOW), entries) ?? byNumber;
  const term = termSpan(before, entry === null ? null : entries[entry]!);
  const printed = map.toBlock(d.span), printedTerm = term && map.toBlock(span(from + term.start, from + term.end));
  return {
    span: toDoc(printed, p.start), marker: text.slice(printed.start, printed.end), number: d.number,
    term: printedTerm ? text.slice(printedTerm.start, printedTerm.end) : null,
    termSpan: printedTerm ? toDoc(printedTerm, p.start) : null, entry,
  };
}

/** The entry with a number; notes without a term can be known by it alone. */
function numbered(entries: readonly GlossaryEntry[], number: number | null): number | null {
  const i = number === null ? -1 : noteNumbers(entries).indexOf(number);
  return i >= 0 ? i : null;
}

/** A marker inside its term: “五位一体”［27］沿街景观提升. */
function aroundMarker(before: string, after: string, entries: readonly GlossaryEntry[]): number | null {
  const i = entries.findIndex((e) => e.cores.some((core) => core.length >= 4 && splits(core, before, after)));
  return i >= 0 ? i : null;
}

function splits(core: string, before: string, after: string): boolean {
  const head = coreOf(before.slice(-60)), tail = coreOf(after.slice(0, 60));
  for (let k = 2; k < core.length; k++) if (head.endsWith(core.slice(0, k)) && tail.startsWith(core.slice(k))) return true;
  return false;
}

/** The text that a marker hangs on: the entry's term as printed here, else the quoted words or the clause before it. */
function termSpan(before: string, entry: GlossaryEntry | null): Span<'norm'> | null {
  for (const core of entry?.cores ?? []) {
    const start = startOfCore(before, core);
    if (start !== null) return span(start, before.length);
  }
  const quoted = /(?:“[^”]{1,40}”[、和]?)+[^，。；：、“”]{0,12}$/u.exec(before) ?? /“[^“”]{1,40}$/u.exec(before) ?? /[^，。；：、！？]{1,20}$/u.exec(before);
  if (!quoted) return null;
  const lead = /^“[^”]*$/u.test(quoted[0]) ? 1 : 0;
  return span(quoted.index + lead, before.length);
}

/** Where `core` begins in a text that ends with it, quotation marks stepped over; its own opening mark is included. */
function startOfCore(before: string, core: string): number | null {
  let k = core.length - 1, i = before.length - 1;
  for (; i >= 0 && k >= 0; i--) {
    if (/[“”‘’\s]/u.test(before[i]!)) continue;
    if (before[i] !== core[k]) return null;
    k--;
  }
  if (k >= 0) return null;
  const start = i + 1;
  const inside = before.slice(start);
  return before[start - 1] === '“' && (inside.split('”').length > inside.split('“').length) ? start - 1 : start;
}
