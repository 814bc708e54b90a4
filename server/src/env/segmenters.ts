import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Segmenter, Word } from '../analysis/segmenter';

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
interface JiebaWasm { tag(text: string, hmm?: boolean): { word: string; tag: string }[] }

const load = createRequire(__filename);
/** A package's version from its package.json; empty if it is not installed. Found by the folder, as `exports` may hide the file. */
function versionOf(name: string): string {
  try {
    const entry = load.resolve(name), folder = entry.slice(0, entry.lastIndexOf(join('node_modules', name)));
    return (load(join(folder, 'node_modules', name, 'package.json')) as { version: string }).version;
  } catch {
    return '';
  }
}

/** The installed version of nodejieba, without loading it; empty if there is none. */
export const nodejiebaVersion = (): string => versionOf('nodejieba');

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

/** Loads jieba-wasm: another engine with the same dictionary, which cuts nearly all words alike. */
export function loadJiebaWasm(): Loaded {
  try {
    const wasm = load('jieba-wasm') as JiebaWasm;
    return { segmenter: fromTagger(`jieba-wasm ${versionOf('jieba-wasm')}`, (text) => wasm.tag(text, true)) };
  } catch (error) {
    return { unavailable: 'failed', detail: String(error) };
  }
}

/** Characters as units: what is left where no engine works. Says so by its name. */
export const characters: Segmenter = { name: 'characters', tag: (text) => [...text].map((c) => ({ text: c, tag: 'x' })) };

/** Lines are cut apart from each other; an engine gets no more than so many characters at once. */
const CHUNK = 20_000;

/** An engine's answer as words that tile the text: the words are sliced from the text, and an answer of another length is dropped. */
function fromTagger(name: string, tag: (text: string) => readonly { word: string; tag: string }[]): Segmenter {
  const chunk = (text: string): readonly Word[] => {
    const words: Word[] = [];
    let at = 0;
    for (const w of tag(text)) { words.push({ text: text.slice(at, at + w.word.length), tag: w.tag }); at += w.word.length; }
    return at === text.length && words.every((w) => w.text !== '') ? words : characters.tag(text);
  };
  return {
    name,
    tag: (text) => {
      if (text === '') return [];
      if (text.length <= CHUNK) return chunk(text);
      const words: Word[] = [];
      for (let at = 0; at < text.length;) {
        let end = Math.min(text.length, at + CHUNK);
        if (end < text.length && /[\ud800-\udbff]/u.test(text[end - 1]!)) end++;
        for (const w of chunk(text.slice(at, end))) words.push(w);
        at = end;
      }
      return words;
    },
  };
}
