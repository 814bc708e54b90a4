// Makes policy-text-<platform>-<version>.vsix for the platform it runs on:  node scripts/package.mjs
import vsce from '@vscode/vsce';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, externals } from './build.mjs';
import { notices } from './notices.mjs';

const root = join(import.meta.dirname, '..');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = `${process.platform}-${process.arch}`;

/** What the packages that are not bundled need at run time, of all that they come with. */
const staged = {
  nodejieba: [
    'package.json',
    'index.js',
    'build/Release/nodejieba.node',
    ...['jieba.dict', 'hmm_model', 'user.dict', 'idf', 'stop_words'].map(dict => `submodules/cppjieba/dict/${dict}.utf8`),
  ],
  'jieba-wasm': ['package.json', 'pkg/nodejs/jieba_rs_wasm.js', 'pkg/nodejs/jieba_rs_wasm_bg.wasm'],
};

const inputs = await build();
for (const dependency of externals) stage(dependency);
writeFileSync(join(root, 'dist/THIRD_PARTY_NOTICES.txt'), notices(root, inputs, externals));

const packagePath = join(root, `${name}-${target}-${version}.vsix`);
await vsce.createVSIX({
  cwd: root,
  packagePath,
  target,
  dependencies: false,         // bundled, or staged above
  allowMissingRepository: true,
  rewriteRelativeLinks: false,  // there is no address to make them absolute with
  skipLicense: !existsSync(join(root, 'LICENSE')),
});
console.log(`${packagePath} ${(statSync(packagePath).size / 2 ** 20).toFixed(1)} MB`);

function stage(dependency) {
  for (const file of staged[dependency]) {
    const from = join(root, 'node_modules', dependency, file);
    if (!existsSync(from)) throw new Error(`not installed: ${dependency}/${file} (run npm ci)`);
    cpSync(from, join(root, 'dist/node_modules', dependency, file), { dereference: true });
  }
}
