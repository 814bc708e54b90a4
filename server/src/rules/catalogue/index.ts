import { facts } from './facts';
import { glossary } from './glossary';
import { hygiene } from './hygiene';
import { marks } from './marks';
import { numbers } from './numbers';
import { punctuation } from './punctuation';
import { groups, type Row } from './row';
import { structure } from './structure';
import { wording } from './wording';

/** The table of rules: id → all that is said of it. A finding of a rule without a row does not compile. */
const rows = { ...punctuation, ...marks, ...numbers, ...structure, ...glossary, ...facts, ...hygiene, ...wording } as const satisfies Readonly<Record<string, Row>>;

export type RuleId = keyof typeof rows;
export const catalogue: Readonly<Record<RuleId, Row>> = rows;

const groupOrder = Object.keys(groups);
/** Every rule, group by group. */
export const ruleIds: readonly RuleId[] = (Object.keys(rows) as RuleId[]).sort((a, b) => groupOrder.indexOf(rows[a].group) - groupOrder.indexOf(rows[b].group) || (a < b ? -1 : 1));
export const isRuleId = (id: string): id is RuleId => Object.hasOwn(rows, id);
