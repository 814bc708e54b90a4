import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..'), folder = join(root, '.github/workflows');
const scripts = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map((m) => m[1]!);

/** The names that VS Code has for platforms. */
const PLATFORMS = ['win32-x64', 'win32-arm64', 'linux-x64', 'linux-arm64', 'linux-armhf', 'darwin-x64', 'darwin-arm64', 'alpine-x64', 'alpine-arm64', 'web'];

describe('the workflows', () => {
  it.each(readdirSync(folder))('%s runs what there is', (name) => {
    const text = read(name);
    for (const script of all(text, /npm run ([\w:]+)/gu)) expect(scripts).toContain(script);
    for (const path of all(text, /run: (\.[\w/]+)/gu)) expect(existsSync(join(root, path))).toBe(true);
    expect(all(text, /run: (npm (?:run|test)[^\n]*|\.ci\/run)/gu).length).toBeGreaterThan(0);
  });
  it('release packages for platforms that VS Code knows, each once', () => {
    const targets = all(read('release.yml'), /\{ target: ([\w-]+),/gu);
    expect(targets.length).toBeGreaterThan(5);
    expect(new Set(targets).size).toBe(targets.length);
    for (const target of targets) expect(PLATFORMS).toContain(target);
  });
  it('publish only where there is a secret, and name no secret in a command', () => {
    const text = read('release.yml');
    expect(text).toMatch(/if: env\.VSCE_PAT != ''/u);
    expect(text).not.toMatch(/run:.*secrets\./u);
  });
});
