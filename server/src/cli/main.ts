import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSegmenter } from '../env/segmenterHost';
import { figureFilters } from '../features/targetRows';
import { annotate, type Format, type Output } from './annotate';
import { html } from './html';
import { cacheFolder, indexFolders, indexFormats } from './indexFolders';
import { runLedger } from './ledger';
import { lint } from './lint';
import { lintArguments } from './lintArguments';
import { tableFormats, targets } from './targets';

const USAGE = `用法 Usage:
  policy-text annotate [--format pretty|json|jsonl] FILE…   批注报告（FILE 为 - 时读标准输入）
  policy-text annotate --format html [--language zh|en] [--output FILE] FILE
                                                            阅读页：一篇报告一个 HTML 文件，自带样式，不联网
  policy-text targets [--format table|csv|json|xlsx] [--kind target|actual|all] [--output FILE] FILE…
                                                            指标表：目标、结果或全部数字（默认为目标）
  policy-text lint [--format pretty|json|sarif|github|csv|docx|xlsx] [--output FILE] [--fix] [--rule 规则=级别]…
                   [--fail-on error|warning|information|hint] [--config 文件] [--date 2026-03-01] FILE…
                                                            校对报告；--fix 只写入确定无误的改法；docx、xlsx 是勘误表
  policy-text index [--format pretty|json] [--no-cache] FOLDER…
                                                            文件夹里有哪些报告：各有多少标题、名词、指标
  policy-text ledger [--format table|csv|json|xlsx] [--place 地区] [--output FILE] [--no-cache] FOLDER…
                                                            兑现对照：每年的目标与下一年报告所说的结果
  policy-text serve --stdio                                 语言服务器（供编辑器调用）
  policy-text --help | --version

退出码 Exit codes: 0 全部读取并批注，或没有达到 --fail-on（默认 error）的问题；1 lint 发现问题；2 有文件读写不了，或用法不对
`;
const FORMATS: readonly string[] = ['pretty', 'json', 'jsonl', 'html'];
const OPTIONS = {
  format: { type: 'string' }, kind: { type: 'string' }, output: { type: 'string', short: 'o' }, place: { type: 'string' },
  fix: { type: 'boolean' }, rule: { type: 'string', multiple: true }, 'fail-on': { type: 'string' }, config: { type: 'string' }, date: { type: 'string' },
  language: { type: 'string' }, 'no-cache': { type: 'boolean' }, stdio: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' },
} as const;
type Option = keyof typeof OPTIONS;
type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
/** The options that each command has; to be asked for help and the version is no command's own. */
const ALLOWED: Readonly<Record<string, readonly Option[]>> = { annotate: ['format', 'language', 'output'], targets: ['format', 'kind', 'output'], lint: ['format', 'fix', 'rule', 'fail-on', 'config', 'output', 'date'], index: ['format', 'no-cache'], ledger: ['format', 'place', 'output', 'no-cache'], serve: ['stdio'] };

const output: Output = {
  out: (text) => new Promise((resolve) => { if (process.stdout.write(text)) resolve(); else process.stdout.once('drain', resolve); }),
  err: (text) => { process.stderr.write(text); },
};

function version(): string {
  try { return (JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string }).version; } catch { return 'unknown'; }
}

function wrongUsage(why: string): 2 {
  output.err(`policy-text: ${why}\n\n${USAGE}`);
  return 2;
}

/** Runs the command line; answers the exit code, or null where the process goes on as a server. */
async function run(args: readonly string[]): Promise<number | null> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
  const { values, positionals: [command, ...files] } = parsed;
  if (values.help) { await output.out(USAGE); return 0; }
  if (values.version) { await output.out(`${version()}\n`); return 0; }
  const allowed = command === undefined ? undefined : ALLOWED[command];
  if (!allowed) return wrongUsage(command ? `没有这个命令 (no such command): ${command}` : '缺少命令 (a command is missing)');
  const odd = (Object.keys(values) as Option[]).find((name) => !allowed.includes(name));
  if (odd) return wrongUsage(`${command} 没有这个选项 (no such option of ${command}): --${odd}`);
  switch (command) {
    case 'serve': return serve(values.stdio === true && files.length === 0);
    case 'targets': return runTargets(files, values);
    case 'lint': return proofread(files, values);
    case 'index': return runIndex(files, values);
    case 'ledger': return runLedgerOf(files, values);
    default: return runAnnotate(files, values);
  }
}

