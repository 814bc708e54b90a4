import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '..');
const server = join(root, 'server/src');
/** What each room may import besides itself; the rest of the house is closed to it. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [], lexicon: ['text'], analysis: ['text', 'lexicon'], rules: ['text', 'lexicon', 'analysis'],
  features: ['text', 'lexicon', 'analysis', 'rules'], formats: ['text', 'lexicon', 'analysis', 'rules', 'features', 'archive'],
  archive: ['text', 'lexicon', 'analysis', 'rules', 'features'],
  env: ['text', 'analysis', 'rules', 'archive'], lsp: ['text', 'analysis', 'rules', 'features', 'formats', 'archive', 'env', 'protocol.ts'], cli: ['text', 'analysis', 'rules', 'features', 'formats', 'archive', 'env', 'lsp', 'protocol.ts'],
};
const pure = ['text', 'lexicon', 'analysis', 'rules', 'features', 'formats', 'archive'];
const NATIVE = /^(?:node:|vscode|nodejieba|opencc-js|jieba-wasm|fs$|path$|child_process$)/u;

const filesIn = (folder: string): readonly string[] => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
});
const importsOf = (file: string): readonly string[] => [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map((m) => m[1]!);
const roomOf = (path: string): string => relative(server, path).split('/')[0]!;

describe('each room imports only what it may', () => {
  it.each(Object.keys(rooms))('server/src/%s', (room) => {
    const wrong = filesIn(join(server, room)).flatMap((file) => importsOf(file).filter((i) => i.startsWith('.')).map((i) => resolve(dirname(file), i))
      .filter((target) => target.startsWith(server)).map((target) => roomOf(target).replace(/^protocol$/u, 'protocol.ts'))
      .filter((target) => target !== room && !rooms[room]!.includes(target)).map((target) => `${relative(root, file)} → ${target}`));
    expect(wrong).toEqual([]);
  });
  it.each(pure)('server/src/%s touches no disk, editor or native code', (room) => {
    const wrong = filesIn(join(server, room)).flatMap((file) => importsOf(file).filter((i) => NATIVE.test(i)).map((i) => `${relative(root, file)} → ${i}`));
    expect(wrong).toEqual([]);
  });
  it('the client knows of the server only its protocol', () => {
    const wrong = filesIn(join(root, 'client/src')).flatMap((file) => importsOf(file).filter((i) => i.includes('server/src') && !i.endsWith('server/src/protocol')));
    expect(wrong).toEqual([]);
  });
});
