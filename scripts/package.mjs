// Makes the packages for VS Code:  node scripts/package.mjs [native] [universal]      both where none is named
//   policy-text-<platform>-<version>.vsix   with nodejieba for the platform it runs on
//   policy-text-<version>.vsix              without native code: for every other platform, and for VS Code in a browser
import vsce from '@vscode/vsce';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, externals } from './build.mjs';
import { notices } from './notices.mjs';
import { wordList } from './words.mjs';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const fallback = 'jieba-wasm';

/** What nodejieba needs at run time, of all that it comes with. */
const nodejieba = [
  'package.json',
  'index.js',
  'build/Release/nodejieba.node',
  ...['jieba.dict', 'hmm_model', 'user.dict', 'idf', 'stop_words'].map(dict => `submodules/cppjieba/dict/${dict}.utf8`),
];

/** The kinds of packages: what is in one and not in the other. */
const kinds = {
  native: { target: platform(), leaveOut: /^dist\/browser\//u, fill: folder => stage(folder, 'nodejieba', nodejieba), manifest: ({ browser: _, ...rest }) => rest },
  universal: { leaveOut: /^dist\/node_modules\//u, fill: folder => writeFileSync(join(folder, 'dist/words.txt'), wordList(root)), manifest: all => all },
};

/** The platform's name for VS Code; Linux with musl is its own. */
export function platform() {
  const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
  return `${musl ? 'alpine' : process.platform}-${process.arch === 'arm' ? 'armhf' : process.arch}`;
}

/** Where a kind of package is put. */
export const packagePath = kind => join(root, [manifest.name, kinds[kind].target, manifest.version].filter(Boolean).join('-') + '.vsix');

/** Makes packages of these kinds; answers with their paths. */
export async function makePackages(names) {
  const inputs = await build();
  const paths = [];
  for (const name of names) paths.push(await makePackage(name, inputs));
  return paths;
}

async function makePackage(name, inputs) {
  const kind = kinds[name], folder = join(root, '.cache/package', name), path = packagePath(name);
  rmSync(folder, { recursive: true, force: true });
  for (const file of await vsce.listFiles({ cwd: root, dependencies: [] })) if (!kind.leaveOut.test(file)) copy(join(root, file), join(folder, file));
  copy(join(root, '.vscodeignore'), join(folder, '.vscodeignore'));
  stage(folder, fallback, ['package.json']);                     // for its version; the bundles have its code
  kind.fill(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(kind.manifest(shipped(manifest)), null, 2));
  writeFileSync(join(folder, 'dist/THIRD_PARTY_NOTICES.txt'), notices(root, inputs, [...name === 'native' ? externals : [], fallback]));
  // no address to make relative links absolute with
  await vsce.createVSIX({ cwd: folder, packagePath: path, target: kind.target, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false, skipLicense: !existsSync(join(root, 'LICENSE')) });
  console.log(`${path} ${(statSync(path).size / 2 ** 20).toFixed(1)} MB`);
  return path;
}

/** The manifest without what is of use in the project only: what it names has been bundled. */
const shipped = ({ scripts: _, devDependencies: __, dependencies: ___, ...rest }) => rest;

function stage(folder, dependency, files) {
  for (const file of files) {
    const from = join(root, 'node_modules', dependency, file);
    if (!existsSync(from)) throw new Error(`not installed: ${dependency}/${file} (run npm ci)`);
    copy(from, join(folder, 'dist/node_modules', dependency, file));
  }
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { dereference: true });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  for (const name of names) if (!(name in kinds)) throw new Error(`no such kind of package: ${name} (there are: ${Object.keys(kinds).join(', ')})`);
  await makePackages(names.length > 0 ? names : Object.keys(kinds));
}
