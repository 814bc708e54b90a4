import { samePlace } from '../features/place';
import { isRate, reachOf } from '../features/targetRows';
import { indicators } from '../lexicon';
import type { IndicatorFact, ReportFacts } from './facts';

/**
 * What became of a target, as far as the next year's report tells: a bound (5%以上) was kept or not; what was to be
 * reached just so, or about so (5%左右), was reached, exceeded or not reached by `difference`. Whether it is good to
 * exceed it is for the reader to say: growth is, unemployment is not.
 */
export type Outcome = 'met' | 'missed' | 'equal' | 'above' | 'below';

/** A figure of a report, and where it stands: `key` is the report's address or path. */
export interface Cited { readonly key: string; readonly fact: IndicatorFact }

/** A target of one year beside the result that the report of the next year gives for it. */
export interface LedgerRow {
  readonly place: string;
  /** The year that the target is for. */
  readonly year: number;
  /** As the target's report prints it. */
  readonly indicator: string;
  readonly id: string | null;
  readonly target: Cited;
  /** Null where the next report is there, but says nothing of it. */
  readonly result: Cited | null;
  /** Null where there is no result, or none that can be held against the target. */
  readonly outcome: Outcome | null;
  /** Result less target in the target's own unit, a decline counted below 0; of a range from its nearer end. Null where `outcome` is. */
  readonly difference: number | null;
}

/** So many times more or less is no better or worse year. */
const ANOTHER_SIZE = 4;

interface Source { readonly key: string; readonly facts: ReportFacts; readonly year: number; readonly place: string }

/**
 * The ledger (兑现对照) of all reports, or of those of one place: by place, year and where the target stands. Targets with
 * a number, for one year, whose next year's report is there; those for several years are not due. A target that the
 * lexicon of indicators does not know is only in it where its result was found. Of copies of one report `own` is taken.
 */
export function ledger(reports: Iterable<readonly [key: string, facts: ReportFacts]>, place: string | null = null, own: string | null = null): readonly LedgerRow[] {
  const sources = chosen(reports, place, own);
  return sources.flatMap((s) => {
    const next = sources.find((o) => o.year === s.year + 1 && samePlace(o.place, s.place));
    return next ? rowsOf(s, next) : [];
  });
}

/** One report for each place and year, the one with most figures: others are copies of it, or about it. */
function chosen(reports: Iterable<readonly [string, ReportFacts]>, wanted: string | null, own: string | null): readonly Source[] {
  const kept: Source[] = [];
  for (const [key, facts] of reports) {
    const { place } = facts, year = targetYear(facts);
    if (place === null || year === null || (wanted !== null && !samePlace(place, wanted))) continue;
    const at = kept.findIndex((k) => k.year === year && samePlace(k.place, place)), source = { key, facts, year, place };
    if (at < 0) kept.push(source);
    else if (key === own || (kept[at]!.key !== own && facts.indicators.length > kept[at]!.facts.indicators.length)) kept[at] = source;
  }
  return kept.sort((a, b) => (a.place === b.place ? a.year - b.year : a.place < b.place ? -1 : 1));
}

