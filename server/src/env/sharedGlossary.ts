import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSharedGlossary, SHARED_GLOSSARY, type BadRow, type SharedTerm } from '../archive/sharedGlossary';
import { decode, type Encoding } from '../text/decode';
import { encode } from '../text/encode';
import { upward } from './projectFiles';
import { writeAtomically } from './writing';

/** A shared glossary as it lies on disk; `stamp` is another one whenever the file is. */
export interface SharedFile { readonly path: string; readonly stamp: string; readonly text: string; readonly encoding: Encoding; readonly bom: boolean; readonly terms: readonly SharedTerm[]; readonly wrong: readonly BadRow[] }

/** Where the glossary for a document is, or would be: in the workspace folder, else the nearest upward, else beside the document. */
export const sharedGlossaryPath = (document: string, workspaceFolder: string | null): string =>
  workspaceFolder ? join(workspaceFolder, SHARED_GLOSSARY) : upward(dirname(document), SHARED_GLOSSARY) ?? join(dirname(document), SHARED_GLOSSARY);

/** Larger ones are no list that people keep. */
const MOST_BYTES = 8 << 20;

/** What tells one state of the file from another; null where there is none. */
export function sharedStamp(path: string): string | null {
  try { const { mtimeMs, size } = statSync(path); return `${mtimeMs}/${size}`; } catch { return null; }
}

/** Reads the file; null where there is none, or none that is text. */
export function sharedGlossaryFile(path: string): SharedFile | null {
  const stamp = existsSync(path) ? sharedStamp(path) : null;
  if (stamp === null || Number(stamp.split('/')[1]) > MOST_BYTES) return null;
  try {
    const decoded = decode(readFileSync(path));
    return 'text' in decoded ? { path, stamp, ...decoded, ...readSharedGlossary(decoded.text) } : null;
  } catch { return null; }
}

/** Writes the file whole or not at all, in the encoding it has (`file`), a new one so that Excel reads it; throws where that cannot be. */
export function writeSharedGlossary(path: string, text: string, file: SharedFile | null): void {
  const bytes = encode(text, file?.encoding ?? 'utf-8', file?.bom ?? true);
  if (!bytes) throw new Error(`${path}: 有字符写不进 ${file?.encoding ?? ''}，没有改动 (cannot be written in this encoding, left as it is)`);
  mkdirSync(dirname(path), { recursive: true });
  writeAtomically(path, bytes);
}
