/** Finds the longest of many names at a place of a text. Built once, then linear in the text. */
export interface Matcher {
  /** The longest name that starts at `at`, or null. */
  longestAt(text: string, at: number): string | null;
  /** Whether any name is in the set. */
  readonly size: number;
}

export function matcher(names: Iterable<string>): Matcher {
  const byFirst = new Map<string, string[]>();
  let size = 0;
  for (const name of new Set(names)) {
    if (name === '') continue;
    size++;
    const list = byFirst.get(name[0]!);
    if (list) list.push(name); else byFirst.set(name[0]!, [name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return {
    size,
    longestAt: (text, at) => byFirst.get(text[at] ?? '')?.find((name) => text.startsWith(name, at)) ?? null,
  };
}
