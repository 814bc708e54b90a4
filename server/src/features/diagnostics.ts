import type { Report } from '../analysis/model';
import { check } from '../rules';
import { message, type Locale } from '../rules/messages';
import { fixesOnDemand } from '../rules/recovered';
import type { Fix, Problem } from '../rules/problem';
import type { Span } from '../text/span';

/** A finding in words. */
export interface Finding {
  readonly span: Span;
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes: readonly (Fix & { readonly words: string })[];
}

/** Most findings that are shown for one document: an editor is of no use with more. */
const MAX = 2000;

/** The findings of all rules, in the reader's language. */
export const diagnostics = (report: Report, locale: Locale): readonly Finding[] => check(report).slice(0, MAX).map((p) => ({
  span: p.span, rule: p.rule, severity: p.severity, message: message(p.rule, p.args, locale),
  related: p.related.map((r) => ({ span: r.span, message: message(r.message, p.args, locale) })),
  fixes: worded(p.fixes, p.args, locale),
}));

const worded = (fixes: readonly Fix[], args: Problem['args'], locale: Locale): Finding['fixes'] => fixes.map((f) => ({ ...f, words: message(f.title, { ...args, ...f.args }, locale) }));

/** All fixes of a finding, with those that are made only when they are asked for. */
export const fixesOf = (report: Report, finding: Finding, locale: Locale): Finding['fixes'] => [...finding.fixes, ...worded(fixesOnDemand(report, finding), {}, locale)];
