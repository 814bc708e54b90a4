import { describe, expect, it } from 'vitest';
import { isWithin, joinUri, parentOf, relativePath, shownUri } from '../../server/src/env/uris';

describe('addresses of files', () => {
  it.each([
    ['file:///a/b.txt', ['file:///a', 'file:///']],
    ['file:///c%3A/%E6%8A%A5%E5%91%8A/a.txt', ['file:///c%3A/%E6%8A%A5%E5%91%8A', 'file:///c%3A', 'file:///']],
    ['vscode-vfs://github/owner/repo/a.txt', ['vscode-vfs://github/owner/repo', 'vscode-vfs://github/owner', 'vscode-vfs://github/']],
    ['memfs:/a.txt', ['memfs:/']],
    ['file:///', []],
  ])('the folders above %s', (uri, folders) => {
    const found: string[] = [];
    for (let at = parentOf(uri); at !== null; at = parentOf(at)) found.push(at);
    expect(found).toEqual(folders);
  });
  it('a name in a folder', () => {
    expect(joinUri('file:///a', '.policytext/ignores.json')).toBe('file:///a/.policytext/ignores.json');
    expect(joinUri('file:///', '.policytext.json')).toBe('file:///.policytext.json');
    expect(joinUri('memfs:/x/', '报告.txt')).toBe('memfs:/x/%E6%8A%A5%E5%91%8A.txt');
  });
  it('however they are spelt', () => {
    expect(isWithin('file:///c%3A/报告', 'file:///c:/%E6%8A%A5%E5%91%8A/a.txt')).toBe(true);
    expect(isWithin('file:///a', 'file:///ab/c.txt')).toBe(false);
    expect(relativePath('file:///w/', 'file:///w/%E6%97%A7%E7%A8%BF/a.txt')).toBe('旧稿/a.txt');
    expect(relativePath('file:///w/旧稿', 'file:///w/a.txt')).toBe('../a.txt');
    expect(relativePath('file:///', 'file:///a/b.txt')).toBe('a/b.txt');
  });
  it('as people read them, broken ones too', () => {
    expect(shownUri('file:///tmp/%E6%8A%A5%E5%91%8A.txt')).toBe('/tmp/报告.txt');
    expect(shownUri('file:///100%.txt')).toBe('/100%.txt');
  });
});
