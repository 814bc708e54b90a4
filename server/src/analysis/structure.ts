import { edited } from '../text/edits';
import { toDoc, type Span } from '../text/span';
import { lineKinds, titles } from './front';
import type { GlossaryPlace } from './glossary';
import { byPlace, wholeLine, type HeadingDraft } from './headingDraft';
import { lineView, type LineView } from './lineView';
import type { BlockKind, Heading, Section, Zone } from './model';
import { nest } from './nesting';
import { numberedHeadings } from './numbered';
import { attachments, unnumberedHeadings } from './plain';
import type { Para } from './surface';
import { findTopics } from './topics';
import { zonesOf } from './zones';

export interface Structure {
  readonly kinds: readonly BlockKind[];
  readonly zones: readonly Zone[];
  readonly headings: readonly Heading[];
  /** For each paragraph, the index of the last heading that begins at or before it; -1 before the first. */
  readonly headingAt: readonly number[];
}

/** Reads titles, headings, parts and page furniture off the paragraphs. Linear in their number. */
export function readStructure(paras: readonly Para[], glossary: GlossaryPlace | null): Structure {
  const lines = paras.map(lineView);
  const kinds = lineKinds(lines, glossary);
  const numbered = numberedHeadings(lines, kinds);
  const beside = [...glossaryHeading(lines, glossary), ...attachments(lines, kinds)];
  const plain = unnumberedHeadings(lines, kinds, [...numbered, ...beside]).filter((d) => !beside.some((b) => b.para === d.para));
  const drafts = [...titles(lines, kinds), ...numbered, ...plain, ...beside].sort(byPlace);
  markHeadings(kinds, drafts);
  const all = [...drafts, ...findTopics(paras, kinds, drafts)].sort(byPlace);
  markHeadings(kinds, all);
  const depths = nest(lines, all);
  const zones = zonesOf(paras, all, kinds, glossary);
  const headings = all.map((d, i) => headingOf(paras, d, depths[i]!, zones[d.para]!));
  return { kinds, zones, headings, headingAt: lastHeadings(paras.length, all) };
}

/** The lines that are a heading and nothing else. */
function markHeadings(kinds: BlockKind[], drafts: readonly HeadingDraft[]): void {
  for (const d of drafts) for (let i = d.para; !d.runIn && i <= (d.until ?? d.para); i++) if (kinds[i] === 'paragraph') kinds[i] = 'heading';
}

function glossaryHeading(lines: readonly LineView[], glossary: GlossaryPlace | null): readonly HeadingDraft[] {
  if (glossary?.glued) return [{ ...glossary.glued, level: 1, style: 'glossary', number: '', runIn: true }];
  return glossary?.heading == null ? [] : [wholeLine(lines[glossary.heading]!, glossary.heading, 1, 'glossary')];
}

const lastHeadings = (count: number, drafts: readonly HeadingDraft[]): readonly number[] => {
  const at: number[] = [];
  let last = -1;
  for (let i = 0; i < count; i++) {
    while (last + 1 < drafts.length && drafts[last + 1]!.para <= i) last++;
    at.push(last);
  }
  return at;
};

function headingOf(paras: readonly Para[], d: HeadingDraft, depth: number, zone: Zone): Heading {
  const p = paras[d.para]!, printed = p.surface.map.toBlock(d.span), first = toDoc(printed, p.start);
  const rest = d.until === undefined ? undefined : wholePara(paras[d.until]!);
  const text = cleaned(p, printed) + (rest ? cleaned(paras[d.until!]!, rest.printed) : '');
  return {
    span: { start: first.start, end: rest?.end ?? first.end }, level: d.level, depth, number: d.number, runIn: d.runIn, zone,
    text: text.replace(/\*\*|__/gu, '').replace(/[。.]$/u, ''),
  };
}

function wholePara(p: Para): { readonly printed: Span<'block'>; readonly end: number } {
  const { indent, trimmed } = p.surface, printed = p.surface.map.toBlock({ start: indent, end: indent + trimmed.length });
  return { printed, end: toDoc(printed, p.start).end };
}

/** The printed wording without injected pinyin, markup, line breaks and layout blanks. */
const cleaned = ({ surface: { text, edits } }: Para, s: Span<'block'>): string => edited(text, edits, s.start, s.end).trim();

/** Headings as a tree, each with the text that stands under it. `end` is the document's length. */
export function sectionsOf(headings: readonly Heading[], end: number): readonly Section[] {
  interface Open { readonly heading: Heading; readonly span: { start: number; end: number }; readonly children: Open[] }
  const roots: Open[] = [], open: Open[] = [];
  for (const heading of headings) {
    while (open.length > 0 && open[open.length - 1]!.heading.depth >= heading.depth) open.pop()!.span.end = heading.span.start;
    const section: Open = { heading, span: { start: heading.span.start, end }, children: [] };
    (open[open.length - 1]?.children ?? roots).push(section);
    open.push(section);
  }
  return roots;
}
