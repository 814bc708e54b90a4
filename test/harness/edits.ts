import { expect } from 'vitest';
import type { Edit } from '../../server/src/rules/problem';

/** The text with the edits made; they may not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  for (const [i, e] of sorted.entries()) if (i > 0) expect(e.span.start).toBeGreaterThanOrEqual(sorted[i - 1]!.span.end);
  return sorted.reduceRight((out, e) => out.slice(0, e.span.start) + e.newText + out.slice(e.span.end), text);
}
