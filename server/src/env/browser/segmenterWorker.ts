/// <reference lib="webworker" />
import { initSync, tag } from 'jieba-wasm/web';
import type { Word } from '../../analysis/segmenter';
import { fromTagger } from '../taggers';

/* A worker of its own for jieba-wasm: compiling it and its dictionary takes a quarter of a second. */

export type ToWorker = { readonly wasm: Uint8Array<ArrayBuffer> } | { readonly id: number; readonly texts: readonly string[] };
export type FromWorker = { readonly ready: true } | { readonly failed: string } | { readonly id: number; readonly words: readonly (readonly Word[])[] };

const segmenter = fromTagger('jieba-wasm', (text) => tag(text, true) as { word: string; tag: string }[]);
const send = (message: FromWorker): void => { self.postMessage(message); };

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('id' in data) return send({ id: data.id, words: data.texts.map((t) => segmenter.tag(t)) });
  try {
    initSync({ module: data.wasm });
    segmenter.tag('装载');                  // the dictionary is read at the first word
    send({ ready: true });
  } catch (error) {
    send({ failed: String(error) });
  }
};
