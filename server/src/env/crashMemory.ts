import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Remembers from one start to the next that loading the segmenter ended its process. */
export interface CrashMemory {
  /** The last start was not survived, and not long ago. */
  crashed(): boolean;
  starting(): void;
  survived(): void;
}

/** After so long it is tried again: a repaired installation should not stay on the fallback. */
const RETRY_AFTER_MS = 7 * 24 * 3600 * 1000;

/** Where programs keep their state: XDG_STATE_HOME or LOCALAPPDATA, else below the home folder. */
export const stateFolder = (): string =>
  join(process.env['XDG_STATE_HOME'] ?? process.env['LOCALAPPDATA'] ?? join(homedir(), '.local', 'state'), 'policy-text');

/** A memory in a small file; without a folder to write to, it remembers nothing. The times are of the file's own text. */
export function crashMemory(folder: string, key: string, now: () => number = Date.now): CrashMemory {
  const file = join(folder, `starting-${key.replace(/[^\w.-]/gu, '-')}`);
  const quietly = (f: () => void): void => { try { f(); } catch { /* no state folder: nothing is remembered */ } };
  return {
    crashed: () => {
      try { return now() - Number(readFileSync(file, 'utf8')) < RETRY_AFTER_MS; } catch { return false; }
    },
    starting: () => quietly(() => { mkdirSync(folder, { recursive: true }); writeFileSync(file, String(now())); }),
    survived: () => quietly(() => rmSync(file, { force: true })),
  };
}
