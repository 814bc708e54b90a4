import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Inside node_modules, so that what is built there finds the packages that are not bundled. */
const cache = join(__dirname, '../../node_modules/.cache/policy-text-test');

/** An empty folder for one test file, gone when its tests are done. */
export function temporaryFolder(): string {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 't-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
