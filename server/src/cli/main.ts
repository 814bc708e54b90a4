import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSegmenter } from '../env/segmenterHost';
import { annotate, type Format, type Output } from './annotate';
import { lint } from './lint';
import { lintArguments, type LintValues } from './lintArguments';

const USAGE = `用法 Usage:
  policy-text annotate [--format pretty|json|jsonl] FILE…   批注报告（FILE 为 - 时读标准输入）
  policy-text lint [--format pretty|json|sarif|github|csv] [--fix] [--rule 规则=级别]… [--fail-on error|warning|information|hint]
                   [--config 文件] FILE…                    校对报告；--fix 只写入确定无误的改法
  policy-text serve --stdio                                 语言服务器（供编辑器调用）
  policy-text --help | --version

退出码 Exit codes: 0 全部读取并批注，或没有达到 --fail-on（默认 error）的问题；1 lint 发现问题；2 有文件读写不了，或用法不对
`;
const LINT_OPTIONS = { fix: { type: 'boolean' }, rule: { type: 'string', multiple: true }, 'fail-on': { type: 'string' }, config: { type: 'string' } } as const;
const FORMATS: readonly string[] = ['pretty', 'json', 'jsonl'];

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
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { ...LINT_OPTIONS, format: { type: 'string' }, stdio: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } });
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
  const { values, positionals: [command, ...files] } = parsed;
  if (values.help) { await output.out(USAGE); return 0; }
  if (values.version) { await output.out(`${version()}\n`); return 0; }
  if (command === 'serve') return serve(values.stdio === true && files.length === 0);
  if (command === 'lint') return proofread(values, files);
  const odd = Object.keys(LINT_OPTIONS).find((name) => values[name as keyof typeof values] !== undefined);
  if (command === 'annotate' && odd) return wrongUsage(`annotate 没有这个选项 (no such option of annotate): --${odd}`);
  if (command !== 'annotate') return wrongUsage(command ? `没有这个命令 (no such command): ${command}` : '缺少命令 (a command is missing)');
  if (values.format !== undefined && !FORMATS.includes(values.format)) return wrongUsage(`没有这个格式 (no such format): ${values.format}`);
  if (files.length === 0) return wrongUsage('没有给出文件 (no files given)');
  const host = startSegmenter();
  try { return await annotate(files, (values.format ?? 'pretty') as Format, host, output); } finally { host.dispose(); }
}

async function proofread(values: LintValues, files: readonly string[]): Promise<number> {
  if (files.length === 0) return wrongUsage('没有给出文件 (no files given)');
  const options = lintArguments(values, files, version());
  return 'why' in options ? wrongUsage(options.why) : lint(files, options, output);
}

async function serve(rightly: boolean): Promise<number | null> {
  if (!rightly) return wrongUsage('serve 只接受 --stdio，且必须给出 (serve needs --stdio and nothing else)');
  const { serveStdio } = await import('../lsp/server');
  serveStdio();
  return null;
}

/** `policy-text … | head`: the reader has gone, and that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
run(process.argv.slice(2)).then((code) => { if (code !== null) process.exitCode = code; }, (error: unknown) => { output.err(`policy-text: ${String(error)}\n`); process.exitCode = 2; });
