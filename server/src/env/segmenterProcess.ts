import type { Word } from '../analysis/segmenter';
import { FALLBACK, loadJiebaWasm, loadNodejieba, type Unavailable } from './segmenters';

/*
 * A process of its own for nodejieba: loading it blocks for a second and a broken dictionary aborts it in native code,
 * and neither must reach the server. Or for jieba-wasm, if it is started with that name. It ends with its parent.
 */

export interface ToChild { readonly id: number; readonly texts: readonly string[] }
export type FromChild =
  | { readonly ready: string }
  | { readonly unavailable: Unavailable; readonly detail: string }
  | { readonly id: number; readonly words: readonly (readonly Word[])[] };

const send = (message: FromChild): void => { process.send?.(message); };

process.on('disconnect', () => process.exit(0));
const loaded = process.argv.includes(FALLBACK) ? loadJiebaWasm() : loadNodejieba();
if ('segmenter' in loaded) {
  const { segmenter } = loaded;
  process.on('message', ({ id, texts }: ToChild) => send({ id, words: texts.map((t) => segmenter.tag(t)) }));
  send({ ready: segmenter.name });
} else {
  send(loaded);
}
