import type { Report } from '../analysis/model';
import { findInjections } from '../text/pinyin';
import type { RuleId } from './catalogue';
import { fixesTogether } from './fixing';
import { numbersIn } from './fullDigits';
import type { Problem } from './problem';
import { marksOf } from './widths';

/** From more findings than this, when they are more than this share of all places they could be at, a rule's findings are one. */
const MANY = 20, NEARLY_ALL = 0.8;

/** For rules whose findings may fill a document: the number of places that a finding could have been at. */
const candidates: Partial<Readonly<Record<RuleId, (report: Report) => number>>> = {
  'injected-pinyin': (report) => report.blocks.reduce((n, b) => n + findInjections(b.analysis.block.text).length, 0),
  'halfwidth-punct-in-han': (report) => report.blocks.reduce((n, b) => n + marksOf(b.analysis).length, 0),
  'digit-form': (report) => report.blocks.reduce((n, b) => n + numbersIn(b.analysis.block.text), 0),
  'halfwidth-paren-in-han': (report) => report.blocks.reduce((n, b) => n + (b.analysis.norm.match(/[)）]/gu)?.length ?? 0), 0),
};

/** The findings as they are shown: those of a rule that fills the document are one, at the first place, with a fix for all. */
export function gather(report: Report, problems: readonly Problem[]): readonly Problem[] {
  const byRule = new Map<RuleId, Problem[]>();
  for (const p of problems) if (candidates[p.rule]) { const all = byRule.get(p.rule); if (all) all.push(p); else byRule.set(p.rule, [p]); }
  const mass = new Map([...byRule].filter(([rule, all]) => all.length > MANY && all.length > NEARLY_ALL * candidates[rule]!(report)));
  return mass.size === 0 ? problems : problems.flatMap((p) => {
    const all = mass.get(p.rule);
    return !all ? [p] : all[0] === p ? [allInOne(all)] : [];
  });
}

/** All findings of one rule as one: where the first is, fixed by fixing all that can be. */
export function allInOne(all: readonly Problem[]): Problem {
  const edits = fixesTogether(all);
  return { ...all[0]!, args: {}, related: [], count: all.length, fixes: edits.length > 0 ? [{ title: 'fix-all', edits }] : [] };
}
