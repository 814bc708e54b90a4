// npm run vscode: the sample reports in a real VS Code in the browser, with the extension installed; ends with Ctrl-C.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { quietSettings, startCodeServer } from '../test/e2e/codeServer.mjs';
import { setupVSCode } from './setup-vscode.mjs';

const root = join(import.meta.dirname, '..'), scratch = join(root, '.cache/vscode-run'), folder = join(scratch, '示例报告');
if (process.platform !== 'linux') throw new Error('npm run vscode works on Linux only; elsewhere, install the package that npm run package makes');

const program = setupVSCode();
execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: 'inherit' });
const vsix = readdirSync(root).filter(name => name.endsWith('.vsix')).map(name => join(root, name));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(join(root, 'seeds/reports'), folder, { recursive: true });      // copies: one may type into them
const first = join(folder, readdirSync(folder).find(name => name.includes('2025')));
const server = await startCodeServer({ program, data: join(scratch, 'data'), vsix, settings: quietSettings });
console.log(`在浏览器中打开 Open in a browser:\n  ${server.url(folder, first)}\nCtrl-C 结束 ends it`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, async () => { await server.stop(); process.exit(0); });
