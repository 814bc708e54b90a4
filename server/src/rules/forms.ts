import type { BlockAnalysis } from '../analysis/model';
import { span, type Span } from '../text/span';
import type { RuleId } from './catalogue';
import { problem, usual, type BlockRule, type Fix, type Problem } from './problem';

/** A wrong form that a pattern over the normalised text shows, and how it is put right. */
export interface Form {
  readonly rule: RuleId;
  /** With the flags `dgu`. The group `at` is what the finding covers (else the whole match), `out` what the fix replaces. */
  readonly pattern: RegExp;
  /** Whether a match is wrong; every one without it. */
  readonly when?: (m: RegExpMatchArray) => boolean;
  /** What stands in place of `out`; null where this match is right after all. Without it there is no fix. */
  readonly to?: (m: RegExpMatchArray) => string | null;
}

type Groups = Record<string, readonly [number, number] | undefined>;
const groupsOf = (m: RegExpMatchArray): Groups => (m as RegExpMatchArray & { indices?: { groups?: Groups } }).indices?.groups ?? {};

/** A rule for forms of a table. Nothing is said of headers, page furniture and stretches that were decoded wrongly. */
export const formRule = (forms: readonly Form[]): BlockRule => (block) =>
  block.block.kind === 'furniture' || block.block.kind === 'blank' ? [] : forms.flatMap((form) => [...block.norm.matchAll(form.pattern)].flatMap((m) => found(block, form, m)));

function found(block: BlockAnalysis, form: Form, m: RegExpMatchArray): readonly Problem[] {
  const groups = groupsOf(m), [from, until] = groups.at ?? [m.index!, m.index! + m[0].length];
  const at = printed(block, from, until), text = block.norm.slice(from, until), newText = form.to?.(m);
  if (newText === null || form.when?.(m) === false || block.damaged.some((d) => d.start < at.end && at.start < d.end)) return [];
  const [start, end] = groups.out ?? [from, until];
  const to = newText === undefined ? text : block.norm.slice(from, start) + newText + block.norm.slice(end, until);
  return [problem(form.rule, usual(form.rule), at, { text, to }, { fixes: newText === undefined ? [] : exact(block, start, end, newText) })];
}

const printed = (block: BlockAnalysis, start: number, end: number): Span => { const s = block.map.toBlock(span(start, end)); return span(s.start, s.end); };

/** A fix for a stretch that is printed as it is read: elsewhere its script or the pinyin in it would be lost. */
function exact(block: BlockAnalysis, start: number, end: number, newText: string): readonly Fix[] {
  const at = printed(block, start, end), old = block.norm.slice(start, end);
  if (block.block.text.slice(at.start, at.end) !== old) return [];
  return [newText === '' ? { title: 'fix-drop', args: { text: old }, edits: [{ span: at, newText }] } : { title: 'fix-recover', args: { text: newText }, edits: [{ span: at, newText }] }];
}
