import { splitLines, type Line } from './lines';
import { gluedPageNumbers, isPageLine, pageFurniture } from './pages';
import { span, type Span } from './span';

/** A paragraph: from its first line's start to its last one's end, and what stands in it without being of it (page numbers). */
export interface Paragraph extends Line {
  readonly cuts: readonly Span<'block'>[];
}

/** From this many filled lines on, a text can be judged to be hard-wrapped. */
const MIN_LINES = 40;
/** A wrapped text's lines are no wider than this, counted in full-width characters. */
const MAX_WIDTH = 52;
const FULL_LINE = 0.8, FULL_SENTENCE = 0.95;
const SENTENCE_END = /[。！？：；]["”’」』）)]?$/u;
/** What begins a paragraph of its own: a number, a chapter, an indent, a table of contents. */
const BEGINS = /^(?:[\u3000\t]|[ ]{2,}|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节篇部条]|\d{1,2}(?:\.\d{1,2}){0,2}(?:、|[.．](?!\d))|\d{1,2}(?:\.\d{1,2}){1,2}\s|[①-⑳]|专栏|表\s?\d|——|各位代表|附[录件])/u;
/** A number with a blank behind it: a heading's number, or a figure that the line break parted from its noun (新增⏎10 万亩). */
const MAY_BEGIN = /^\d{1,2} /u;
/** A heading's number: its line ends the heading unless it is quite full. */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){1,2}\s|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节篇])/u;
/** Behind its number the line holds more than a heading: a sentence has ended in it, or a quotation is open at its end. */
const RUNS_ON = /。|“[^”]*$/u;
const ENDS = /[.…·]{4,}\s*\d*$/u;
/** Marks that no line begins with, and marks that no line ends with (GB/T 15834—2011, 5.1): the line break is no end of a paragraph. */
const NEVER_FIRST = /^[，。、；：！？”’）》】〉,;]/u, NEVER_LAST = /[（《“‘【〈]$/u;
/** A line so long whose sentence does not end is no heading; the text goes on behind what stands between (a link, a page number). */
const LONG = 20;

/** Width of a line in full-width characters: a half-width one counts half. */
function width(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) n += text.charCodeAt(i) < 0x300 ? 0.5 : 1;
  return n;
}

/**
 * The paragraphs of a text. Nearly always its lines; in text taken from a PDF, where each line ends at the same width
 * in mid-sentence, the lines that belong together, over a page's end too; in text copied from a web page, the parts of a
 * line that a link broke up. U+2028, `<br>` and `<p>` part paragraphs as a line end does.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const lines = parts(text), glued = gluedPageNumbers(text, lines), furniture = pageFurniture(text, lines);
  const content = lines.map((l, i) => text.slice(l.start + (glued.get(i) ?? 0), l.end));
  const full = wrapWidth(content);
  const paragraphs: Paragraph[] = [];
  for (let i = frontMatter(content, lines, paragraphs); i < lines.length;) {
    const start = lines[i]!.start, cuts: Span<'block'>[] = [];
    const cut = (from: number, to: number): void => { if (to > from) cuts.push(span(from - start, to - start)); };
    cut(start, start + (glued.get(i) ?? 0));
    for (let next = goesOn(content, furniture, full, i); next > i; next = goesOn(content, furniture, full, i)) {
      cut(lines[i]!.end, lines[next]!.start + (glued.get(next) ?? 0));
      i = next;
    }
    paragraphs.push({ start, end: lines[i]!.end, cuts: cuts.filter((c) => /\S/u.test(text.slice(start + c.start, start + c.end))) });
    i++;
  }
  return paragraphs;
}

const BREAK = /[\u2028\u2029]|<br\s{0,2}\/?>|<\/(?:p|div|li|h[1-6])>|(?=<(?:p|div|li|h[1-6])(?:\s[^<>]{0,200})?>)/giu;

/** Lines as LSP counts them, parted further where markup or a line separator parts them. Rows of a table stay whole. */
function parts(text: string): readonly Line[] {
  const lines = splitLines(text);
  if (!/[\u2028\u2029<]/u.test(text)) return lines;
  return lines.flatMap((l) => {
    const line = text.slice(l.start, l.end);
    if (!/[\u2028\u2029<]/u.test(line) || line.trimStart().startsWith('|')) return [l];
    const found: Line[] = [];
    let at = 0;
    for (const m of line.matchAll(BREAK)) {
      const end = m.index + (/^[\u2028\u2029]/u.test(m[0]) ? 0 : m[0].length), next = m.index + m[0].length;
      if (end > at) found.push({ start: l.start + at, end: l.start + end });
      at = Math.max(at, next);
    }
    if (at < line.length || found.length === 0) found.push({ start: l.start + at, end: l.end });
    return found;
  });
}

