import { catalogue } from './catalogue';
import type { Edit, Fix, Problem } from './problem';

/** The edits that can be made together, in document order: of two that overlap only the first. */
export function together(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.map((e, i) => ({ e, i })).sort((a, b) => a.e.span.start - b.e.span.start || a.i - b.i);
  const kept: Edit[] = [];
  for (const { e } of sorted) {
    const last = kept.at(-1);
    const clear = !last || e.span.start > last.span.end || (e.span.start === last.span.end && e.span.end > e.span.start && last.span.end > last.span.start);
    if (clear) kept.push(e);
  }
  return kept;
}

/** The fix of a finding that is no guess; of several the first. */
export const surest = (p: Problem): Fix | undefined => p.fixes.find((f) => !f.guess);

/** The edits of each finding's surest fix; a fix of several edits is made whole or not at all. */
export function fixesTogether(problems: readonly Problem[]): readonly Edit[] {
  const all = problems.flatMap((p) => { const edits = surest(p)?.edits ?? []; return edits.map((edit) => ({ edit, whole: edits })); });
  const owner = new Map(all.map(({ edit, whole }) => [edit, whole]));
  const kept = new Set(together(all.map(({ edit }) => edit)));
  return [...kept].filter((edit) => owner.get(edit)!.every((e) => kept.has(e)));
}

/** Fixes that may be applied without looking. */
export const isSafe = (p: Problem): boolean => surest(p) !== undefined && catalogue[p.rule].fix === 'safe';

/** The text after edits that do not overlap, in document order. */
export function apply(text: string, edits: readonly Edit[]): string {
  let out = '', at = 0;
  for (const { span, newText } of edits) { out += text.slice(at, span.start) + newText; at = span.end; }
  return out + text.slice(at);
}
