import { cutTerm, entryHead, type EntryHead, type EntryStyle } from './entryForms';
import { headingNumber, isAttachmentLine, isFurniture, isMeetingLine, isSalutation, isTitleLine } from './lineForms';
import type { Para } from './surface';

/** A stretch of a paragraph's trimmed text: the whole of it, or one of the entries glued together in it. */
export interface Line { readonly para: number; readonly from: number; readonly text: string }

/** An entry's marker and the lines that it covers. */
export interface EntryLines { readonly head: EntryHead | null; readonly lines: readonly Line[] }

/** The entries from a paragraph on, the sub-headings between them, and the paragraph after the last. */
export interface EntryRun { readonly entries: readonly EntryLines[]; readonly parts: readonly number[]; readonly to: number }

interface Open { readonly head: EntryHead | null; readonly lines: Line[] }
interface State {
  readonly entries: Open[]; readonly parts: number[]; readonly styles: Set<EntryStyle>;
  last: number; sub: EntryStyle | null; paragraphs: boolean;
}

/** Words without which a line between entries is no sub-heading of the glossary. */
const PART_WORDS = /解释|注释|注解|释义|名词|术语|用语|词语|指标|说明/u;
const LEAD_IN = /^(?:主要|具体|其中|包括|分别|即|例如|如下|特点|内容|[一二三四五六七八九]是|相关|来源)/u;
const COMPLETE = /[。！？”）；.]$/u;
const MAX_TERM_LINE = 30, LOOKAHEAD = 6;

/** Reads entries line by line until something that belongs to no glossary. `lead` is where the first one begins in its paragraph. */
export function readRun(paras: readonly Para[], from: number, lead: number): EntryRun {
  const lines = linesFrom(paras, from, lead);
  const state: State = { entries: [], parts: [], styles: new Set(), last: 0, sub: null, paragraphs: false };
  for (const [k, line] of lines.entries()) if (!take(state, lines, k, line)) break;
  trimEnd(state);
  const last = state.entries[state.entries.length - 1];
  return { entries: state.entries, parts: last ? state.parts.filter((p) => p < last.lines[0]!.para) : [], to: last ? last.lines[last.lines.length - 1]!.para + 1 : from };
}

function linesFrom(paras: readonly Para[], from: number, lead: number): readonly Line[] {
  const lines: Line[] = [];
  for (let i = from; i < paras.length; i++) {
    const t = paras[i]!.surface.trimmed;
    if (t === '' || (i > from && isFurniture(t))) continue;
    if (i > from && isHardEnd(t)) break;
    lines.push(...split(paras, i, i === from ? lead : 0));
  }
  return lines;
}

const isHardEnd = (t: string): boolean =>
  isAttachmentLine(t) || isMeetingLine(t) || isSalutation(t) || (isTitleLine(t) && cutTerm(t, 0) === null && !PART_WORDS.test(t));

