import { STOP, isHan } from '../text/chars';
import { edited } from '../text/edits';
import { span, toDoc, type Span } from '../text/span';
import type { GlossaryPlace } from './glossary';
import { headingNumber, isAttachmentLine, isFurniture, isMeetingLine, isSalutation, isSpeakerLine, isTitleLine, isTocLine, ordinalOf } from './lineForms';
import type { BlockKind, Heading, HeadingLevel, Section, Zone } from './model';
import type { Para } from './surface';
import type { HeadingDraft } from './headingDraft';
import { findTopics } from './topics';

export interface Structure {
  readonly kinds: readonly BlockKind[];
  readonly zones: readonly Zone[];
  readonly headings: readonly Heading[];
  /** For each paragraph, the index of the last heading that begins at or before it; -1 before the first. */
  readonly headingAt: readonly number[];
}

const MAX_OWN_LINE = 48, MAX_RUN_IN = 90, MAX_UNNUMBERED = 40;

/** Reads titles, headings, parts and page furniture off the paragraphs. Linear in their number. */
export function readStructure(paras: readonly Para[], glossary: GlossaryPlace | null): Structure {
  const kinds = lineKinds(paras, glossary);
  const numbered = numberedHeadings(paras, kinds);
  const plain = unnumberedHeadings(paras, kinds, numbered);
  const drafts = [...titles(paras, kinds), ...numbered, ...plain, ...glossaryHeading(paras, glossary), ...attachments(paras, kinds)].sort(byPlace);
  const withTopics = [...drafts, ...findTopics(paras, kinds, drafts)].sort(byPlace);
  for (const d of withTopics) if (!d.runIn && kinds[d.para] === 'paragraph') kinds[d.para] = 'heading';
  const depths = nest(paras, withTopics);
  const zones = zonesOf(paras, withTopics, kinds, glossary);
  const headings = withTopics.map((d, i) => headingOf(paras, d, depths[i]!, zones[d.para]!));
  return { kinds, zones, headings, headingAt: lastHeadings(paras.length, withTopics) };
}

const byPlace = (a: HeadingDraft, b: HeadingDraft): number => a.para - b.para || a.span.start - b.span.start;

function lineKinds(paras: readonly Para[], glossary: GlossaryPlace | null): BlockKind[] {
  const kinds: BlockKind[] = paras.map((p, i) => {
    const t = p.surface.trimmed;
    if (t === '') return p.surface.text.trim() === '' ? 'blank' : 'furniture';
    if (glossary?.heading === i) return 'heading';
    if (glossary && i >= glossary.from && i < glossary.to) return isFurniture(t) ? 'furniture' : 'entry';
    if (isFurniture(t) || isTocLine(t)) return 'furniture';
    if (isMeetingLine(t)) return 'meeting';
    return isAttachmentLine(t) ? 'attachment' : 'paragraph';
  });
  markFront(paras, kinds);
  return kinds;
}

const FRONT_LINES = 12;

/** Title and speaker stand before the first salutation, heading or long paragraph. */
function markFront(paras: readonly Para[], kinds: BlockKind[]): void {
  let seen = 0, title = false;
  for (let i = 0; i < paras.length && seen < FRONT_LINES; i++) {
    const t = paras[i]!.surface.trimmed;
    if (kinds[i] !== 'paragraph') continue;
    if (isSalutation(t) || t.length > 80) break;
    const numbered = headingNumber(t);
    if (numbered && !isTitleLine(t)) break;
    seen++;
    if (isSpeakerLine(t) && !isTitleLine(t)) kinds[i] = 'speaker';
    else if (!title && (isTitleLine(t) || (seen === 1 && isPlainTitle(paras, kinds, i)))) { kinds[i] = 'title'; title = true; }
  }
}

/** The first line as a title: short, without marks, and set apart from the text by a blank line or a byline. */
function isPlainTitle(paras: readonly Para[], kinds: readonly BlockKind[], i: number): boolean {
  const t = paras[i]!.surface.trimmed;
  return t.length >= 4 && t.length <= 40 && !/[，。；：！？]/u.test(t) && kinds[i + 1] !== 'paragraph' && !isSalutation(t);
}

