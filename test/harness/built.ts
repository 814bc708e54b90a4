import { buildSync } from 'esbuild';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Bundles one entry of the server's sources into a folder, as `scripts/build.mjs` does, and answers the file. */
export function built(entry: string, folder: string, name: string): string {
  const outfile = join(folder, name);
  buildSync({
    absWorkingDir: root, entryPoints: [join('server/src', entry)], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', charset: 'utf8',
    external: ['vscode', 'nodejieba'], define: { 'import.meta.url': '""' }, mainFields: ['module', 'main'], logLevel: 'error',
  });
  return outfile;
}