/** The year that a report's targets are for: a report given in December is for the next year. Else the report's own. */
function targetYear({ indicators: all, year }: ReportFacts): number | null {
  const counts = new Map<string, number>();
  for (const { kind, period } of all) if (kind === 'target' && (year === null ? /^\d{4}$/u.test(period ?? '') : period === String(year) || period === String(year + 1))) counts.set(period!, (counts.get(period!) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? Number(most[0]) : year;
}

function rowsOf({ key, facts, year, place }: Source, next: Source): readonly LedgerRow[] {
  const results = grouped(next.facts.indicators.filter((i) => i.kind === 'actual' && i.period === String(year) && reachOf(i) !== null));
  const targets = grouped(facts.indicators.filter((i) => i.kind === 'target' && (i.period === null || i.period === String(year)) && reachOf(i) !== null));
  return [...targets].flatMap(([measure, all]): readonly LedgerRow[] => {
    const fact = theOne(all), found = fact && resultOf(fact, results.get(measure) ?? []);
    if (!fact || (!found && !isKnown(fact))) return [];
    const judged = found && judge(fact, reachOf(fact)!, found);
    return [{ place, year, indicator: fact.name, id: fact.id, target: { key, fact }, result: found && { key: next.key, fact: found }, outcome: judged?.outcome ?? null, difference: judged?.difference ?? null }];
  });
}

function grouped(facts: readonly IndicatorFact[]): ReadonlyMap<string, readonly IndicatorFact[]> {
  const groups = new Map<string, IndicatorFact[]>();
  for (const f of facts) { const m = measureOf(f), group = groups.get(m); if (group) group.push(f); else groups.set(m, [f]); }
  return groups;
}

/** The first of a measure; of amounts only where they agree, or follow each other in one paragraph: 新签约亿元以上项目126个、新开工98个. */
function theOne(all: readonly IndicatorFact[]): IndicatorFact | null {
  const first = all[0];
  return first && (isRate(first) || all.every((f) => String(f.value) === String(first.value) || f.at[0] === first.at[0])) ? first : null;
}

/** The result printed by the same name, else the one under another name of the same thing, where no two of those differ: 全部工业增加值 is not 规上工业增加值. An amount of quite another size is of something else: 净增57家 is none of 总数达到412家. */
function resultOf(target: IndicatorFact, results: readonly IndicatorFact[]): IndicatorFact | null {
  const near = results.filter((r) => isRate(r) || isOfSize(r, target)), named = near.filter((r) => r.name === target.name);
  if (named.length > 0) return theOne(named);
  return new Set(near.map((r) => r.name)).size > 1 && new Set(near.map((r) => String(r.value))).size > 1 ? null : theOne(near);
}

function isOfSize(one: IndicatorFact, other: IndicatorFact): boolean {
  const [a, b] = [Math.abs(reachOf(one)![0]), Math.abs(reachOf(other)![0])];
  return a <= b * ANOTHER_SIZE && b <= a * ANOTHER_SIZE;
}

const namesOf = new Map(indicators.map((i) => [i.id, new Set(i.names)]));
/** 高新技术企业总数 and 高新技术企业 are one, and so are 地区生产总值增速 and 地区生产总值. */
const bare = (name: string): string => name.replace(/(?:总数|数量|增速|增幅|增长率|增长速度)$/u, '');
/** Printed just by a name of the lexicon: 综保区进出口额 is no 进出口总额. */
const isKnown = ({ id, name }: IndicatorFact): boolean => id !== null && namesOf.get(id)?.has(bare(name)) === true;
/** Figures of one measure are of the same thing in the same way: growth, share or amount, and in the same unit. */
const measureOf = (f: IndicatorFact): string => [isKnown(f) ? f.id : bare(f.name), isRate(f) ? 'growth' : f.change, f.unit].join('\n');

/** A bound said of a decline holds downwards: 下降3%以上 is at most −3. */
const TURNED = { ge: 'le', gt: 'lt', le: 'ge', lt: 'gt', eq: 'eq', approx: 'approx', range: 'range' } as const;
function opOf({ op, change, text }: IndicatorFact): keyof typeof TURNED {
  const said = op === 'lt' && text.endsWith('以下') ? 'le' : op ?? 'eq';          // 以下 includes its number: Civil Code, art. 1259
  return change === 'decline' ? TURNED[said] : said;
}

/** A result that tells one side only, 超过 or 不到, decides where it is the right one. Null where it does not, and of a range. */
function judge(target: IndicatorFact, aimed: readonly [number, number], result: IndicatorFact): { readonly outcome: Outcome; readonly difference: number } | null {
  const [from, to] = reachOf(result)!, [low, high] = [Math.min(...aimed), Math.max(...aimed)], least = opOf(result), op = opOf(target);
  if (from !== to) return null;
  const far = from < low ? round(from - low) : from > high ? round(from - high) : 0;
  if (least === 'approx' && far === 0 && op !== 'approx' && op !== 'range') return null;          // 近150亿元 is less than 150亿元, 6%左右 may be
  const up = least === 'ge' || least === 'gt', down = least === 'le' || least === 'lt';
  const told = (outcome: Outcome): { readonly outcome: Outcome; readonly difference: number } => ({ outcome, difference: far });
  switch (op) {
    case 'ge': case 'gt': {
      const kept = far > 0 || (far === 0 && (op === 'ge' || least === 'gt'));
      return (kept && down) || (!kept && up) ? null : told(kept ? 'met' : 'missed');
    }
    case 'le': case 'lt': {
      const kept = far < 0 || (far === 0 && (op === 'le' || least === 'lt'));
      return (kept && up) || (!kept && down) ? null : told(kept ? 'met' : 'missed');
    }
    default:
      if ((far < 0 && up) || (far > 0 && down) || (far === 0 && (least === 'ge' || least === 'le'))) return null;
      return told(far > 0 || (far === 0 && up) ? 'above' : far < 0 || down ? 'below' : 'equal');
  }
}

/** Without the dust that binary fractions leave: 5.8 − 6 is −0.2. */
const round = (n: number): number => Number(n.toPrecision(12));
