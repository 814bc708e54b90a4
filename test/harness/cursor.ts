import { mark, report } from './marks';
import type { Report } from '../../server/src/analysis/model';
import type { Span } from '../../server/src/text/span';

/** A report with the place that `$0` marks in the fixture. */
export function cursor(fixture: string): { readonly report: Report; readonly offset: number } {
  const offset = fixture.indexOf('$0');
  if (offset < 0) throw new Error(`no $0 in ${fixture}`);
  return { report: report(fixture.replace('$0', '')), offset };
}

/** The text that a span covers. */
export const textOf = (r: Report, s: Span): string => r.text.slice(s.start, s.end);

/** The report's text with `⟦…|label⟧` around the spans. */
export const marked = (r: Report, spans: readonly Span[], label: string): string => mark(r.text, spans.map((span) => ({ span, label })));
