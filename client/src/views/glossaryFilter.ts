import type { GlossaryItem } from '../../../server/src/protocol';

/** The terms that have all of the words, set apart by blanks, in their name, definition or marker. */
export function matching(items: readonly GlossaryItem[], filter: string): readonly GlossaryItem[] {
  const words = filter.toLowerCase().split(/\s+/u).filter(word => word !== '');
  return items.filter(({ term, definition, marker }) => words.every(word => `${marker}${term}\n${definition}`.toLowerCase().includes(word)));
}
