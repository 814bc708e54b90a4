import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from '../harness/samples';

const folder = join(__dirname, 'texts');

/** The texts that errors are made in: the sample reports, and longer ones that are rich in what can go wrong. */
export const texts: readonly string[] = [...samples.map(({ text }) => text), ...readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), 'utf8'))];
