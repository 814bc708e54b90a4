import type { Report, Section } from '../analysis/model';
import type { Locale } from '../rules/messages';
import { lastStartingAt, type Span } from '../text/span';
import { words } from './l10n';
import { withoutEndBlanks } from './trim';

/** An entry of the outline: `span` is the section with all that stands under it, `nameSpan` the heading's own words. */
export interface Symbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'title' | 'part' | 'section' | 'topic' | 'entry';
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly Symbol[];
}

/** The report's headings as nested symbols, with the glossary's entries under its heading. */
export function documentSymbols(report: Report, locale: Locale): readonly Symbol[] {
  const targets = report.quantities.filter((q) => q.kind === 'target').map((q) => q.span.start);
  const terms = report.terms.map((t) => t.span.start);
  const symbol = (s: Section): Symbol => ({
    name: s.heading.text || '…', detail: detail(s), kind: kindOf(s), span: withoutEndBlanks(report.text, s.span), nameSpan: s.heading.span,
    children: [...s.children.map(symbol), ...entries(s)],
  });
  const detail = (s: Section): string => {
    if (s.heading.zone === 'glossary' && s.children.length === 0) return words('countEntries', locale, { n: report.glossary.length });
    const n = within(targets, s.span), m = within(terms, s.span);
    return [n > 0 ? words('countTargets', locale, { n }) : '', m > 0 ? words('countTerms', locale, { n: m }) : ''].filter((x) => x !== '').join(' · ');
  };
  const entries = (s: Section): readonly Symbol[] => s.heading.zone !== 'glossary' ? [] : report.glossary.map((e) => ({ name: e.term || e.marker || '…', detail: e.marker, kind: 'entry' as const, span: e.span, nameSpan: e.termSpan.end > e.termSpan.start ? e.termSpan : e.span, children: [] }));
  return report.sections.map(symbol);
}

const kindOf = (s: Section): Symbol['kind'] => (s.heading.level === 0 ? 'title' : s.heading.level === 1 ? 'part' : s.heading.level === 2 ? 'section' : 'topic');

/** How many of the sorted offsets lie in the span. */
const within = (offsets: readonly number[], s: Span): number => lastStartingAt(offsets, s.end - 1, (x) => x) - lastStartingAt(offsets, s.start - 1, (x) => x);
