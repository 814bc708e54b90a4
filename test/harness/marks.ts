import { analysisEnv } from '../../server/src/env';
import { analyse } from '../../server/src/analysis/report';
import type { Report } from '../../server/src/analysis/model';
import type { Span } from '../../server/src/text/span';

/** A place that a fixture marks: `⟦5%以上|target⟧` expects `target` at `5%以上`. */
export interface Mark { readonly start: number; readonly end: number; readonly label: string }

/** Takes the marks out of a fixture. Marks do not nest. */
export function unmark(fixture: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const part of fixture.split(/(⟦[^⟧]*⟧)/u)) {
    if (!part.startsWith('⟦')) { text += part; continue; }
    const bar = part.lastIndexOf('|');
    const body = part.slice(1, bar);
    marks.push({ start: text.length, end: text.length + body.length, label: part.slice(bar + 1, -1) });
    text += body;
  }
  return { text, marks };
}

/** What was found, written into the text the way fixtures are: so that a failing test reads like its fixture. */
export function mark(text: string, found: readonly { readonly span: Span; readonly label: string }[]): string {
  let out = '', at = 0;
  for (const f of [...found].sort((a, b) => a.span.start - b.span.start)) {
    out += `${text.slice(at, f.span.start)}⟦${text.slice(f.span.start, f.span.end)}|${f.label}⟧`;
    at = f.span.end;
  }
  return out + text.slice(at);
}

export const report = (text: string): Report => analyse(analysisEnv(), text);

/** The fixture again, marked with what `pick` finds in it: compare it with the fixture itself. */
export function remark(fixture: string, pick: (r: Report) => readonly { readonly span: Span; readonly label: string }[]): string {
  const { text } = unmark(fixture);
  return mark(text, pick(report(text)));
}
