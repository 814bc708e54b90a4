// What is in the packages: the native one has nodejieba, the universal one no native code, and neither what the other is for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** How files of native code begin: ELF, Windows, macOS. */
const native = [[0x7f, 0x45, 0x4c, 0x46], [0x4d, 0x5a], [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe]];
const isNative = bytes => native.some(sign => sign.every((byte, i) => bytes[i] === byte));

const common = ['package.json', 'readme.md', 'LICENSE.txt', 'dist/client.js', 'dist/server.js', 'dist/cli.js', 'dist/segmenter.js', 'dist/jieba.wasm', 'dist/THIRD_PARTY_NOTICES.txt', 'docs/rules/README.md', 'l10n/bundle.l10n.zh-cn.json', 'schemas/policytext.schema.json', 'syntaxes/policy-text.tmLanguage.json'];
const browser = ['dist/browser/client.js', 'dist/browser/server.js', 'dist/browser/segmenter.js', 'dist/words.txt'];
const addon = 'dist/node_modules/nodejieba/build/Release/nodejieba.node', dictionary = 'dist/node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8';

/** Looks into both; answers with their sizes in words. */
export function checkPackages(nativePath, universalPath) {
  const [one, other] = [nativePath, universalPath].map(path => unzip(readFileSync(path)));
  const has = (files, names) => assert.deepEqual(names.filter(name => !files.has(`extension/${name}`)), [], 'missing');
  const manifest = files => JSON.parse(files.get('extension/package.json').toString('utf8'));
  has(one, [...common, addon, dictionary]);
  has(other, [...common, ...browser]);
  assert.ok(isNative(one.get(`extension/${addon}`)), 'the addon is native code');
  assert.deepEqual([...other].filter(([name, bytes]) => name.endsWith('.node') || isNative(bytes)).map(([name]) => name), [], 'native code in the universal package');
  assert.deepEqual(browser.filter(name => one.has(`extension/${name}`)), [], 'the native package is not for browsers');
  assert.deepEqual([manifest(one).browser, manifest(other).browser], [undefined, './dist/browser/client.js']);
  const target = files => /TargetPlatform="([^"]*)"/u.exec(files.get('extension.vsixmanifest').toString('utf8'))?.[1];
  assert.deepEqual([target(one), target(other)], [`${process.platform}-${process.arch}`, undefined]);
  for (const name of browser.filter(file => file.endsWith('.js'))) assert.doesNotMatch(other.get(`extension/${name}`).toString('utf8'), /\brequire\("(?!vscode")/u, `${name} asks for a module`);
  for (const files of [one, other]) assert.deepEqual([...files.keys()].filter(name => /(?:\.ts|\.map|\.test\.\w+)$|^extension\/(?:test|server|client|scripts)\//u.test(name)), [], 'sources');
  return [nativePath, universalPath].map(path => `${(readFileSync(path).length / 2 ** 20).toFixed(1)} MB`).join(' and ');
}

/** The files of a zip archive: name → bytes. */
function unzip(zip) {
  const files = new Map();
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)], [name, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset)), local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28), bytes = zip.subarray(from, from + packed);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), method === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + name + extra + comment;
  }
  return files;
}
