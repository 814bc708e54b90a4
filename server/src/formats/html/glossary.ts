import type { GlossaryEntry, PlacedBlock } from '../../analysis/model';
import { contains, span, type Span } from '../../text/span';
import { beginningIn, type PageContext } from './context';
import { attributes, escapeHtml } from './escape';
import { prose } from './prose';
import { pageWords } from './words';

/** So many uses of an entry are linked to; the rest are counted. */
const MOST_LINKS = 12;

/** The entries that begin in a block, each with links to its uses; what stands before the first goes on with the last. Empty where none begins. */
export function entryParts(page: PageContext, block: PlacedBlock, within: Span): string {
  const entries = beginningIn(page.report.glossary, within, (e) => e.span.start);
  if (entries.length === 0) return '';
  const before = entries[0]!.span.start > within.start ? `<p class="note">${prose(page, block, span(within.start, entries[0]!.span.start))}</p>` : '';
  return before + entries.map((e, i) => entryHtml(page, block, e, span(e.span.start, entries[i + 1]?.span.start ?? within.end))).join('\n');
}

function entryHtml(page: PageContext, block: PlacedBlock, e: GlossaryEntry, s: Span): string {
  const index = page.numbers.get(e)!, named = e.termSpan.end > e.termSpan.start && contains(s, e.termSpan);
  const text = named
    ? `${prose(page, block, span(s.start, e.termSpan.start))}<dfn>${prose(page, block, e.termSpan)}</dfn>${prose(page, block, span(e.termSpan.end, s.end))}`
    : prose(page, block, s);
  return `<div${attributes({ class: 'entry', id: `e${index}`, 'data-at': page.at(s.start), tabindex: -1 })}><p>${text}</p>${backLinks(page, index, e.term)}</div>`;
}

/** 正文 3 处 1 2 3 */
function backLinks(page: PageContext, entry: number, term: string): string {
  const uses = page.uses.get(entry) ?? [], { locale } = page;
  if (uses.length === 0) return `<p class="back">${escapeHtml(pageWords('noUse', locale))}</p>`;
  const links = uses.slice(0, MOST_LINKS).map((use, i) => `<a${attributes({ href: `#t${use}`, 'aria-label': pageWords('use', locale, { n: i + 1, term }) })}>${i + 1}</a>`);
  return `<p class="back">${escapeHtml(pageWords('uses', locale, { n: uses.length }))} ${links.join(' ')}${uses.length > MOST_LINKS ? ` ${pageWords('moreUses', locale)}` : ''}</p>`;
}

/** The definitions once more, for the cards of terms and for those who have the page read to them. */
export const definitions = ({ report }: PageContext): string =>
  `<div id="definitions" hidden>${report.glossary.map((e, i) => `<p${attributes({ id: `d${i}`, 'data-term': e.term || e.marker })}>${escapeHtml(e.definition.replace(/\s*[\r\n]+\s*/gu, ''))}</p>`).join('')}</div>`;
