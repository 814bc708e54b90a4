import { headingNumber, isSalutation, isTitleLine, isTocHeading, isTocLine } from './lineForms';
import { nextFilled, type LineView } from './lineView';
import type { BlockKind } from './model';

/** Without what differs between a line of the contents and the heading itself: blanks, leaders, the page. */
const keyOf = (t: string): string => t.replace(/[\s.·…‧。]/gu, '').replace(/[（(]?\d{1,4}[）)]?$/u, '');
const PAGE_AT_END = /(?:[\s.…·‧]{2,}|\s|[（(])\d{1,4}[）)]?$/u;
const LIST_LINK = /^[-*+] \[[^\]]{1,80}\]\(#/u;
const MAX_LINE = 60, MIN_RUN = 3, MAX_RUN = 600;

/** The lines of a table of contents: under 目录, with dot leaders, or a run of headings that all come again later. */
export function contentsLines(lines: readonly LineView[], kinds: readonly BlockKind[]): readonly number[] {
  const next = nextFilled(lines), found: number[] = [];
  const last = lastPlaces(lines);
  for (let i = 0; i < lines.length; i++) {
    const t = lines[i]!.text;
    if (LIST_LINK.test(t)) { found.push(i); continue; }
    const headed = isTocHeading(t);
    if (!headed && (kinds[i] !== 'paragraph' || headingNumber(t) === null || t.length > MAX_LINE)) continue;
    const run = runFrom(lines, kinds, next, headed ? next[i] ?? null : i);
    const listed = headed ? underHeading(lines, run, last) : repeated(lines, run, last);
    found.push(...(headed ? [i] : []), ...listed);
    if (run.length > 0) i = Math.max(i, (listed.length > 0 ? listed[listed.length - 1]! : run[run.length - 1]!));
  }
  return found;
}

/** Short lines without text between them. */
function runFrom(lines: readonly LineView[], kinds: readonly BlockKind[], next: readonly (number | null)[], from: number | null): readonly number[] {
  const run: number[] = [];
  for (let k = from; k != null && run.length < MAX_RUN; k = next[k]!) {
    const t = lines[k]!.text;
    if (!isTocLine(t) && (t.length > MAX_LINE || /。.|；/u.test(t) || isSalutation(t) || isTitleLine(t) || kinds[k] === 'meeting')) break;
    run.push(k);
  }
  return run;
}

/** Where each heading line was seen last; a run-in heading counts by its first sentence. */
function lastPlaces(lines: readonly LineView[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [i, { text }] of lines.entries()) {
    if (text === '') continue;
    const stop = text.indexOf('。');
    const head = stop > 0 && stop < text.length - 1 ? text.slice(0, stop) : text;
    if (head.length <= MAX_LINE + 60) last.set(keyOf(head), i);
  }
  return last;
}

/** What stands under 目录 up to where the first line comes again; without that, the lines that print a page. */
function underHeading(lines: readonly LineView[], run: readonly number[], last: ReadonlyMap<string, number>): readonly number[] {
  const first = run[0] === undefined ? '' : keyOf(lines[run[0]]!.text);
  const again = run.findIndex((k, n) => n > 0 && keyOf(lines[k]!.text) === first);
  if (again > 0) return run.slice(0, again);
  if (run.length > 1 && (last.get(first) ?? 0) > run[run.length - 1]!) return run;
  return run.filter((k) => isTocLine(lines[k]!.text) || PAGE_AT_END.test(lines[k]!.text));
}

function repeated(lines: readonly LineView[], run: readonly number[], last: ReadonlyMap<string, number>): readonly number[] {
  const first = run[0] === undefined ? '' : keyOf(lines[run[0]]!.text);
  const again = run.findIndex((k, n) => n > 0 && keyOf(lines[k]!.text) === first);
  const listed = again > 0 ? run.slice(0, again) : run;
  const end = listed[listed.length - 1] ?? 0;
  const twins = listed.filter((k) => (last.get(keyOf(lines[k]!.text)) ?? 0) > end);
  return listed.length >= MIN_RUN && twins.length >= listed.length * 0.7 ? listed : [];
}
