import { span, type Span } from '../text/span';
import { coreOf, cutAtBlank, cutAtStop, cutTerm, type Cut } from './entryForms';
import { readRun, type EntryLines, type EntryRun, type Line } from './glossaryLines';
import { glossaryStarts, unheadedStarts, type GlossaryStart } from './glossaryPlace';
import { headingNumber } from './lineForms';
import type { GlossaryEntry } from './model';
import type { Para } from './surface';

export { coreOf, markerNumber } from './entryForms';

/** Where a report's glossary stands, as indexes into its paragraphs. */
export interface GlossaryPlace {
  /** The paragraph of its heading; null where the entries stand without one or it is glued to other text. */
  readonly heading: number | null;
  /** A heading at the end of a paragraph of the body, where the line break was lost. */
  readonly glued: { readonly para: number; readonly span: Span<'norm'> } | null;
  /** First paragraph of the entries, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Paragraphs between the entries that are sub-headings: 二、有关名词解释. */
  readonly parts: ReadonlySet<number>;
}

/** A report's glossary: its place and its entries. */
export interface Glossary { readonly place: GlossaryPlace; readonly entries: readonly GlossaryEntry[] }

/** Attempts at a heading before the text is taken to have no glossary behind one. */
const TRIES = 6;

/** The report's glossary: behind its heading, or a run of entries that explain words of the text. */
export function readGlossary(paras: readonly Para[]): Glossary | null {
  for (const start of glossaryStarts(paras).slice(0, TRIES)) {
    const run = readRun(paras, start.from, start.lead);
    if (run.entries.length >= (start.sure ? 1 : 2)) return glossaryOf(paras, start, run);
  }
  return unheadedStarts(paras).slice(0, TRIES).reduce<Glossary | null>((best, start) => longer(best, unheaded(paras, start)), null);
}

const longer = (a: Glossary | null, b: Glossary | null): Glossary | null => (b && (!a || b.entries.length > a.entries.length) ? b : a);

/** Running text with headings of its own is no definition. */
const holdsHeading = (e: EntryLines): boolean => e.lines.slice(1).some((l) => /^cn/u.test(headingNumber(l.text)?.style ?? ''));

/** A run of entries without a heading, if it is a glossary. */
function unheaded(paras: readonly Para[], start: GlossaryStart): Glossary | null {
  const run = readRun(paras, start.from, 0);
  const lines = run.entries.flatMap((e) => e.lines);
  if (run.entries.length < MIN_RUN || lines.length > run.entries.length * MAX_LINES || run.entries.some(holdsHeading) || !isLate(paras, start.from, run.to)) return null;
  const glossary = glossaryOf(paras, start, run);
  return explains(paras, glossary) && !isItemised(glossary) ? glossary : null;
}

/** 关税：编列九亿元，…: items without numbers whose words begin with figures are a list of amounts. */
const isItemised = ({ entries }: Glossary): boolean =>
  entries.every((e) => e.number === null) && entries.filter((e) => AMOUNT_FIRST.test(e.definition)).length * 2 >= entries.length;
const AMOUNT_FIRST = /^.{0,24}?(?:[\d〇○零一二三四五六七八九十百千万萬][、.‧\d〇○零一二三四五六七八九十百千万萬]*[亿億万萬]?元|[\d.]+%|百分之)/u;

function glossaryOf(paras: readonly Para[], start: GlossaryStart, run: EntryRun): Glossary {
  const place = { heading: start.heading, glued: start.glued, from: start.from, to: run.to, parts: new Set(run.parts) };
  const body = lazyBody(paras, start.from);
  const house = houseCut(run.entries);
  return { place, entries: run.entries.map((e) => entryOf(paras, e, house, body)) };
}

const MIN_RUN = 3;
/** Lines to an entry, on average, above which a run without a heading is something else. */
const MAX_LINES = 2.2;

