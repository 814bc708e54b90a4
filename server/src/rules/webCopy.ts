import { isTemplateLine } from '../analysis/lineForms';
import { span, toDoc } from '../text/span';
import { isText, matches } from './reading';
import { problem, type BlockRule, type Problem, type ReportRule } from './problem';

const OFFER = /和大家分享.{0,30}(?:资料|范文|范本).{0,12}(?:参阅|参考)/gu;

/** web-boilerplate: lines of a web page's template (发布时间：, 【打印此文】, 分享到：), and a web copy's word to its readers. */
export const templateLines: ReportRule = (report) => report.blocks.flatMap(({ analysis: b, start }): readonly Problem[] => {
  if (isText(b)) return matches(b, OFFER).map(({ at, printed }) => problem('web-boilerplate', 'information', toDoc(span(at.start, at.end), start), { text: printed }));
  const { text, kind } = b.block, shown = text.trim();
  if (kind !== 'furniture' || !isTemplateLine(b.norm.trim())) return [];
  const from = start + text.indexOf(shown);
  return [problem('web-boilerplate', 'information', span(from, from + shown.length), { text: shown })];
});

const INVISIBLE = /[\u00A0\u00AD\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060\uFEFF]+/gu;
const BLANKS = /[\u00A0\u00AD\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060\uFEFF \t\u3000]/u;

/** invisible-char: no-break blanks, zero-width characters and marks of direction; a whole run with the blanks in it is one edit. */
export const invisibles: BlockRule = ({ block: { text } }) => {
  let from = 0, to = 0;
  return [...text.matchAll(INVISIBLE)].flatMap((m) => {
    const start = m.index, end = start + m[0].length;
    if (start === 0 && m[0] === '\uFEFF') return [];
    if (start >= to) { for (from = start; BLANKS.test(text[from - 1] ?? ''); from--); for (to = end; BLANKS.test(text[to] ?? ''); to++); }
    const code = `U+${m[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return [problem('invisible-char', 'information', span(start, end), { code, count: m[0].length }, { fixes: [{ title: 'fix-remove-invisible', edits: [{ span: span(from, to), newText: inPlace(text, from, to) }] }] })];
  });
};

/** One blank where the run held words apart: inside a Latin text, or where there was a visible blank. */
function inPlace(text: string, from: number, to: number): string {
  if (from === 0 || to === text.length) return '';
  const held = /[\u00A0 \t\u3000]/u.test(text.slice(from, to)), latin = /[\w.,;:)]/u.test(text[from - 1]!) && /[\w(]/u.test(text[to]!);
  return held && (latin || !/[，。；：！？]/u.test(text.slice(0, from) + text.slice(to))) ? ' ' : '';
}
