// Writes what is made from the table of rules: docs/rules/ and schemas/.  node scripts/docs.mjs
import { build } from 'esbuild';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bundle = await build({ absWorkingDir: root, entryPoints: ['server/src/formats/ruleDocs.ts'], bundle: true, write: false, format: 'esm', platform: 'node' });
const { rulePages } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);

const folder = join(root, 'docs/rules');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
for (const { name, text } of rulePages()) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}
