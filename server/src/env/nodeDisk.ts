import { mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decode } from '../text/decode';
import type { Disk } from './disk';
import { pathOf } from './paths';
import { writeAtomically } from './writing';

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String((error as NodeJS.ErrnoException).code));

/** The files of this machine. */
export const nodeDisk: Disk = {
  serves: (uri) => pathOf(uri) !== null,
  read: (uri) => {
    const path = pathOf(uri);
    if (path === null) return null;
    try { return readFileSync(path, 'utf8'); } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  write: async (uri, text) => {
    const path = pathOf(uri);
    if (path === null) throw new Error(`no file of this machine: ${uri}`);
    mkdirSync(dirname(path), { recursive: true });
    writeAtomically(path, Buffer.from(text));
  },
  text: async (uri) => {
    const path = pathOf(uri), bytes = path === null ? null : await readFile(path).catch(() => null);
    const decoded = bytes && decode(bytes);
    return decoded && 'text' in decoded ? decoded.text : null;
  },
  refresh: () => { /* nothing is kept */ },
};
