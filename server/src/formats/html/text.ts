import type { BlockKind, Heading, PlacedBlock } from '../../analysis/model';
import { span, type Span } from '../../text/span';
import { beginningIn, type PageContext } from './context';
import { entryParts } from './glossary';
import { attributes, escapeHtml } from './escape';
import { prose, reading } from './prose';
import { isRow, tableOf } from './rows';

/** The report's text: headings by level, paragraphs, entries, tables; blank lines and what the eye does not need are gone. */
export function textOf(page: PageContext): string {
  const { blocks } = page.report, out: string[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const rows = rowsFrom(blocks, i);
    out.push(rows.length > 1 ? tableOf(page, rows) : blockHtml(page, blocks[i]!));
    i += Math.max(0, rows.length - 1);
  }
  return out.filter((html) => html !== '').join('\n');
}

function rowsFrom(blocks: readonly PlacedBlock[], from: number): readonly PlacedBlock[] {
  let to = from;
  while (to < blocks.length && isRow(blocks[to]!)) to++;
  return blocks.slice(from, to);
}

const endOf = ({ start, analysis }: PlacedBlock): number => start + analysis.block.text.length;

/** The block without the blanks around it. */
function inside(block: PlacedBlock): Span {
  const { text } = block.analysis.block, lead = text.length - text.trimStart().length;
  return span(block.start + Math.min(lead, text.length), Math.max(block.start + lead, block.start + text.trimEnd().length));
}

function blockHtml(page: PageContext, block: PlacedBlock): string {
  const { kind } = block.analysis.block, within = inside(block);
  if (kind === 'blank' || within.end <= within.start || reading(block, within).trim() === '') return '';
  if (kind === 'entry') { const parts = entryParts(page, block, within); if (parts !== '') return parts; }
  const headings = beginningIn(page.report.headings, span(block.start, endOf(block)), (h) => h.span.start);
  if (headings.length === 0) return paragraph(page, block, within, kind);
  if (headings.length === 1 && !headings[0]!.runIn) return headingHtml(page, block, headings[0]!, kind === 'title' ? within : headings[0]!.span, 'own', within);
  return `<div${attributes({ class: 'para', 'data-at': page.at(within.start) })}>${runs(page, block, within, headings)}</div>`;
}

/** A paragraph that headings stand in, at its start or further on: all of it runs on in one line. */
function runs(page: PageContext, block: PlacedBlock, within: Span, headings: readonly Heading[]): string {
  let out = '', at = within.start;
  const words = (to: number): string => { const html = to > at ? prose(page, block, span(at, to)) : ''; return html.trim() === '' ? '' : `<p>${html}</p>`; };
  for (const h of headings) {
    out += words(h.span.start) + headingHtml(page, block, h, span(Math.max(at, h.span.start), Math.min(h.span.end, within.end)), 'run-in');
    at = Math.max(at, Math.min(h.span.end, within.end));
  }
  return out + words(within.end);
}

/** A heading; of one on a line of its own `rest` is the whole line, for what of it is no heading. */
function headingHtml(page: PageContext, block: PlacedBlock, h: Heading, s: Span, kind: 'own' | 'run-in', rest: Span = s): string {
  const index = page.numbers.get(h), tag = headingTag(h);
  const behind = rest.end > s.end ? prose(page, block, span(s.end, rest.end)) : '';
  return `<${tag}${attributes({ id: `h${index}`, class: `${kind} level-${h.level}`, 'data-at': page.at(s.start), tabindex: -1 })}>${prose(page, block, s)}</${tag}>${behind.trim() === '' ? '' : `<p>${behind}</p>`}`;
}

/** h1 is the title; the deepest are all h6. */
const headingTag = ({ depth }: Heading): string => `h${Math.min(6, depth + 1)}`;

/** A line of a table of contents: 2.1 指导思想........8 */
const CONTENTS = /^([^.…·]{1,100}(?:[.…·]{1,2}[^.…·]{1,100}){0,5})[.…·]{4,}\s*(\d{0,4})$/u;
/** 各位代表： */
const ADDRESS = /^.{1,14}[：:]$/u;
const CLASSES: Readonly<Partial<Record<BlockKind, string>>> = { title: 'title', meeting: 'meeting', speaker: 'speaker', furniture: 'furniture', attachment: 'attachment', entry: 'note' };

function paragraph(page: PageContext, block: PlacedBlock, within: Span, kind: BlockKind): string {
  const contents = kind === 'furniture' ? CONTENTS.exec(reading(block, within)) : null;
  if (contents) return `<p class="furniture contents"><span>${escapeHtml(contents[1]!)}</span><span>${contents[2]}</span></p>`;
  const own = CLASSES[kind] ?? (ADDRESS.test(block.analysis.norm.trim()) ? 'address' : null);
  return `<p${attributes({ class: own, 'data-at': page.at(within.start) })}>${prose(page, block, within)}</p>`;
}
