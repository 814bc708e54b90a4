import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis/report';
import { recoveryOf } from '../../server/src/analysis/recovery';
import { analysisEnv } from '../../server/src/env';
import { parseFrequencies } from '../../server/src/env/frequencies';
import { misalign, tracesOf } from '../../server/src/text/misalign';
import { findDamage } from '../../server/src/text/pinyin';
import { fixesOnDemand } from '../../server/src/rules/recovered';
import { check } from '../../server/src/rules';
import { ANNOTATIONS, pollute, REPORT, spoilt } from '../harness/pollution';
import { report } from '../harness/marks';

describe('misaligned decoding', () => {
  it.each([
    // 以優: D2D4 839E; 詢 is D483. 海口: BAA3 BFDA; ？ is A3BF. 經: BD9B before 濟.
    ['以優異', [['優', 'yōu'], ['詢', 'xún']], '以?xún)?yōu)異'],
    ['上海口岸', [], '上??诎栋'],
    ['會議', [['會', 'huì ']], '會(huì )議'],
    ['成效明顯', [], '成效明顯'],
  ] as const)('%s', (text, annotations, shown) => {
    const made = misalign(text, annotations);
    if (text === '上海口岸') expect(made.startsWith('上??诎')).toBe(true); else expect(made).toBe(shown);
  });
  it('is undone byte by byte', () => {
    expect(tracesOf('?xún)?yōu)')).toEqual({ slots: [null, null], readings: [{ at: 1, pinyin: 'xún' }, { at: 2, pinyin: 'yōu' }], ends: new Set() });
    expect(tracesOf('??诎')).toEqual({ slots: [null, 0xa3, 0xbf, 0xda, 0xb0], readings: [], ends: new Set() });
    expect(tracesOf('😀')).toBeNull();
  });
  it('of any text leaves whole what has no reading and no mark in it', () => fc.assert(fc.property(fc.array(fc.constantFrom(...'國家產業發展經濟社會工作'), { maxLength: 20 }), (chars) => {
    const text = chars.join('');
    expect(misalign(text, [])).toBe(text);
  })));
});

describe('recovery', () => {
  const env = analysisEnv();
  const runs = spoilt(env);
  it('finds every stretch that was spoilt', () => {
    expect(runs.length).toBeGreaterThanOrEqual(8);
    for (const r of runs) expect(r.candidates.length).toBeGreaterThan(0);
  });
  it('proposes what was there first in most cases, and among three in nearly all', () => {
    const first = runs.filter((r) => r.fits(r.candidates[0]!)).length, any = runs.filter((r) => r.candidates.some(r.fits)).length;
    expect(first / runs.length).toBeGreaterThanOrEqual(0.7);
    expect(any / runs.length).toBeGreaterThanOrEqual(0.8);
  });
  it('is certain of some, never wrongly, and not of all', () => {
    const certain = runs.filter((r) => r.certain);
    expect(certain.length).toBeGreaterThan(0);
    expect(certain.filter((r) => !r.fits(r.candidates[0]!))).toEqual([]);
    expect(certain.length).toBeLessThan(runs.length);
  });
  it('gives fixes: one where it is certain, guesses where it is not, none that is preferred among guesses', () => {
    const r = analyse(env, pollute(REPORT));
    const found = check(r).filter((p) => p.rule === 'mojibake-gbk-shift').map((p) => fixesOnDemand(r, p));
    expect(found.some((f) => f.length === 1 && !f[0]!.guess)).toBe(true);
    expect(found.some((f) => f.length === 3 && f.every((x) => x.guess))).toBe(true);
    expect(found.every((f) => f.length <= 3)).toBe(true);
    expect(fixesOnDemand(r, { rule: 'injected-pinyin', span: { start: 0, end: 1 } })).toEqual([]);
  }, 120_000);
  it('is never certain without a dictionary', () => {
    const poor = { ...env, frequencies: () => parseFrequencies('') };
    expect(spoilt(poor).some((r) => r.certain)).toBe(false);
  }, 120_000);
  it('of what is no such text is nothing, and takes no time', () => {
    const r = report(`${pollute(REPORT)}\n句號?!眳${'囗'.repeat(200)}^(qū)`);
    const block = r.blocks[r.blocks.length - 1]!, from = performance.now();
    expect(recoveryOf(r, block, { start: 2, end: block.analysis.block.text.length }).candidates).toEqual([]);
    expect(performance.now() - from).toBeLessThan(3000);
  });
});

it('damage is found only where its signs are', () => {
  expect(findDamage('發展?相城區委員會')).toEqual([]);
  expect(findDamage('規?;l(fā)展').map((s) => [s.start, s.end])).toEqual([[1, 8]]);
});
it('ANNOTATIONS have the readings of their characters', () => {
  for (const [char, reading] of ANNOTATIONS) expect(analysisEnv().isReading(char, reading.trim())).toBe(true);
});
