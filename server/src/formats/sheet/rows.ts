import type { Report } from '../../analysis/model';
import { sectionsAt } from '../../features/find';
import { listedGroups, type Findings } from '../../features/findings';
import { words } from '../../features/l10n';
import { pagesOf } from '../../features/pageNumbers';
import { catalogue, type RuleId } from '../../rules/catalogue';
import { groups, SEVERITIES, type Group } from '../../rules/catalogue/row';
import type { Gathered } from '../../rules/mass';
import { fixWords, message, wordsOf, type Locale } from '../../rules/messages';
import type { Problem, Severity } from '../../rules/problem';
import { fixesOnDemand } from '../../rules/recovered';
import { positions } from '../annotation';
import { excerpt, limited, visible, type Excerpt } from './excerpt';

/** A place of a finding: its line and page from 1; the page is null where the text has no page numbers. */
export interface Place { readonly line: number; readonly page: number | null }

/** A row of the proof sheet: one finding, or all of a rule that fills the report. All its text can stand in any format. */
export interface SheetRow {
  /** Counted from 1 in each report. */
  readonly number: number;
  /** The headings it stands under, from the outermost in; none for a row of many places. */
  readonly sections: readonly string[];
  /** Where it is; of many places some. */
  readonly places: readonly Place[];
  /** How many findings it stands for. */
  readonly count: number;
  /** One for each of `places`. */
  readonly excerpts: readonly Excerpt[];
  readonly rule: RuleId;
  readonly note: string;
  readonly severity: Severity;
}

/** How many findings there are of each kind; only kinds that there are. */
export interface Summary {
  readonly findings: number;
  readonly severities: readonly (readonly [Severity, number])[];
  readonly groups: readonly (readonly [Group, number])[];
  /** Findings that the sheet has no room for. */
  readonly leftOut: number;
}

/** The proof sheet of one report. */
export interface SheetOfReport { readonly name: string; readonly rows: readonly SheetRow[]; readonly summary: Summary }

/** Of a rule that fills the report so many places are shown. */
const SAMPLES = 3;
/** A part of a note is no longer. */
const LONGEST_NOTE = 400;

/** The proof sheet of a report with the name that its readers know it by. */
export function sheetOf(report: Report, name: string, wanted: Findings['wanted'], locale: Locale): SheetOfReport {
  const listed = listedGroups(report, wanted), range = positions(report.text), page = pagesOf(report);
  const placeOf = ({ span: { start, end } }: Problem): Place => ({ line: range({ start, end }).start.line + 1, page: page(start) });
  const rows = listed.map((g, i) => row(report, g, i + 1, placeOf, locale));
  return { name: visible(name), rows, summary: summaryOf(wanted, rows.reduce((n, r) => n + r.count, 0)) };
}

function row(report: Report, { shown, all }: Gathered, number: number, placeOf: (p: Problem) => Place, locale: Locale): SheetRow {
  const some = all.length === 1 ? [withAllFixes(report, shown)] : samples(report, all);
  return {
    number, sections: all.length === 1 ? sectionsAt(report.sections, shown.span.start).map(visible) : [], places: some.map(placeOf), count: all.length,
    excerpts: some.map((p) => excerpt(report, p)), rule: shown.rule, note: note(all.length === 1 ? some[0]! : shown, placeOf, locale), severity: shown.severity,
  };
}

/** The finding with the fixes that are made when they are asked for. */
const withAllFixes = (report: Report, p: Problem): Problem => ({ ...p, fixes: [...p.fixes, ...fixesOnDemand(report, p)] });

/** The first of different texts, and the first ones where too few differ; in document order. */
function samples(report: Report, all: readonly Problem[]): readonly Problem[] {
  const textOf = ({ span: { start, end } }: Problem): string => report.text.slice(start, Math.min(end, start + 40)), seen = new Map<string, Problem>();
  for (const p of all) if (seen.size < SAMPLES && !seen.has(textOf(p))) seen.set(textOf(p), p);
  const filled = new Set([...new Set([...seen.values(), ...all.slice(0, SAMPLES)])].slice(0, SAMPLES));
  return all.filter((p) => filled.has(p));
}

/** What the finding says, where the other places are that it is about if not in its own line, and what may be written where that is not sure. */
function note(p: Problem, placeOf: (p: Problem) => Place, locale: Locale): string {
  const { line } = placeOf(p), elsewhere = p.related.filter((r) => placeOf({ ...p, span: r.span }).line !== line);
  const related = elsewhere.map((r) => `${message(r.message, p.args, locale)}${words('inLineToo', locale, { line: placeOf({ ...p, span: r.span }).line })}`);
  const guesses = p.fixes.filter((f) => f.guess).map((f) => fixWords(p, f, locale));
  const parts = [wordsOf(p, locale), ...related, ...(guesses.length > 0 ? [words('toBeChecked', locale, { texts: guesses.join(words('semicolon', locale)) })] : [])];
  return parts.map((part) => limited(visible(part), LONGEST_NOTE)).join('\n');
}

function summaryOf(wanted: readonly Problem[], inRows: number): Summary {
  const count = (is: (p: Problem) => boolean): number => wanted.filter(is).length;
  return {
    findings: wanted.length, leftOut: wanted.length - inRows,
    severities: SEVERITIES.map((s) => [s, count((p) => p.severity === s)] as const).filter(([, n]) => n > 0),
    groups: (Object.keys(groups) as Group[]).map((g) => [g, count((p) => catalogue[p.rule].group === g)] as const).filter(([, n]) => n > 0),
  };
}

/** The counts of several reports as one. */
export function together(summaries: readonly Summary[]): Summary {
  const sum = <K>(pairs: readonly (readonly [K, number])[], kinds: readonly K[]): readonly (readonly [K, number])[] =>
    kinds.map((k) => [k, pairs.reduce((n, [kind, count]) => (kind === k ? n + count : n), 0)] as const).filter(([, n]) => n > 0);
  return {
    findings: summaries.reduce((n, s) => n + s.findings, 0), leftOut: summaries.reduce((n, s) => n + s.leftOut, 0),
    severities: sum(summaries.flatMap((s) => s.severities), SEVERITIES), groups: sum(summaries.flatMap((s) => s.groups), Object.keys(groups) as Group[]),
  };
}
