import type { Report } from '../../server/src/analysis/model';
import { analyse, type AnalysisEnv } from '../../server/src/analysis/report';
import { safeEdits } from '../../server/src/features/findings';
import { check } from '../../server/src/rules';
import { apply } from '../../server/src/rules/fixing';
import type { Problem } from '../../server/src/rules/problem';
import type { Kind, Mutation } from './mutation';

/** A clean text that errors are made in, and what is found in it before. */
export interface Base { readonly text: string; readonly report: Report; readonly before: readonly Problem[] }
interface Trial { readonly base: Base; readonly mutation: Mutation }
export interface Miss { readonly text: string; readonly mutation: Mutation; readonly found: readonly string[] }
export interface Row { readonly id: string; readonly name: string; readonly rules: readonly string[]; readonly places: number; readonly tried: number; readonly found: number; readonly misses: readonly Miss[] }

/** A sample report without its errors: what can be put right is, lines with anything else wrong are left out. */
function cleaned(env: AnalysisEnv, text: string): string {
  const mended = apply(text, safeEdits(check(analyse(env, text))));
  const wrong = check(analyse(env, mended)).filter((p) => p.severity === 'error' || p.severity === 'warning');
  let at = 0;
  return mended.split('\n').filter((line) => {
    const start = at;
    at += line.length + 1;
    return !wrong.some((p) => p.span.start < at && start <= p.span.end);
  }).join('\n');
}

/** Random numbers below 1 that are the same every time (mulberry32). */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function sampled<T>(all: readonly T[], limit: number, next: () => number): readonly T[] {
  const rest = [...all];
  for (let i = rest.length - 1; i > 0; i--) { const j = Math.floor(next() * (i + 1)); [rest[i], rest[j]] = [rest[j]!, rest[i]!]; }
  return rest.slice(0, limit);
}

export const mutate = (text: string, m: Mutation): string => text.slice(0, m.start) + m.to + text.slice(m.end);

/** A finding of the clean text as it is known in the mutated one: by its rule and its moved place. */
const key = (rule: string, start: number, end: number): string => `${rule} ${start}-${end}`;
function known({ before }: Base, m: Mutation): ReadonlySet<string> {
  const by = m.to.length - (m.end - m.start), move = (at: number): number => at >= m.end ? at + by : at;
  return new Set(before.map((p) => key(p.rule, move(p.span.start), move(p.span.end))));
}

/** The findings that a mutation brings. */
const brought = (env: AnalysisEnv, { base, mutation }: Trial): readonly Problem[] => {
  const old = known(base, mutation);
  return check(analyse(env, mutate(base.text, mutation), base.report)).filter((p) => !old.has(key(p.rule, p.span.start, p.span.end)));
};

const touches = (p: Problem, m: Mutation): boolean => (m.places ?? [[m.start, m.start + m.to.length]]).some(([start, end]) => p.span.start <= end && start <= p.span.end);

function missOf(env: AnalysisEnv, kind: Kind, trial: Trial): Miss | null {
  const found = brought(env, trial), { mutation, base } = trial;
  if (found.some((p) => kind.rules.includes(p.rule) && touches(p, mutation))) return null;
  const around = mutate(base.text, mutation);
  return { text: `${around.slice(Math.max(0, mutation.start - 24), mutation.start)}⟦${mutation.to}⟧${around.slice(mutation.start + mutation.to.length, mutation.start + mutation.to.length + 24)}`, mutation, found: found.map((p) => `${p.rule}「${around.slice(p.span.start, p.span.end).slice(0, 30)}」`) };
}

/** Clean texts, ready to have errors made in them. */
export const basesOf = (env: AnalysisEnv, texts: readonly string[]): readonly Base[] => texts.map((raw) => { const text = cleaned(env, raw), report = analyse(env, text); return { text, report, before: check(report) }; });

/** Makes up to `limit` errors of a kind, at places chosen by chance, and tells which are found. */
export function runKind(env: AnalysisEnv, kind: Kind, bases: readonly Base[], limit: number, seed: number): Row {
  const all = bases.flatMap((base) => kind.make(base.text, base.report).map((mutation) => ({ base, mutation })));
  const trials = sampled(all, limit, random(seed)), misses = trials.flatMap((t) => missOf(env, kind, t) ?? []);
  return { id: kind.id, name: kind.name, rules: kind.rules, places: all.length, tried: trials.length, found: trials.length - misses.length, misses };
}

/** What a test says of a miss: the text around the error, and what was found instead. */
export const tell = ({ text, found }: Miss): string => `${text.replace(/\n/gu, '⏎')} | ${found.join(' ')}`;
