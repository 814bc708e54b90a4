import { isHan } from '../text/chars';
import { span, toDoc, type Span } from '../text/span';
import { coreOf, markerNumber } from './glossary';
import type { GlossaryEntry, Marker } from './model';
import type { Para } from './surface';

/** A marker in a paragraph's normalised text, before it is linked. */
export interface MarkerDraft {
  readonly para: number;
  readonly span: Span<'norm'>;
  readonly number: number | null;
}

const CIRCLED = '①-⑳㉑-㉟㊱-㊿⓫-⓴❶-❿';
const MARKER = new RegExp(`([${CIRCLED}])|(\\[\\^\\d{1,3}\\])|([[［〔【]\\s?\\d{1,3}\\s?[\\]］〕】])|(輥[\\u8f2f-\\u8f3f]訛)|（(?:注\\s?)?\\d{1,2}）`, 'gu');
/** 輥輯訛 is ⑪ read through the wrong font table; the middle character counts up. */
const MISREAD_FIRST = 0x8f2f, MISREAD_NUMBER = 11;

const numberOf = (printed: string): number | null =>
  printed.startsWith('輥') ? printed.charCodeAt(1) - MISREAD_FIRST + MISREAD_NUMBER : markerNumber(printed);

/** What may stand before a footnote marker: the word or the closing mark that it hangs on. */
const canHang = (before: string | undefined): boolean => before !== undefined && (isHan(before) || /[”’）》】%A-Za-z0-9]/u.test(before));

/**
 * Footnote markers of the body. Circled numbers are often list numbers: they count only where the glossary has their
 * number and they hang on a word; bracketed numbers also where the text has no glossary, if they count up from 1.
 */
export function findMarkers(paras: readonly Para[], body: readonly boolean[], entries: readonly GlossaryEntry[]): readonly MarkerDraft[] {
  const drafts = paras.flatMap((p, para) => body[para] ? markersIn(p, para) : []);
  const circled = drafts.filter((d) => style(paras, d) === 'circled'), bracketed = drafts.filter((d) => style(paras, d) === 'bracketed');
  const numbered = entries.filter((e) => e.number !== null).length;
  const kept = numbered > 0 ? [...(isList(circled) ? [] : circled), ...bracketed] : countsUp(bracketed) ? bracketed : [];
  const rounds = drafts.filter((d) => style(paras, d) === 'round');
  const all = kept.length === 0 && numbered > 0 && countsUp(rounds) ? rounds : kept;
  return all.length > 0 || numbered === 0 ? [...all].sort((a, b) => a.para - b.para || a.span.start - b.span.start) : lostSuperscripts(paras, body, entries);
}

function markersIn(p: Para, para: number): readonly MarkerDraft[] {
  const { norm } = p.surface;
  const found: MarkerDraft[] = [];
  for (const m of norm.matchAll(MARKER)) {
    const number = numberOf(m[0]);
    const last = found[found.length - 1];
    const hangs = canHang(norm[m.index - 1]) || (last && last.span.end === m.index);
    if (number !== null && hangs) found.push({ para, span: span(m.index, m.index + m[0].length), number });
  }
  return found;
}

function style(paras: readonly Para[], d: MarkerDraft): 'circled' | 'bracketed' | 'round' {
  const c = paras[d.para]!.surface.norm[d.span.start]!;
  return c === '（' ? 'round' : '[［〔【'.includes(c) ? 'bracketed' : 'circled';
}

/** Markers number each note once; list numbers begin again at ① with each list. */
const isList = (drafts: readonly MarkerDraft[]): boolean => drafts.filter((d) => d.number === 1).length > 2;

const countsUp = (drafts: readonly MarkerDraft[]): boolean => drafts.length >= 2 && drafts[0]!.number === 1 && drafts.every((d, i) => i === 0 || d.number! >= drafts[i - 1]!.number!);

/** Superscripts that became plain digits: “席地而坐”2示范点. Each number once, rising, right behind its entry's term. */
function lostSuperscripts(paras: readonly Para[], body: readonly boolean[], entries: readonly GlossaryEntry[]): readonly MarkerDraft[] {
  const found: MarkerDraft[] = [];
  for (const [para, p] of paras.entries()) {
    if (!body[para]) continue;
    const { norm } = p.surface;
    const taken = new Set(found.map((f) => f.number));
    for (const m of norm.matchAll(/(?<=[\u4e00-\u9fff”）A-Za-z])\d{1,3}/gu)) {
      const entry = entries.find((e) => e.number !== null && m[0].startsWith(String(e.number)) && !taken.has(e.number) && endsWithTerm(norm.slice(Math.max(0, m.index - WINDOW), m.index), e));
      if (entry) taken.add(entry.number);
      if (entry) found.push({ para, span: span(m.index, m.index + String(entry.number).length), number: entry.number });
    }
  }
  return found;
}

const endsWithTerm = (before: string, entry: GlossaryEntry): boolean => {
  const tail = coreOf(before.slice(-80));
  return entry.cores.some((core) => core.length >= 2 && tail.endsWith(core));
};

/** How far before a marker the text that it hangs on can begin. */
const WINDOW = 200;

/** Links a marker to its entry by meaning: the term before it wins over the number. */
export function linkMarker(p: Para, d: MarkerDraft, entries: readonly GlossaryEntry[]): Marker {
  const { norm, map, text } = p.surface;
  const from = Math.max(0, d.span.start - WINDOW);
  const before = norm.slice(from, d.span.start).replace(/(?:[①-⑳㉑-㉟㊱-㊿]|[[［〔【]\s?\d{1,3}\s?[\]］〕】])+$/u, '');
  const byNumber = entries.findIndex((e) => e.number === d.number);
  const byTerm = longestEnding(before, entries, byNumber) ?? aroundMarker(before, norm.slice(d.span.end), entries);
  const entry = byTerm ?? (byNumber >= 0 ? byNumber : null);
  const term = termSpan(before, entry === null ? null : entries[entry]!);
  const printed = map.toBlock(d.span), printedTerm = term && map.toBlock(span(from + term.start, from + term.end));
  return {
    span: toDoc(printed, p.start), marker: text.slice(printed.start, printed.end), number: d.number,
    term: printedTerm ? text.slice(printedTerm.start, printedTerm.end) : null,
    termSpan: printedTerm ? toDoc(printedTerm, p.start) : null, entry,
  };
}

/** The entry whose term the text ends with; of several the longest, of equals the one with the marker's number. */
function longestEnding(before: string, entries: readonly GlossaryEntry[], byNumber: number): number | null {
  const tail = coreOf(before.slice(-90));
  let best: number | null = null, length = 0;
  entries.forEach((e, i) => {
    const fit = Math.max(0, ...e.cores.filter((c) => tail.endsWith(c)).map((c) => c.length));
    if (fit > length || (fit > 0 && fit === length && i === byNumber)) { best = i; length = fit; }
  });
  return best;
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
