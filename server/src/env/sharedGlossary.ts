import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSharedGlossary, SHARED_GLOSSARY, type SharedFiles } from '../archive/sharedGlossary';
import { decode } from '../text/decode';
import { encode } from '../text/encode';
import { upward } from './upward';
import { writeAtomically } from './writing';

/** Larger ones are no list that people keep. */
const MOST_BYTES = 8 << 20;

const stamp = (path: string): string | null => {
  try { const { mtimeMs, size } = statSync(path); return `${mtimeMs}/${size}`; } catch { return null; }
};

/** The shared glossaries on the disk of this machine. */
export const sharedFiles: SharedFiles = {
  path: (document, folder) => (folder ? join(folder, SHARED_GLOSSARY) : upward(dirname(document), SHARED_GLOSSARY) ?? join(dirname(document), SHARED_GLOSSARY)),
  stamp,
  read: (path) => {
    const now = existsSync(path) ? stamp(path) : null;
    if (now === null || Number(now.split('/')[1]) > MOST_BYTES) return null;
    try {
      const decoded = decode(readFileSync(path));
      return 'text' in decoded ? { path, stamp: now, ...decoded, ...readSharedGlossary(decoded.text) } : null;
    } catch { return null; }
  },
  write: (path, text, file) => {
    const bytes = encode(text, file?.encoding ?? 'utf-8', file?.bom ?? true);
    if (!bytes) throw new Error(`${path}: 有字符写不进 ${file?.encoding ?? ''}，没有改动 (cannot be written in this encoding, left as it is)`);
    mkdirSync(dirname(path), { recursive: true });
    writeAtomically(path, bytes);
  },
};
