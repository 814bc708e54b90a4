import type { Line } from './lines';

/** A line that is a page number and nothing else: `12`, `— 3 —`, `第3页`, `3 / 20`. */
const PAGE_LINE = /^[-—–―－·\s]{0,4}(?:第\s?)?(\d{1,4})(?:\s?页)?(?:\s?[/／]\s?(?:共\s?)?\d{1,4}\s?页?)?[-—–―－·\s]{0,4}$/u;
const GLUED = /^(\d{1,6})(?=\S)/u;
/** What makes the digits before it a figure or a date, and no page number. */
const FIGURE_GOES_ON = /^(?:[.．,，、:：年月日%％‰—–~～/-]|\s?(?:[万亿千百个家项座条人吨亩户件名次元位届米年月日]|公里|平方|百分点|[A-Za-z]))/u;
/** A page number may stand before a heading's own: `14928、三权分置`, `17.1 繁荣`. */
const HEADING_NUMBER = /^\d{1,2}(?:、|[.．](?!\d)|\.\d{1,2}\s)/u;

/** The number of a line that is a page number and nothing else; null of any other line. */
export function pageNumber(text: string): number | null {
  const digits = text.length <= 24 ? PAGE_LINE.exec(text)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}
export const isPageLine = (text: string): boolean => pageNumber(text) !== null;

/** Pages hold at least and at most so many lines. */
const MIN_PAGE = 8, MAX_PAGE = 80;
/** So many pages in a row, and the numbers at line starts are page numbers. */
const MIN_CHAIN = 6;

interface Step { readonly line: number; readonly page: number; readonly digits: number; readonly score: number; readonly count: number; readonly before: Step | null }

/**
 * Page numbers that a PDF's text carries glued to the line after them (`5断提升品质`): for each such line the number of
 * its digits. They are known by their count going on, page after page, at the distance of a page; a lone digit is none.
 */
export function gluedPageNumbers(text: string, lines: readonly Line[]): ReadonlyMap<number, number> {
  const ending = new Map<number, Step>();
  let best: Step | null = null;
  lines.forEach((l, line) => {
    const m = GLUED.exec(text.slice(l.start, Math.min(l.end, l.start + 16)));
    if (!m) return;
    const steps = [1, 2, 3].filter((d) => d <= m[1]!.length && m[1]![0] !== '0').map((digits) => stepTo(ending, line, digits, m[1]!, text.slice(l.start + digits, l.start + digits + 8))).filter((s): s is Step => s !== null);
    for (const step of steps) {
      const known = ending.get(step.page);
      if (!known || step.score >= known.score || line - known.line > MAX_PAGE * 3) ending.set(step.page, step);
      if (!best || step.score > best.score) best = step;
    }
  });
  return chainOf(best);
}

function stepTo(ending: ReadonlyMap<number, Step>, line: number, digits: number, run: string, rest: string): Step | null {
  const page = Number(run.slice(0, digits));
  if (digits < run.length ? !HEADING_NUMBER.test(rest) : FIGURE_GOES_ON.test(rest)) return null;
  const own = digits < run.length || /^\s/u.test(rest) ? 0.5 : 1;
  const before = [1, 2, 3].map((skip) => ending.get(page - skip)).find((s): s is Step => s !== undefined && line - s.line >= MIN_PAGE * (page - s.page) && line - s.line <= MAX_PAGE * (page - s.page)) ?? null;
  return { line, page, digits, score: own + (before ? before.score - (page - before.page - 1) * 0.3 : 0), count: 1 + (before?.count ?? 0), before };
}

function chainOf(last: Step | null): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (!last || last.count < MIN_CHAIN || last.score < last.count * 0.6) return found;
  for (let step: Step | null = last; step; step = step.before) found.set(step.line, step.digits);
  return found;
}

/** A repeated line beside page numbers is a running header or footer; it is no longer than this and stands so often at least. */
const MAX_HEADER = 40, MIN_HEADERS = 3;

/** Lines that are page furniture: page numbers, and the same short line again and again beside them. */
export function pageFurniture(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const trimmed = lines.map((l) => l.end - l.start > 60 ? 'x' : text.slice(l.start, l.end).trim());
  const filled = trimmed.flatMap((t, i) => t === '' ? [] : [i]);
  const pages = new Set(filled.filter((i) => isPageLine(trimmed[i]!)));
  if (pages.size === 0) return pages;
  const beside = new Map<string, number[]>();
  filled.forEach((line, k) => {
    const t = trimmed[line]!;
    if (t === 'x' || t.length < 4 || t.length > MAX_HEADER || pages.has(line) || ![filled[k - 1], filled[k + 1]].some((o) => o !== undefined && pages.has(o))) return;
    const group = beside.get(t);
    if (group) group.push(line); else beside.set(t, [line]);
  });
  for (const group of beside.values()) if (group.length >= MIN_HEADERS) for (const line of group) pages.add(line);
  return pages;
}
