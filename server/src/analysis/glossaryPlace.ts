import { span, type Span } from '../text/span';
import { cutTerm, entryHead } from './entryForms';
import { glossaryHeadingRank, isFurniture, isTocLine } from './lineForms';
import type { Para } from './surface';

/** A place where a glossary's entries may begin. */
export interface GlossaryStart {
  readonly heading: number | null;
  readonly glued: { readonly para: number; readonly span: Span<'norm'> } | null;
  readonly from: number;
  /** Where the first entry begins in its paragraph, behind a heading in the same line. */
  readonly lead: number;
  /** The heading alone is proof enough. */
  readonly sure: boolean;
}

interface Ranked extends GlossaryStart { readonly rank: number }

/** Places behind a heading, the surest first, of equals the last in the text. */
export function glossaryStarts(paras: readonly Para[]): readonly GlossaryStart[] {
  const found: Ranked[] = [];
  for (let i = paras.length - 1; i >= 0; i--) {
    const t = paras[i]!.surface.trimmed;
    const start = t === '' ? null : ownLine(paras, i, t) ?? beforeEntry(i, t) ?? atEnd(paras, i, t);
    if (start) found.push(start);
  }
  return found.sort((a, b) => b.rank - a.rank);
}

function ownLine(paras: readonly Para[], i: number, t: string): Ranked | null {
  const rank = glossaryHeadingRank(t);
  const from = rank === 0 ? null : entriesAfter(paras, i);
  return from === null ? null : { heading: i, glued: null, from, lead: 0, sure: rank === 3, rank };
}

/** `名词解释：①甲：…` in one line. */
function beforeEntry(i: number, t: string): Ranked | null {
  const m = /^([^。；①-⑳\d[［〔]{2,40}?(?:解释|注释|注解|释义)[）】]?)[：:\s]{1,3}(?=[①\d[［〔（(“【])/u.exec(t);
  if (!m || glossaryHeadingRank(m[1]!) !== 3) return null;
  const head = entryHead(t.slice(m[0].length, m[0].length + 90), 1);
  return head?.number === 1 ? { heading: null, glued: { para: i, span: span(0, m[1]!.length) }, from: i, lead: m[0].length, sure: true, rank: 3 } : null;
}

/** A heading glued to the end of the last paragraph: `…不懈奋斗！名词解释`. */
function atEnd(paras: readonly Para[], i: number, t: string): Ranked | null {
  const m = /[。！”）]\s*([^。！；，”]{0,30}(?:解释|注释|注解|释义|说明)[）】]?[：:]?)$/u.exec(t.slice(-60));
  if (!m || glossaryHeadingRank(m[1]!) !== 3) return null;
  const from = entriesAfter(paras, i), end = paras[i]!.surface.indent + t.length;
  return from === null ? null : { heading: null, glued: { para: i, span: span(end - m[1]!.length, end) }, from, lead: 0, sure: true, rank: 3 };
}

/** How many lines (（按报告中出现顺序排列）, a sub-heading) may stand between the heading and the first entry. */
const INTRODUCTION = 3;

/** The paragraph of the first entry below a heading; null where none comes soon. */
function entriesAfter(paras: readonly Para[], heading: number): number | null {
  for (let i = heading + 1, seen = 0; i < paras.length && seen < INTRODUCTION; i++) {
    const t = paras[i]!.surface.trimmed;
    if (t === '' || isFurniture(t)) continue;
    if (isTocLine(t)) return null;
    if (beginsEntry(paras, i, t)) return i;
    seen++;
  }
  return null;
}

function beginsEntry(paras: readonly Para[], i: number, t: string): boolean {
  const head = entryHead(t, 1);
  if (head && head.style !== 'cn') return cutTerm(t, head.rest) !== null || (head.number === 1 && head.style !== 'bare');
  if (cutTerm(t, head?.rest ?? 0)) return !/^(?:为|根据|现|以下|报告|本)[^“”]{4,}/u.test(t);
  return !head && t.length <= 30 && !/[，。；！？：]/u.test(t) && /^(?:指|是指|即|是)/u.test(nextText(paras, i));
}

function nextText(paras: readonly Para[], i: number): string {
  let k = i + 1;
  while (k < paras.length && paras[k]!.surface.trimmed === '') k++;
  return paras[k]?.surface.trimmed ?? '';
}

/** Without a number only a line with one of these is taken to begin an entry. */
const SEPARATED = /[：】]/u;

/** Where a run of entries without any heading may begin, the last in the text first. */
export function unheadedStarts(paras: readonly Para[]): readonly GlossaryStart[] {
  const found: GlossaryStart[] = [];
  let before = false;
  for (const [i, p] of paras.entries()) {
    const t = p.surface.trimmed;
    if (t === '' || isFurniture(t)) continue;
    const head = entryHead(t, 1), cut = (head !== null || SEPARATED.test(t.slice(0, 60))) && cutTerm(t, head?.rest ?? 0) !== null && head?.style !== 'cn' && head?.style !== 'bullet';
    const footnote = head !== null && ['square', 'caret', 'super', 'note'].includes(head.style);
    if (head ? head.number === 1 && (cut || footnote) : cut && !before && t.length >= 12) found.push({ heading: null, glued: null, from: i, lead: 0, sure: false });
    before = cut;
  }
  return found.reverse();
}
