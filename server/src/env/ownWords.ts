import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The counts of words that the universal package has beside the bundle; null in every other package. */
export function ownWords(folder: string): string | null {
  const path = join(folder, 'words.txt');
  return existsSync(path) ? path : null;
}
