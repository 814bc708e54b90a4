import { STOP } from '../text/chars';
import type { Para } from './surface';

/** A sentence of a paragraph's normalised text, with its mark. */
export interface Sentence {
  readonly para: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its place among the paragraph's sentences. */
  readonly index: number;
  readonly count: number;
  /** Its list begins where its paragraph does, not behind a run-in heading. */
  readonly whole: boolean;
  /** Printed in bold, in a Markdown text. */
  readonly bold: boolean;
}

/** The sentences of a paragraph from `from` on. */
export function sentences(p: Para, para: number, from: number): readonly Sentence[] {
  const { norm } = p.surface, found: { start: number; end: number }[] = [];
  let start = from, depth = 0;
  for (let i = from; i < norm.length; i++) {
    const c = norm[i]!;
    if (c === '“' || c === '《') depth++;
    else if (c === '”' || c === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (STOP.includes(c) || (c === '：' && norm.startsWith('一是', i + 1)))) { found.push({ start, end: i + 1 }); start = i + 1; }
  }
  if (/[^\s*]/u.test(norm.slice(start))) found.push({ start, end: norm.length });
  return found.map((s, index) => {
    const printed = norm.slice(s.start, s.end), lead = /^[\s*]*/u.exec(printed)![0];
    const text = printed.slice(lead.length).trimEnd();
    return { para, start: s.start + lead.length, end: s.start + lead.length + text.length, text, index, count: found.length, whole: from === 0, bold: lead.includes('**') && norm.startsWith('**', s.end) };
  });
}

const NOT_A_SLOGAN = /^(?:各位代表|全[省市县区州]|同志们|同时|此外|另外|当前|目前|其中|今年|去年|一年来|五年来|过去|对此|在此|为此|现在|这些|这是|以上|我们(?!将把|要把|始终))|[：；？！]|(?:是|在于).{0,12}(?:结果|前提|基础|灵魂|底线|保障|根本)。$|[省市县区]委/u;
export const SERIES_PREFIX = /^(?:[一二三四五六七八九十]{1,2}[是要]|——?)/u;
export const FIGURE = /\d|[一二三四五六七八九十百千万亿两]+(?:个|家|项|名|次|条|件|户|亿|万|倍|大|批|届)/u;
const IDIOM = /千家万户|[千万百]家|万众|百花|千方百计|统一|一体|一批|一流|一网/gu;

/** A whole sentence without figures, names of bodies, or what opens an ordinary one. */
export const isSlogan = (s: string, max: number): boolean =>
  s.endsWith('。') && s.length >= 5 && s.length <= max && !NOT_A_SLOGAN.test(s)
  && (SERIES_PREFIX.test(s) || !/[^一二三四五六七八九十]是/u.test(s))
  && !FIGURE.test(s.replace(/\d{1,2}。$/u, '。').replace(/“[^”]*”/gu, '').replace(IDIOM, ''))
  && !/、/u.test(s.slice(0, -1).replace(/“[^”]*”/gu, '').slice(20));
