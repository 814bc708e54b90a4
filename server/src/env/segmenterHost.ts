import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Segmenter, Word } from '../analysis/segmenter';
import { crashMemory, stateFolder } from './crashMemory';
import { characters, loadJiebaWasm } from './segmenters';
import type { FromChild, ToChild } from './segmenterProcess';

/** Why another engine than nodejieba cuts the words. */
export type FallbackReason = 'crashed' | 'missing' | 'failed' | 'setting';

export interface SegmenterStatus { readonly name: string; readonly reason?: FallbackReason; readonly detail?: string }

/** Cuts words in a process of its own, and goes on with jieba-wasm in this one if that process cannot be used. */
export interface SegmenterHost {
  /** Resolves once an engine works; never rejects. */
  readonly ready: Promise<SegmenterStatus>;
  segment(texts: readonly string[]): Promise<readonly (readonly Word[])[]>;
  dispose(): void;
}

export interface HostOptions {
  /** The built entry of `segmenterProcess.ts`; by default beside the bundle. */
  readonly entry?: string;
  readonly stateFolder?: string;
  /** `jieba-wasm`: do not try nodejieba. */
  readonly engine?: 'auto' | 'nodejieba' | 'jieba-wasm';
  readonly env?: NodeJS.ProcessEnv;
  /** Told of the engine, and again if it changes. */
  readonly onStatus?: (status: SegmenterStatus) => void;
}

interface Waiting { readonly texts: readonly string[]; readonly resolve: (words: readonly (readonly Word[])[]) => void }

export function startSegmenter(options: HostOptions = {}): SegmenterHost {
  const memory = crashMemory(options.stateFolder ?? stateFolder(), `nodejieba-${process.platform}-${process.arch}`);
  const entry = options.entry ?? join(__dirname, 'segmenter.js');
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | null = null, fallback: Segmenter | null = null, nextId = 1, up = false, disposed = false;
  let settle: (status: SegmenterStatus) => void = () => {};
  const ready = new Promise<SegmenterStatus>((resolve) => { settle = resolve; });

  const announce = (status: SegmenterStatus): void => { settle(status); options.onStatus?.(status); };
  const fallBack = (reason: FallbackReason, detail = ''): void => {
    if (fallback || disposed) return;
    const loaded = loadJiebaWasm();
    fallback = 'segmenter' in loaded ? loaded.segmenter : characters;
    child?.disconnect?.();
    child = null;
    for (const w of waiting.values()) w.resolve(w.texts.map((t) => fallback!.tag(t)));
    waiting.clear();
    announce({ name: fallback.name, reason, detail });
  };
  /** The child keeps this process alive only while something is asked of it. */
  const hold = (): void => {
    const busy = !up || waiting.size > 0;
    if (busy) { child?.ref(); child?.channel?.ref(); } else { child?.unref(); child?.channel?.unref(); }
  };
  const ask = (id: number, texts: readonly string[]): void => { child?.send({ id, texts } satisfies ToChild); };
  const receive = (message: FromChild): void => {
    if ('ready' in message) {
      up = true;
      memory.survived();
      for (const [id, w] of waiting) ask(id, w.texts);
      announce({ name: message.ready });
      hold();
    } else if ('unavailable' in message) {
      memory.survived();
      fallBack(message.unavailable, message.detail);
    } else {
      waiting.get(message.id)?.resolve(message.words);
      waiting.delete(message.id);
      hold();
    }
  };
  const start = (): void => {
    if (options.engine === 'jieba-wasm') return fallBack('setting');
    if (options.engine !== 'nodejieba' && memory.crashed()) return fallBack('crashed', 'the last start of nodejieba was not survived');
    if (!existsSync(entry)) return fallBack('missing', `no ${entry}`);
    memory.starting();
    child = fork(entry, [], { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ...process.env, ...options.env } });
    child.on('message', receive);
    child.on('error', (error) => fallBack('failed', String(error)));
    child.on('exit', (code, signal) => { if (!disposed) { if (!up) memory.starting(); fallBack('crashed', `ended with ${signal ?? code}`); } });
  };
  start();

  return {
    ready,
    segment: (texts) => {
      if (fallback) return Promise.resolve(texts.map((t) => fallback!.tag(t)));
      return new Promise((resolve) => {
        const id = nextId++;
        waiting.set(id, { texts, resolve });
        hold();
        if (up) ask(id, texts);
      });
    },
    dispose: () => {
      disposed = true;
      if (!up) memory.survived();
      child?.kill();
      child = null;
    },
  };
}