const titles = (paras: readonly Para[], kinds: readonly BlockKind[]): readonly HeadingDraft[] =>
  paras.flatMap((p, i) => kinds[i] === 'title' ? [wholeLine(p, i, 0, 'title', '')] : []);

const wholeLine = (p: Para, para: number, level: HeadingLevel, style: string, number: string): HeadingDraft =>
  ({ para, span: span(p.surface.indent, p.surface.indent + p.surface.trimmed.length), level, style, number, runIn: false });

function numberedHeadings(paras: readonly Para[], kinds: readonly BlockKind[]): readonly HeadingDraft[] {
  const drafts: HeadingDraft[] = [];
  for (const [i, p] of paras.entries()) {
    if (kinds[i] !== 'paragraph') continue;
    const form = headingNumber(p.surface.trimmed);
    const draft = form && numberedHeading(p, i, form);
    if (draft) drafts.push(draft);
  }
  return dropLists(paras, [...drafts, ...gluedHeadings(paras, kinds, drafts)].sort(byPlace));
}

const GLUED = /[。！]\s?([一二三四五六七八九十]{1,3}、[^。；：！？]{6,45})$/u;

/** 五、… at the end of the paragraph before it, where the line break was lost: only if it carries the count on. */
function gluedHeadings(paras: readonly Para[], kinds: readonly BlockKind[], found: readonly HeadingDraft[]): readonly HeadingDraft[] {
  return paras.flatMap((p, para) => {
    const m = kinds[para] === 'paragraph' ? GLUED.exec(p.surface.norm) : null;
    const previous = m && found.filter((d) => d.style === 'cn' && d.para < para).pop();
    const number = m && /^[一二三四五六七八九十]{1,3}、/u.exec(m[1]!)![0];
    if (!m || !number || !previous || !follows(number, previous.number)) return [];
    return [{ para, span: span(m.index + m[0].length - m[1]!.length, m.index + m[0].length), level: 1 as const, style: 'cn', number, runIn: true }];
  });
}

function numberedHeading(p: Para, para: number, form: { style: string; level: HeadingLevel; number: string }): HeadingDraft | null {
  const t = p.surface.trimmed;
  const stop = firstStop(t, form.number.length);
  const whole = stop === t.length || stop === t.length - 1;
  if (whole && t.length <= MAX_OWN_LINE + 22) return { ...wholeLine(p, para, form.level, form.style, form.number) };
  if (whole || stop > MAX_RUN_IN || t[stop] !== '。') return null;
  return { para, span: span(p.surface.indent, p.surface.indent + stop + 1), level: form.level, style: form.style, number: form.number, runIn: true };
}

/** Where the first mark that ends a sentence stands, outside quotation marks; the text's length if there is none. */
function firstStop(t: string, from: number): number {
  let depth = 0;
  for (let i = from; i < t.length; i++) {
    if (t[i] === '“' || t[i] === '《') depth++;
    else if (t[i] === '”' || t[i] === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && STOP.includes(t[i]!)) return i;
  }
  return t.length;
}

/** Own-line numbered lines that are a list (every item a clause with ；, or a run without any text between) are no headings. */
function dropLists(paras: readonly Para[], drafts: readonly HeadingDraft[]): readonly HeadingDraft[] {
  return drafts.filter((d, i) => {
    const t = paras[d.para]!.surface.trimmed;
    if (d.runIn || d.level <= 2) return !/[；]$/u.test(t);
    return !/[；，、]$/u.test(t) && t.length <= MAX_OWN_LINE && ![drafts[i - 1], drafts[i + 1]].some((o) => o?.style === d.style && adjacent(paras, o.para, d.para));
  });
}

/** Two lines with nothing but blank lines between them: items of a list, for a heading has text under it. */
const adjacent = (paras: readonly Para[], a: number, b: number): boolean => nextOf(paras, Math.min(a, b)) === Math.max(a, b);

/** Short lines without a mark that stand alone before text: 2022年工作回顾. */
function unnumberedHeadings(paras: readonly Para[], kinds: readonly BlockKind[], numbered: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const taken = new Set(numbered.map((d) => d.para));
  const begun = firstText(paras, kinds);
  return paras.flatMap((p, i) => {
    if (i < begun || kinds[i] !== 'paragraph' || taken.has(i) || !isUnnumberedHeading(p.surface.trimmed)) return [];
    const next = nextOf(paras, i);
    return next !== null && introduces(paras[next]!.surface.trimmed, kinds[next]!, taken.has(next)) ? [wholeLine(p, i, 1, 'plain', '')] : [];
  });
}

