import type { Report } from '../analysis/model';
import { findInjections } from '../text/pinyin';
import type { RuleId } from './catalogue';
import { fixesTogether } from './fixing';
import type { Problem } from './problem';
import { numbersAndWords } from './digitWidths';
import { SIDE_BY_SIDE } from './quotedSide';
import { marksOf } from './widths';

/** From more findings than this, when they are more than this share of all places they could be at, a rule's findings are one. */
const MANY = 20, NEARLY_ALL = 0.8;

/** For rules whose findings may fill a document: the number of places that a finding could have been at. */
const candidates: Partial<Readonly<Record<RuleId, (report: Report) => number>>> = {
  'injected-pinyin': (report) => report.blocks.reduce((n, b) => n + findInjections(b.analysis.block.text).length, 0),
  'digit-form': (report) => report.blocks.reduce((n, b) => n + numbersAndWords(b.analysis), 0),
  'halfwidth-punct-in-han': (report) => report.blocks.reduce((n, b) => n + marksOf(b.analysis).length, 0),
  'dunhao-between-quoted': (report) => report.blocks.reduce((n, b) => n + (b.analysis.norm.match(SIDE_BY_SIDE)?.length ?? 0), 0),
  'quote-style-nonstandard': (report) => report.blocks.reduce((n, b) => n + (b.analysis.norm.match(/[“"]/gu)?.length ?? 0) / 2, 0),
  'halfwidth-paren-in-han': (report) => report.blocks.reduce((n, b) => n + (b.analysis.norm.match(/[)）]/gu)?.length ?? 0), 0),
};

/** A finding as it is shown, and the findings that it stands for: itself alone, or all of a rule that fills the document. */
export interface Gathered { readonly shown: Problem; readonly all: readonly Problem[] }

/** The findings as they are shown: those of a rule that fills the document are one, at the first place, with a fix for all. */
export function gathered(report: Report, problems: readonly Problem[]): readonly Gathered[] {
  const byRule = new Map<RuleId, Problem[]>();
  for (const p of problems) if (candidates[p.rule]) { const all = byRule.get(p.rule); if (all) all.push(p); else byRule.set(p.rule, [p]); }
  const mass = new Map([...byRule].filter(([rule, all]) => all.length > MANY && all.length > NEARLY_ALL * candidates[rule]!(report)));
  return problems.flatMap((p) => {
    const all = mass.get(p.rule);
    return !all ? [{ shown: p, all: [p] }] : all[0] === p ? [{ shown: allInOne(all), all }] : [];
  });
}

/** The findings that are shown, without those that they stand for. */
export const gather = (report: Report, problems: readonly Problem[]): readonly Problem[] => gathered(report, problems).map((g) => g.shown);

/** All findings of one rule as one: where the first is, fixed by fixing all that can be. */
export function allInOne(all: readonly Problem[]): Problem {
  const edits = fixesTogether(all);
  return { ...all[0]!, args: {}, related: [], count: all.length, fixes: edits.length > 0 ? [{ title: 'fix-all', edits }] : [] };
}
