import type { Report } from '../analysis/model';
import { catalogue, type RuleId } from '../rules/catalogue';
import { fixesTogether, together, surest } from '../rules/fixing';
import type { Edit, Problem } from '../rules/problem';
import { span } from '../text/span';

/** What is cleaned away, by rule; `furniture` is what the web page or the printer added around the text. */
export interface CleanUp { readonly what: RuleId | 'furniture'; readonly edits: readonly Edit[] }

/** All that a copy from the web or from paper left in the text: readings, entities, page furniture. Nothing of it overlaps. */
export function cleanUp(report: Report, wanted: readonly Problem[]): readonly CleanUp[] {
  const cleaning = wanted.filter((p) => catalogue[p.rule].cleanUp && p.fixes.length > 0);
  const furniture = report.blocks.filter((b) => b.analysis.block.kind === 'furniture').map((b) => lineAt(report.text, b.start, b.analysis.block.text.length));
  const kept = new Set(together([...furniture, ...fixesTogether(cleaning)]));
  const rules = [...new Set(cleaning.map((p) => p.rule))];
  const parts: readonly CleanUp[] = [
    { what: 'furniture', edits: furniture.filter((e) => kept.has(e)) },
    ...rules.map((rule) => ({ what: rule, edits: cleaning.filter((p) => p.rule === rule).flatMap((p) => surest(p)?.edits ?? []).filter((e) => kept.has(e)) })),
  ];
  return parts.filter(({ edits }) => edits.length > 0);
}

/** The deletion of a block with its line end; of the last line with the line end before it. */
function lineAt(text: string, start: number, length: number): Edit {
  const end = start + length, after = /^(?:\r\n|\n|\r)/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const before = after === 0 ? /(?:\r\n|\n|\r)$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0 : 0;
  return { span: span(start - before, end + after), newText: '' };
}