const introduces = (t: string, kind: BlockKind, numbered: boolean): boolean =>
  numbered || (kind === 'paragraph' && (t.length > MAX_UNNUMBERED || STOP.includes(t[t.length - 1] ?? ' ') || isSalutation(t)));

const isUnnumberedHeading = (t: string): boolean =>
  t.length >= 4 && t.length <= MAX_UNNUMBERED && isHan(t[t.length - 1]) && !/[，。；：！？|…]/u.test(t)
  && [...t].filter((c) => isHan(c) || /\d/u.test(c)).length >= t.length * 0.7 && isHan(t[t.length - 2]) && !isSalutation(t) && !isSpeakerLine(t) && !/^(?:[（(—–-]|作者)/u.test(t);

/** The first line of the body proper: the salutation or the first long paragraph. */
function firstText(paras: readonly Para[], kinds: readonly BlockKind[]): number {
  const i = paras.findIndex((p, k) => kinds[k] === 'paragraph' && (isSalutation(p.surface.trimmed) || p.surface.trimmed.length > 60 || headingNumber(p.surface.trimmed) !== null));
  return i < 0 ? paras.length : i;
}

function nextOf(paras: readonly Para[], i: number): number | null {
  for (let k = i + 1; k < paras.length; k++) if (paras[k]!.surface.trimmed !== '') return k;
  return null;
}

const glossaryHeading = (paras: readonly Para[], glossary: GlossaryPlace | null): readonly HeadingDraft[] =>
  glossary?.heading == null ? [] : [wholeLine(paras[glossary.heading]!, glossary.heading, 1, 'glossary', '')];

const attachments = (paras: readonly Para[], kinds: readonly BlockKind[]): readonly HeadingDraft[] =>
  paras.flatMap((p, i) => kinds[i] === 'attachment' && nextOf(paras, i) !== null ? [wholeLine(p, i, 1, 'attachment', '')] : []);

/**
 * True nesting: a style that is open closes what is inside it; a new one opens below the last. The glossary and
 * attachments stand beside the body's parts, and so does an unnumbered line where none is open yet.
 */
function nest(paras: readonly Para[], drafts: readonly HeadingDraft[]): readonly number[] {
  let open: string[] = [];
  return drafts.map((d, i) => {
    if (d.style === 'title') { open = []; return 0; }
    if (d.style === 'glossary' || d.style === 'attachment') { open = [d.style]; return 1; }
    const at = open.indexOf(d.style);
    if (at < 0 && d.style === 'topic' && leavesRunIn(paras, drafts, i)) open = open.slice(0, -1);
    open = at >= 0 ? open.slice(0, at + 1) : [...open, d.style];
    return open.length;
  });
}

/**
 * A series of paragraphs behind the last of several run-in headings that had one paragraph each does not stand under
 * it: （一）…。（六）…。 and then ——这五年，….
 */
function leavesRunIn(paras: readonly Para[], drafts: readonly HeadingDraft[], i: number): boolean {
  const above = drafts[i - 1], before = drafts[i - 2];
  if (!above?.runIn || above.style !== 'cn-paren' || above.para === drafts[i]!.para || before?.style !== above.style || !before.runIn) return false;
  const between = (from: number, to: number): number => paras.slice(from + 1, to).filter((p) => p.surface.trimmed !== '').length;
  return between(before.para, above.para) === 0 && between(above.para, drafts[i]!.para) > 0;
}

const REVIEW = /回顾|工作总结|工作情况|主要成绩|完成情况|执行情况|取得的(?:成绩|成就)|以来的?工作|的五年|过去/u;
const PLAN = /安排|任务|目标|打算|部署|建议|展望|规划|思路|今后|未来|重点工作|主要工作|自身建设|总体要求|举措|纲要|蓝图/u;

/** Review or plan, from the headings of the parts, carried down to the next part. */
function zonesOf(paras: readonly Para[], drafts: readonly HeadingDraft[], kinds: readonly BlockKind[], glossary: GlossaryPlace | null): Zone[] {
  const zones: Zone[] = [];
  let zone: Zone = 'front', next = 0, year: number | null = null;
  for (const [i, p] of paras.entries()) {
    for (; next < drafts.length && drafts[next]!.para === i; next++) {
      const d = drafts[next]!;
      if (d.level !== 1) continue;
      const text = p.surface.norm.slice(d.span.start, d.span.end);
      zone = d.style === 'attachment' ? 'attachment' : partZone(text, zone);
      year = Number(/\d{4}/u.exec(text)?.[0] ?? year);
    }
    if (zone === 'front' && kinds[i] === 'paragraph' && p.surface.trimmed.length > 40) zone = 'body';
    const lead = p.surface.trimmed.replace(/^各位代表[，！：]/u, '');
    if (zone === 'body' && TURN_TO_REVIEW.test(lead)) zone = 'review';
    else if (zone !== 'attachment' && (TURN_TO_PLAN.test(lead) || AIMS.test(lead))) zone = 'plan';
    const inGlossary = glossary && i >= (glossary.heading ?? glossary.from) && i < glossary.to;
    zones.push(inGlossary ? 'glossary' : zone === 'glossary' ? 'attachment' : zone);
    if (inGlossary && i === glossary.to - 1) zone = 'attachment';
  }
  return zones;
}

const TURN_TO_REVIEW = /^(?:过去的?一年|刚刚过去的一年|一年来|五年来|[\d]{4}年(?:，|是[^。]{0,60}(?:收官|不平凡|不寻常))|全年(?:预计)?)/u;
/** This year's aims, not those that were set a year ago. */
const AIMS = /^(?!.{0,40}(?:年初|去年|上年)).{0,200}(?:预期目标|主要目标)(?:建议)?(?:是|为|：)/u;
/** Paragraphs that open the plan where no heading says so. */
const TURN_TO_PLAN = /^(?:今年(?:是|经济社会发展|的?主要|政府工作)|(?:今年|[\d]{4}年)[^。]{0,40}(?:预期目标|主要目标)|做好今年|新的一年|[\d]{4}年是[^。]{0,60}(?:开局|第一年|关键之?年|收官)[^。]{0,60}[。，].{0,160}(?:总体要求|预期目标|主要目标))/u;

function partZone(heading: string, before: Zone): Zone {
  const review = REVIEW.test(heading), plan = PLAN.test(heading);
  if (review && !plan) return 'review';
  if (plan && !review) return 'plan';
  if (review) return 'review';
  return before === 'front' ? 'body' : before;
}

const lastHeadings = (count: number, drafts: readonly HeadingDraft[]): readonly number[] => {
  const at: number[] = [];
  let last = -1;
  for (let i = 0; i < count; i++) {
    while (last + 1 < drafts.length && drafts[last + 1]!.para <= i) last++;
    at.push(last);
  }
  return at;
};

function headingOf(paras: readonly Para[], d: HeadingDraft, depth: number, zone: Zone): Heading {
  const p = paras[d.para]!;
  const printed = p.surface.map.toBlock(d.span);
  return {
    span: toDoc(printed, p.start), level: d.level, depth, number: d.number, runIn: d.runIn, zone,
    text: cleaned(p, printed).replace(/[。.]$/u, ''),
  };
}

/** The printed wording without injected pinyin, markup, line breaks and layout blanks. */
const cleaned = ({ surface: { text, edits } }: Para, s: Span<'block'>): string => edited(text, edits, s.start, s.end).trim();

/** Headings as a tree, each with the text that stands under it. `end` is the document's length. */
export function sectionsOf(headings: readonly Heading[], end: number): readonly Section[] {
  interface Open { readonly heading: Heading; readonly span: { start: number; end: number }; readonly children: Open[] }
  const roots: Open[] = [], open: Open[] = [];
  for (const heading of headings) {
    while (open.length > 0 && open[open.length - 1]!.heading.depth >= heading.depth) open.pop()!.span.end = heading.span.start;
    const section: Open = { heading, span: { start: heading.span.start, end }, children: [] };
    (open[open.length - 1]?.children ?? roots).push(section);
    open.push(section);
  }
  return roots;
}

/** Whether two heading numbers follow one another: （二） after （一）. */
export const follows = (number: string, previous: string): boolean => ordinalOf(number) === (ordinalOf(previous) ?? 0) + 1;