/** More text stands before the entries than behind them. */
const isLate = (paras: readonly Para[], from: number, to: number): boolean => paras[from]!.start > (paras[paras.length - 1]!.start - (paras[to]?.start ?? paras[paras.length - 1]!.start));

/** How many terms are looked for in the text before a run of entries without a heading counts as its glossary. */
const PROBES = 12;

/** Entries without a heading are a glossary only if they explain what the text before them says. */
function explains(paras: readonly Para[], glossary: Glossary): boolean {
  const body = lazyBody(paras, glossary.place.from)();
  const probes = glossary.entries.slice(0, PROBES);
  const used = probes.filter((e) => e.cores.some((core) => body.includes(core))).length;
  const footnotes = probes.every((e) => /^[[［〔【①-⑳]/u.test(e.marker));
  return used >= probes.length * (footnotes ? 0.3 : 0.6) && probes.every((e) => e.cores.length > 0 || footnotes) && probes.every((e) => e.definition !== '');
}

/** The text before the glossary, bare of quotation marks; made when it is first asked for. */
function lazyBody(paras: readonly Para[], to: number): () => string {
  let body: string | null = null;
  return () => body ??= paras.slice(0, to).map((p) => coreOf(p.surface.norm)).join('\n');
}

type CutBy = (t: string, from: number) => Cut | null;

/** The cut that nearly all entries of this list have where it is not the usual one: a 。 or a blank behind the term. */
function houseCut(entries: readonly EntryLines[]): CutBy | null {
  const share = (cut: CutBy): number => entries.filter((e) => cut(e.lines[0]!.text, e.head?.rest ?? 0) !== null).length / entries.length;
  if (entries.length > 1 && share(cutAtBlank) >= 0.8 && share(cutTerm) < 0.8) return cutAtBlank;
  return entries.length > 1 && share(cutAtStop) >= 0.6 && share(cutTerm) < 1 && share(cutTerm) > 0 ? cutAtStop : null;
}

/** An entry's lines as one string, with the way back to the document. */
interface Joined { readonly text: string; readonly first: number; place(offset: number, after?: boolean): number }

function join(paras: readonly Para[], lines: readonly Line[]): Joined {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) { starts.push(text.length); text += line.text; }
  const place = (offset: number, after = false): number => {
    let k = 0;
    while (k + 1 < starts.length && starts[k + 1]! + (after ? 1 : 0) <= offset) k++;
    const line = lines[k]!, p = paras[line.para]!, at = p.surface.indent + line.from + offset - starts[k]!;
    return p.start + (after ? p.surface.map.toBlock(span(at - 1, at)).end : p.surface.map.toBlock(span(at, at + 1)).start);
  };
  return { text, first: lines[0]!.text.length, place };
}

function entryOf(paras: readonly Para[], e: EntryLines, house: CutBy | null, body: () => string): GlossaryEntry {
  const joined = join(paras, e.lines), { text, place } = joined;
  const found = cutOf(joined, e.head?.rest ?? 0, house, body, e.head !== null);
  const cut = trimmedCut(text, found);
  const whole = { start: place(0), end: place(text.length, true) };
  const termSpan = cut.termEnd > cut.term ? { start: place(cut.term), end: place(cut.termEnd, true) } : { start: place(cut.term), end: place(cut.term) };
  const definitionSpan = { start: cut.def < text.length ? place(cut.def) : whole.end, end: whole.end };
  const printed = (s: Span): string => e.lines.map((l) => printedIn(paras[l.para]!, s)).join('');
  return {
    span: whole, marker: e.head ? printed({ start: whole.start, end: place(e.head.length, true) }) : '', number: e.head?.number ?? null,
    term: printed(termSpan), termSpan, definition: cut.def < text.length ? printed(definitionSpan) : '', definitionSpan,
    cores: coresOf(text.slice(cut.term, cut.termEnd), text.slice(cut.def)),
  };
}

