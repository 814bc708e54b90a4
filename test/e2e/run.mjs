// End-to-end tests: packages the extension, installs it into a real VS Code, and looks at what that shows.
//   npm run test:e2e [-- WORD…]      only the checks whose names contain one of the words
// VSIX names a package to test instead of making one.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupVSCode } from '../../scripts/setup-vscode.mjs';
import { chineseChecks } from './chinese.mjs';
import { build } from '../../scripts/build.mjs';
import { makePackage } from './codeServer.mjs';
import { findingChecks, findingFiles } from './findings.mjs';
import { neutral, sampleChecks } from './samples.mjs';
import { hasRealReports, realReportChecks, realReportFiles } from './realReports.mjs';
import { readingChecks } from './reading.mjs';
import { serviceChecks, serviceFiles } from './service.mjs';
import { readingPageChecks } from './readingPage.mjs';
import { readingViewChecks } from './readingView.mjs';
import { targetChecks } from './targets.mjs';
import { startVSCode } from './vscode.mjs';

const root = join(import.meta.dirname, '../..');
const scratch = join(import.meta.dirname, '.run');
const shots = join(import.meta.dirname, 'shots');
const workspace = join(scratch, 'workspace');
const words = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const file = name => join(workspace, name);
const read = name => readFileSync(file(name), 'utf8');
const results = { passed: 0, failed: 0 };

for (const folder of [scratch, shots]) rmSync(folder, { recursive: true, force: true });
const wanted = name => !words.length || words.some(word => name.includes(word));

if (await step('everything is built', () => build())) await runPageChecks();
const program = await step('VS Code is installed', () => setupVSCode());
const vsix = await step('the extension is packaged', () => process.env.VSIX ?? makePackage());
if (program && vsix) {
  prepareWorkspace();
  const first = file(readdirSync(workspace).find(name => name.includes('2025')));
  const vs = await step('VS Code starts with the extension', () => startVSCode({ program, data: join(scratch, 'data'), vsix: [vsix], folder: workspace, file: first }));
  if (vs) {
    await runChecks(vs, allChecks);
    await vs.stop();
  }
  const inChinese = await step('VS Code starts in Chinese', () => startVSCode({ program, data: join(scratch, 'chinese'), vsix: [vsix], folder: workspace, file: first, language: 'zh-cn' }));
  if (inChinese) {
    await runChecks(inChinese, chineseChecks);
    await inChinese.stop();
  }
}
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);

/** What a browser shows without VS Code. */
async function runPageChecks() {
  const { checks, close } = await readingPageChecks({ scratch, shots });
  for (const [name, check] of Object.entries(checks)) if (wanted(name)) await step(name, async () => { await check(); return true; });
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
  const all = checks(vs, { file, read, extensionLogs });
  const chosen = Object.entries(all).filter(([name]) => wanted(name));
  for (const [name, check] of chosen) {
    const picture = join(shots, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
    await step(name, async () => {
      await vs.reset();
      await check();
      return true;
    }, () => vs.screenshot(picture));
  }
  if (results.failed) for (const { path, text } of extensionLogs()) console.log(`\n--- ${path}\n${text.slice(-4000)}`);
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
