// npm start [-- FILE…]: annotates the sample reports, or the files given, in the terminal.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';

const root = join(import.meta.dirname, '..');
const samples = join(root, 'seeds/reports');
const args = process.argv.slice(2);
const files = args.length ? args : readdirSync(samples).filter(name => name.endsWith('.txt')).sort().map(name => relative(process.cwd(), join(samples, name)));

await build();
const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'annotate', ...files], { stdio: 'inherit' });
process.exitCode = status ?? 2;
