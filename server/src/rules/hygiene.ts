import type { BlockAnalysis, Report } from '../analysis/model';
import { splitLines } from '../text/lines';
import { findEaten, findFields, findHtml } from '../text/markup';
import { isPageLine } from '../text/pages';
import { span, type Span } from '../text/span';
import { problem, type BlockRule, type Fix, type Problem, type ReportRule } from './problem';

/** injected-pinyin: readings that a scraper put behind characters: `會(huì )`. */
export const injectedPinyin: BlockRule = (block) => block.pinyin.map((s) => {
  const at: Span = span(s.start, s.end);
  return problem('injected-pinyin', 'error', at, {}, { fixes: [{ title: 'fix-remove-pinyin', edits: [{ span: at, newText: '' }] }] });
});

/** mojibake-gbk-shift: a stretch decoded a byte out of step; nothing else is said of it. What it was is told on demand (`fixesOnDemand`). */
export const mojibake: BlockRule = (block) => block.damaged.map((d) => problem('mojibake-gbk-shift', 'error', span(d.start, d.end), { text: block.block.text.slice(d.start, d.end) }));

const remove = (s: Span, title: string): Fix => ({ title, edits: [{ span: s, newText: '' }] });
const inDamage = (block: Parameters<BlockRule>[0], s: Span): boolean => block.damaged.some((d) => d.start < s.end && s.start < d.end);

/** html-entity: what is left of a web page's markup: &ldquo;, also with its & eaten; <p>. Also inside a wrongly decoded stretch, where that stretch is put right as a whole. A <br> in a table's row is Markdown's own. */
export const htmlEntities: BlockRule = (block) => {
  const { text } = block.block, row = text.trimStart().startsWith('|');
  return [...findHtml(text), ...findEaten(text)].flatMap((m): readonly Problem[] => {
    const at = span<'doc'>(m.start, m.end), shown = text.slice(m.start, m.end);
    if (row && /^<br/iu.test(shown)) return [];
    const fix = m.character === null ? remove(at, 'fix-remove-tag') : isBlankInSentence(block, at, m.character) ? remove(at, 'fix-remove-blank') : { title: 'fix-replace-entity', edits: [{ span: at, newText: m.character }] };
    return [problem('html-entity', 'error', at, { text: shown }, { fixes: inDamage(block, at) ? [] : [fix] })];
  }).sort((a, b) => a.span.start - b.span.start);
};

/** &nbsp; between two Chinese characters of a sentence stands for nothing. */
function isBlankInSentence(block: BlockAnalysis, at: Span, character: string): boolean {
  if (character.trim() !== '' || block.block.kind !== 'paragraph') return false;
  const s = block.map.toNorm(span(at.start, at.end));
  return /[\p{Script=Han}，。、；：”）》] {0,6}$/u.test(block.norm.slice(Math.max(0, s.start - 8), s.start)) && /^ {0,6}[\p{Script=Han}，。、；：“（《]/u.test(block.norm.slice(s.end, s.end + 8));
}

/** word-field-residue: bookmarks, links and references of a word processor that became text. */
export const fieldResidue: BlockRule = (block) => findFields(block.block.text).map((f) =>
  problem('word-field-residue', 'error', span(f.start, f.end), { text: block.block.text.slice(f.start, f.end) }, { fixes: [remove(span(f.start, f.end), 'fix-remove-residue')] }));

/** stray-page-number: a line that is a page number and nothing else, between two halves of the text or at its end. */
export const strayPageNumbers: ReportRule = (report: Report) => {
  const lines = splitLines(report.text), filled = lines.map((l, index) => ({ ...l, index })).filter((l) => l.end - l.start > 60 || report.text.slice(l.start, l.end).trim() !== '');
  const textOf = (k: number): string => { const l = filled[k]; return l ? report.text.slice(l.start, Math.min(l.end, l.start + 200)).trim() : ''; };
  return filled.flatMap((line, k): readonly Problem[] => {
    if (line.end - line.start > 24 || !isPageLine(textOf(k)) || ![k - 1, k + 1].every((n) => isProse(textOf(n), n < 0 || n >= filled.length))) return [];
    const year = /^(?:19|20)\d\d$/u.test(textOf(k)), from = line.start, next = lines[line.index + 1];
    const whole = next ? span<'doc'>(from, next.start) : span<'doc'>(lines[line.index - 1]?.end ?? from, line.end);
    return [problem('stray-page-number', year && k < 5 ? 'hint' : 'warning', span(from, line.end), { text: textOf(k) }, { fixes: [remove(whole, 'fix-remove-line')] })];
  });
};

/** A line of text, not a cell of a table: long, or whole sentences. */
const isProse = (text: string, outside: boolean): boolean => outside || (!text.startsWith('|') && (text.length >= 15 || /[。！？：；]$/u.test(text)) && /\p{Script=Han}/u.test(text));
