import { toDoc, span, type Span } from '../text/span';
import { headingNumber, isAttachmentLine, isFurniture, isGlossaryHeading, isMeetingLine, isTitleLine } from './lineForms';
import type { GlossaryEntry } from './model';
import type { Para } from './surface';

/** Where a report's glossary stands, as indexes into its paragraphs. */
export interface GlossaryPlace {
  /** The paragraph of its heading; null where the entries stand without one. */
  readonly heading: number | null;
  /** First paragraph of the entries, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const CIRCLED = '①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛❶-❿⓫-⓴';
export const CIRCLED_MARKER = new RegExp(`[${CIRCLED}]`, 'u');
export const BRACKETED_MARKER = /[[［〔【（]\s?\d{1,3}\s?[\]］〕】）]/u;
const ENTRY_MARKER = new RegExp(`^(?:([${CIRCLED}])|(\\[\\^\\d{1,3}\\]:?)|(${BRACKETED_MARKER.source})|(注\\s?\\d{1,3}\\s?：)|(\\d{1,3}\\s?[.．、](?!\\d))|(\\d{1,3})(?=[\\u4e00-\\u9fff“]))\\s*`, 'u');
const TERM_IN_BRACKETS = /^【([^】]{1,60})】\s*：?\s*/u;
const MAX_TERM = 60;

/** The number that a marker stands for: ⑪ → 11, ［3］ → 3; null for a marker of no known form. */
export function markerNumber(marker: string): number | null {
  const digits = /\d{1,3}/u.exec(marker.replace(/[０-９]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
  if (digits) return Number(digits[0]);
  const code = marker.charCodeAt(0);
  for (const [from, to, first] of CIRCLED_RANGES) if (code >= from && code <= to) return code - from + first;
  return null;
}
/** Unicode's blocks of enclosed numbers: first and last code point, and the number that the first one shows. */
const CIRCLED_RANGES: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1], [0x3251, 0x325f, 21], [0x32b1, 0x32bf, 36], [0x2474, 0x2487, 1], [0x2488, 0x249b, 1], [0x2776, 0x277f, 1], [0x24eb, 0x24f4, 11],
];

interface Head { readonly marker: string; readonly rest: number }

function entryMarker(t: string): Head | null {
  const m = ENTRY_MARKER.exec(t);
  return m && m[0].length < t.length ? { marker: m[0].trim(), rest: m[0].length } : null;
}

/** Where a term ends and its definition begins, both relative to `t`; null where the line has no such cut. */
function cutTerm(t: string, from: number): { readonly termEnd: number; readonly defStart: number } | null {
  const bracketed = TERM_IN_BRACKETS.exec(t.slice(from));
  if (bracketed) return { termEnd: from + 1 + bracketed[1]!.length, defStart: from + bracketed[0].length };
  let depth = 0;
  for (let i = from; i < Math.min(t.length, from + MAX_TERM); i++) {
    const c = t[i]!;
    if ('“《（('.includes(c)) depth++;
    else if ('”》）)'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (c === '：' || c === ':')) return { termEnd: i, defStart: i + 1 };
    else if (depth === 0 && '；！？'.includes(c)) return null;
    else if (depth === 0 && c === '。') return /^(?:是指|指的?是?|即)/u.test(t.slice(i + 1)) && i - from <= 30 ? { termEnd: i, defStart: i + 1 } : null;
  }
  const plain = /^[^，。；：]{1,30}?(?=是指|指的是)/u.exec(t.slice(from)) ?? /^(?:“[^”]{1,20}”)+(?=指|即|是)/u.exec(t.slice(from));
  return plain ? { termEnd: from + plain[0].length, defStart: from + plain[0].length } : null;
}

const looksLikeEntry = (t: string): boolean => {
  const head = entryMarker(t);
  return TERM_IN_BRACKETS.test(t) || cutTerm(t, head?.rest ?? 0) !== null || (head !== null && t.length <= 40);
};

/** The report's glossary: behind its heading, or a run of numbered entries at the end of the text. */
export function findGlossary(paras: readonly Para[]): GlossaryPlace | null {
  for (let i = paras.length - 1; i >= 0; i--) {
    const t = paras[i]!.surface.trimmed;
    if (t === '' || !isGlossaryHeading(t)) continue;
    const from = nextFilled(paras, i + 1);
    if (from < paras.length && looksLikeEntry(paras[from]!.surface.trimmed)) return { heading: i, from, to: glossaryEnd(paras, from) };
  }
  return unheadedGlossary(paras);
}

const nextFilled = (paras: readonly Para[], from: number): number => {
  let i = from;
  while (i < paras.length && paras[i]!.surface.trimmed === '') i++;
  return i;
};

const MIN_RUN = 4;

/** Entries without any heading: numbered 1, 2, 3 … with a term and a definition each, in the last third of the text. */
function unheadedGlossary(paras: readonly Para[]): GlossaryPlace | null {
  for (let i = Math.floor(paras.length * 0.6); i < paras.length; i++) {
    const head = entryMarker(paras[i]!.surface.trimmed);
    if (!head || markerNumber(head.marker) !== 1 || !cutTerm(paras[i]!.surface.trimmed, head.rest)) continue;
    const to = glossaryEnd(paras, i);
    const run = paras.slice(i, to).filter((p) => { const h = entryMarker(p.surface.trimmed); return h && cutTerm(p.surface.trimmed, h.rest); });
    if (run.length >= MIN_RUN && run.every((p, n) => markerNumber(entryMarker(p.surface.trimmed)!.marker) === n + 1)) return { heading: null, from: i, to };
  }
  return null;
}

function glossaryEnd(paras: readonly Para[], from: number): number {
  let end = from;
  for (let i = from; i < paras.length; i++) {
    const t = paras[i]!.surface.trimmed;
    if (t === '') continue;
    if (isAttachmentLine(t) || isMeetingLine(t) || (isTitleLine(t) && cutTerm(t, 0) === null)) break;
    const numbered = headingNumber(t);
    if (numbered && numbered.style === 'cn' && t.length <= 45 && !/[：。]/u.test(t)) break;
    if (isFurniture(t)) { if (restIsFurniture(paras, i)) break; continue; }
    end = i + 1;
  }
  return end;
}

const restIsFurniture = (paras: readonly Para[], from: number): boolean =>
  paras.slice(from).every((p) => p.surface.trimmed === '' || isFurniture(p.surface.trimmed) || p.surface.trimmed.length <= 40);

interface Draft {
  readonly para: number; readonly marker: string; readonly head: number;
  readonly termEnd: number; readonly defStart: number; until: number;
}

/** The entries of a glossary, with what continues one on further lines. Spans are in the document. */
export function readEntries(paras: readonly Para[], place: GlossaryPlace): readonly GlossaryEntry[] {
  const filled = range(place.from, place.to).filter((i) => paras[i]!.surface.trimmed !== '' && !isFurniture(paras[i]!.surface.trimmed));
  const marked = filled.filter((i) => entryMarker(paras[i]!.surface.trimmed)).length;
  const numbered = marked >= filled.length * 0.3 && marked > 1;
  const drafts: Draft[] = [];
  for (const i of filled) {
    const draft = draftAt(paras[i]!.surface.trimmed, i, numbered, drafts[drafts.length - 1]);
    if (draft) drafts.push(draft);
    else if (drafts.length > 0) drafts[drafts.length - 1]!.until = i;
  }
  return drafts.map((d) => entryOf(paras, d));
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

function draftAt(t: string, para: number, numbered: boolean, last: Draft | undefined): Draft | null {
  const head = entryMarker(t) ?? nextMarker(t, last);
  if (numbered && !head) return TERM_IN_BRACKETS.test(t) ? draft(para, '', 0, cutTerm(t, 0)!) : null;
  const from = head?.rest ?? 0;
  const cut = cutTerm(t, from);
  if (cut) return draft(para, head?.marker ?? '', TERM_IN_BRACKETS.test(t.slice(from)) ? from + 1 : from, cut);
  const lastNumber = last && markerNumber(last.marker);
  const next = head && (lastNumber === undefined || lastNumber === null || markerNumber(head.marker) === lastNumber + 1);
  if (head && next) return draft(para, head.marker, from, termOnly(t, from));
  return null;
}

/** `28.5+2就业之家`: a figure right behind the marker hides it, unless it carries the count on. */
function nextMarker(t: string, last: Draft | undefined): Head | null {
  const number = last ? markerNumber(last.marker) : null;
  const marker = number === null ? null : new RegExp(`^${number + 1}\\s?[.．、]`, 'u').exec(t)?.[0];
  return marker ? { marker: marker.trim(), rest: marker.length } : null;
}

const draft = (para: number, marker: string, head: number, cut: { termEnd: number; defStart: number }): Draft => ({ para, marker, head, ...cut, until: para });

/** A term without a separator: alone on its line, or up to the first blank behind it. */
function termOnly(t: string, from: number): { termEnd: number; defStart: number } {
  const blank = /^\S{2,30}(?= \S)/u.exec(t.slice(from));
  if (blank && t.length - from > blank[0].length + 8) return { termEnd: from + blank[0].length, defStart: from + blank[0].length + 1 };
  return { termEnd: t.length, defStart: t.length };
}

function entryOf(paras: readonly Para[], d: Draft): GlossaryEntry {
  const first = paras[d.para]!, last = paras[d.until]!;
  const place = (from: number, to: number): Span => toDoc(first.surface.map.toBlock(span(first.surface.indent + from, first.surface.indent + to)), first.start);
  const t = first.surface.trimmed;
  const trimmedStart = d.defStart + (t.slice(d.defStart).length - t.slice(d.defStart).trimStart().length);
  const whole = place(0, t.length);
  const end = d.until === d.para ? whole.end : toDoc(last.surface.map.toBlock(span(last.surface.indent, last.surface.indent + last.surface.trimmed.length)), last.start).end;
  const termSpan = place(d.head, d.head + t.slice(d.head, d.termEnd).trimEnd().length);
  const raw = (s: Span, p: Para): string => p.surface.text.slice(s.start - p.start, s.end - p.start);
  const definitionSpan = { start: trimmedStart >= t.length && d.until > d.para ? nextStart(paras, d) : place(trimmedStart, t.length).start, end };
  const more = range(d.para + 1, d.until + 1).map((i) => paras[i]!.surface.text.trim());
  return {
    span: { start: whole.start, end }, marker: d.marker, number: markerNumber(d.marker),
    term: raw(termSpan, first), termSpan,
    definition: [trimmedStart >= t.length ? '' : raw(place(trimmedStart, t.length), first), ...more].join(''), definitionSpan,
    cores: coresOf(t.slice(d.head, d.termEnd)),
  };
}

const nextStart = (paras: readonly Para[], d: Draft): number => {
  const next = paras[nextFilled(paras, d.para + 1)]!;
  return next.start + next.surface.map.toBlock(span(next.surface.indent, next.surface.indent + 1)).start;
};

const QUOTES = /[“”‘’"'\s]/gu;
/** Without quotation marks and blanks, which printings of one term differ in. */
export const coreOf = (term: string): string => term.replace(QUOTES, '');

const COMPOUND = /”[、，和及]?(?=“)|”?[、，](?=“)|、(?=[^”]*$)/u;

/** What to look for in the body: the whole term first, then the parts of a compound one (“六稳”“六保” → 六稳六保, 六稳, 六保). */
function coresOf(term: string): readonly string[] {
  const whole = coreOf(term);
  const parts = term.split(COMPOUND).map(coreOf).filter((p) => p.length >= 2 && p !== whole);
  return [...new Set([whole, ...(parts.length > 1 ? parts : [])])].filter((c) => c.length >= 2);
}
