import { splitLines, type Line } from './lines';

/** From this many filled lines on, a text can be judged to be hard-wrapped. */
const MIN_LINES = 40;
/** A wrapped text's lines are no wider than this, counted in full-width characters. */
const MAX_WIDTH = 52;
const FULL_LINE = 0.8, FULL_SENTENCE = 0.95;
const SENTENCE_END = /[。！？：；]$/u;
/** What begins a paragraph of its own: a number, a chapter, an indent, a table of contents, a lone page number. */
const BEGINS = /^(?:[\u3000\t]|[ ]{2,}|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节篇部条]|\d{1,2}(?:\.\d{1,2}){0,2}[、.． ]|[①-⑳]|专栏|表\s?\d|——|各位代表|附[录件]|\d{1,4}\s*$)/u;
const ENDS = /[.…·]{4,}\s*\d*$/u;

/** Width of a line in full-width characters: a half-width one counts half. */
function width(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) n += text.charCodeAt(i) < 0x300 ? 0.5 : 1;
  return n;
}

/**
 * The paragraphs of a text. Nearly always its lines; in text taken from a PDF, where each line ends at the same width
 * in mid-sentence, the lines that belong together. A paragraph runs from its first line's start to its last one's end.
 */
export function splitParagraphs(text: string): readonly Line[] {
  const lines = splitLines(text);
  const full = wrapWidth(text, lines);
  if (full === null) return lines;
  const paragraphs: Line[] = [];
  let open: { start: number; end: number } | null = null;
  lines.forEach((line, i) => {
    if (open) open.end = line.end; else { open = { start: line.start, end: line.end }; paragraphs.push(open); }
    const next = lines[i + 1];
    if (!next || !continues(text.slice(line.start, line.end), text.slice(next.start, next.end), full)) open = null;
  });
  return paragraphs;
}

function continues(line: string, next: string, full: number): boolean {
  const w = width(line.trim());
  if (next.trim() === '' || BEGINS.test(next) || ENDS.test(line) || w < full * FULL_LINE) return false;
  return !SENTENCE_END.test(line.trimEnd()) || w >= full * FULL_SENTENCE;
}

/** The width at which the text was wrapped; null if it was not. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  if (lines.some((l) => l.end - l.start > 400)) return null;
  const filled = lines.map((l) => text.slice(l.start, l.end).trim()).filter((t) => t !== '');
  if (filled.length < MIN_LINES) return null;
  const widths = filled.map(width).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)]!;
  const long = filled.filter((t) => width(t) >= full * FULL_LINE);
  const broken = long.filter((t) => !SENTENCE_END.test(t));
  return full >= 12 && full <= MAX_WIDTH && long.length >= filled.length * 0.4 && broken.length >= long.length * 0.6 ? full : null;
}
