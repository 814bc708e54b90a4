import { join } from 'node:path';
import type { Segmenter } from '../analysis/segmenter';
import { crashMemory, RETRY_AFTER_MS, stateFolder, type CrashMemory } from './crashMemory';
import type { FallbackReason, SegmenterHost, SegmenterOptions, SegmenterStatus } from './host';
import { startChild, type SegmenterChild } from './segmenterChild';
import { characters, FALLBACK, loadJiebaWasm, nodejiebaVersion } from './segmenters';

export type { SegmenterHost, SegmenterStatus } from './host';

export interface HostOptions extends SegmenterOptions {
  /** The built entry of `segmenterProcess.ts`; by default beside the bundle. */
  readonly entry?: string;
  /** Where a crash is remembered. */
  readonly stateFolder?: string;
}

/**
 * Starts the engine in a process of its own; answers at once. Where nodejieba cannot be used, jieba-wasm takes its place
 * in another process, and where there are no processes, in this one.
 */
export function startSegmenter(options: HostOptions = {}): SegmenterHost {
  const memory = crashMemory(options.stateFolder ?? stateFolder(), `nodejieba-${nodejiebaVersion()}-${process.platform}-${process.arch}`);
  const entry = options.entry ?? join(__dirname, 'segmenter.js'), lastResort = once(loadFallback);
  let child: SegmenterChild | null = null, disposed = false, present: SegmenterStatus | null = null;
  let settle: () => void = () => {};
  const settled = new Promise<void>((resolve) => { settle = resolve; });

  const announce = (status: SegmenterStatus): void => { present = status; settle(); options.onStatus?.(status); };
  const inThisProcess = (why: Why): void => {
    child?.stop();
    child = null;
    if (!disposed) announce({ name: lastResort().name, ...why });
  };
  const fallBack = (why: Why): void => {
    if (disposed) return;
    child = startChild(entry, {
      ready: (name) => { if (name.startsWith(FALLBACK)) announce({ name, ...why }); else inThisProcess(why); },
      ended: () => inThisProcess(why),
    }, [FALLBACK]);
  };
  const known = reasonNotToTry(options, memory);
  if (known) fallBack(known);
  else {
    child = startChild(entry, {
      ready: (name) => { memory.forget(); announce({ name }); },
      ended: (end, ready) => {
        if (end.reason === 'crashed' && !ready) memory.remember();
        fallBack(end);
      },
    });
  }

  return {
    status: () => settled.then(() => present!),
    segment: async (texts) => {
      for (let asked: SegmenterChild | null = null; child !== asked && child !== null;) {
        asked = child;
        const words = await asked.segment(texts);
        if (words) return words;
      }
      return texts.map((t) => (disposed ? characters : lastResort()).tag(t));
    },
    dispose: () => {
      disposed = true;
      child?.stop();
      child = null;
      present ??= { name: characters.name, reason: 'failed', detail: 'stopped' };
      settle();
    },
  };
}

/** Why it is not nodejieba that cuts the words. */
interface Why { readonly reason: FallbackReason; readonly detail: string }

function reasonNotToTry({ engine = 'auto', entry }: HostOptions, memory: CrashMemory): Why | null {
  if (engine === 'jieba-wasm') return { reason: 'setting', detail: 'chosen in the settings' };
  if (entry === undefined && nodejiebaVersion() === '') return { reason: 'universal', detail: 'this package has no native code' };
  const at = engine === 'auto' ? memory.crashed() : null;
  if (at === null) return null;
  return { reason: 'crashed', detail: `nodejieba crashed at ${new Date(at).toISOString()}; tried again from ${new Date(at + RETRY_AFTER_MS).toISOString()} on, in a new version, or at once with the setting "nodejieba"` };
}

function loadFallback(): Segmenter {
  const loaded = loadJiebaWasm();
  return 'segmenter' in loaded ? loaded.segmenter : characters;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
