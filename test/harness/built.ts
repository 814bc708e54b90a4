import { buildSync } from 'esbuild';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The style and the script of the reading page, as `scripts/build.mjs` makes them. */
export function builtReader(folder: string): void {
  for (const [from, to] of [['reader/src/main.ts', 'reader.js'], ['reader/style/index.css', 'reader.css']] as const) {
    buildSync({ absWorkingDir: root, entryPoints: [from], outfile: join(folder, to), bundle: true, minify: true, platform: 'browser', target: 'chrome108', format: 'iife', charset: 'utf8', logLevel: 'error' });
  }
}

/** Bundles one entry of the server's sources into a folder, as `scripts/build.mjs` does, and answers the file. */
export function built(entry: string, folder: string, name: string): string {
  const outfile = join(folder, name);
  buildSync({
    absWorkingDir: root, entryPoints: [join('server/src', entry)], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', charset: 'utf8',
    external: ['vscode', 'nodejieba'], define: { 'import.meta.url': '""' }, mainFields: ['module', 'main'], logLevel: 'error',
  });
  return outfile;
}
