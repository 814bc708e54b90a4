import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest file of that name in a folder of this machine or above it. */
export function upward(folder: string, name: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, name);
    if (existsSync(file)) return file;
    if (at === dirname(at)) return null;
  }
}
