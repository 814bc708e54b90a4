import { join } from 'node:path';
import type { Segmenter, Word } from '../analysis/segmenter';
import { crashMemory, RETRY_AFTER_MS, stateFolder, type CrashMemory } from './crashMemory';
import { startChild, type SegmenterChild } from './segmenterChild';
import { characters, loadJiebaWasm, nodejiebaVersion } from './segmenters';

/** Why another engine than nodejieba cuts the words. */
export type FallbackReason = 'crashed' | 'missing' | 'failed' | 'setting';

/** The engine at work (`nodejieba 3.5.8`); `reason` and `detail` only where it is not nodejieba. */
export interface SegmenterStatus { readonly name: string; readonly reason?: FallbackReason; readonly detail?: string }

/** Cuts words in a process of its own, and goes on with jieba-wasm in this one if that process cannot be used. */
export interface SegmenterHost {
  /** The engine at work, once there is one; never rejects. */
  status(): Promise<SegmenterStatus>;
  /** The words of each text, tiling it; waits while the engine is loading, never rejects. */
  segment(texts: readonly string[]): Promise<readonly (readonly Word[])[]>;
  dispose(): void;
}

export interface HostOptions {
  /** The built entry of `segmenterProcess.ts`; by default beside the bundle. */
  readonly entry?: string;
  /** Where a crash is remembered. */
  readonly stateFolder?: string;
  /** `auto` is nodejieba unless its last start crashed; `jieba-wasm`: do not try nodejieba. */
  readonly engine?: 'auto' | 'nodejieba' | 'jieba-wasm';
  /** Told of the engine, and again if it changes. */
  readonly onStatus?: (status: SegmenterStatus) => void;
}

/** Starts the engine; answers at once. */
export function startSegmenter(options: HostOptions = {}): SegmenterHost {
  const memory = crashMemory(options.stateFolder ?? stateFolder(), `nodejieba-${nodejiebaVersion()}-${process.platform}-${process.arch}`);
  const fallback = once(loadFallback);
  let child: SegmenterChild | null = null, disposed = false, present: SegmenterStatus | null = null;
  let settle: () => void = () => {};
  const settled = new Promise<void>((resolve) => { settle = resolve; });

  const announce = (status: SegmenterStatus): void => { present = status; settle(); options.onStatus?.(status); };
  const fallBack = (reason: FallbackReason, detail: string): void => {
    child = null;
    if (!disposed) announce({ name: fallback().name, reason, detail });
  };
  const known = reasonNotToTry(options.engine ?? 'auto', memory);
  if (known) setImmediate(() => fallBack(known.reason, known.detail));
  else {
    child = startChild(options.entry ?? join(__dirname, 'segmenter.js'), {
      ready: (name) => { memory.forget(); announce({ name }); },
      ended: (end, ready) => {
        if (end.reason === 'crashed' && !ready) memory.remember();
        fallBack(end.reason, end.detail);
      },
    });
  }

  return {
    status: () => settled.then(() => present!),
    segment: async (texts) => {
      const words = await child?.segment(texts) ?? null;
      return words ?? texts.map((t) => (disposed ? characters : fallback()).tag(t));
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

function reasonNotToTry(engine: NonNullable<HostOptions['engine']>, memory: CrashMemory): { readonly reason: FallbackReason; readonly detail: string } | null {
  if (engine === 'jieba-wasm') return { reason: 'setting', detail: 'chosen in the settings' };
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
