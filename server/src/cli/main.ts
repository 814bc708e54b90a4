import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSegmenter } from '../env/segmenterHost';
import { annotate, type Format, type Output } from './annotate';

const USAGE = `用法 Usage:
  policy-text annotate [--format pretty|json|jsonl] FILE…   批注报告（FILE 为 - 时读标准输入）
  policy-text serve --stdio                                 语言服务器（供编辑器调用）
  policy-text --help | --version

退出码 Exit codes: 0 全部读取并批注；2 有文件读不了，或用法不对
`;
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
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { format: { type: 'string' }, stdio: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } });
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
  const { values, positionals: [command, ...files] } = parsed;
  if (values.help) { await output.out(USAGE); return 0; }
  if (values.version) { await output.out(`${version()}\n`); return 0; }
  if (command === 'serve') return serve(values.stdio === true && files.length === 0);
  if (command !== 'annotate') return wrongUsage(command ? `没有这个命令 (no such command): ${command}` : '缺少命令 (a command is missing)');
  if (values.format !== undefined && !FORMATS.includes(values.format)) return wrongUsage(`没有这个格式 (no such format): ${values.format}`);
  if (files.length === 0) return wrongUsage('没有给出文件 (no files given)');
  const host = startSegmenter();
  try { return await annotate(files, (values.format ?? 'pretty') as Format, host, output); } finally { host.dispose(); }
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