/** `①甲：…。②乙：…。` in one paragraph: cut where a marker behind a sentence carries the count on and a term follows it. */
function split(paras: readonly Para[], para: number, lead: number): readonly Line[] {
  const t = paras[para]!.surface.trimmed.slice(lead);
  const first = entryHead(t, 1);
  const starts = [0];
  let number = first?.number ?? null;
  if (first && number !== null && first.style !== 'bare') {
    const next = nextHead(paras, para, number + 1);
    for (const m of t.matchAll(/[。；！”）]\s*(?=[\d[［〔【（(注⁰¹²³⁴-⁹\u2460-\u32bf])/gu)) {
      const at = m.index + m[0].length, piece = t.slice(at, at + 90);
      const head: EntryHead | null = entryHead(piece, number + 1);
      if (head?.style !== first.style || head.number !== number + 1 || head.number === next || !cutTerm(piece, head.rest)) continue;
      starts.push(at);
      number = head.number;
    }
  }
  return starts.map((s, k) => ({ para, from: lead + s, text: t.slice(s, starts[k + 1] ?? t.length).trimEnd() }));
}

function nextHead(paras: readonly Para[], para: number, expected: number): number | null {
  let i = para + 1;
  while (i < paras.length && paras[i]!.surface.trimmed === '') i++;
  return i < paras.length ? entryHead(paras[i]!.surface.trimmed, expected)?.number ?? null : null;
}

/** Puts a line where it belongs; false where the glossary is over. */
function take(state: State, lines: readonly Line[], k: number, line: Line): boolean {
  const head = entryHead(line.text, state.last + 1, state.styles.has('bare')), last = state.entries[state.entries.length - 1];
  const complete = last === undefined || COMPLETE.test(last.lines[last.lines.length - 1]!.text);
  if (isPart(line.text, complete)) { state.parts.push(line.para); state.last = 0; return true; }
  if (isForeignHeading(state, line.text)) return false;
  if (head && isEntry(state, head, line.text)) return open(state, head, line);
  if (head && state.styles.has(head.style) && head.number === 1 && complete && state.last > 1) return false;
  if (endsBeforeList(lines, k, complete, state)) return false;
  if (!head && isUnmarkedEntry(state, lines, k, complete)) return open(state, null, line);
  if (!last) return k < 3;
  if (head) state.sub = head.style;
  last.lines.push(line);
  return true;
}

function open(state: State, head: EntryHead | null, line: Line): true {
  const last = state.entries[state.entries.length - 1];
  if (last && last.lines.length > 2) state.paragraphs = true;
  state.entries.push({ head, lines: [line] });
  if (head) state.styles.add(head.style);
  state.last = head?.number ?? state.last + 1;
  state.sub = null;
  return true;
}

function isPart(t: string, complete: boolean): boolean {
  return complete && t.length <= 40 && PART_WORDS.test(t) && !/[。，；]|：./u.test(t) && cutTerm(t, 0) === null && (headingNumber(t)?.style === 'cn' || headingNumber(t)?.style === 'cn-paren' || /(?:解释|注释|注解|释义|说明)[：:]?$/u.test(t));
}

/** 一、… without a term in a list that is not numbered so: the report, or an attachment, goes on. */
function isForeignHeading(state: State, t: string): boolean {
  const form = headingNumber(t);
  return form !== null && (form.style === 'cn' || form.style === 'cn-paren') && !state.styles.has('cn') && t.length <= 45 && !/[：。]/u.test(t);
}

/** Whether a marked line is an entry of its own rather than an item inside a definition. */
function isEntry(state: State, head: EntryHead, t: string): boolean {
  const cut = cutTerm(t, head.rest) !== null, carriesOn = head.number === state.last + 1;
  if (state.entries.length === 0) return cut || (head.number === 1 && head.style !== 'cn' && head.style !== 'bare') || head.style === 'square' || head.style === 'caret';
  if (head.style === 'bullet') return cut && (state.styles.has('bullet') || state.styles.size === 0);
  if (state.styles.has(head.style)) return head.style === 'bare' ? carriesOn : cut || head.number! > state.last;
  return carriesOn && cut && state.sub !== head.style;
}

/** A line without a marker: an entry of a list without numbers, or one whose number was lost. */
function isUnmarkedEntry(state: State, lines: readonly Line[], k: number, complete: boolean): boolean {
  const t = lines[k]!.text, cut = cutTerm(t, 0);
  if (t[0] === '【' && cut) return true;
  if (state.styles.size > 0) return complete && cut !== null && /[：】]/u.test(t.slice(cut.termEnd, cut.def)) && numberIsMissing(state, lines, k) && t[cut.term] === '“' && !LEAD_IN.test(t);
  const ends = state.entries[state.entries.length - 1]?.lines.at(-1)?.text ?? '。';
  if (cut) return !LEAD_IN.test(t) && !/[，；、：]$/u.test(ends);
  return complete && isTermLine(t) && /^(?:指|是指|即|是|为|[^：]{20,}。$)/u.test(lines[k + 1]?.text ?? '');
}

const isTermLine = (t: string): boolean => t.length <= MAX_TERM_LINE && !/[，。；！？：]/u.test(t);

/** No later line has the number that comes next, so this one may. */
function numberIsMissing(state: State, lines: readonly Line[], k: number): boolean {
  for (const line of lines.slice(k + 1, k + 1 + LOOKAHEAD)) {
    const head = entryHead(line.text, state.last + 1);
    if (head && state.styles.has(head.style) && head.number !== null) return head.number > state.last + 1;
  }
  return true;
}

/** A title of another list: a short line behind a finished entry, and numbers that begin again without terms. */
function endsBeforeList(lines: readonly Line[], k: number, complete: boolean, state: State): boolean {
  const t = lines[k]!.text, next = lines[k + 1];
  if (!next || !complete || state.last < 2 || t.length > 40 || /[。；，：]/u.test(t)) return false;
  const head = entryHead(next.text, 1);
  return head !== null && head.number === 1 && (head.style === 'cn' || cutTerm(next.text, head.rest) === null);
}

/** Behind the last entry's finished sentence nothing is taken in, unless the list's entries have several paragraphs. */
function trimEnd(state: State): void {
  const last = state.entries[state.entries.length - 1];
  if (!last || state.paragraphs) return;
  const marked = last.head !== null || cutTerm(last.lines[0]!.text, 0) !== null;
  const stop = last.lines.findIndex((_, i) => i > 0 && COMPLETE.test(last.lines[i - 1]!.text) && (i > 1 || (marked && /[。！？]/u.test(last.lines[0]!.text))));
  if (stop > 0) last.lines.length = stop;
}
