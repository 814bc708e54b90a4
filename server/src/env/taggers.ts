import type { Segmenter, Word } from '../analysis/segmenter';

/** Characters as units: what is left where no engine works. Says so by its name. */
export const characters: Segmenter = { name: 'characters', tag: (text) => [...text].map((c) => ({ text: c, tag: 'x' })) };

/** Lines are cut apart from each other; an engine gets no more than so many characters at once. */
const CHUNK = 20_000;

/** An engine's answer as words that tile the text: the words are sliced from the text, and an answer of another length is dropped. */
export function fromTagger(name: string, tag: (text: string) => readonly { word: string; tag: string }[]): Segmenter {
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