const trimmedCut = (t: string, c: Cut): Cut => ({
  term: c.term, termEnd: c.term + t.slice(c.term, c.termEnd).trimEnd().length, def: c.def + /^\s*/u.exec(t.slice(c.def))![0].length,
});

/** A paragraph's share of a span, the line breaks inside it taken out. */
const printedIn = (p: Para, s: Span): string =>
  p.surface.text.slice(Math.max(0, s.start - p.start), Math.max(0, s.end - p.start)).trim().split(/[\r\n]+/u).map((line) => line.trim()).join('');

const SENTENCE = /[。！？]/u;

/** Term and definition of an entry over one or more lines. */
function cutOf(joined: Joined, from: number, house: CutBy | null, body: () => string, marked: boolean): Cut {
  const { text, first } = joined, line = text.slice(0, first);
  const own = house?.(text, from) ?? cutTerm(line, from);
  if (own) return own;
  const broken = first < text.length ? cutTerm(text, from) : null;
  if (broken && breaksTerm(text, from, first, broken)) return broken;
  if (first < text.length && first - from <= 40 && !SENTENCE.test(line)) return { term: from, termEnd: first, def: first };
  const rest = line.slice(from);
  return cutAtBlank(line, from) ?? (marked ? cutByUse(line, from, body) : null)
    ?? (rest.length <= 40 && !SENTENCE.test(rest) ? { term: from, termEnd: first, def: first } : { term: from, termEnd: from, def: from });
}

/** A line break inside a term: in the middle of its quotation marks, or right before the ： behind it. */
const breaksTerm = (t: string, from: number, first: number, cut: Cut): boolean =>
  cut.termEnd === first || t.slice(from, first).split('“').length > t.slice(from, first).split('”').length;

/** “三清四改”清垃圾…: without any mark the term is as long as the text uses it. */
function cutByUse(t: string, from: number, body: () => string): Cut | null {
  const quoted = /^“[^”]{1,30}”/u.exec(t.slice(from));
  if (!quoted || SENTENCE.test(quoted[0])) return null;
  let end = from + quoted[0].length;
  while (end < Math.min(t.length, from + 40) && !/[，。；：]/u.test(t[end]!) && body().includes(coreOf(t.slice(from, end + 1)))) end++;
  return { term: from, termEnd: end, def: end };
}

/** A part of a compound term is looked for by itself only if it is a name, not a phrase. */
const MIN_PART = 2, MAX_PART = 14;
/** A further term that a definition explains: `…。网上可办率：指…`. */
const FURTHER = /(?<=[。；])\s?([^，。；：]{2,16})：(?=是?指|即)/gu;

/** What to look for in the body: the whole term first, then the parts of a compound one (“六稳”“六保” → 六稳六保, 六稳, 六保). */
function coresOf(term: string, definition: string): readonly string[] {
  const whole = coreOf(term);
  const parts = splitOutside(term).map(coreOf).filter((p) => p !== whole && p.length >= MIN_PART && p.length <= MAX_PART);
  const further = [...definition.matchAll(FURTHER)].map((m) => coreOf(m[1]!));
  return [...new Set([whole, ...(parts.length > 1 ? parts : []), ...further])].filter((c) => c.length >= 2);
}

/** A compound term's parts: what 、 and the like part outside quotation marks and brackets, and “六稳”“六保” side by side. */
function splitOutside(term: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0, from = 0;
  for (let i = 0; i < term.length; i++) {
    const c = term[i]!, joins = '、，/／'.includes(c) || ('和及与'.includes(c) && term.slice(from, i).includes('”') && term.indexOf('“', i) > 0);
    if ('“（'.includes(c)) depth++;
    else if ('”）'.includes(c)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !(joins || (c === '”' && term[i + 1] === '“'))) continue;
    parts.push(term.slice(from, joins ? i : i + 1));
    from = i + 1;
  }
  return [...parts, term.slice(from)].filter((p) => p !== '');
}
