import type { Report } from '../../analysis/model';
import type { RuleId } from '../../rules/catalogue';
import { gather } from '../../rules/mass';
import { fixWords, message, wordsOf, type Locale } from '../../rules/messages';
import type { Problem, Severity } from '../../rules/problem';
import { positions, type Range } from '../annotation';

/** A finding as the command line gives it out; positions as LSP has them. */
export interface LintFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The text that it is about, as printed. */
  readonly text: string;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly range: Range; readonly newText: string }[] }[];
  readonly related: readonly { readonly range: Range; readonly message: string }[];
}

/** What was found in one file. */
export interface LintedFile {
  /** The path as it was given. */
  readonly file: string;
  readonly encoding: string;
  readonly findings: readonly LintFinding[];
  readonly ignored: readonly LintFinding[];
  /** The findings for a reader: those of a rule that fills the file are one. */
  readonly gathered: readonly LintFinding[];
  /** The file was written with corrections. */
  readonly fixed: boolean;
}

export function linted(file: string, encoding: string, report: Report, found: { readonly wanted: readonly Problem[]; readonly ignored: readonly Problem[] }, fixed: boolean, locale: Locale): LintedFile {
  const range = positions(report.text);
  const plain = (p: Problem): LintFinding => ({
    rule: p.rule, severity: p.severity, message: wordsOf(p, locale), range: range(p.span), text: report.text.slice(p.span.start, p.span.end),
    fixes: p.fixes.map((f) => ({ title: fixWords(p, f, locale), edits: f.edits.map((e) => ({ range: range(e.span), newText: e.newText })) })),
    related: p.related.map((r) => ({ range: range(r.span), message: message(r.message, p.args, locale) })),
  });
  return { file, encoding, fixed, findings: found.wanted.map(plain), ignored: found.ignored.map(plain), gathered: gather(report, found.wanted).map(plain) };
}