/** Front matter between two lines of --- at the head of a Markdown file: one paragraph with nothing in it. Answers the first line after it. */
function frontMatter(content: readonly string[], lines: readonly Line[], paragraphs: Paragraph[]): number {
  if (content[0]?.trimEnd() !== '---') return 0;
  const end = content.slice(1, 41).findIndex((t) => t.trimEnd() === '---') + 1;
  if (end === 0 || !content.slice(1, end).every((t) => /^(?:[\w-]{1,40}:|\s|#|$|- )/u.test(t))) return 0;
  const start = lines[0]!.start, to = lines[end]!.end;
  paragraphs.push({ start, end: to, cuts: [span(0, to - start)] });
  return end + 1;
}

/** The line that goes on with the paragraph of line `i`; `i` itself where it ends there. */
function goesOn(content: readonly string[], furniture: ReadonlySet<number>, full: number | null, i: number): number {
  const line = content[i]!, next = content[i + 1];
  if (next === undefined || line.trim() === '' || furniture.has(i)) return i;
  if (next.trim() !== '' && !furniture.has(i + 1)) return (full !== null && continues(line, next, full)) || brokenUp(content, i) ? i + 1 : i;
  const over = overPage(content, furniture, i);
  return over > i && isCut(line, content[over]!, full) ? over : i;
}

/** The next text behind a page's end; `i` where there is no page number between. */
function overPage(content: readonly string[], furniture: ReadonlySet<number>, i: number): number {
  let pages = 0;
  for (let k = i + 1; k < content.length && k <= i + 8; k++) {
    if (furniture.has(k)) pages += isPageLine(content[k]!.trim()) ? 1 : 0;
    else if (content[k]!.trim() !== '') return pages > 0 ? k : i;
  }
  return i;
}

/** Whether a sentence that a page's end cut goes on in `next`. */
function isCut(line: string, next: string, full: number | null): boolean {
  if (full !== null && width(line.trim()) < full * FULL_LINE) return false;
  return line.trim().length >= LONG && !SENTENCE_END.test(line.trimEnd()) && !ENDS.test(line) && (full === null ? /[\p{Script=Han}，、]$/u : /[\p{Script=Han}，、“”（）《》\d.%]$/u).test(line.trimEnd())
    && !BEGINS.test(next) && /^(?:[\p{Script=Han}\d]|[，。、；：”）》])/u.test(next) && /[，。；！？、]/u.test(next);
}

function continues(line: string, next: string, full: number): boolean {
  const w = width(line.trim());
  if (BEGINS.test(next) || ENDS.test(line) || w < full * (NUMBERED.test(line) && !RUNS_ON.test(line) ? FULL_SENTENCE : FULL_LINE)) return false;
  const ends = SENTENCE_END.test(line.trimEnd());
  return ends ? w >= full * FULL_SENTENCE && !MAY_BEGIN.test(next) : true;
}

/** A line break in mid-sentence where a link or an index stood: the next line cannot begin a paragraph, or is followed by one that cannot. */
function brokenUp(content: readonly string[], i: number): boolean {
  const line = content[i]!.trimEnd(), next = content[i + 1]!, after = content[i + 2] ?? '';
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(line)) return !ENDS.test(line) && !next.startsWith('……');
  const open = line.length >= LONG && !SENTENCE_END.test(line) && !BEGINS.test(next) && next.trim().length <= 60 && !SENTENCE_END.test(next.trimEnd());
  if (open && NEVER_FIRST.test(after)) return true;
  return subscript(line, next, after) || subscript(content[i - 1]?.trimEnd() ?? '', line, next);
}

/** PM⏎2.5⏎浓度: an index on a line of its own. */
const subscript = (line: string, index: string, after: string): boolean =>
  index.length < 20 && /^(?:2\.5|10|[2-4x])$/u.test(index.trim()) && /^[\p{Script=Han}，。、；）]/u.test(after) && /\p{Script=Han}.*(?:PM|CO|SO|NO|O)$/u.test(line.slice(-80));

/** The width at which the text was wrapped; null if it was not. */
function wrapWidth(content: readonly string[]): number | null {
  if (content.some((t) => t.length > 400)) return null;
  const filled = content.map((t) => t.trim()).filter((t) => t !== '');
  if (filled.length < MIN_LINES) return null;
  const widths = filled.map(width).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)]!;
  const long = filled.filter((t) => width(t) >= full * FULL_LINE);
  const broken = long.filter((t) => !SENTENCE_END.test(t));
  return full >= 12 && full <= MAX_WIDTH && long.length >= filled.length * 0.4 && broken.length >= long.length * 0.6 ? full : null;
}
