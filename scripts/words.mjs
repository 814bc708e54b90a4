import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longer words tell a reading no better than their parts: `env/frequencies.ts` counts them only as a sum. */
const longest = 5;

/**
 * The counts of nodejieba's dictionary without what is not read of it: `word count` a line in its order, and the counts
 * of all longer words as one, under a name that is itself too long. For packages without nodejieba.
 */
export function wordList(root) {
  const lines = readFileSync(join(root, 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8').split('\n');
  const entries = lines.map(read).filter(([word, count]) => word && count > 0);
  const others = entries.filter(([word]) => word.length > longest).reduce((sum, [, count]) => sum + count, 0);
  return [...entries.filter(([word]) => word.length <= longest).map(([word, count]) => `${word} ${count}`), `${'…'.repeat(longest + 1)} ${others}`, ''].join('\n');
}

const read = line => {
  const blank = line.indexOf(' ');
  return [line.slice(0, Math.max(0, blank)), parseInt(line.slice(blank + 1), 10)];
};
