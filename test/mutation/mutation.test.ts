import { describe, expect, it } from 'vitest';
import { analysisEnv } from '../../server/src/env';
import { check } from '../../server/src/rules';
import { isRuleId } from '../../server/src/rules/catalogue';
import { kinds } from './kinds';
import { basesOf, runKind, tell } from './run';
import { texts } from './texts';

const LIMIT = 20, SEED = 7, RATE = 0.95;
const env = analysisEnv(), bases = basesOf(env, texts);

describe('an error made in a clean report is found, at its place and by its rule', () => {
  it.each(kinds.filter((k) => isRuleId(k.rules[0]!)).map((k) => [k.name, k] as const))('%s', (_, kind) => {
    const row = runKind(env, kind, bases, LIMIT, SEED);
    expect(row.places, 'places that the texts offer').toBeGreaterThan(0);
    expect(row.found / row.tried, row.misses.map(tell).join('\n')).toBeGreaterThanOrEqual(RATE);
  });
  it('the longer texts are clean before', () => expect(bases.slice(-2).flatMap((b) => check(b.report).map((p) => [p.rule, b.text.slice(p.span.start, p.span.end)]))).toEqual([]));
  it('every kind has its own id', () => expect(new Set(kinds.map((k) => k.id)).size).toBe(kinds.length));
});