async function runAnnotate(files: readonly string[], { format = 'pretty', language, output: to }: Values): Promise<number> {
  if (!FORMATS.includes(format)) return wrongUsage(`没有这个格式 (no such format): ${format}`);
  if (files.length === 0) return wrongUsage(NO_FILES);
  if (format === 'html') return runHtml(files, language, to ?? null);
  if (language !== undefined || to !== undefined) return wrongUsage('--language 和 --output 只用于 --format html (only with --format html)');
  const host = startSegmenter();
  try { return await annotate(files, format as Format, host, output); } finally { host.dispose(); }
}

async function runHtml([file, ...more]: readonly string[], language: string | undefined, to: string | null): Promise<number> {
  if (more.length > 0) return wrongUsage('--format html 一次只写一篇 (html takes one file)');
  if (language !== undefined && !isOneOf(language, ['zh', 'en'] as const)) return wrongUsage(`没有这种语言 (no such language): ${language}`);
  return html(file!, to, language ?? 'zh', output);
}

async function runTargets(files: readonly string[], { format = 'table', kind = 'target', output: to }: Values): Promise<number> {
  if (!isOneOf(format, tableFormats)) return wrongUsage(`没有这个格式 (no such format): ${format}`);
  if (!isOneOf(kind, figureFilters)) return wrongUsage(`没有这个类别 (no such kind): ${kind}`);
  if (files.length === 0) return wrongUsage(NO_FILES);
  if (format === 'xlsx' && to === undefined && process.stdout.isTTY) return wrongUsage(XLSX_AT_TERMINAL);
  return targets(files, { format, kind, output: to ?? null }, output);
}

async function runIndex(folders: readonly string[], { format = 'pretty', 'no-cache': noCache = false }: Values): Promise<number> {
  if (!isOneOf(format, indexFormats)) return wrongUsage(`没有这个格式 (no such format): ${format}`);
  if (folders.length === 0) return wrongUsage(NO_FOLDERS);
  return indexFolders(folders, { format, storage: noCache ? null : cacheFolder() }, output);
}

async function runLedgerOf(folders: readonly string[], { format = 'table', place, output: to, 'no-cache': noCache = false }: Values): Promise<number> {
  if (!isOneOf(format, tableFormats)) return wrongUsage(`没有这个格式 (no such format): ${format}`);
  if (folders.length === 0) return wrongUsage(NO_FOLDERS);
  if (format === 'xlsx' && to === undefined && process.stdout.isTTY) return wrongUsage(XLSX_AT_TERMINAL);
  return runLedger(folders, { format, place: place ?? null, output: to ?? null, storage: noCache ? null : cacheFolder() }, output);
}

const NO_FOLDERS = '没有给出文件夹 (no folders given)', XLSX_AT_TERMINAL = 'xlsx 不能显示在终端里，请用 --output 指定文件 (xlsx needs --output at a terminal)';
const NO_FILES = '没有给出文件 (no files given)';
const isOneOf = <T extends string>(value: string, allowed: readonly T[]): value is T => (allowed as readonly string[]).includes(value);

async function proofread(files: readonly string[], values: Values): Promise<number> {
  if (files.length === 0) return wrongUsage(NO_FILES);
  const options = lintArguments(values, files, version());
  return 'why' in options ? wrongUsage(options.why) : lint(files, options, output);
}

async function serve(rightly: boolean): Promise<number | null> {
  if (!rightly) return wrongUsage('serve 只接受 --stdio，且必须给出 (serve needs --stdio and nothing else)');
  const { serveStdio } = await import('../lsp/node/serve');
  serveStdio();
  return null;
}

/** `policy-text … | head`: the reader has gone, and that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
run(process.argv.slice(2)).then((code) => { if (code !== null) process.exitCode = code; }, (error: unknown) => { output.err(`policy-text: ${String(error)}\n`); process.exitCode = 2; });
