import type { Word } from '../../analysis/segmenter';
import type { SegmenterHost, SegmenterStatus, StartSegmenter } from '../host';
import { characters } from '../taggers';
import type { FromWorker, ToWorker } from './segmenterWorker';

/** The bundled `segmenterWorker.ts` and the engine that it runs. */
export interface SegmenterFiles { readonly name: string; code(): Promise<Uint8Array>; wasm(): Promise<Uint8Array> }

type Words = readonly (readonly Word[])[];
interface Waiting { readonly texts: readonly string[]; readonly resolve: (words: Words) => void }

/** jieba-wasm in a worker of its own; single characters where that cannot be. */
export const startInWorker = (files: SegmenterFiles): StartSegmenter => ({ engine = 'auto', onStatus }) => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null, phase: 'loading' | 'ready' | 'over' = 'loading', nextId = 1;
  let settle: (status: SegmenterStatus) => void = () => {};
  const settled = new Promise<SegmenterStatus>((resolve) => { settle = resolve; });
  const announce = (status: SegmenterStatus): void => { settle(status); onStatus?.(status); };
  const ask = (id: number, texts: readonly string[]): void => { worker!.postMessage({ id, texts } satisfies ToWorker); };
  const byCharacters = (texts: readonly string[]): Words => texts.map((t) => characters.tag(t));
  const end = (detail: string | null): void => {
    if (phase === 'over') return;
    phase = 'over';
    worker?.terminate();
    for (const { texts, resolve } of waiting.values()) resolve(byCharacters(texts));
    waiting.clear();
    if (detail !== null) announce({ name: characters.name, reason: 'failed', detail });
    else settle({ name: characters.name, reason: 'failed', detail: 'stopped' });
  };
  const receive = (message: FromWorker): void => {
    if ('failed' in message) return end(message.failed);
    if ('ready' in message) {
      phase = 'ready';
      for (const [id, { texts }] of waiting) ask(id, texts);
      return announce({ name: files.name, reason: engine === 'jieba-wasm' ? 'setting' : 'universal', detail: 'in the browser' });
    }
    waiting.get(message.id)?.resolve(message.words);
    waiting.delete(message.id);
  };
  launch(files, receive, end).then((made) => { if (phase === 'over') made.terminate(); else worker = made; }, (error: unknown) => end(String(error)));
  return {
    status: () => settled,
    segment: (texts) => phase === 'over' ? Promise.resolve(byCharacters(texts)) : new Promise((resolve) => {
      const id = nextId++;
      waiting.set(id, { texts, resolve });
      if (phase === 'ready') ask(id, texts);
    }),
    dispose: () => end(null),
  } satisfies SegmenterHost;
};

/** Workers are started from an address of this page's own: those of an extension's files may be another site's. */
async function launch(files: SegmenterFiles, receive: (message: FromWorker) => void, end: (detail: string) => void): Promise<Worker> {
  const [code, wasm] = await Promise.all([files.code(), files.wasm()]);
  const address = URL.createObjectURL(new Blob([code as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data);
  worker.onerror = (event) => end(event.message || 'the worker of the segmenter failed');
  worker.postMessage({ wasm: wasm as Uint8Array<ArrayBuffer> } satisfies ToWorker, [wasm.buffer as ArrayBuffer]);
  return worker;
}
