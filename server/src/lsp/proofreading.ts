import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../analysis/model';
import { calm, holdFor, keyOf, lineOf } from '../features/calm';
import { findings, listed, type Findings } from '../features/findings';
import type { Problem } from '../rules/problem';
import type { Analysed } from './documents';
import type { Projects } from './projects';
import type { Settings } from '../protocol';
import type { TypingWatch } from './typing';

/** What is found in a document, as its project wants it. */
export interface Proofreading {
  of(analysed: Analysed): Findings;
  /** All that is not ignored, also while findings are not to be shown. */
  all(analysed: Analysed): readonly Problem[];
  /** What an editor lists now: nothing of a line that is being written that was not there before. */
  shown(analysed: Analysed): { readonly problems: readonly Problem[]; readonly heldFor: number };
  /** Grows with every change of settings and projects: findings of one report are the same while it stays the same. */
  generation(): number;
  changed(): void;
  forget(uri: string): void;
}

const NOTHING: Findings = { wanted: [], ignored: [] };

export function proofreading(settings: () => Settings, projects: Projects, typing: TypingWatch, now: () => number = Date.now): Proofreading {
  let generation = 0;
  const cache = new WeakMap<Report, { readonly generation: number; readonly found: Findings }>();
  /** What was last shown of a document, line by line: typing within a line does not change its number. */
  const shownLast = new Map<string, ReadonlyMap<number, readonly string[]>>();
  const every = ({ doc, report }: Analysed): Findings => {
    const known = cache.get(report);
    if (known?.generation === generation) return known.found;
    const found = findings(report, projects.policy(doc.uri));
    cache.set(report, { generation, found });
    return found;
  };
  const of = (a: Analysed): Findings => settings().diagnostics.enable && !settings().readingMode ? every(a) : NOTHING;
  return {
    of,
    all: (a) => every(a).wanted,
    shown: (analysed) => {
      const { doc, report } = analysed, problems = listed(report, of(analysed).wanted);
      const typed = typing.of(doc.uri), heldFor = holdFor(typed, now()), last = shownLast.get(doc.uri);
      const offset = typed && heldFor > 0 && last ? Math.min(typed.offset, report.text.length) : null;
      const calmed = offset === null ? problems : calm(report.text, lineOf(report.text, offset), problems, last!.get(doc.positionAt(offset).line) ?? []);
      shownLast.set(doc.uri, linesOf(doc, report.text, calmed));
      return { problems: calmed, heldFor: calmed.length < problems.length ? heldFor : 0 };
    },
    generation: () => generation,
    changed: () => { generation++; },
    forget: (uri) => { shownLast.delete(uri); typing.forget(uri); },
  };
}


/** The findings of each line by number; one that covers several lines counts in each of them. */
function linesOf(doc: TextDocument, text: string, problems: readonly Problem[]): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, string[]>();
  for (const p of problems) for (let line = doc.positionAt(p.span.start).line, last = doc.positionAt(p.span.end).line; line <= last; line++) {
    const keys = lines.get(line);
    if (keys) keys.push(keyOf(text, p)); else lines.set(line, [keyOf(text, p)]);
  }
  return lines;
}
