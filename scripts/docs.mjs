// Writes what is made from the code: docs/rules/ and schemas/ from the table of rules, and README's table of what the
// server can do from the server's own answer to `initialize`.  node scripts/docs.mjs
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { externals } from './build.mjs';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/policy-text-docs');
const { rulePages, withCapabilities, createServer, nodeHost, ...lsp } = await bundled(`
  export { rulePages } from './server/src/formats/ruleDocs';
  export { withCapabilities } from './server/src/formats/capabilityTable';
  export { createServer } from './server/src/lsp/server';
  export { nodeHost } from './server/src/env/nodeHost';
  export { createConnection, createProtocolConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';`);

const folder = join(root, 'docs/rules');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
for (const { name, text } of rulePages()) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}
const readme = join(root, 'README.md');
writeFileSync(readme, withCapabilities(readFileSync(readme, 'utf8'), await capabilities()));
process.exit();

/** What the server answers to a client that can do everything it asks about. */
async function capabilities() {
  const up = new PassThrough(), down = new PassThrough();
  createServer(lsp.createConnection(lsp.ProposedFeatures.all, up, down), { ...nodeHost(), archivist: null });
  const client = lsp.createProtocolConnection(new lsp.StreamMessageReader(down), new lsp.StreamMessageWriter(up));
  client.listen();
  const answer = await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { rename: { prepareSupport: true } } }, initializationOptions: { workspaceDiagnostics: true } });
  client.dispose();
  return answer.capabilities;
}

/** A module's exports, its sources bundled. */
async function bundled(contents) {
  const outfile = join(cache, 'docs.cjs');
  await build({ absWorkingDir: root, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, format: 'cjs', platform: 'node', external: externals, mainFields: ['module', 'main'], logLevel: 'warning' });
  return createRequire(import.meta.url)(outfile);
}
