import { version } from 'jieba-wasm/package.json';
import type { Host } from '../host';
import { toSimplified } from '../opencc';
import { isReading } from '../readings';
import { lazyFrequencies } from './frequencies';
import { startInWorker } from './segmenter';

/** A browser's: workers, the extension's own files through `asset`, no disk. */
export function browserHost(asset: (name: 'segmenter.js' | 'jieba.wasm' | 'words.txt') => Promise<Uint8Array>): Host {
  let learned: () => void = () => {};
  return {
    env: { toSimplified, isReading, frequencies: lazyFrequencies(() => asset('words.txt'), () => learned()) },
    segmenter: startInWorker({ name: `jieba-wasm ${version}`, code: () => asset('segmenter.js'), wasm: () => asset('jieba.wasm') }),
    disk: null,
    shared: null,
    rulePage: () => undefined,
    onLearned: (call) => { learned = call; },
  };
}
