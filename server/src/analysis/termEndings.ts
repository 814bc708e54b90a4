import { coreOf } from './entryForms';
import type { GlossaryEntry } from './model';

/** How far back the text that a marker hangs on is read, and the longest core that can be found so. */
const REACH = 90;

/** Which entries' terms a text ends with. Built once; an answer costs only the terms with the same last character. */
export interface TermEndings {
  /** The entry with the longest term that `text` ends with before `end`; of equals `preferred`. Null where there is none. */
  entryBefore(text: string, end: number, preferred: number | null): number | null;
  /** Whether the text before `end` ends with a term of this entry. */
  endsWith(text: string, end: number, entry: number): boolean;
}

interface Ending { readonly core: string; readonly entry: number }

export function termEndings(entries: readonly GlossaryEntry[]): TermEndings {
  const byLast = new Map<string, Ending[]>();
  entries.forEach((e, entry) => e.cores.forEach((core) => {
    const last = core[core.length - 1]!, list = byLast.get(last);
    if (list) list.push({ core, entry }); else byLast.set(last, [{ core, entry }]);
  }));
  for (const list of byLast.values()) list.sort((a, b) => b.core.length - a.core.length || a.entry - b.entry);
  const endings = (text: string, end: number): readonly Ending[] => {
    const tail = coreOf(text.slice(Math.max(0, end - REACH), end));
    return byLast.get(tail[tail.length - 1] ?? '')?.filter(({ core }) => tail.endsWith(core)) ?? [];
  };
  return {
    entryBefore(text, end, preferred) {
      const found = endings(text, end), best = found[0];
      if (!best) return null;
      return found.find((f) => f.core.length === best.core.length && f.entry === preferred)?.entry ?? best.entry;
    },
    endsWith: (text, end, entry) => endings(text, end).some((f) => f.entry === entry),
  };
}

/** The entries' numbers; in a list without any, an entry's place is its number. */
export function noteNumbers(entries: readonly GlossaryEntry[]): readonly (number | null)[] {
  return entries.every((e) => e.number === null) ? entries.map((_, i) => i + 1) : entries.map((e) => e.number);
}
