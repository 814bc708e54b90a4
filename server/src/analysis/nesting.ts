import type { HeadingDraft } from './headingDraft';
import { isBeside, ordinalOf } from './lineForms';
import type { LineView } from './lineView';

/** Styles that stand beside another one: the English half of a bilingual text. */
const SIBLINGS: Readonly<Record<string, string>> = { roman: 'cn' };

/** Topic sentences hold no headings of the first two levels: those come after them. */
const TOPICS: readonly string[] = ['topic', 'inner-topic'];

/**
 * True nesting: a style that is open closes what is inside it; a new one opens below the last. The glossary and
 * attachments stand beside the body's parts, and so does an unnumbered line where none is open yet.
 */
export function nest(lines: readonly LineView[], drafts: readonly HeadingDraft[]): readonly number[] {
  const filled = filledBefore(lines), restarts = restartsBelow(drafts);
  let open: string[] = [];
  return drafts.map((d, i) => {
    if (d.style === 'title') { open = []; return 0; }
    if (d.style === 'glossary' || d.style === 'attachment') { open = [d.style]; return 1; }
    if (d.style === 'plain' && !open.includes('plain') && (isBeside(lines[d.para]!.text) || open.includes(restarts[i]!))) { open = ['plain']; return 1; }
    const style = SIBLINGS[d.style] ?? d.style, at = open.indexOf(style);
    if (at < 0 && style === 'topic' && leavesRunIn(filled, drafts, i)) open = open.slice(0, -1);
    open = at >= 0 ? open.slice(0, at + 1) : [...(d.level <= 2 ? open.filter((o) => !TOPICS.includes(o)) : open), style];
    return open.length;
  });
}

/** For each unnumbered heading the style of the numbered one right behind it, if that begins a count. */
function restartsBelow(drafts: readonly HeadingDraft[]): readonly (string | null)[] {
  return drafts.map((d, i) => {
    const next = drafts[i + 1];
    return d.style === 'plain' && next && next.number !== '' && ordinalOf(next.number) === 1 ? next.style : null;
  });
}

/** How many lines with text stand before each line. */
function filledBefore(lines: readonly LineView[]): readonly number[] {
  let n = 0;
  return [...lines, null].map((line) => (line && line.text !== '' ? n++ : n));
}

/**
 * A series of paragraphs behind the last of several run-in headings that had one paragraph each does not stand under
 * it: （一）…。（六）…。 and then ——这五年，….
 */
function leavesRunIn(filled: readonly number[], drafts: readonly HeadingDraft[], i: number): boolean {
  const above = drafts[i - 1], before = drafts[i - 2];
  if (!above?.runIn || above.style !== 'cn-paren' || above.para === drafts[i]!.para || before?.style !== above.style || !before.runIn) return false;
  const between = (from: number, to: number): number => filled[to]! - filled[from]! - 1;
  return between(before.para, above.para) === 0 && between(above.para, drafts[i]!.para) > 0;
}
