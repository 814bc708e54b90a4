// Puts a real VS Code that runs in a browser (code-server) into .cache/vscode, from npm packages only:
//   node scripts/setup-vscode.mjs [FOLDER]        the folder may be moved afterwards; VSCODE_CACHE names another one
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const nodeVersion = '24.21.0';         // code-server wants Node 24, whatever runs the project
const codeServerVersion = '4.139.1';   // VS Code 1.139.1
const stampName = `.complete-${nodeVersion}-${codeServerVersion}`;
const platform = `${process.platform}-${process.arch}`;

/**
 * Only these are compiled, without the first there are no log files. The other native modules come compiled, or are
 * never missed.
 */
const compiled = ['@vscode/spdlog', '@vscode/native-watchdog'];
const loadable = [...compiled, '@parcel/watcher', 'node-pty'];

/** Where VS Code is kept unless the environment names a folder. */
const defaultFolder = () => resolve(process.env.VSCODE_CACHE || join(import.meta.dirname, '../.cache/vscode'));

/** Makes the folder complete, at once where it is; answers with the path of the program `code-server`. */
export function setupVSCode(folder = defaultFolder()) {
  const root = resolve(folder);
  const program = join(root, 'bin/code-server');
  const stamp = join(root, stampName);
  if (existsSync(stamp) && existsSync(program)) return program;

  console.log(`VS Code is being installed into ${root}: about a minute, 250 MB to download …`);
  const [node, code] = [join(root, 'node24'), join(root, 'code')];
  for (const part of [node, code]) {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
  }
  // the package "node" is a script that installs this one
  npm(root, 'install', '--prefix', node, '--ignore-scripts', '--no-save', `node-${platform}@${nodeVersion}`);
  // its own install script refuses to run under another Node, and compiles more than is needed
  npm(root, 'install', '--prefix', code, '--ignore-scripts', '--no-save', `code-server@${codeServerVersion}`);
  const vscode = join(code, 'node_modules/code-server/lib/vscode');
  npm(vscode, 'install', '--omit=dev', '--ignore-scripts');
  for (const name of compiled) npm(vscode, 'rebuild', name);
  execFileSync(join(node, nodeBinary), ['-e', `for (const name of ${JSON.stringify(loadable)}) require(name)`], { cwd: vscode, stdio: 'inherit' });

  writeStarter(program);
  writeFileSync(stamp, '');
  return program;
}

const nodeBinary = `node_modules/node-${platform}/bin/node`;

function npm(cwd, ...args) {
  const env = { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false', JOBS: 'max' };
  try {
    execFileSync('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    throw new Error(`npm ${args.join(' ')} failed in ${cwd}\n${error.stdout ?? ''}\n${error.stderr ?? error}`);
  }
}

/** A starter that finds its folder by itself, so that the folder can be moved. */
function writeStarter(program) {
  mkdirSync(join(program, '..'), { recursive: true });
  writeFileSync(program, [
    '#!/bin/sh',
    'root=$(cd "$(dirname "$0")/.." && pwd)',
    `exec "$root/node24/${nodeBinary}" "$root/code/node_modules/code-server/out/node/entry.js" "$@"`,
    '',
  ].join('\n'));
  chmodSync(program, 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  console.log(`${setupVSCode(process.argv[2])} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
