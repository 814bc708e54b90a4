import { coreOf } from '../analysis/glossary';
import type { GlossaryEntry, Report, TermUse } from '../analysis/model';
import { problem, usual, type Problem, type ReportRule } from './problem';

/** What an entry is called: its term, or the marker of a note that has none. */
const nameOf = (entry: GlossaryEntry): string => entry.term === '' ? entry.marker : entry.term;

/** glossary-entry-missing: a marker in the body whose entry is not in the glossary (practice of 名词解释). */
export const danglingMarkers: ReportRule = (report) =>
  report.glossary.length === 0 ? [] : report.markers.filter((m) => m.entry === null).map((m) => problem('glossary-entry-missing', 'error', m.span, { marker: m.marker }));

/** glossary-number-mismatch: marker and entry belong together by their term but not by their number. */
export const numberMismatch: ReportRule = (report) => report.markers.flatMap((m) => {
  const entry = m.entry === null ? null : report.glossary[m.entry]!;
  if (!entry || entry.number === null || m.number === null || entry.number === m.number) return [];
  return [problem('glossary-number-mismatch', 'warning', m.span, { marker: m.marker, term: nameOf(entry), entry: entry.marker }, { related: [{ span: entry.span, message: 'related-entry' }] })];
});

/** glossary-marker-missing: an entry that nothing in the body uses, neither by marker nor by its term, with its translation in brackets or without. */
export const unusedEntries: ReportRule = (report) => {
  const used = new Set([...report.markers.map((m) => m.entry), ...report.terms.map((t) => t.entry)]);
  const marked = report.markers.length > 0;
  const unused = report.glossary.filter((_, i) => !used.has(i)), body = unused.length === 0 || unused.length > LOOKED_FOR ? '' : bodyOf(report);
  return unused.flatMap((entry) =>
    isNamed(body, entry) ? [] : [problem('glossary-marker-missing', marked ? 'warning' : 'information', entry.term === '' ? entry.span : entry.termSpan, { term: nameOf(entry) })]);
};

/** From so many entries, and this share of them with a marker, a term without one has lost it. */
const MARKED_FROM = 4, MARKED_SHARE = 0.75;

/** The first uses of terms that have lost their marker: the body has none of theirs, while nearly all other terms have one. By the entry's index. */
export function withoutMarker(report: Report): ReadonlyMap<number, TermUse> {
  const marked = new Set(report.markers.map((m) => m.entry)), numbered = report.glossary.filter((e) => e.marker !== '');
  const first = new Map<number, TermUse>();
  if (numbered.length < MARKED_FROM || marked.size < MARKED_SHARE * report.glossary.length) return first;
  for (const t of report.terms) if (!first.has(t.entry) && !marked.has(t.entry) && report.glossary[t.entry]!.marker !== '') first.set(t.entry, t);
  return first;
}

/** glossary-marker-lost: the body uses a term of the glossary and nowhere has its marker, while nearly all other terms have theirs. */
export const lostMarkers: ReportRule = (report) => [...withoutMarker(report)].sort(([a], [b]) => a - b).map(([i, use]) => {
  const entry = report.glossary[i]!;
  return problem('glossary-marker-lost', usual('glossary-marker-lost'), use.span, { term: nameOf(entry), marker: entry.marker }, { related: [{ span: entry.span, message: 'related-entry' }] });
});

/** What an entry's term may end with that the body leaves out or says once for several names. */
const GENERIC = /(?:项目|行动|工程|计划|工作|战略|机制|政策|活动|模式|体系|制度)$/u, SHORTEST_NAME = 3;

