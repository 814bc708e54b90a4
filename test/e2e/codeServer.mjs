// A VS Code that is served to a browser: installs extensions into it, starts it, ends it. Used by the end-to-end tests
// and by `npm run vscode`.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** No welcome page, no questions, nothing that asks the network. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};

/**
 * Starts VS Code with the extensions of `vsix` and nothing else. `data` is made anew: settings, extensions and logs
 * are kept in it. The whole process group ends with `stop`, or with this process.
 */
export async function startCodeServer({ program, data, vsix = [], settings = quietSettings }) {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(settings, null, 2));
  writeFileSync(join(data, 'config.yaml'), 'auth: none\n');
  const folders = ['--user-data-dir', data, '--extensions-dir', join(data, 'extensions')];
  const temporary = mkdtempSync(join(tmpdir(), 'code-'));        // short: the paths of its sockets may have 107 characters
  const env = { ...process.env, CODE_SERVER_CONFIG: join(data, 'config.yaml'), TMPDIR: temporary };
  for (const name of ['VSCODE_IPC_HOOK_CLI', 'PORT', 'PASSWORD', 'HASHED_PASSWORD']) delete env[name];
  for (const file of vsix) execFileSync(program, [...folders, '--force', '--install-extension', resolve(file)], { env, stdio: 'pipe' });

  const port = await freePort();
  const output = join(data, 'server.log');
  const log = openSync(output, 'a');
  const quiet = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'];
  const server = spawn(program, [...folders, '--bind-addr', `127.0.0.1:${port}`, ...quiet], { env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const kill = () => {
    killGroup(server.pid, 'SIGKILL');
    rmSync(temporary, { recursive: true, force: true });
  };
  process.once('exit', kill);
  await until(() => {
    if (server.exitCode !== null) throw new Error(`VS Code did not start:\n${readFileSync(output, 'utf8')}`);
    return readFileSync(output, 'utf8').includes('HTTP server listening');
  }, 'VS Code listens', { timeout: 60_000 * patience });

  return {
    /** The address of a window with this folder, and with this file open in it. */
    url: (folder, file) => windowUrl(port, folder, file),
    /** All logs of VS Code and its extensions: path → text. */
    logs: () => ({ 'server.log': readFileSync(output, 'utf8'), ...readLogs(join(data, 'logs')) }),
    async stop() {
      killGroup(server.pid, 'SIGTERM');
      await until(() => !groupRuns(server.pid), 'VS Code ends', { timeout: 5_000 }).catch(() => {});
      process.off('exit', kill);
      kill();
    },
  };
}

/** Packages the extension as it is now, `native` or `universal`; answers with the path of the .vsix. */
export function makePackage(kind = 'native') {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'package', '--', kind], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run package failed\n${stdout}${stderr}`);
  return stdout.trim().split('\n').at(-1).replace(/ [\d.]+ MB$/u, '');          // it says so at the end
}

/** So many times longer than usual is waited for everything; for a machine that does other work, too. */
export const patience = Number(process.env.E2E_PATIENCE) || 1;

/** Asks again and again until the answer is neither false, null nor undefined; what it was last is part of the error. */
export async function until(ask, what, { timeout = 30_000 * patience, every = 50 } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`still not so after ${timeout / 1000} s: ${what}`);
    await new Promise(done => setTimeout(done, every));
  }
}

function windowUrl(port, folder, file) {
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('folder', resolve(folder));
  if (file) {
    statSync(file);                    // a missing one would be shown as an empty editor
    url.searchParams.set('payload', JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${resolve(file)}`]]));
  }
  return url.href;
}

function freePort() {
  return new Promise((resolvePort, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolvePort(port));
    });
  });
}

function readLogs(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map(path => [relative(folder, path), readFileSync(path, 'utf8')]).filter(([, text]) => text));
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // it has ended already
  }
}

function groupRuns(pid) {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}
