import { mkdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from '../text/decode';
import { LIMITS, TEXT_ENDINGS, type Disk, type SearchLimits, type TextFile } from './disk';
import { writeAtomically } from './writing';

/** The path of a `file:` address; null for any other, and for one that is no path on this machine. */
function pathOf(uri: string): string | null {
  try { return uri.startsWith('file:') ? fileURLToPath(uri) : null; } catch { return null; }
}

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
  list: (folders, limits = LIMITS) => textFiles(folders.flatMap((f) => pathOf(f) ?? []), limits),
  refresh: () => { /* nothing is kept */ },
};

const skipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

async function textFiles(folders: readonly string[], limits: SearchLimits): Promise<readonly TextFile[]> {
  const found: TextFile[] = [];
  let level: readonly string[] = folders, seen = 0;
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        if (++seen > limits.entries || found.length >= limits.files) return found;
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !skipped(entry.name)) next.push(path);
        else if (entry.isFile() && TEXT_ENDINGS.includes(extname(entry.name).toLowerCase())) found.push(...await small(path, limits.bytes));
      }
    }
    level = next;
  }
  return found;
}

async function small(path: string, most: number): Promise<readonly TextFile[]> {
  const facts = await stat(path).catch(() => null);
  return facts && facts.size > 0 && facts.size <= most ? [{ uri: pathToFileURL(path).href, stamp: `${facts.mtimeMs}/${facts.size}` }] : [];
}
