import type { Report, Section } from '../analysis/model';
import type { Locale } from '../rules/messages';
import type { Span } from '../text/span';
import { nameSpan, termUses } from './entries';
import { words } from './l10n';

/** What is counted above a line: `entry` the uses of an entry's term, `heading` what stands under a heading. `start` is where the thing begins, and names it. */
export interface Lens { readonly kind: 'entry' | 'heading'; readonly start: number; readonly span: Span }
/** What a lens says, and the places that it leads to. */
export interface LensText { readonly title: string; readonly places: readonly Span[] }

/** Above which lines something is counted; the counting is left for when one of them is shown. */
export const codeLenses = (report: Report, wanted: { readonly entries: boolean; readonly headings: boolean }): readonly Lens[] => [
  ...(wanted.entries ? report.glossary.map((e): Lens => ({ kind: 'entry', start: e.span.start, span: nameSpan(report, e) })) : []),
  ...(wanted.headings ? report.headings.filter((h) => h.depth > 0).map((h): Lens => ({ kind: 'heading', start: h.span.start, span: h.span })) : []),
];

/** The words of a lens; null where the report no longer has what it was made for. `findings` are the starts of what is found in the report. */
export function lensText(report: Report, { kind, start }: Pick<Lens, 'kind' | 'start'>, findings: () => readonly number[], locale: Locale): LensText | null {
  if (kind === 'heading') {
    const section = sectionFrom(report.sections, start);
    return section && { title: counts(report, section, findings(), locale), places: [] };
  }
  const index = report.glossary.findIndex((e) => e.span.start === start);
  if (index < 0) return null;
  const places = termUses(report, index);
  const key = places.length === 0 ? 'lensUnused' : places.length === 1 ? 'lensUse' : 'lensUses';
  return { title: words(key, locale, { n: places.length }), places };
}

function sectionFrom(sections: readonly Section[], start: number): Section | null {
  const s = sections.find((x) => x.span.start <= start && start < x.span.end);
  return !s || s.heading.span.start === start ? s ?? null : sectionFrom(s.children, start);
}

/** 目标 3 · 名词 2 · 问题 1 */
function counts(report: Report, { span: s }: Section, findings: readonly number[], locale: Locale): string {
  const within = (starts: readonly number[]): number => starts.filter((at) => s.start <= at && at < s.end).length;
  const targets = [...report.quantities.filter((q) => q.kind === 'target'), ...report.qualitativeTargets].map((q) => q.span.start);
  return [words('countTargets', locale, { n: within(targets) }), words('countTerms', locale, { n: within(report.terms.map((t) => t.span.start)) }), words('countFindings', locale, { n: within(findings) })].join(' · ');
}
