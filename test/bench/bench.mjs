// npm run bench: how fast the analysis is, as ratios within one run (medians of nine), and how many errors of each kind,
// made in clean reports, are found (test/mutation). Prints both tables and writes bench.json.
import { build } from 'esbuild';
import { readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..'), out = join(root, '.cache/bench');
const require = createRequire(import.meta.url);
mkdirSync(out, { recursive: true });
await build({ entryPoints: { analysis: join(root, 'server/src/analysis/report.ts'), env: join(root, 'server/src/env/index.ts'), rules: join(root, 'server/src/rules/index.ts'), catalogue: join(root, 'server/src/rules/catalogue/index.ts'), tokens: join(root, 'server/src/features/semanticTokens.ts'), archive: join(root, 'server/src/archive/archive.ts'), archivist: join(root, 'server/src/env/archive/archivist.ts'), archiveWorker: join(root, 'server/src/archiveWorker.ts'), mutations: join(root, 'test/mutation/run.ts'), kinds: join(root, 'test/mutation/kinds/index.ts') }, outdir: out, outExtension: { '.js': '.cjs' }, bundle: true, platform: 'node', format: 'cjs', charset: 'utf8', mainFields: ['module', 'main'], logLevel: 'error' });
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

// The archive's index, cold and from what was kept: so many reports made of the sample reports, each with a place, figures and terms of its own.
const count = Number(process.env.BENCH_REPORTS ?? 100), folder = join(out, 'archive'), storage = join(out, 'archive-kept');
rmSync(folder, { recursive: true, force: true });
rmSync(storage, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const texts = readdirSync(samples).filter(name => name.endsWith('政府工作报告.txt')).map(name => readFileSync(join(samples, name), 'utf8'));
/** About as long as real reports are. */
const REAL = 17_000;
let characters = 0;
for (let k = 0; k < count; k++) {
  const one = texts[k % texts.length], place = `${String.fromCharCode(0x4e00 + k)}${String.fromCharCode(0x5e00 + (k % 97))}`;
  const parts = Array.from({ length: Math.ceil(REAL / one.length) }, (_, n) => one.replace(/(\d)(?=亿元|%)/gu, `$1${(k * 7 + n) % 10}`).replace(/项目/gu, `项目${String.fromCharCode(0x5000 + ((k * 31 + n) % 5000))}`));
  const text = parts.join('\n').replace(/临澜/gu, place);
  characters += text.length;
  writeFileSync(join(folder, `${place}市${2000 + (k % 25)}年政府工作报告.txt`), text);
}
const { archive } = require(join(out, 'archive.cjs')), { archivist } = require(join(out, 'archivist.cjs')), names = ['list', 'records', 'remember', 'read', 'proofread'];
const rss = () => Math.round(process.memoryUsage().rss / 1e6), one = readFileSync(join(folder, readdirSync(folder)[0]), 'utf8');
const single = median(() => analyse(env, one), 5);
for (const how of ['cold', 'warm']) {
  globalThis.gc?.();
  const hands = archivist(names, join(out, 'archiveWorker.cjs'), { storage }, 2, () => { throw new Error('not built'); }), before = rss(), known = archive(hands.jobs, hands.width), from = performance.now();
  let most = before;
  const watch = setInterval(() => { most = Math.max(most, rss()); }, 50), done = await known.update({ folders: [folder], excludes: [] }), ms = performance.now() - from;
  clearInterval(watch);
  rows.push({ what: `index of ${done.reports} reports (${round(characters / 1e6)} million characters), ${how}: ${done.analysed} read, ${done.kept} known`, ms: round(ms), ratio: `${round(ms / count / single)} × the analysis of one; RSS +${most - before} MB` });
  hands.dispose();
}
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
