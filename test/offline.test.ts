import { build as esbuild } from 'esbuild';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/* Drafts may not leave the house: nothing that is shipped can reach a network. */

const root = join(__dirname, '..'), script: string = '../scripts/build.mjs';
interface Bundle { readonly from: string; readonly to: string; readonly options: object }
const { bundles } = await import(script) as { bundles: readonly Bundle[] };

/** Modules of Node that reach a network, also by names below them (`dns/promises`). */
const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector)(?:\/|$)/u;
/** What a web page or a worker reaches one with. */
const CALLS = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon|importScripts)\s*\(/gu;

/**
 * The only ways out that are in what is shipped, and why none is taken: the protocol’s library can serve on a socket of this
 * machine, or a pipe, where whoever starts the server names one (no client of ours does); jieba-wasm could fetch its own file by
 * address, and is always given it.
 */
const KNOWN: Readonly<Record<string, { readonly modules: readonly string[]; readonly calls: readonly string[] }>> = {
  'client.js': { modules: ['net'], calls: [] }, 'server.js': { modules: ['net'], calls: ['fetch('] }, 'cli.js': { modules: ['net'], calls: ['fetch('] },
  'segmenter.js': { modules: [], calls: ['fetch('] }, 'browser/segmenter.js': { modules: [], calls: ['fetch('] },
};

describe('what is shipped reaches no network', () => {
  it.each(bundles.map((b) => [b.to, b] as const))('dist/%s', async (to, { from, options }) => {
    const { metafile, outputFiles } = await esbuild({ absWorkingDir: root, entryPoints: [from], bundle: true, write: false, metafile: true, format: 'cjs', mainFields: ['module', 'main'], logLevel: 'silent', outfile: 'out.js', ...options });
    const imports = Object.values(metafile.outputs).flatMap((o) => o.imports).map((i) => i.path);
    const code = outputFiles[0]!.text, known = KNOWN[to] ?? { modules: [], calls: [] };
    expect([...new Set(imports.filter((path) => NETWORK.test(path)))].sort()).toEqual(known.modules);
    expect([...new Set(code.match(CALLS) ?? [])].map((call) => call.replace(/\s/gu, '')).sort()).toEqual(known.calls);
    expect(imports.every((path) => path === 'vscode' || path === 'nodejieba' || path.startsWith('./') || isNodes(path)), imports.join()).toBe(true);
  }, 60_000);
});

/** Whether Node has a module of that name. */
function isNodes(path: string): boolean {
  return (process as unknown as { getBuiltinModule(name: string): unknown }).getBuiltinModule(path) !== undefined;
}
