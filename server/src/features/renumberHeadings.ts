import type { Report, Section } from '../analysis/model';
import type { Edit } from '../rules/problem';
import { numberOf, type HeadingNumber } from './headingNumbers';
import { withNumber } from './ordinals';

/**
 * The edits that let the headings count on from the one at `offset`: it follows the sibling before it (the first of its
 * run keeps its number), its later siblings follow it; a sibling numbered 1 begins a run of its own. Under all of these, groups that begin with 1 count on as well,
 * and 1.1 takes the number of what it stands under.
 */
export function renumberFrom(report: Report, offset: number): readonly Edit[] {
  const group = groupAt(report, report.sections, offset);
  if (!group) return [];
  const { sections, from } = group, first = numberOf(report, sections[from]!.heading)!;
  const before = from > 0 ? numberOf(report, sections[from - 1]!.heading)!.value + 1 : first.value;
  return sections.slice(from).flatMap((s, i) => numbered(report, s, before + i, null));
}

/** The numbered siblings of one style around the heading at a place, and which of them it is. */
function groupAt(report: Report, sections: readonly Section[], offset: number): { readonly sections: readonly Section[]; readonly from: number } | null {
  const here = sections.find((s) => s.span.start <= offset && offset < Math.max(s.span.end, s.heading.span.end + 1));
  if (!here) return null;
  const inner = groupAt(report, here.children, offset);
  if (inner || offset > here.heading.span.end) return inner;
  const number = numberOf(report, here.heading);
  if (!number) return null;
  const run = runs(report, sections, number.style).find((r) => r.includes(here))!;
  return { sections: run, from: run.indexOf(here) };
}

/** The siblings of one style, in runs: a 1 begins a new one. */
function runs(report: Report, sections: readonly Section[], style: string): readonly (readonly Section[])[] {
  const all: Section[][] = [];
  for (const s of sections) {
    const number = numberOf(report, s.heading), last = all.at(-1);
    if (number?.style !== style) continue;
    if (last && number.value !== 1) last.push(s); else all.push([s]);
  }
  return all;
}

/** A section with the number `value`, behind that of its parent where it has that in front; and what stands under it. */
function numbered(report: Report, s: Section, value: number, parent: Changed | null): readonly Edit[] {
  const number = numberOf(report, s.heading)!, newText = withNumber(underParent(number, parent), value);
  if (newText === null) return [];
  const own: readonly Edit[] = newText === number.printed ? [] : [{ span: number.span, newText }];
  return [...own, ...children(report, s, { before: number.printed, after: newText })];
}

interface Changed { readonly before: string; readonly after: string }
const DOTTED = /^\d+(?:\.\d+)*/u;

/** 1.2 under what was 1 and is 3 now: 3.2. */
function underParent({ printed }: HeadingNumber, parent: Changed | null): string {
  const before = parent && DOTTED.exec(parent.before)?.[0], after = parent && DOTTED.exec(parent.after)?.[0];
  return before && after && printed.startsWith(`${before}.`) ? after + printed.slice(before.length) : printed;
}

function children(report: Report, { children: all }: Section, parent: Changed): readonly Edit[] {
  const styles = [...new Set(all.flatMap((s) => numberOf(report, s.heading)?.style ?? []))];
  return styles.flatMap((style) => runs(report, all, style).flatMap((run) => {
    const counts = numberOf(report, run[0]!.heading)!.value === 1;
    return run.flatMap((s, i) => numbered(report, s, counts ? i + 1 : numberOf(report, s.heading)!.value, parent));
  }));
}
