import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const licenceFile = /^(?:licen[sc]e|notice|copying)/iu;

/**
 * The names, versions and licences of all packages that are shipped: those that `inputs` (paths from the project's
 * folder) come from, and those of `more`.
 */
export function notices(root, inputs, more) {
  const bundled = inputs.map(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0]).filter(Boolean);
  const folders = [...new Set([...bundled, ...more.map(name => `node_modules/${name}`)])].sort();
  const head = 'Policy Text contains the following third-party software, under the licences that follow each name.\n';
  return [head, ...folders.map(folder => notice(join(root, folder)))].join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder) {
  const { name, version, license, homepage, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const by = typeof author === 'string' ? author : author?.name;
  const title = [`${name} ${version}`, license && `Licence: ${license}`, by && `Author: ${by}`, homepage].filter(Boolean).join('\n');
  const { files = [], note = [] } = inside[name] ?? {};
  const licences = [...readdirSync(folder).filter(file => licenceFile.test(file)).flatMap(file => filesOf(folder, file)), ...files];
  return [title, ...licences.map(file => readFileSync(join(folder, file), 'utf8').trim()), ...note].join('\n\n') + '\n';
}

/** The file, or the files of a folder of that name. */
const filesOf = (folder, file) => statSync(join(folder, file)).isDirectory() ? readdirSync(join(folder, file)).map(inner => join(file, inner)) : [file];

/** What a package contains of others: their licence files, or where it has none, a word about them. */
const inside = {
  nodejieba: {
    files: ['submodules/cppjieba/LICENSE', 'submodules/cppjieba/deps/limonp/LICENSE', 'node_modules/node-addon-api/LICENSE.md'],
    note: ['Its word list is that of jieba (MIT licence, by Sun Junyi).'],
  },
  docx: {
    note: ['It contains fflate (MIT licence, by Arjun Barrett), nanoid (MIT licence, by Andrey Sitnik) and a part of Node.js (MIT licence, by Joyent and other Node contributors).'],
  },
  'jieba-wasm': {
    note: ['It contains jieba-rs (MIT licence, by messense and Paul Meng) and the word list of jieba (MIT licence, by Sun Junyi).'],
  },
};
