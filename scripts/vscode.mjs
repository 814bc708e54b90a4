// npm run vscode: the sample reports in a real VS Code in the browser, with the extension installed; Ctrl-C ends it.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePackage, startCodeServer } from '../test/e2e/codeServer.mjs';
import { setupVSCode } from './setup-vscode.mjs';

if (process.platform !== 'linux') throw new Error('npm run vscode works on Linux only; elsewhere, install the package that npm run package makes');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));      // the server ends with this process

const root = join(import.meta.dirname, '..');
const scratch = join(root, '.cache/vscode-run');
const folder = join(scratch, '示例报告');
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
cpSync(join(root, 'seeds/reports'), folder, { recursive: true });      // copies: one may type into them

const server = await startCodeServer({ program: setupVSCode(), data: join(scratch, 'data'), vsix: [makePackage()] });
const first = readdirSync(folder).find(name => name.includes('2025'));
console.log(`在浏览器中打开 Open in a browser:\n  ${server.url(folder, join(folder, first))}\nCtrl-C 结束 ends it`);
