import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Remembers from one start to the next that loading the segmenter ended its process. */
export interface CrashMemory {
  /** When the last start crashed, in milliseconds; null if it did not, or so long ago that it is worth another try. */
  crashed(): number | null;
  remember(): void;
  forget(): void;
}

/** After so long it is tried again: a repaired installation should not stay on the fallback. */
export const RETRY_AFTER_MS = 7 * 24 * 3600 * 1000;

/** Where programs keep their state: XDG_STATE_HOME or LOCALAPPDATA, else below the home folder. */
export const stateFolder = (): string =>
  join(process.env['XDG_STATE_HOME'] || process.env['LOCALAPPDATA'] || join(homedir(), '.local', 'state'), 'policy-text');

/** A memory in a small file, one for each `key` (engine, version, platform); without a folder to write to, it remembers nothing. */
export function crashMemory(folder: string, key: string, now: () => number = Date.now): CrashMemory {
  const file = join(folder, `crashed-${key.replace(/[^\w.-]/gu, '-')}`);
  return {
    crashed: () => {
      const at = Number(quietly(() => readFileSync(file, 'utf8')) ?? NaN), age = now() - at;
      return age >= 0 && age < RETRY_AFTER_MS ? at : null;
    },
    remember: () => { quietly(() => { mkdirSync(folder, { recursive: true }); writeFileSync(file, String(now())); }); },
    forget: () => { quietly(() => rmSync(file, { force: true })); },
  };
}

/** What `f` answers; undefined where the state folder cannot be used. */
function quietly<T>(f: () => T): T | undefined {
  try { return f(); } catch { return undefined; }
}
