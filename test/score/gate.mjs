// Scores the annotation against gold and fails under the bars. Needs ../shared beside the project; the caller looks first.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..'), scorer = join(root, '../shared/score/score.mjs');
const command = ['--', process.execPath, join(root, 'dist/cli.js'), 'annotate', '--format', 'json'];
const run = async (...options) => JSON.parse((await promisify(execFile)(process.execPath, [scorer, ...options, '--json', ...command], { encoding: 'utf8', maxBuffer: 1 << 28 })).stdout);

/** Layer, figure (F1, or an attribute's share that is right) and the least that it may be. */
const everywhere = [
  ['headings', 'f1', 0.97], ['headings', 'text', 0.97], ['headings', 'depth', 0.96], ['glossary', 'f1', 0.99], ['glossary', 'definition', 0.97],
  ['markers', 'f1', 0.97], ['markers', 'entry', 0.98], ['terms', 'f1', 0.97],
  ['quantities', 'f1', 0.95], ['quantities (overlap)', 'f1', 0.97], ['quantities', 'value', 0.98], ['quantities', 'unit', 0.98], ['quantities', 'op', 0.97],
  ['quantities', 'kind', 0.95], ['quantities', 'change', 0.92], ['quantities', 'indicator', 0.88], ['quantities', 'period', 0.88],
];
/** Plan periods are listed in gold for the seeds only. */
const seeds = [['plan periods', 'f1', 1], ['plan periods', 'consistent', 1]];

let failed = 0;
function judge(where, bars, { layers }) {
  for (const [layer, figure, bar] of bars) {
    const value = layers[layer]?.[figure] ?? layers[layer]?.attributes?.[figure] ?? 0;
    const ok = value >= bar - 1e-9;
    if (!ok) failed++;
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${where}: ${layer} ${figure} ${value.toFixed(3)} (at least ${bar})`);
  }
}

const [all, few] = await Promise.all([run(), run('--only', '00')]);
judge('all documents', everywhere, all);
judge('seeds', seeds, few);
console.log(`${everywhere.length + seeds.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
