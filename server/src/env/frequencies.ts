import type { WordFrequencies } from '../analysis/recovery';

export const NO_FREQUENCIES: WordFrequencies = { words: () => [], seconds: () => [], char: () => 0, total: 0 };

/** Longer words tell a reading no better than their parts. */
const MAX_LENGTH = 5;

/** Reads counts from a dictionary's text. */
export function parseFrequencies(dictionary: string): WordFrequencies {
  const chars = new Map<string, number>(), byTwo = new Map<string, [string, number][]>(), seconds = new Map<string, string[]>();
  let total = 0;
  for (let at = 0; at < dictionary.length;) {
    const end = dictionary.indexOf('\n', at), line = dictionary.slice(at, end < 0 ? dictionary.length : end);
    at = end < 0 ? dictionary.length : end + 1;
    const blank = line.indexOf(' '), count = parseInt(line.slice(blank + 1), 10);
    if (blank < 1 || !(count > 0)) continue;
    total += count;
    if (blank === 1) chars.set(line[0]!, count);
    else if (blank <= MAX_LENGTH) {
      const two = line.slice(0, 2), list = byTwo.get(two);
      if (list) { list.push([line.slice(0, blank), count]); continue; }
      byTwo.set(two, [[line.slice(0, blank), count]]);
      const after = seconds.get(two[0]!);
      if (after) after.push(two[1]!); else seconds.set(two[0]!, [two[1]!]);
    }
  }
  return { words: (two) => byTwo.get(two) ?? [], seconds: (c) => seconds.get(c) ?? [], char: (c) => chars.get(c) ?? 0, total };
}