/** 出行即服务（MaaS） is named where the body says 出行即服务, “3331”行动 where it says “3331”和“村村万树”行动, and 四好农村路 by “四好”①农村路. */
function isNamed(body: string, entry: GlossaryEntry): boolean {
  const whole = coreOf(entry.term), name = coreOf(entry.term.replace(/\s?[（(].*$/su, '')), short = name.replace(GENERIC, '');
  return [whole, name, ...(short.length >= SHORTEST_NAME ? [short] : [])].some((n) => n.length >= 2 && body.includes(n));
}

/** Where more entries are unused than this, the glossary is that of another text, and each is told. */
const LOOKED_FOR = 200, MARKS = /[\u2460-\u249b\u24eb-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]|[〔[［(（]\d{1,3}[〕\]］)）]/gu;

/** The body without its markers and quotation marks. */
const bodyOf = (report: Report): string => report.blocks.filter((b) => b.analysis.context.zone !== 'glossary').map((b) => coreOf(b.analysis.norm.replace(MARKS, ''))).join('\n');

const NUMERALS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const COUNTED = /^([两二三四五六七八九十])(?:个|大|项|条)(?:[^一二两三四五六七八九十百千]|一(?=[律批体流线])){1,10}$/u;
/** 六服六进, 三清四改: six of a thing, or three of one and four of another. */
const PAIRED = /^([两二三四五六七八九十])[^一二两三四五六七八九十百千万]{1,3}([两二三四五六七八九十])[^一二两三四五六七八九十百千万]{1,4}$/u;

/** The numbers that a term may count; the first is the one to tell. */
function claims(term: string): readonly number[] {
  const one = COUNTED.exec(term), two = PAIRED.exec(term);
  if (one) return [NUMERALS[one[1]!]!];
  if (!two) return [];
  const a = NUMERALS[two[1]!]!, b = NUMERALS[two[2]!]!;
  return a === b ? [a, 2 * a] : [a + b, a, b, 2];
}

/** “五个一”, “四好”, “四好农村路”: so many items, and each of them has this character. */
const KEYED = /^([两二三四五六七八九十])(?:个|大|项|条)?([^一二两三四五六七八九十百千万个大项条]|一(?!批))[^一二两三四五六七八九十百千万]{0,8}$/u;

/** A longer item is prose. */
const LONGEST_ITEM = 14;

/** The character that each item of such a term has. */
const keyOf = (term: string): string | null => KEYED.exec(term)?.[2] ?? null;

const ITEM_MARKS: readonly RegExp[] = [/；/u, /，/u, /、/u, /[，、]/u, /[；，]/u, /[；、]/u, /[，、；和与及]/u, /[、和]/u, /[、与]/u, /[、及]/u, /。/u];

/**
 * glossary-count-mismatch: the entry's name counts (“六个不发生”) and its definition lists another number. Only
 * definitions that are nothing but a list: every way of counting its items must miss the number.
 */
export const countMismatch: ReportRule = (report: Report) => report.glossary.flatMap((entry): Problem[] => {
  const term = coreOf(entry.term), key = keyOf(term), claimed = key !== null && claims(term).length === 0 ? [NUMERALS[term[0]!]!] : claims(term), n = claimed[0];
  const items = n === undefined ? null : listed(entry, COUNTED.test(term) || PAIRED.test(term) ? null : key);
  if (n === undefined || items === null || items.counts.some((c) => claimed.includes(c)) || Math.abs(items.best - n) > 3) return [];
  return [problem('glossary-count-mismatch', PAIRED.test(term) ? 'information' : 'warning', entry.termSpan, { term: entry.term, claimed: n, listed: items.best }, { related: [{ span: entry.definitionSpan, message: 'related-definition' }] })];
});

/** How many items a definition lists, counted by each kind of mark; null where it is more than a list, or its items have not the `key` of all in one place. */
function listed(entry: GlossaryEntry, key: string | null): { readonly counts: readonly number[]; readonly best: number } | null {
  const text = entry.definition.replace(/（[^）]*）|\([^)]*\)/gu, '').replace(/^(?:即|指的?是?|是指|包括|分别[是为])[：:]?/u, '').replace(/[。；\s]+$/u, '');
  if (/等|一是|首先|：|:|\d/u.test(text) || /。/u.test(text)) return null;
  const counts = ITEM_MARKS.map((mark) => text.split(mark).filter((s) => s.trim() !== '').length);
  const semicolons = counts[0]!, commas = counts[1]!, pauses = counts[2]!;
  const parts = semicolons > 1 ? text.split('；') : commas > 1 ? text.split('，') : text.split('、');
  const best = semicolons > 1 ? semicolons : commas > 1 ? commas : pauses;
  const lengths = parts.map((p) => p.length);
  if (key !== null) return best >= 3 && parts.every((p) => p.length <= LONGEST_ITEM && p.includes(key) && p.indexOf(key) === parts[0]!.indexOf(key) && !p.includes('、')) ? { counts, best } : null;
  const even = best >= 3 && Math.max(...lengths) <= 2.5 * Math.min(...lengths);
  const parallel = best >= 3 && new Set(parts.map((p) => p.slice(0, 2))).size === 1;
  return even || parallel ? { counts, best } : null;
}
