import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings, safeEdits } from '../../server/src/features/findings';
import { check } from '../../server/src/rules';
import { catalogue, ruleIds } from '../../server/src/rules/catalogue';
import { apply, fixesTogether, together } from '../../server/src/rules/fixing';
import { allInOne, gather } from '../../server/src/rules/mass';
import type { Problem } from '../../server/src/rules/problem';
import { report } from '../harness/marks';
import { samples } from '../harness/samples';

const on = Object.fromEntries(ruleIds.map((id) => [id, catalogue[id].severity === 'off' ? 'warning' : catalogue[id].severity]));
const found = (text: string): readonly Problem[] => check(report(text), on);
const edit = (start: number, end: number, newText = ''): { span: { start: number; end: number }; newText: string } => ({ span: { start, end }, newText });

describe('edits made together', () => {
  it('do not overlap: the first of two stays', () => expect(together([edit(5, 8), edit(0, 3), edit(2, 4), edit(3, 4), edit(7, 9)])).toEqual([edit(0, 3), edit(3, 4), edit(5, 8)]));
  it('are applied at their places', () => expect(apply('甲乙丙丁', [edit(0, 1, '子'), edit(2, 3)])).toBe('子乙丁'));
  it('two insertions at one place are not both made', () => expect(together([edit(1, 1, 'x'), edit(1, 1, 'y')])).toEqual([edit(1, 1, 'x')]));
  it('a fix of several edits is made whole or not at all', () => {
    const p = (...edits: readonly ReturnType<typeof edit>[]): Problem => ({ span: edits[0]!.span, rule: 'html-entity', severity: 'error', args: {}, related: [], fixes: [{ title: 'fix-all', edits }] });
    expect(fixesTogether([p(edit(0, 2)), p(edit(1, 3), edit(6, 7)), p(edit(4, 5))])).toEqual([edit(0, 2), edit(4, 5)]);
  });
});

/** Errors to put into a report, none inside another: what each rule with a fix calls wrong, and what is hard to fix. */
const errors = [...ruleIds.map((id) => catalogue[id].wrong).filter((wrong, i) => found(wrong).some((p) => p.rule === ruleIds[i] && p.fixes.length > 0)), '&amp;ldquo;', '&nbsp;&nbsp;', 'ldquo;双高”', '“', '（', '&lt;p&gt;', '&amp;amp;'];
const bases = samples.map(({ text }) => text.slice(0, 1500));
const spoilt = fc.tuple(fc.constantFrom(...bases), fc.array(fc.tuple(fc.nat(1499), fc.constantFrom(...errors)), { minLength: 1, maxLength: 6 }))
  .map(([base, all]) => [...all].sort(([a], [b]) => b - a).reduce((text, [at, error]) => text.slice(0, at) + error + text.slice(at), base));

/** What a finding is known by before and after another is fixed: what it says, or else how it begins and ends; the width of its marks may change, and what stands within it. */
const key = (text: string, p: Problem): string => `${p.rule} ${(Object.keys(p.args).length > 0 ? JSON.stringify(p.args) : `${text[p.span.start]}…${text[p.span.end - 1]}`).normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]/gu, '')}`;
const counts = (text: string, problems: readonly Problem[]): ReadonlyMap<string, number> => problems.reduce((m, p) => m.set(key(text, p), (m.get(key(text, p)) ?? 0) + 1), new Map<string, number>());

/** Where a paragraph gets its full stop or its line break, other lines may turn out to be headings or its continuation: what is said of them is no fault of the fix. */
const OF_STRUCTURE = /^(?:heading-|count-claim-heading|line-break-)/u;

/** Marks pair within a paragraph: where a fix joins two or parts one, halves that find each other are judged as a pair. */
const MOVES_BOUNDS: readonly string[] = ['fix-join', 'fix-new-paragraph'], OF_PAIRS = /^(?:bracket-|quote-|lost-quoted-|halfwidth-paren-)/u;

describe('every fix', () => {
  it('removes its own finding and adds none', () => {
    fc.assert(fc.property(spoilt, fc.nat(), (text, pick) => {
      const all = found(text).filter((p) => p.fixes.length > 0);
      fc.pre(all.length > 0);
      const p = all[pick % all.length]!, before = counts(text, found(text));
      for (const fix of p.fixes) {
        const after = apply(text, fix.edits), left = counts(after, found(after));
        expect(left.get(key(text, p)) ?? 0).toBeLessThan(before.get(key(text, p))!);
        for (const [k, n] of left) if (!OF_STRUCTURE.test(k) && !(MOVES_BOUNDS.includes(fix.title) && OF_PAIRS.test(k))) expect(n, `${k}, with ${p.rule}: ${fix.title}`).toBeLessThanOrEqual(before.get(k) ?? 0);
      }
    }), { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 7) });
  });
  it('of all at once leaves nothing to fix, and done again does nothing', () => {
    fc.assert(fc.property(spoilt, (text) => {
      const once = apply(text, safeEdits(findings(report(text)).wanted));
      expect(safeEdits(findings(report(once)).wanted)).toEqual([]);
    }), { numRuns: 40, seed: 7 });
  });
});

describe('a rule that fills the document', () => {
  const readings = '社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。\n';
  it('is one finding, at the first place, with the count and a fix for all', () => {
    const text = readings.repeat(3), r = report(text), [one, ...others] = gather(r, check(r));
    expect([others, one!.count, text.slice(one!.span.start, one!.span.end)]).toEqual([[], 24, '(huì )']);
    expect(check(report(apply(text, one!.fixes[0]!.edits)))).toEqual([]);
  });
  it('of twenty hits or fewer stays many', () => {
    const r = report(readings.repeat(2));
    expect(gather(r, check(r))).toHaveLength(16);
  });
  it('never hides another rule', () => {
    const r = report(`${readings.repeat(3)}見&ldquo;書”。`);
    expect(gather(r, check(r)).map((p) => [p.rule, p.count])).toEqual([['injected-pinyin', 24], ['html-entity', undefined]]);
  });
  it('without fixes has none', () => expect(allInOne(found('实施“甲。\n推进“乙。')).fixes).toEqual([]));
});
