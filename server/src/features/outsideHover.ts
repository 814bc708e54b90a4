import type { Report } from '../analysis/model';
import type { Locale } from '../rules/messages';
import type { Span } from '../text/span';
import { outsideUseAt, outsideUses, type Explanation, type OutsideGlossary } from './elsewhere';
import type { Hover } from './hover';
import { words } from './l10n';
import { escapeMarkdown as escape } from './markdown';

/** What others say of a term that the report itself does not explain; `link` names the place of an explanation. */
export function outsideHover(report: Report, glossary: OutsideGlossary, offset: number, link: (place: Explanation['place']) => string | null, locale: Locale): Hover | null {
  const use = outsideUseAt(report, glossary, offset), best = use && glossary.explain(use.core)[0];
  return best ? { span: use.span, markdown: [`**${escape(best.term)}**`, escape(best.definition), `*${source(best, link, locale)}*`].join('\n\n') } : null;
}

function source({ from, place }: Explanation, link: (place: Explanation['place']) => string | null, locale: Locale): string {
  const target = link(place), line = words('lineNumber', locale, { line: place.line + 1 }), where = target === null ? line : `[${line}](${target})`;
  if (from.kind === 'shared') return `${words('explainedInShared', locale)} · ${where}${from.source === '' ? '' : ` · ${escape(from.source)}`}`;
  return `${words('explainedElsewhere', locale)} · ${escape(from.name)} · ${where}`;
}

/** Everything in the report that is the outside term at `offset`; none where there is none. */
export function outsideHighlights(report: Report, glossary: OutsideGlossary, offset: number): readonly Span[] {
  const use = outsideUseAt(report, glossary, offset);
  return use ? outsideUses(report, glossary).filter((u) => u.core === use.core).map((u) => u.span) : [];
}
