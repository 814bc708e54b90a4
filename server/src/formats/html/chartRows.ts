import { isRate, reachOf, type TargetRow } from '../../features/targetRows';
import type { Figure } from './figures';

/** An indicator's target, with what the report says was reached in the year before. */
export interface ChartRow {
  readonly target: Figure;
  readonly result: Figure | null;
  /** Where the bars end; of a range from where to where. Below 0 is the other way: falling where the chart is of growth. */
  readonly aimed: readonly [number, number];
  readonly reached: number | null;
}

/** The charts of a report: what is to grow and what is to fall, each on one scale; amounts that have a result to be held against, each on its own. */
export const chartKinds = ['growth', 'decline', 'level'] as const;
export type ChartKind = (typeof chartKinds)[number];

export function chartRows(figures: readonly Figure[]): Readonly<Record<ChartKind, readonly ChartRow[]>> {
  const results = new Map<string, Figure>();
  for (const f of figures) if (f.kind === 'actual' && f.period !== null && reachOf(f) !== null && !results.has(keyOf(f, f.period))) results.set(keyOf(f, f.period), f);
  const rows = new Map<string, ChartRow>();
  for (const f of figures) {
    const aimed = f.kind === 'target' && f.indicator !== null ? reachOf(f) : null;
    if (aimed === null || rows.has(keyOf(f, f.period))) continue;
    const result = results.get(keyOf(f, yearBefore(f.period))) ?? null;
    rows.set(keyOf(f, f.period), { target: f, result, aimed, reached: result && reachOf(result)![1] });
  }
  const all = [...rows.values()], rates = all.filter((r) => isRate(r.target));
  return { growth: rates.filter((r) => r.aimed[1] >= 0), decline: rates.filter((r) => r.aimed[1] < 0).map(turned), level: all.filter((r) => !isRate(r.target) && sameWords(r) && r.aimed[1] > 0 && r.reached! > 0) };
}

/** The row with falling above 0. */
const turned = (r: ChartRow): ChartRow => ({ ...r, aimed: [-r.aimed[0], -r.aimed[1]], reached: r.reached === null ? null : -r.reached });

/** Amounts are held against each other only where they are printed under the same name: 综保区进出口额 is not 进出口总额. */
const sameWords = ({ target: a, result: b }: ChartRow): boolean => b !== null && (a.member ?? a.indicator) === (b.member ?? b.indicator);

/** Figures of one key measure the same, in the same way and unit, in the same time. */
const keyOf = (f: TargetRow, period: string | null): string => [f.member ?? f.indicatorId ?? f.indicator, f.member === null ? '' : f.indicatorId, isRate(f) ? 'growth' : f.change, f.unit, period].join('\n');
const yearBefore = (period: string | null): string => (period !== null && /^\d{4}$/u.test(period) ? String(Number(period) - 1) : 'none');
