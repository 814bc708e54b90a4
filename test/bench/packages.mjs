// npm run bench:packages [-- FILE or FOLDER…]: what differs between the native and the universal package, in Node and in a
// real browser. Annotations are to be the same: words decide none. Exit code 1 where one is not.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { browser as browserOptions } from '../../scripts/build.mjs';
import { wordList } from '../../scripts/words.mjs';
import { findChromium } from '../e2e/vscode.mjs';

const root = join(import.meta.dirname, '../..'), out = join(root, '.cache/bench');
const require = createRequire(import.meta.url);
mkdirSync(out, { recursive: true });
const options = { bundle: true, charset: 'utf8', mainFields: ['module', 'main'], logLevel: 'error', absWorkingDir: root };
const entry = contents => ({ contents, resolveDir: root, loader: 'ts' });
const from = path => `'./server/src/${path}'`;
const shared = `import { analyse } from ${from('analysis/report')}; import { annotation } from ${from('formats/annotation')};
const said = (env, text) => JSON.stringify(annotation(analyse(env, text), { file: '', encoding: '', segmenter: '', words: 0 }));`;
await build({ ...options, platform: 'node', format: 'cjs', external: ['nodejieba'], define: { 'import.meta.url': '""' }, outfile: join(out, 'node.cjs'), stdin: entry(`${shared}
export { read } from ${from('cli/input')}; export { analysisEnv } from ${from('env/index')}; export { parseFrequencies } from ${from('env/frequencies')};
export { loadNodejieba, loadJiebaWasm } from ${from('env/segmenters')}; export { pieces, tile } from ${from('analysis/words')}; export { said, analyse };`) });
await build({ ...options, ...browserOptions, format: 'iife', outfile: join(out, 'browser.js'), stdin: entry(`${shared}
import { browserHost } from ${from('env/browser/host')};
globalThis.load = async words => {
  const host = browserHost(async () => new TextEncoder().encode(words)), arrived = new Promise(done => host.onLearned(done));
  host.env.frequencies();
  await arrived;
  globalThis.said = text => said(host.env, text);
};`) });

const { read, analysisEnv, parseFrequencies, loadNodejieba, loadJiebaWasm, pieces, tile, said, analyse } = require(join(out, 'node.cjs'));
const words = wordList(root), counts = parseFrequencies(words);
const native = analysisEnv(), universal = { ...native, frequencies: () => counts };
const engines = [loadNodejieba(), loadJiebaWasm()].map(({ segmenter }) => segmenter);
const chrome = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await chrome.newPage();
await page.addScriptTag({ path: join(out, 'browser.js') });
await page.evaluate(list => globalThis.load(list), words);

const filesIn = path => statSync(path).isDirectory() ? readdirSync(path).sort().flatMap(name => filesIn(join(path, name))) : /\.(?:txt|text|policytext)$/u.test(path) ? [path] : [];
const inputs = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'seeds/reports'), ...['seeds', 'reports'].map(name => join(root, '../shared/corpus', name)).filter(path => statSync(path, { throwIfNoEntry: false }))];
const sum = { files: 0, characters: 0, 'other annotation, universal': 0, 'other annotation, browser': 0, 'boundaries of nodejieba': 0, 'of jieba-wasm': 0, 'in both': 0 };
for (const file of inputs.flatMap(filesIn)) {
  const input = await read(file);
  if ('why' in input) continue;
  const { text } = input, first = said(native, text);
  const differs = { 'other annotation, universal': said(universal, text) !== first, 'other annotation, browser': await page.evaluate(t => globalThis.said(t), text) !== first };
  for (const [what, isOther] of Object.entries(differs)) if (isOther) { sum[what]++; console.log(`${what}: ${relative(process.cwd(), file)}`); }
  const [one, other] = engines.map(engine => boundaries(engine, text));
  sum.files++;
  sum.characters += text.length;
  sum['boundaries of nodejieba'] += one.size;
  sum['of jieba-wasm'] += other.size;
  sum['in both'] += [...one].filter(at => other.has(at)).length;
}
await chrome.close();
const agreement = 2 * sum['in both'] / (sum['boundaries of nodejieba'] + sum['of jieba-wasm']);
console.table({ ...sum, 'boundaries agree (F1)': Math.round(agreement * 10_000) / 10_000 });
process.exitCode = sum['other annotation, universal'] + sum['other annotation, browser'] > 0 ? 1 : 0;

/** Where words end, as the editor cuts them: the report's own terms and the names of the lexicon are never cut. */
function boundaries(engine, text) {
  const report = analyse(native, text), found = new Set();
  report.blocks.forEach((block, n) => {
    const parts = pieces(report, block);
    for (const { span } of tile(parts, parts.filter(part => part.tag === null).map(part => engine.tag(part.text)))) found.add(`${n}:${span.end}`);
  });
  return found;
}
