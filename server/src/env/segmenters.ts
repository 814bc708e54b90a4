import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Segmenter, Word } from '../analysis/segmenter';

/** Why nodejieba cannot be used here. Each would abort the process, or does so only for some users: so it is asked first. */
export type Unavailable = 'missing' | 'failed';

export type Loaded = { readonly segmenter: Segmenter } | { readonly unavailable: Unavailable; readonly detail: string };

interface NodeJieba {
  load(): void;
  tag(text: string): { word: string; tag: string }[];
  readonly DEFAULT_DICT: string; readonly DEFAULT_HMM_DICT: string; readonly DEFAULT_USER_DICT: string;
  readonly DEFAULT_IDF_DICT: string; readonly DEFAULT_STOP_WORD_DICT: string;
}
interface JiebaWasm { tag(text: string, hmm?: boolean): { word: string; tag: string }[] }

const load = createRequire(__filename);
const versionOf = (name: string): string => {
  try { return (load(`${name}/package.json`) as { version: string }).version; } catch { return ''; }
};

/**
 * Loads nodejieba. Takes about a second and blocks meanwhile. A dictionary that is missing, empty or, on Windows,
 * under a path that is not ASCII would abort the process in native code (cppjieba opens it with a narrow path): then
 * it is not even tried.
 */
export function loadNodejieba(): Loaded {
  let addon: NodeJieba;
  try { addon = load('nodejieba') as NodeJieba; } catch (error) { return { unavailable: 'missing', detail: String(error) }; }
  const dictionaries = [addon.DEFAULT_DICT, addon.DEFAULT_HMM_DICT, addon.DEFAULT_USER_DICT, addon.DEFAULT_IDF_DICT, addon.DEFAULT_STOP_WORD_DICT];
  const bad = dictionaries.find((path) => !isReadable(path));
  if (bad) return { unavailable: 'missing', detail: `dictionary not readable: ${bad}` };
  if (process.platform === 'win32' && /[^\x20-\x7e]/u.test(dictionaries[0]!)) return { unavailable: 'failed', detail: `dictionary under a path that is not ASCII: ${dictionaries[0]}` };
  try { addon.load(); } catch (error) { return { unavailable: 'missing', detail: String(error) }; }
  return { segmenter: fromTagger(`nodejieba ${versionOf('nodejieba')}`, (text) => addon.tag(text)) };
}

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
