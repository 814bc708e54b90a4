// End-to-end tests: packages the extension, installs it into a real VS Code, and looks at what that shows.
//   npm run test:e2e [-- WORD…]      only the checks whose names contain one of the words
// VSIX and UNIVERSAL_VSIX name packages to test instead of making them.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setupVSCode } from '../../scripts/setup-vscode.mjs';
import { chineseChecks } from './chinese.mjs';
import { build } from '../../scripts/build.mjs';
import { makePackage } from './codeServer.mjs';
import { browserChecks, browserSettings, universalChecks } from './hosts.mjs';
import { findingChecks, findingFiles } from './findings.mjs';
import { neutral, sampleChecks } from './samples.mjs';
import { hasRealReports, realReportChecks, realReportFiles } from './realReports.mjs';
import { readingChecks } from './reading.mjs';
import { checkPackages } from './packages.mjs';
import { serviceChecks, serviceFiles } from './service.mjs';
import { readingPageChecks } from './readingPage.mjs';
import { readingViewChecks } from './readingView.mjs';
import { targetChecks } from './targets.mjs';
import { startVSCode } from './vscode.mjs';

const root = join(import.meta.dirname, '../..');
const scratch = join(import.meta.dirname, '.run');
const shots = join(import.meta.dirname, 'shots');
const workspace = join(scratch, 'workspace');
const away = mkdtempSync(join(tmpdir(), 'policy-text-'));          // outside the project, where no node_modules is found in a folder above
process.once('exit', () => rmSync(away, { recursive: true, force: true }));
const words = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const file = name => join(workspace, name);
const read = name => readFileSync(file(name), 'utf8');
const write = (name, text) => writeFileSync(file(name), text);
const isWanted = name => !words.length || words.some(word => name.includes(word));
const results = { passed: 0, failed: 0 };

for (const folder of [scratch, shots]) rmSync(folder, { recursive: true, force: true });

if (await step('everything is built', () => build())) await runPageChecks();
const program = await step('VS Code is installed', () => setupVSCode());
const vsix = await step('the extension is packaged', () => process.env.VSIX ?? makePackage('native'));
const universal = await step('the universal package is made', () => process.env.UNIVERSAL_VSIX ?? makePackage('universal'));
if (vsix && universal) await step('the packages have what they should, and no more', () => checkPackages(vsix, universal));
if (program && vsix && universal) {
  prepareWorkspace();
  const first = file(readdirSync(workspace).find(name => name.includes('2025')));
  await inVSCode('VS Code starts with the extension', { data: 'data', vsix }, allChecks);
  await inVSCode('VS Code starts in Chinese', { data: 'chinese', vsix, language: 'zh-cn' }, chineseChecks);
  await inVSCode('VS Code starts with the universal package', { data: join(away, 'universal'), vsix: universal }, universalChecks);
  await inVSCode('VS Code starts with the extension in the browser', { data: 'browser', vsix: universal, moreSettings: browserSettings }, browserChecks);

  /** Starts one and runs the checks that are wanted of it, if there are any. */
  async function inVSCode(what, { data, vsix: installed, ...options }, checks) {
    if (words.length && !Object.keys(checks(nothing(), { file, read, write, extensionLogs: () => [] })).some(isWanted)) return;
    const vs = await step(what, () => startVSCode({ program, data: resolve(scratch, data), vsix: [installed], folder: workspace, file: first, ...options }));
    if (!vs) return;
    await runChecks(vs, checks);
    await vs.stop();
  }
}
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);

/** What a browser shows without VS Code. */
async function runPageChecks() {
  const { checks, close } = await readingPageChecks({ scratch, shots });
  for (const [name, check] of Object.entries(checks)) if (isWanted(name)) await step(name, async () => { await check(); return true; });
  await close();
}

/** The checks of the sample reports, and of real ones where they are at hand; the log is looked at last. */
function allChecks(vs, context) {
  const { 'the log has no errors': lastCheck, ...checks } = sampleChecks(vs, context);
  if (!hasRealReports) console.log('-    no ../shared/corpus beside the project: its reports are not looked at');
  return { ...checks, ...targetChecks(vs, context), ...findingChecks(vs, context), ...readingChecks(vs, context), ...readingViewChecks(vs, context), ...serviceChecks(vs, context), ...(hasRealReports ? realReportChecks(vs, context) : {}), 'the log has no errors': lastCheck };
}

async function runChecks(vs, checks) {
  const extensionLogs = () => Object.entries(vs.logs()).filter(([path]) => path.includes('policy-text')).map(([path, text]) => ({ path, text }));
  const all = checks(vs, { file, read, write, extensionLogs });
  const chosen = Object.entries(all).filter(([name]) => isWanted(name));
  for (const [name, check] of chosen) {
    const picture = join(shots, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
    await step(name, async () => {
      await vs.reset();
      await check();
      return true;
    }, () => vs.screenshot(picture));
  }
  if (results.failed && vs.browserErrors().length) console.log(`\n--- the browser's errors\n${vs.browserErrors().join('\n').slice(-4000)}`);
  if (results.failed) for (const { path, text } of extensionLogs()) console.log(`\n--- ${path}\n${text.slice(-4000)}`);
}

/** In the place of a VS Code that has not been started: whatever is asked of it is itself. */
function nothing() {
  const it = new Proxy(() => it, { get: () => it, apply: () => it });
  return it;
}

/** Runs a step and prints how it went; answers with its value, or with nothing where it failed. `after` makes the picture. */
async function step(name, run, after = async () => null) {
  const started = performance.now();
  const took = () => `(${Math.round(performance.now() - started)} ms)`;
  try {
    const value = await run();
    console.log(`ok   ${name} ${took()}`);
    results.passed++;
    await after();
    return value;
  } catch (error) {
    console.log(`FAIL ${name} ${took()}\n     ${String(error.message ?? error).replaceAll('\n', '\n     ')}`);
    results.failed++;
    const picture = await after().catch(() => null);
    if (picture) console.log(`     see ${picture}`);
  }
}

/** Copies, for the checks type into them. */
function prepareWorkspace() {
  mkdirSync(workspace, { recursive: true });
  cpSync(join(root, 'seeds/reports'), workspace, { recursive: true });
  const more = { ...neutral.make(read), ...findingFiles(), ...serviceFiles(), ...(hasRealReports ? realReportFiles() : {}) };
  for (const [name, text] of Object.entries(more)) writeFileSync(file(name), text);
}
