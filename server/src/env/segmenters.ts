import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { initSync, tag } from 'jieba-wasm/web';
import type { Segmenter } from '../analysis/segmenter';
import { ownWords } from './ownWords';
import { fromTagger } from './taggers';

export { characters } from './taggers';

/** Why an engine cannot be used: it is not there whole, or it does not load. */
export type Unavailable = 'missing' | 'failed';

export type Loaded = { readonly segmenter: Segmenter } | { readonly unavailable: Unavailable; readonly detail: string };

interface Dictionaries { readonly dict: string; readonly hmmDict: string; readonly userDict: string; readonly idfDict: string; readonly stopWordDict: string }
interface NodeJieba {
  load(dictionaries: Dictionaries): void;
  tag(text: string): { word: string; tag: string }[];
  readonly DEFAULT_DICT: string; readonly DEFAULT_HMM_DICT: string; readonly DEFAULT_USER_DICT: string;
  readonly DEFAULT_IDF_DICT: string; readonly DEFAULT_STOP_WORD_DICT: string;
}

const load = createRequire(__filename);
/** A package's version from its package.json; empty if it is not installed. Found by the folder, as `exports` may hide the file. */
function versionOf(name: string): string {
  const file = (load.resolve.paths(name) ?? []).map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
  return file === undefined ? '' : (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/**
 * The installed version of nodejieba, without loading it; empty if there is none. The universal package, which has words
 * of its own, does not take one that happens to lie in a folder above it.
 */
export const nodejiebaVersion = (folder: string = __dirname): string => (ownWords(folder) === null ? versionOf('nodejieba') : '');

/**
 * Loads nodejieba. Takes about a second and blocks meanwhile. A dictionary that is missing or empty would abort the
 * process in native code: then it is not even tried.
 */
export function loadNodejieba(): Loaded {
  let addon: NodeJieba;
  try { addon = load('nodejieba') as NodeJieba; } catch (error) { return { unavailable: 'missing', detail: String(error) }; }
  const dictionaries: Dictionaries = { dict: addon.DEFAULT_DICT, hmmDict: addon.DEFAULT_HMM_DICT, userDict: addon.DEFAULT_USER_DICT, idfDict: addon.DEFAULT_IDF_DICT, stopWordDict: addon.DEFAULT_STOP_WORD_DICT };
  const bad = Object.values(dictionaries).find((path: string) => !isReadable(path));
  if (bad) return { unavailable: 'missing', detail: `dictionary not readable: ${bad}` };
  try { loadFrom(dictionaries, addon); } catch (error) { return { unavailable: 'missing', detail: String(error) }; }
  return { segmenter: fromTagger(`nodejieba ${nodejiebaVersion()}`, (text) => addon.tag(text)) };
}

/**
 * cppjieba opens its dictionaries by narrow paths, which on Windows cannot name a folder like 张三, and aborts the
 * process. So it is given bare names, with the dictionaries' folder as the current one while it loads.
 */
function loadFrom(dictionaries: Dictionaries, addon: NodeJieba): void {
  const folder = dirname(dictionaries.dict), paths = Object.values(dictionaries) as string[];
  if (paths.every(isAscii) || !paths.every((p) => dirname(p) === folder)) return addon.load(dictionaries);
  const before = process.cwd(), name = basename;
  process.chdir(folder);
  try {
    const { dict, hmmDict, userDict, idfDict, stopWordDict } = dictionaries;
    addon.load({ dict: name(dict), hmmDict: name(hmmDict), userDict: name(userDict), idfDict: name(idfDict), stopWordDict: name(stopWordDict) });
  } finally {
    process.chdir(before);
  }
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/u.test(text);

function isReadable(path: string): boolean {
  try { accessSync(path, constants.R_OK); return statSync(path).size > 0; } catch { return false; }
}

/** The package that takes nodejieba's place. */
export const FALLBACK = 'jieba-wasm';

/** Beside the bundle, which a browser shares with Node; in the project, in its package. */
function wasmPath(): string {
  const beside = join(__dirname, 'jieba.wasm');
  return existsSync(beside) ? beside : join(dirname(load.resolve(`${FALLBACK}/web`)), 'jieba_rs_wasm_bg.wasm');
}

/** Loads jieba-wasm: another engine with the same dictionary, which cuts nearly all words alike. */
export function loadJiebaWasm(): Loaded {
  try {
    initSync({ module: readFileSync(wasmPath()) });
    tag('装载', true);                    // the dictionary is read at the first word
    return { segmenter: fromTagger(`${FALLBACK} ${versionOf(FALLBACK)}`, (text) => tag(text, true) as { word: string; tag: string }[]) };
  } catch (error) {
    return { unavailable: 'failed', detail: String(error) };
  }
}
