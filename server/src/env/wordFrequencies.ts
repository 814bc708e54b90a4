import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { WordFrequencies } from '../analysis/recovery';
import { NO_FREQUENCIES, parseFrequencies } from './frequencies';
import { ownWords } from './ownWords';

/** The universal package has the counts of nodejieba's dictionary itself; elsewhere nodejieba has them. */
function dictionaryPath(): string {
  const beside = ownWords(__dirname);
  if (beside !== null) return beside;
  const entry = createRequire(__filename).resolve('nodejieba'), name = join('node_modules', 'nodejieba');
  return join(entry.slice(0, entry.lastIndexOf(name)), name, 'submodules/cppjieba/dict/jieba.dict.utf8');
}

let loaded: WordFrequencies | null = null;
/** The counts of jieba's dictionary, read at the first call (some 0.3 s); none where there is no dictionary. */
export function wordFrequencies(): WordFrequencies {
  if (loaded) return loaded;
  try { loaded = parseFrequencies(readFileSync(dictionaryPath(), 'utf8')); } catch { loaded = NO_FREQUENCIES; }
  return loaded;
}
