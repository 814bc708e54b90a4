// npm run bench: how fast the analysis is, as ratios within one run (medians of nine), and how many errors of each kind,
// made in clean reports, are found (test/mutation). Prints both tables and writes bench.json.
import { build } from 'esbuild';
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..'), out = join(root, '.cache/bench');
const require = createRequire(import.meta.url);
mkdirSync(out, { recursive: true });
await build({ entryPoints: { analysis: join(root, 'server/src/analysis/report.ts'), env: join(root, 'server/src/env/index.ts'), rules: join(root, 'server/src/rules/index.ts'), catalogue: join(root, 'server/src/rules/catalogue/index.ts'), tokens: join(root, 'server/src/features/semanticTokens.ts'), mutations: join(root, 'test/mutation/run.ts'), kinds: join(root, 'test/mutation/kinds/index.ts') }, outdir: out, outExtension: { '.js': '.cjs' }, bundle: true, platform: 'node', format: 'cjs', charset: 'utf8', mainFields: ['module', 'main'], logLevel: 'error' });
const { analyse } = require(join(out, 'analysis.cjs')), env = require(join(out, 'env.cjs')).analysisEnv();
const { check } = require(join(out, 'rules.cjs')), { semanticTokens } = require(join(out, 'tokens.cjs'));
const { ruleIds } = require(join(out, 'catalogue.cjs'));
const nodejieba = require('nodejieba');
nodejieba.load();

const samples = join(root, 'seeds/reports');
const report = readFileSync(join(samples, readdirSync(samples).find(name => name.includes('2025'))), 'utf8');
/** The report so many times over, with other names and figures in each copy: equal lines would be analysed once. */
const times = n => Array.from({ length: n }, (_, k) => report.replace(/临澜/gu, `临${String.fromCharCode(0x4e00 + k)}`).replace(/(\d)(?=亿元)/gu, `$1${k % 10}`)).join('\n');
const median = (run, n = 9) => {
  const all = [];
  for (let i = 0; i < n; i++) { const from = performance.now(); run(i); all.push(performance.now() - from); }
  return all.sort((a, b) => a - b)[n >> 1];
};
const round = x => Math.round(x * 100) / 100;

for (let i = 0; i < 5; i++) analyse(env, report);                                   // warm
const rows = [];
const tag = median(() => nodejieba.tag(report));
const whole = median(() => check(analyse(env, report)));
rows.push({ what: 'whole report, analysis and rules', ms: round(whole), ratio: `${round(whole / tag)} × nodejieba.tag of the same text (${round(tag)} ms)` });
let smallest;
for (const n of [1, 4, 20, 60]) {
  const text = times(n), full = analyse(env, text);
  const at = text.indexOf('。', text.length >> 1);
  const edit = median(i => { const r = analyse(env, `${text.slice(0, at)}增长${i}.5%${text.slice(at)}`, full); check(r); semanticTokens(r); });
  const scratch = median(() => analyse(env, text), 5);
  smallest ??= { length: text.length, scratch };
  rows.push({ what: `${text.length} characters: one edit, all colours and findings`, ms: round(edit), ratio: `from scratch ${round(scratch)} ms; time ratio / size ratio ${round((scratch / smallest.scratch) / (text.length / smallest.length))}` });
}
/** Lines of what the rules look for, over and over: eight times the length takes eight times the time, 64 times if it is quadratic. */
const hostile = ['，', '“', '”', '《', '（', '。', '、', '…', '.', '-', '—', ' ', '"', "'", '一', '的', '和', '1', '“，', '”、“', '、和', '（一）', '、等', '汉 ', '"汉', '第一、', '“一二九', '《甲》、', '。”', '各位代表，', '一是', '，\n', '做出', '推进', '国國', '〔2024〕', '？！', '・', '附件：', '根据'];
const levels = Object.fromEntries(ruleIds.map(id => [id, 'hint']));
const grows = hostile.map(seed => {
  const of = n => { const r = analyse(env, `${seed.repeat(n / seed.length)}汉`); return median(() => check(r, levels), 3); };
  of(30_000);
  const [small, large] = [of(30_000), of(240_000)];
  return { seed, small, large, ratio: large / small };
}).sort((a, b) => b.ratio - a.ratio);
rows.push({ what: `${hostile.length} hostile lines, 30,000 and 240,000 characters`, ms: round(grows[0].large), ratio: `the worst, ${JSON.stringify(grows[0].seed)}: ${round(grows[0].ratio)} × the time for 8 × the length` });
console.table(rows);

const { basesOf, runKind } = require(join(out, 'mutations.cjs')), { kinds } = require(join(out, 'kinds.cjs'));
const textsOf = folder => readdirSync(join(root, folder)).filter(name => name.endsWith('.txt')).sort().map(name => readFileSync(join(root, folder, name), 'utf8'));
const bases = basesOf(env, ['seeds/reports', 'test/mutation/texts'].flatMap(textsOf));
const percent = (found, tried) => `${Math.round(1000 * found / tried) / 10}%`;
const mutations = kinds.map(kind => { const { id, name, rules, places, tried, found } = runKind(env, kind, bases, 60, 1); return { id, name, rules: rules.join(' '), places, tried, found, rate: percent(found, tried) }; });
const sum = key => mutations.reduce((n, row) => n + row[key], 0);
const overall = { kinds: mutations.length, tried: sum('tried'), found: sum('found'), rate: percent(sum('found'), sum('tried')) };
console.table(mutations.map(({ rules, ...row }) => row));
console.log(`${overall.kinds} kinds of errors, ${overall.tried} made, ${overall.found} found at their place by their rule: ${overall.rate}`);
writeFileSync(join(root, 'bench.json'), `${JSON.stringify({ speed: rows, mutations, overall }, null, 1)}\n`);
