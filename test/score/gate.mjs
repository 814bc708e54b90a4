// Scores the annotation of the five seeds against gold and fails under the bars; prints all of gold for information.
// Needs ../shared beside the project; the caller looks first.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..'), scorer = join(root, '../shared/score/score.mjs');
const command = ['--', process.execPath, join(root, 'dist/cli.js'), 'annotate', '--format', 'json'];
const run = (...options) => execFileSync(process.execPath, [scorer, ...options, ...command], { encoding: 'utf8', maxBuffer: 1 << 28 });

const bars = [
  ['headings', 'f1', 0.93], ['glossary', 'f1', 1], ['markers', 'f1', 1], ['terms', 'f1', 0.95], ['plan periods', 'f1', 1], ['plan periods', 'consistent', 1],
  ['quantities', 'f1', 0.85], ['quantities', 'value', 0.95], ['quantities', 'unit', 0.95], ['quantities', 'op', 0.95],
];

console.log(run());
const { layers } = JSON.parse(run('--only', '00', '--json'));
let failed = 0;
for (const [layer, figure, bar] of bars) {
  const value = layers[layer]?.[figure] ?? layers[layer]?.attributes?.[figure] ?? 0;
  const ok = value >= bar - 1e-9;
  if (!ok) failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} seeds: ${layer} ${figure} ${value.toFixed(3)} (at least ${bar})`);
}
console.log(`${bars.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
