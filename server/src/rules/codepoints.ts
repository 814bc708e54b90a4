import type { BlockAnalysis } from '../analysis/model';
import { HAN } from '../text/chars';
import { misread } from '../text/decode';
import { doubled, DOUBLES, leadingNumber } from '../text/glyphs';
import { span, type Span } from '../text/span';
import { problem, type BlockRule, type Fix, type Problem } from './problem';

/** Replacement and private-use characters, and the words that a wrong decoding is known by. */
const FOREIGN = /[\ufffd\ue000-\uf8ff]+|(?:锟斤拷)+|烫烫烫+|屯屯屯+/gu;
const DOUBLE = new RegExp(`[${DOUBLES}]`, 'gu');
/** A ? where a full stop or a word's beginning cannot be: 二期、?水灌区. */
const LOST = new RegExp(`(?<=[、，。；“（《])\\?(?=[${HAN}])|(?<=[${HAN}\\d])\\?(?=[，。、；）》])`, 'gu');

/** abnormal-codepoint: characters that stand in no Chinese text: what a font, a PDF or a wrong decoding left behind. */
export const abnormalCodepoints: BlockRule = (block) => {
  const { text } = block.block, was = misread(text);
  if (was !== null) return [finding(text, span(0, text.length), 1, { title: 'fix-decode-line', edits: [{ span: span(0, text.length), newText: was }], ...(was.includes('?') ? { guess: true as const } : {}) })];
  return [...doubles(text), ...foreign(text), ...lost(block)].sort((a, b) => a.span.start - b.span.start);
};

function finding(text: string, at: Span, count: number, fix?: Fix): Problem {
  const shown = text.slice(at.start, Math.min(at.end, at.start + 12)), code = `U+${shown.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return problem('abnormal-codepoint', 'error', at, { text: shown, code, count }, { fixes: fix ? [fix] : [] });
}

/** Radicals and compatibility ideographs of a block: one finding, one fix for all of them. */
function doubles(text: string): readonly Problem[] {
  const edits = [...text.matchAll(DOUBLE)].flatMap((m) => { const newText = doubled(m[0]); return newText === null ? [] : [{ span: span<'doc'>(m.index, m.index + 1), newText }]; });
  return edits.length === 0 ? [] : [finding(text, edits[0]!.span, edits.length, { title: 'fix-unify', edits })];
}

function foreign(text: string): readonly Problem[] {
  const [lead] = leadingNumber(text);
  return [...text.matchAll(FOREIGN)].map((m) => {
    const at = span<'doc'>(m.index, m.index + m[0].length), known = lead && lead.start === at.start && lead.end === at.end;
    return finding(text, at, 1, known ? { title: 'fix-write-out', args: { number: lead.text }, edits: [{ span: at, newText: lead.text }] } : undefined);
  });
}

/** A lone ? for a character that was lost; only where all other marks are full-width, for elsewhere it may be a question. */
function lost(block: BlockAnalysis): readonly Problem[] {
  const { block: { text }, damaged } = block;
  if (!text.includes('?') || new RegExp(`[${HAN}][,;:!]`, 'u').test(text) || !/[，。；：]/u.test(text)) return [];
  return [...text.matchAll(LOST)].filter((m) => !damaged.some((d) => d.start <= m.index && m.index <= d.end)).map((m) => finding(text, span(m.index, m.index + 1), 1));
}
