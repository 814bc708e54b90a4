import rows from '../../../seeds/lexicon/target-relations.json';

/** How a target without a number is stated: 与经济增长同步, 完成省下达任务. */
export interface TargetRelation { readonly relation: string; readonly pattern: RegExp }

/** Tried in order at the end of a clause. */
export const targetRelations: readonly TargetRelation[] = rows.map((r) => ({ relation: r.relation, pattern: new RegExp(`${r.pattern}$`, 'u') }));
