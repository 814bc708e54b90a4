import { describe, expect, it } from 'vitest';
import { analysisEnv } from '../../server/src/env';
import { analyse } from '../../server/src/analysis/report';
import type { Report } from '../../server/src/analysis/model';
import { findings, safeEdits } from '../../server/src/features/findings';
import { check } from '../../server/src/rules';
import { apply } from '../../server/src/rules/fixing';
import type { Edit, Problem } from '../../server/src/rules/problem';
import { kinds } from './kinds';
import { basesOf, mutate, random } from './run';
import { texts } from './texts';

const env = analysisEnv(), bases = basesOf(env, texts), RUNS = Number(process.env['FIX_RUNS'] ?? 60), ERRORS = 3, SEED = Number(process.env['FIX_SEED'] ?? 11);

/** Clean reports with several errors of kinds chosen by chance, each made in the text that has the ones before. */
function spoilt(): readonly Report[] {
  const next = random(SEED), one = <T>(all: readonly T[]): T | undefined => all[Math.floor(next() * all.length)];
  return Array.from({ length: RUNS }, () => {
    let { report } = one(bases)!;
    for (let n = 0; n < ERRORS; n++) {
      const m = one(one(kinds)!.make(report.text, report));
      if (m) report = analyse(env, mutate(report.text, m), report);
    }
    return report;
  });
}

/** What a finding is known by before and after another is fixed; the width of its marks may change. */
const key = (text: string, p: Problem): string => `${p.rule} ${p.rule.startsWith('quote-') ? JSON.stringify(p.args) : text.slice(p.span.start, p.span.end).normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]/gu, '')}`;
const counts = (report: Report): ReadonlyMap<string, number> => check(report).reduce((m, p) => m.set(key(report.text, p), (m.get(key(report.text, p)) ?? 0) + 1), new Map<string, number>());
/** The edits that take a text back to what it was. */
const undo = (text: string, edits: readonly Edit[]): readonly Edit[] => {
  let by = 0;
  return edits.map(({ span, newText }) => {
    const start = span.start + by;
    by += newText.length - (span.end - span.start);
    return { span: { ...span, start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
};

const reports = spoilt();

describe('in a report with several errors', () => {
  it('a fix removes its own finding and adds none', () => {
    const wrong = reports.flatMap((report) => {
      const before = counts(report);
      return check(report).flatMap((p) => p.fixes.flatMap((fix) => {
        const left = counts(analyse(env, apply(report.text, fix.edits), report)), own = key(report.text, p);
        return [...((left.get(own) ?? 0) < before.get(own)! ? [] : [`${own} stays after ${fix.title}`]), ...[...left].filter(([k, n]) => n > (before.get(k) ?? 0)).map(([k]) => `${fix.title} of ${own} adds ${k}`)];
      }));
    });
    expect(wrong).toEqual([]);
  });
  it('all safe fixes at once leave none, and can be undone byte for byte', () => {
    for (const report of reports) {
      const edits = safeEdits(findings(report).wanted), once = apply(report.text, edits);
      expect(safeEdits(findings(analyse(env, once, report)).wanted).map((e) => once.slice(e.span.start - 8, e.span.end + 8))).toEqual([]);
      expect(apply(once, undo(report.text, edits))).toBe(report.text);
    }
  });
});
