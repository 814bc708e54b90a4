import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../seeds/reports');

/** The sample reports that come with the project. */
export const samples: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt')).sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
