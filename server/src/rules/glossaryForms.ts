import { coreOf } from '../analysis/glossary';
import type { GlossaryEntry, Marker, Report } from '../analysis/model';
import { lastStartingAt, span, toDoc, type Span } from '../text/span';
import { problem, type Fix, type Problem, type ReportRule } from './problem';

/** A term without quotation marks, brackets and pauses, which printings of one term differ in. */
const bare = (term: string): string => coreOf(term).replace(/[《》（）()、·・]/gu, '');

/** glossary-term-mismatch: 实施“六进六服”① where the entry is “六服六进”: nearly the entry's term, and not it. */
export const termMismatch: ReportRule = (report) => report.markers.flatMap((m) => {
  const entry = m.entry === null ? null : report.glossary[m.entry]!;
  return entry ? misprinted(report, m, entry) : [];
});

/** Terms of fewer characters are near to too many others; longer ones are phrases, that the text may put in other words. */
const SHORTEST = 3, PHRASE = 12;

function misprinted(report: Report, m: Marker, entry: GlossaryEntry): readonly Problem[] {
  const block = report.blocks[lastStartingAt(report.blocks, m.span.start, (b) => b.start)]!, { map, norm } = block.analysis;
  const end = map.toNorm(span(m.span.start - block.start, m.span.end - block.start)).start, before = norm.slice(Math.max(0, end - 60), end);
  const said = bare(before), part = misprintedPart(before, entry);
  if (part) {
    const at = toDoc(map.toBlock(span(end - before.length + part.from, end - before.length + part.from + part.text.length)), block.start);
    return [problem('glossary-term-mismatch', 'warning', at, { text: coreOf(part.text), term: coreOf(entry.term) }, { related: [{ span: entry.termSpan, message: 'related-entry' }] })];
  }
  if (entry.cores.length === 0 || entry.cores.some((core) => said.slice(-bare(core).length - 6).includes(bare(core)))) return [];
  const near = entry.cores.map(bare).find((core) => core.length >= SHORTEST && isNear(said.slice(-core.length), core));
  if (near === undefined) return [];
  const from = startOf(before, near.length), at = toDoc(map.toBlock(span(end - before.length + from, end)), block.start);
  const text = before.slice(from);
  return [problem('glossary-term-mismatch', near.length > PHRASE ? 'information' : 'warning', at, { text: coreOf(text), term: coreOf(entry.term) }, { fixes: fixOf(report, at, text, entry, near), related: [{ span: entry.termSpan, message: 'related-entry' }] })];
}

/** Of “三个攀高”“三个先争”⑧ the part that is nearly one of the entry's. */
function misprintedPart(before: string, entry: GlossaryEntry): { readonly from: number; readonly text: string } | null {
  const run = /(?:“[^“”]{2,20}”[、和]?){2,8}$/u.exec(before), cores = entry.cores.map(bare);
  if (!run || cores.length < 2) return null;
  const parts = [...run[0].matchAll(/“([^“”]{2,20})”/gu)].map((m) => ({ from: run.index + m.index, text: m[0], said: bare(m[1]!) }));
  return parts.find((p) => !cores.includes(p.said) && cores.some((core) => core.length >= SHORTEST && isNear(p.said, core) && !parts.some((o) => o.said === core))) ?? null;
}

/** Where the last `length` characters that count begin, with the mark that opens right before them. */
function startOf(before: string, length: number): number {
  let i = before.length;
  for (let left = length; i > 0 && left > 0;) { i--; if (bare(before[i]!) !== '') left--; }
  return before[i - 1] === '“' && !before.slice(i).includes('“') ? i - 1 : i;
}

/** The entry's words in their place, where both are printed alike: quoted, or both without marks. */
function fixOf(report: Report, at: Span, text: string, entry: GlossaryEntry, near: string): readonly Fix[] {
  const quoted = /^“[^“”]*”$/u.test(text), newText = quoted ? `“${near}”` : near;
  if (report.text.slice(at.start, at.end) !== text || bare(entry.term) !== near || (!quoted && bare(text) !== text) || !report.text.slice(entry.termSpan.start, entry.termSpan.end).includes(near)) return [];
  return [{ title: 'fix-write', args: { text: newText }, edits: [{ span: at, newText }] }];
}

/** The same characters in another order, or one in four another, at most two. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = [...a].filter((c, i) => c !== b[i]).length;
  return [...a].sort().join('') === [...b].sort().join('') || (differing <= 2 && differing * 4 <= b.length) || (differing === 1 && b.length === SHORTEST && /[一二三四五六七八九十两\d]/u.test(b));
}

/** From so many entries one way of printing them is the list's own. */
const MIN_ENTRIES = 3, HOUSE = 0.75;
const STOPS = /[。！？](?:[”’）》]|[)])*$/u;

/** glossary-entry-format: most entries end with 。 or have ： behind the term, and these do not. */
export const entryFormat: ReportRule = (report) => {
  const marked = report.glossary.filter((e) => e.marker !== '').length * 2 > report.glossary.length;
  const entries = report.glossary.filter((e) => e.definition !== '' && e.term !== '' && (!marked || e.marker !== ''));
  return entries.length < MIN_ENTRIES ? [] : [...unlike(entries, (e) => STOPS.test(e.definition), (e) => unended(e)), ...unlike(entries, (e) => hasColon(report, e), (e) => withoutColon(report, e))];
};

/** What is said of the entries that have not what most have. */
function unlike(entries: readonly GlossaryEntry[], has: (e: GlossaryEntry) => boolean, say: (e: GlossaryEntry) => Problem): readonly Problem[] {
  const lacking = entries.filter((e) => !has(e));
  return lacking.length > 0 && entries.length - lacking.length >= Math.max(2, entries.length * HOUSE) || (entries.length === MIN_ENTRIES && lacking.length === 1) ? lacking.map(say) : [];
}

const hasColon = (report: Report, e: GlossaryEntry): boolean => /[：:]/u.test(report.text.slice(e.termSpan.end, e.definitionSpan.start));
const endOf = (e: GlossaryEntry): number => e.definitionSpan.start + e.definition.length;

function unended(e: GlossaryEntry): Problem {
  const end = e.span.end, last = e.definition.at(-1) ?? '', mark = /[，、；,;]/u.test(last);
  const at = span<'doc'>(end - 1, end), exact = endOf(e) === end;
  return problem('glossary-entry-format', 'hint', at, { text: e.term }, { fixes: exact ? [{ title: 'fix-add-stop', edits: [{ span: mark ? at : span<'doc'>(end, end), newText: '。' }] }] : [] });
}

function withoutColon(report: Report, e: GlossaryEntry): Problem {
  const { start, end } = span<'doc'>(e.termSpan.end, e.definitionSpan.start), gap = report.text.slice(start, end);
  const fixes: readonly Fix[] = gap.trim() === '' && !/[\r\n]/u.test(gap) ? [{ title: 'fix-add-colon', edits: [{ span: span<'doc'>(start, end), newText: '：' }] }] : [];
  return problem('glossary-entry-format', 'hint', e.termSpan, { text: e.term }, { fixes });
}
