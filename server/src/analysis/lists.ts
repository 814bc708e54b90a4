import type { HeadingDraft } from './headingDraft';
import { headingNumber, isTaskLabel, ordinalOf } from './lineForms';
import type { LineView } from './lineView';
import type { BlockKind } from './model';

const MAX_ITEM_HEADING = 48, MAX_NUMBERED_TOPIC = 36;
const ITEM_END = /[；，、]$/u;
const IN_CHARGE = /[（(](?:牵头|责任|承办|主办|协办|配合|完成)[^）)]{0,6}(?:单位|部门|领导|时限|时间)?[：:]/u;
const NEXT_CLAUSE = /；\s?(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/u;
const AMOUNT = /\d[\d.,]{0,12} ?(?:%|‰|亿|万|元|个百分点|公里|亩|吨)|百分之|[一二三四五六七八九〇○]{3,}(?:亿|万|元)/gu;

type Next = readonly (number | null)[];

/** Numbered lines that are items of a list, paragraph numbers, sentences cut in two or stray figures are no headings. */
export function dropLists(lines: readonly LineView[], kinds: readonly BlockKind[], next: Next, drafts: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const headings = apart(lines, next, goingOn(lines, kinds, drafts)).filter((d) => !isItem(lines, next, d));
  return notParagraphNumbers(inSeries(lines, chained(headings)));
}

/** What its own line or the one below tells: a clause with ；, the office in charge, figures. */
function isItem(lines: readonly LineView[], next: Next, d: HeadingDraft): boolean {
  const t = lines[d.para]!.text, below = next[d.para];
  if (ITEM_END.test(t) || IN_CHARGE.test(t) || NEXT_CLAUSE.test(t)) return true;
  if (below != null && isTaskLabel(lines[below]!.text)) return true;
  const head = t.slice(0, d.span.end - lines[d.para]!.at);
  if ((head.match(AMOUNT)?.length ?? 0) >= (d.level >= 3 ? 1 : 2)) return true;
  return !d.runIn && d.level >= 3 && t.length > MAX_ITEM_HEADING;
}

const UNCLOSED = 20;

/** 一、 at the head of a line that only goes on with the sentence of the line above: it begins a count where none is to begin. */
function goingOn(lines: readonly LineView[], kinds: readonly BlockKind[], drafts: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const headed = new Set(drafts.flatMap((d) => [d.para, d.until ?? d.para])), last = new Map<string, number>();
  return drafts.filter((d) => {
    const above = d.para - 1, t = kinds[above] === 'paragraph' && !headed.has(above) ? lines[above]!.text : '', ordinal = ordinalOf(d.number) ?? 0;
    const cut = t.length >= UNCLOSED && /[\u4e00-\u9fff，、]$/u.test(t) && d.style === 'cn' && ordinal !== (last.get(d.style) ?? 0) + 1;
    if (!cut) last.set(d.style, ordinal);
    return !cut;
  });
}

/** 1.1, 1.2, 2.1 …: only figures that carry the count on; a page number in front of one is cut off. */
function chained(drafts: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const kept: HeadingDraft[] = [];
  let last: readonly number[] = [0, 0, 0];
  for (const d of drafts) {
    if (!d.style.startsWith('dotted')) { kept.push(d); continue; }
    const fits = readings(d.number).find((n) => carriesOn(n.split('.').map(Number), last));
    if (fits === undefined) continue;
    const cut = d.number.length - fits.length;
    kept.push(cut === 0 ? d : { ...d, number: fits, span: { ...d.span, start: d.span.start + cut } });
    last = fits.split('.').map(Number);
  }
  const sections = kept.some((d) => d.style === 'dotted2');
  return kept.filter((d) => d.style !== 'dotted1' || sections);
}

/** The number as printed, then without what may be a page's number in front: 162.1 → 62.1 → 2.1. */
const readings = (number: string): readonly string[] => {
  const digits = /^\d+/u.exec(number)![0].length;
  return Array.from({ length: Math.min(digits, 4) }, (_, i) => number.slice(i)).filter((n) => !n.startsWith('0'));
};

/** Whether a number comes next, or the one after: 2.3 or 3.1 after 2.2, 2.2.1 too. */
function carriesOn(number: readonly number[], last: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = last, step = (to: number, from: number): boolean => to > from && to <= from + 2;
  const [x, y, z] = number as [number, number | undefined, number | undefined];
  if (y === undefined) return step(x, a);
  if (z === undefined) return x === a ? step(y, b) : step(x, a) && y <= 2;
  return x === a && y === b ? step(z, c) : (x === a ? step(y, b) : step(x, a)) && z === 1;
}

/** A third-level number, a 第一， and a run-in 二、 stand in a series: one before or behind them under the same heading counts on. */
function inSeries(lines: readonly LineView[], drafts: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const byPlace = new Map<string, HeadingDraft[]>(), scopes = scopesOf(drafts), alone = new Set<HeadingDraft>();
  drafts.forEach((d, i) => { const key = `${d.style} ${scopes[i]}`, list = byPlace.get(key); if (list) list.push(d); else byPlace.set(key, [d]); });
  for (const list of byPlace.values()) list.forEach((d, i) => { if (needsSeries(lines, d) && !counts(list[i - 1], d) && !counts(d, list[i + 1])) alone.add(d); });
  return drafts.filter((d) => !alone.has(d));
}

/** For each draft the last one of a higher level before it: what it stands under. */
function scopesOf(drafts: readonly HeadingDraft[]): readonly number[] {
  const last: number[] = [];
  return drafts.map((d, i) => {
    const scope = Math.max(-1, ...last.slice(0, d.level).filter((n) => n !== undefined));
    last[d.level] = i;
    return scope;
  });
}

const needsSeries = (lines: readonly LineView[], d: HeadingDraft): boolean =>
  d.style === 'di' || d.style === 'arabic' || d.style === 'arabic-paren'
  || (/^cn/u.test(d.style) && (d.runIn || lines[d.para]!.text.endsWith('：')) && (ordinalOf(d.number) ?? 1) > 1);

const counts = (a: HeadingDraft | undefined, b: HeadingDraft | undefined): boolean => {
  const step = (ordinalOf(b?.number ?? '') ?? 0) - (ordinalOf(a?.number ?? '') ?? 0);
  return a !== undefined && b !== undefined && step >= 1 && step <= 2;
};

/** 273. 274. …: the paragraphs of an address are numbered right through it; what their first sentence says is no heading. */
function notParagraphNumbers(drafts: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const numbered = drafts.filter((d) => d.style === 'arabic');
  const lengths = numbered.map((d) => d.span.end - d.span.start).sort((a, b) => a - b);
  const through = numbered.some((d) => (ordinalOf(d.number) ?? 0) >= 100) || (lengths[Math.floor(lengths.length / 2)] ?? 0) > MAX_NUMBERED_TOPIC;
  return through ? drafts.filter((d) => d.style !== 'arabic') : drafts;
}

/** Lines of one form with nothing between them are a list: two of the third level, three of a higher one. */
function apart(lines: readonly LineView[], next: Next, drafts: readonly HeadingDraft[]): readonly HeadingDraft[] {
  const styleAt = (para: number | null | undefined): string | null => (para == null ? null : headingNumber(lines[para]!.text)?.style ?? null);
  const below = drafts.map((d) => !d.runIn && styleAt(next[d.until ?? d.para]) === d.style);
  const starts = drafts.map((d, i) => !(below[i - 1] && next[drafts[i - 1]!.until ?? drafts[i - 1]!.para] === d.para)), length: number[] = [];
  for (let i = drafts.length - 1; i >= 0; i--) length[i] = i + 1 < drafts.length && !starts[i + 1] ? length[i + 1]! + 1 : below[i] ? 2 : 1;
  for (let i = 1; i < drafts.length; i++) if (!starts[i]) length[i] = length[i - 1]!;
  return drafts.filter((d, i) => d.runIn || length[i]! < (d.level >= 3 ? 2 : 3));
}
