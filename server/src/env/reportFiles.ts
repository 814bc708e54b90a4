import { readdir, readFile, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { REPORT_NAMES, type Listing, type Refused, type TextFile } from '../archive/jobs';
import { readConfig } from '../rules/config';
import { isIgnored } from '../rules/globs';
import { decode } from '../text/decode';
import { CONFIG_NAME } from './projectFiles';
import { upward } from './upward';

/** How far the search goes: deep enough for an archive's years and places in folders of their own, and no hard disk is read through. */
const LIMITS = { depth: 8, entries: 200_000, files: 10_000, bytes: 4 << 20 } as const;
export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;
const skipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Patterns of files that are not wanted, and the folder that they are told from. */
interface Unwanted { readonly folder: string; readonly globs: readonly string[] }
interface Level { readonly folder: string; readonly unwanted: readonly Unwanted[] }

/**
 * The text files in folders that a report may be in, those near the top first, without what a `.policytext.json` ignores
 * and without `excludes` (patterns as VS Code's `files.exclude` has them). What cannot be read is left out and named.
 */
export async function textFiles(folders: readonly string[], excludes: readonly string[] = [], limits: Limits = LIMITS): Promise<Listing> {
  const files: TextFile[] = [], unreadable: Refused[] = [], looked = new Set<string>();
  let level: readonly Level[] = folders.map((folder) => ({ folder, unwanted: [{ folder, globs: excludes.flatMap(alternatives) }, ...configAbove(folder)] })), seen = 0;
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth++) {
    const next: Level[] = [];
    for (const { folder, unwanted: outer } of level) {
      if (looked.has(folder)) continue;
      looked.add(folder);
      const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => { unreadable.push(refused(folder, error)); return []; });
      const unwanted = entries.some((e) => e.name === CONFIG_NAME) ? [...outer.slice(0, 1), ...configIn(folder)] : outer;
      for (const entry of entries) {
        if (++seen > limits.entries || files.length >= limits.files) return { files, unreadable, more: true };
        const path = join(folder, entry.name);
        if (skipped(entry.name) || unwanted.some((u) => isIgnored(relative(u.folder, path).split(sep).join('/'), u.globs))) continue;
        if (entry.isDirectory()) next.push({ folder: path, unwanted });
        else if (REPORT_NAMES.includes(extname(entry.name).slice(1).toLowerCase())) await add(path, limits.bytes, files, unreadable);
      }
    }
    level = next;
  }
  return { files, unreadable, more: level.length > 0 };
}

/** The file as it is now, null where there is none of a report's size. */
export async function textFile(path: string, most: number = LIMITS.bytes): Promise<TextFile | null> {
  const facts = await stat(path);
  return facts.isFile() && facts.size > 0 && facts.size <= most ? { path, size: facts.size, mtimeMs: facts.mtimeMs } : null;
}

async function add(path: string, most: number, files: TextFile[], unreadable: Refused[]): Promise<void> {
  try { const file = await textFile(path, most); if (file) files.push(file); } catch (error) { unreadable.push(refused(path, error)); }
}

const refused = (path: string, error: unknown): Refused => ({ path, why: String((error as NodeJS.ErrnoException).code ?? error) });

const configIn = (folder: string): readonly Unwanted[] => {
  try { return [{ folder, globs: readConfig(readFileSync(join(folder, CONFIG_NAME), 'utf8')).config.ignore }]; } catch { return []; }
};

/** The nearest configuration above a folder. */
function configAbove(folder: string): readonly Unwanted[] {
  const file = dirname(folder) === folder ? null : upward(dirname(folder), CONFIG_NAME);
  return file === null ? [] : configIn(dirname(file));
}

/** `*.{bak,tmp}` as the patterns that it stands for; one level of braces, as editors' settings have them. */
function alternatives(glob: string): readonly string[] {
  const open = glob.indexOf('{'), close = glob.indexOf('}', open);
  return open < 0 || close < 0 ? [glob] : glob.slice(open + 1, close).split(',').slice(0, 50).map((one) => glob.slice(0, open) + one + glob.slice(close + 1));
}

/** A file's text, null where it cannot be read or is none. */
export async function textOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? decoded.text : null;
}
