import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the pages on the rules are: beside dist/, in the package as in the project. */
const folder = join(__dirname, '../docs/rules');
const there = existsSync(folder);

/** The address of a rule's page on this machine; undefined where the pages were not installed. */
export const rulePage = (rule: string): string | undefined => there ? pathToFileURL(join(folder, `${rule}.md`)).href : undefined;
