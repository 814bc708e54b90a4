/** A word and its part of speech, as jieba gives them. */
export interface Word {
  readonly text: string;
  readonly tag: string;
}

/**
 * Cuts text into words. The words of a text must tile it: their lengths (UTF-16) add up to the text's length. An
 * engine may change characters that it cannot represent (a lone surrogate becomes U+FFFD), never a length.
 */
export interface Segmenter {
  /** Engine and version: `nodejieba 3.5.8`. */
  readonly name: string;
  tag(text: string): readonly Word[];
}
