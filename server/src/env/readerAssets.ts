import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that goes into the reading page, with the hash that lets the page's policy accept it. */
export interface ReaderAsset { readonly text: string; readonly hash: string }

/** The style and the script of the reading page, as built beside this program. */
export const readerAssets = (folder: string = __dirname): { readonly style: ReaderAsset; readonly script: ReaderAsset } => ({ style: asset(folder, 'reader.css'), script: asset(folder, 'reader.js') });

function asset(folder: string, name: string): ReaderAsset {
  const text = readFileSync(join(folder, name), 'utf8');
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
