import type { Heading, Section } from '../../analysis/model';
import type { PageContext } from './context';
import { attributes, escapeHtml } from './escape';
import { pageWords, type PageWord } from './words';

/** A part of the page that has no heading in the text, and where it is. */
export type PagePart = readonly [name: PageWord, href: string];

/** The outline: the report's headings as nested lists, then the parts of the page that are not the report's. */
export function outline(page: PageContext, parts: readonly PagePart[]): string {
  const { report, locale, numbers } = page, more = parts.map(([part, href]) => `<li><a href="${href}">${pageWords(part, locale)}</a></li>`).join('');
  const lists = list(belowTitle(report.sections), numbers);
  return `<nav id="outline" aria-label="${pageWords('outline', locale)}"><div class="head"><span class="caption" aria-hidden="true">${pageWords('outline', locale)}</span><button type="button" id="levels" aria-pressed="false">${pageWords('allLevels', locale)}</button></div>${lists}${more === '' ? '' : `<ul class="parts">${more}</ul>`}</nav>`;
}

/** The sections, those of a title in its place. */
const belowTitle = (sections: readonly Section[]): readonly Section[] => sections.flatMap((s) => (s.heading.level === 0 && s.children.length > 0 ? s.children : [s]));

const list = (sections: readonly Section[], numbers: ReadonlyMap<object, number>): string =>
  sections.length === 0 ? '' : `<ol>${sections.map((s) => `<li><a${attributes({ href: `#h${numbers.get(s.heading)}` })}>${escapeHtml(shown(s.heading))}</a>${list(s.children, numbers)}</li>`).join('')}</ol>`;

/** A heading without the full stop that ends one in running text. */
const shown = ({ text }: Heading): string => text.replace(/。$/u, '') || '…';
