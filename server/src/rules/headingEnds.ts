import type { Heading, Report, Section } from '../analysis/model';
import { lastStartingAt, span } from '../text/span';
import { problem, type Problem, type ReportRule } from './problem';

const MAX_HEADING = 40;
/** A heading alone on its line, where that line's text ends, and the mark it ends with. */
interface Line { readonly heading: Pick<Heading, 'span'>; readonly end: number; readonly mark: string }

/** heading-end-punct: of the headings of one group, each alone on its line, some end with a mark and others do not. */
export const headingEnds: ReportRule = (report) => [...brokenOff(report), ...ofGroups(report)];

/** A numbered line that ends with ， or 、 is none to the outline, and a heading all the same. */
const BROKEN_OFF = /^\s{0,8}(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；！？]{2,36}[，、；]\s{0,8}$/u;
const brokenOff = (report: Report): readonly Problem[] => report.blocks.flatMap(({ start, analysis: { block, context, norm } }) => {
  if (block.kind !== 'paragraph' || context.zone === 'glossary' || context.zone === 'attachment' || !BROKEN_OFF.test(norm)) return [];
  const text = block.text.trimEnd(), end = start + text.length, heading = { span: span<'doc'>(start + text.length - text.trimStart().length, end) };
  return [finding({ heading, end, mark: text.slice(-1) }, '')];
});

const ofGroups = (report: Report): readonly Problem[] => groups(report.sections).flatMap((group) => {
  const lines = group.flatMap((h) => lineOf(report, h)), marked = lines.filter((l) => l.mark !== '');
  if (marked.length === 0 || marked.length * 2 === lines.length || marked.length === lines.length) return [];
  const usual = marked.length * 2 > lines.length ? commonest(marked) : '';
  return lines.filter((l) => (l.mark === '') !== (usual === '')).map((l) => finding(l, usual));
});

/** The numbered headings below one other, by the kind of their numbers. */
function groups(sections: readonly Section[]): readonly (readonly Heading[])[] {
  const numbered = sections.map((s) => s.heading).filter((h) => h.number !== '' && h.zone !== 'glossary' && h.zone !== 'attachment');
  const kinds = new Map<string, Heading[]>();
  for (const h of numbered) { const kind = h.number.replace(/[\d一二三四五六七八九十]+/gu, '#'), known = kinds.get(kind); if (known) known.push(h); else kinds.set(kind, [h]); }
  return [...kinds.values(), ...sections.flatMap((s) => groups(s.children))];
}

function lineOf(report: Report, heading: Heading): readonly Line[] {
  const block = report.blocks[lastStartingAt(report.blocks, heading.span.start, (b) => b.start)]!, { text } = block.analysis.block;
  const end = block.start + text.trimEnd().length, own = report.text.slice(heading.span.start, end);
  if (own.length > MAX_HEADING || heading.span.start - block.start > text.length - text.trimStart().length || /[。；]./u.test(own) || /[\r\n]/u.test(own)) return [];
  return [{ heading, end, mark: /[。；，：]$/u.exec(own)?.[0] ?? '' }];
}

function commonest(lines: readonly Line[]): string {
  const counts = lines.reduce((m, l) => m.set(l.mark, (m.get(l.mark) ?? 0) + 1), new Map<string, number>());
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function finding({ heading, end, mark }: Line, usual: string): Problem {
  const edit = { span: span<'doc'>(end - mark.length, end), newText: usual };
  return problem('heading-end-punct', 'hint', span(heading.span.start, end), { usual: usual === '' ? '不用标点' : `用“${usual}”` }, { fixes: [usual === '' ? { title: 'fix-drop', args: { text: mark }, edits: [edit] } : { title: 'fix-write', args: { text: usual }, edits: [edit] }] });
}
