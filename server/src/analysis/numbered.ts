import { STOP } from '../text/chars';
import { gluedHeadings } from './glued';
import { byPlace, type HeadingDraft } from './headingDraft';
import { headingNumber, isCaption, ordinalOf, type NumberedForm } from './lineForms';
import { nextFilled, within, type LineView } from './lineView';
import { dropLists } from './lists';
import type { BlockKind, HeadingLevel } from './model';

const MAX_OWN_LINE = 70, MAX_ENGLISH_LINE = 160, MAX_RUN_IN = 90, MAX_LEAD = 24;

/** Headings with a number: on their own line, at the head of a paragraph, or glued to the text before them. */
export function numberedHeadings(lines: readonly LineView[], kinds: readonly BlockKind[]): readonly HeadingDraft[] {
  const next = nextFilled(lines), drafts: HeadingDraft[] = [];
  for (const [i, line] of lines.entries()) {
    if (kinds[i] !== 'paragraph' || isCaption(line.text)) continue;
    const form = headingNumber(line.text);
    const draft = form && numberedHeading(line, i, form);
    if (draft) drafts.push(draft.runIn ? draft : broken(lines, kinds, next, draft));
  }
  const kept = dropLists(lines, kinds, next, levelled(drafts));
  return [...kept, ...levelled(gluedHeadings(lines, kinds, kept), kept)].sort(byPlace);
}

function numberedHeading(line: LineView, para: number, form: NumberedForm): HeadingDraft | null {
  const t = line.text;
  const { end, next } = headEnd(t, form.length);
  const draft = (to: number, runIn: boolean): HeadingDraft => ({ para, span: within(line, 0, to), level: form.level, style: form.style, number: form.number, runIn });
  const glued = form.style === 'cn' ? PART_END.exec(t.slice(form.length)) : null;
  if (glued) return draft(form.length + glued[0].length, true);
  if (next > line.firstLine && end > MAX_RUN_IN && line.firstLine <= MAX_OWN_LINE) return draft(line.firstLine, true);
  if (next >= t.length && t.length <= (form.style === 'roman' ? MAX_ENGLISH_LINE : MAX_OWN_LINE)) return draft(end, false);
  const lead = t.slice(0, end).indexOf('：', form.length);
  if (next < t.length && lead > 0 && lead <= MAX_LEAD + form.length && form.level <= 2) return draft(lead, true);
  if (next < t.length && (end <= MAX_RUN_IN && t[end - 1] === '。' || t.startsWith('**', end))) return draft(end, true);
  const blank = cutAtBlank(t, form.length);
  return blank === null ? null : draft(blank, true);
}

/** Where a heading's wording ends and where the text goes on: behind the first mark that ends a sentence, outside quotation marks. */
function headEnd(t: string, from: number): { readonly end: number; readonly next: number } {
  let depth = 0;
  for (let i = from; i < t.length; i++) {
    if (t[i] === '“' || t[i] === '《') depth++;
    else if (t[i] === '”' || t[i] === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && STOP.includes(t[i]!)) return { end: i + 1, next: i + 1 };
    else if (t[i] === '*' && t[i + 1] === '*') return { end: i, next: i + 2 };
  }
  return { end: t.length, next: t.length };
}

const PART_END = /^[^。；，：！ ]{2,30}?(?:回顾|总结|安排|任务|目标|部署|要求|建议|打算|思路|建设|情况|举措|措施)(?= +\S.{20}|(?:各位代表|(?:刚刚)?过去的?[一五]年|一年来|五年来|今年是|(?:19|20)\d\d年[，是]|当前，|做好今年))/u;
const BLANK_CUT = /^[^。；：！ ]{5,40}(?= +\S.{20})/u;

/** A heading whose text follows without a 。: behind a blank, or where the words of a part's heading meet those that open a text. */
const cutAtBlank = (t: string, from: number): number | null => {
  const m = BLANK_CUT.exec(t.slice(from));
  return m && from + m[0].length;
};

const LEANS = /[，、的和与及]$/u, JOINS = /^[和与及的、，]/u;
const MIN_BROKEN = 16, MAX_REST = 14;

/** The heading with its second line, where a line break cuts it in two. */
function broken(lines: readonly LineView[], kinds: readonly BlockKind[], next: readonly (number | null)[], d: HeadingDraft): HeadingDraft {
  const k = next[d.para], t = lines[d.para]!.text, u = k == null ? '' : lines[k]!.text;
  if (k == null || kinds[k] !== 'paragraph' || headingNumber(u) || /[。；：！？，|]/u.test(u) || /[。；：！？]$/u.test(t) || u.length > t.length) return d;
  const follow = next[k];
  if (follow == null || lines[follow]!.text.length <= u.length) return d;
  const leans = LEANS.test(t) || JOINS.test(u);
  return leans || (k === d.para + 1 && t.length >= MIN_BROKEN && u.length <= MAX_REST && u.length * 2 <= t.length) ? { ...d, until: k } : d;
}

/** Levels by form as this document uses the forms: 一、 is second under 壹、, and a plan without 篇 begins with 章. */
function levelled(drafts: readonly HeadingDraft[], document: readonly HeadingDraft[] = drafts): readonly HeadingDraft[] {
  const has = (style: string): boolean => document.some((d) => d.style === style);
  const below = has('trad') ? 1 : 0, above = has('part') ? 0 : 1;
  return drafts.map((d) => {
    const by = d.style === 'chapter' || d.style === 'section' ? -above : /^(?:cn|arabic)/u.test(d.style) ? below : 0;
    return by === 0 ? d : { ...d, level: Math.min(5, d.level + by) as HeadingLevel };
  });
}

/** Whether two heading numbers follow one another: （二） after （一）. */
export const follows = (number: string, previous: string): boolean => ordinalOf(number) === (ordinalOf(previous) ?? 0) + 1;
