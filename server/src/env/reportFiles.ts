import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { decode } from '../text/decode';

/** A text file of a folder; `stamp` changes when the file does. */
export interface TextFile { readonly path: string; readonly stamp: string }

/** How far the search goes: deep enough for years in folders of their own, and no hard disk is read through. */
const LIMITS = { depth: 4, entries: 5000, files: 400, bytes: 1 << 20 } as const;
const NAMES: ReadonlySet<string> = new Set(['.txt', '.text', '.policytext']);
const skipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** The text files in folders and what is in them, those near the top first; what cannot be read is left out. */
export async function textFiles(folders: readonly string[], limits: Readonly<Record<keyof typeof LIMITS, number>> = LIMITS): Promise<readonly TextFile[]> {
  const found: TextFile[] = [];
  let level: readonly string[] = folders, seen = 0;
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        if (++seen > limits.entries || found.length >= limits.files) return found;
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !skipped(entry.name)) next.push(path);
        else if (entry.isFile() && NAMES.has(extname(entry.name).toLowerCase())) found.push(...await small(path, limits.bytes));
      }
    }
    level = next;
  }
  return found;
}

async function small(path: string, most: number): Promise<readonly TextFile[]> {
  const facts = await stat(path).catch(() => null);
  return facts && facts.size > 0 && facts.size <= most ? [{ path, stamp: `${facts.mtimeMs}/${facts.size}` }] : [];
}

/** A file's text, null where it cannot be read or is none. */
export async function textOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? decoded.text : null;
}
