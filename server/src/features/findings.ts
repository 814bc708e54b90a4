import type { Report } from '../analysis/model';
import { check, type Levels } from '../rules';
import type { RuleId } from '../rules/catalogue';
import { allInOne, gathered, type Gathered } from '../rules/mass';
import { fixesTogether, isSafe, surest } from '../rules/fixing';
import { ignoredBy, NOTHING, type DocumentIgnores, type Scope } from '../rules/ignores';
import type { Edit, Problem } from '../rules/problem';

/** What a project wants of the rules for one document. */
export interface Policy {
  readonly levels: Levels;
  /** Rules ignored everywhere. */
  readonly rules: readonly string[];
  readonly document: DocumentIgnores;
  /** Nothing is said of this document. */
  readonly silent: boolean;
}
export const EVERYTHING: Policy = { levels: {}, rules: [], document: NOTHING, silent: false };
/** Until it is known what the project wants. */
export const WAITING: Policy = { ...EVERYTHING, silent: true };

/** All findings in a report, and which of them are not wanted. */
export interface Findings {
  readonly wanted: readonly Problem[];
  readonly ignored: readonly { readonly problem: Problem; readonly by: Scope }[];
}

export function findings(report: Report, policy: Policy = EVERYTHING): Findings {
  if (policy.silent) return { wanted: [], ignored: [] };
  const all = check(report, policy.levels), by = ignoredBy(report.text, all, policy.rules, policy.document);
  return { wanted: all.filter((_, i) => by[i] === null), ignored: all.flatMap((problem, i) => by[i] ? [{ problem, by: by[i] }] : []) };
}

/** Most findings that an editor is given for one document: it is of no use with more. */
const MAX = 2000;

/** The findings as an editor lists them, those of a rule that fills the document as one, each with all that it stands for. */
export const listedGroups = (report: Report, wanted: readonly Problem[]): readonly Gathered[] => gathered(report, wanted).slice(0, MAX);
/** The findings as an editor lists them: those of a rule that fills the document are one. */
export const listed = (report: Report, wanted: readonly Problem[]): readonly Problem[] => listedGroups(report, wanted).map((g) => g.shown);

/** The findings of one rule as one, to be fixed together; null where there is only one that can be. */
export function ofRule(wanted: readonly Problem[], rule: RuleId): Problem | null {
  const all = wanted.filter((p) => p.rule === rule && surest(p) !== undefined);
  return all.length > 1 ? allInOne(all) : null;
}

/** The edits that correct all that can be corrected without looking. */
export const safeEdits = (wanted: readonly Problem[]): readonly Edit[] => fixesTogether(wanted.filter(isSafe));
