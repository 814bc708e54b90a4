// Bundles everything that runs into dist/:  node scripts/build.mjs
import { build as esbuild } from 'esbuild';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Native or WebAssembly packages, found at run time: in dist/node_modules when packaged, in node_modules when not. */
export const externals = ['nodejieba', 'jieba-wasm'];

/** What runs and shows in the reading page: in a browser, or in an editor's web view. */
const pages = [
  { from: 'reader/src/main.ts', to: 'reader.js' },
  { from: 'reader/style/index.css', to: 'reader.css' },
];

const bundles = [
  { from: 'client/src/extension.ts', to: 'client.js' },
  { from: 'server/src/main.ts', to: 'server.js' },
  { from: 'server/src/cli/main.ts', to: 'cli.js', executable: true },
  { from: 'server/src/env/segmenterProcess.ts', to: 'segmenter.js' },
  { from: 'server/src/formats/sheet/docx.ts', to: 'docx.js' },
  { from: 'server/src/archiveWorker.ts', to: 'archive.js' },
];

/** What makes documents is large and seldom asked for: it is a file of its own beside those that load it, and they start without it. */
const loadedLater = { name: 'loaded later', setup: ({ onResolve }) => onResolve({ filter: /^\.\/docx$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './docx.js', external: true } : null)) };

/** Rebuilds dist/; answers with the files that went into it, as paths from the project's folder. */
export async function build() {
  const missing = [...bundles, ...pages].filter(({ from }) => !existsSync(join(root, from)));
  if (missing.length) throw new Error(`nothing to build from: ${missing.map(({ from }) => from).join(', ')}`);
  rmSync(dist, { recursive: true, force: true });
  const results = await Promise.all([...bundles.map(bundle), ...pages.map(page)]);
  for (const { to } of bundles.filter(({ executable }) => executable)) chmodSync(join(dist, to), 0o755);
  return [...new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)))];
}

const bundle = ({ from, to, executable }) => esbuild({
  absWorkingDir: root,
  entryPoints: [from],
  outfile: join(dist, to),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',           // Chinese as it is: half the size of \uXXXX
  external: ['vscode', ...externals],
  mainFields: ['module', 'main'],
  plugins: [loadedLater],
  banner: executable ? { js: '#!/usr/bin/env node' } : {},
  metafile: true,
  logLevel: 'warning',
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
