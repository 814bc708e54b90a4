// Bundles everything that runs into dist/:  node scripts/build.mjs
import { build as esbuild } from 'esbuild';
import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Native code, found at run time: in dist/node_modules when packaged, in node_modules when not. */
export const externals = ['nodejieba'];

/** What makes documents is large and seldom asked for: it is a file of its own beside those that load it, and they start without it. A browser's server has it in itself: a worker has nothing beside it. */
const loadedLater = { name: 'loaded later', setup: ({ onResolve }) => onResolve({ filter: /^\.\/docx$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './docx.js', external: true } : null)) };

const node = {
  platform: 'node',
  target: 'node20',
  external: ['vscode', ...externals],
  plugins: [loadedLater],
  define: { 'import.meta.url': '""' },          // jieba-wasm would look for its file there; it is given the file
};
/** Without a module of Node's: what a file imports of them would not be found, and the build fail. */
export const browser = {
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
  tsconfig: join(root, 'tsconfig.browser.json'),          // names what stands in the place of packages that need Node
  conditions: ['browser'],
  minify: true,
  define: { 'import.meta.url': '""' },
};

/** What runs and shows in the reading page: in a browser, or in an editor's web view. */
const pages = [
  { from: 'reader/src/main.ts', to: 'reader.js' },
  { from: 'reader/style/index.css', to: 'reader.css' },
];

export const bundles = [
  { from: 'client/src/nodeMain.ts', to: 'client.js', options: node },
  { from: 'server/src/main.ts', to: 'server.js', options: node },
  { from: 'server/src/cli/main.ts', to: 'cli.js', options: { ...node, banner: { js: '#!/usr/bin/env node' } }, executable: true },
  { from: 'server/src/env/segmenterProcess.ts', to: 'segmenter.js', options: node },
  { from: 'server/src/formats/sheet/docx.ts', to: 'docx.js', options: node },
  { from: 'server/src/archiveWorker.ts', to: 'archive.js', options: node },
  { from: 'client/src/browserMain.ts', to: 'browser/client.js', options: browser },
  { from: 'server/src/browserMain.ts', to: 'browser/server.js', options: { ...browser, format: 'iife' } },
  { from: 'server/src/env/browser/segmenterWorker.ts', to: 'browser/segmenter.js', options: { ...browser, format: 'iife' } },
];

/** Rebuilds dist/; answers with the files that went into it, as paths from the project's folder. */
export async function build() {
  const missing = [...bundles, ...pages].filter(({ from }) => !existsSync(join(root, from)));
  if (missing.length) throw new Error(`nothing to build from: ${missing.map(({ from }) => from).join(', ')}`);
  rmSync(dist, { recursive: true, force: true });
  const results = await Promise.all([...bundles.map(bundle), ...pages.map(page)]);
  for (const { to } of bundles.filter(({ executable }) => executable)) chmodSync(join(dist, to), 0o755);
  copyFileSync(join(root, 'node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm'), join(dist, 'jieba.wasm'));
  return [...new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)))];
}

const bundle = ({ from, to, options }) => esbuild({
  absWorkingDir: root,
  entryPoints: [from],
  outfile: join(dist, to),
  bundle: true,
  format: 'cjs',
  charset: 'utf8',           // Chinese as it is: half the size of \uXXXX
  mainFields: ['module', 'main'],
  metafile: true,
  logLevel: 'warning',
  ...options,
});

const page = ({ from, to }) => esbuild({
  absWorkingDir: root,
  entryPoints: [from],
  outfile: join(dist, to),
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'chrome108',
  format: 'iife',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
});

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build().catch(error => {
    if (!error.errors) console.error(error.message);      // esbuild has printed its own
    process.exitCode = 1;
  });
}
