import type { BlockAnalysis } from '../analysis/model';
import { span, type Span } from '../text/span';
import type { RuleId } from './catalogue';
import { problem, usual, type BlockRule, type Fix, type Problem, type Severity } from './problem';

/** A wrong form that a pattern over the normalised text shows, and how it is put right. */
export interface Form {
  readonly rule: RuleId;
  /** With the flags `dgu`. The group `at` is what the finding covers (else the whole match), `out` what the fix replaces. */
  readonly pattern: RegExp;
  /** Whether a match is wrong; every one without it. `shown`: what the finding covers, as printed. */
  readonly when?: (m: RegExpMatchArray, shown: string, block: BlockAnalysis) => boolean;
  /** What stands in place of `out`; null where this match is right after all. Without it there is no fix. */
  readonly to?: (m: RegExpMatchArray) => string | null;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** The fix is one of several ways. */
  readonly guess?: true;
}

type Groups = Record<string, readonly [number, number] | undefined>;
const groupsOf = (m: RegExpMatchArray): Groups => (m as RegExpMatchArray & { indices?: { groups?: Groups } }).indices?.groups ?? {};

/** A rule for forms of a table. Nothing is said of headers, page furniture and stretches that were decoded wrongly. */
export const formRule = (forms: readonly Form[]): BlockRule => (block) =>
  block.block.kind === 'furniture' || block.block.kind === 'blank' ? [] : forms.flatMap((form) => [...block.norm.matchAll(form.pattern)].flatMap((m) => found(block, form, m)));

function found(block: BlockAnalysis, form: Form, m: RegExpMatchArray): readonly Problem[] {
  const groups = groupsOf(m), [from, until] = groups.at ?? [m.index!, m.index! + m[0].length];
  const at = printed(block, from, until), text = block.norm.slice(from, until), newText = form.to?.(m);
  if (newText === null || form.when?.(m, block.block.text.slice(at.start, at.end), block) === false || block.damaged.some((d) => d.start < at.end && at.start < d.end)) return [];
  const [start, end] = groups.out ?? [from, until];
  const to = newText === undefined ? text : block.norm.slice(from, start) + newText + block.norm.slice(end, until);
  const fixes = newText === undefined ? [] : exact(block, start, end, newText).map((f) => (form.guess ? { ...f, guess: form.guess } : f));
  return [problem(form.rule, form.severity ?? usual(form.rule), at, { text, to }, { fixes })];
}

const printed = (block: BlockAnalysis, start: number, end: number): Span => { const s = block.map.toBlock(span(start, end)); return span(s.start, s.end); };

/** A fix for a stretch that is printed as it is read, or of marks of another width: elsewhere its script or the pinyin in it would be lost. */
function exact(block: BlockAnalysis, start: number, end: number, newText: string): readonly Fix[] {
  const at = printed(block, start, end), old = block.norm.slice(start, end);
  const shown = block.block.text.slice(at.start, at.end);
  if (shown !== old && (shown.length !== old.length || /\p{Script=Han}/u.test(newText))) return [];
  return [newText === '' ? { title: 'fix-drop', args: { text: old }, edits: [{ span: at, newText }] } : { title: 'fix-recover', args: { text: newText }, edits: [{ span: at, newText }] }];
}
