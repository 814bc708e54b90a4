import type { AnalysisEnv } from '../analysis/report';
import type { Word } from '../analysis/segmenter';
import type { SharedFiles } from '../archive/sharedGlossary';
import type { Disk } from './disk';

/* What differs between Node and the worker of a browser, behind one interface. */

/** Why another engine than nodejieba cuts the words; `universal`: this package has no native code. */
export type FallbackReason = 'crashed' | 'missing' | 'failed' | 'setting' | 'universal';

/** The engine at work (`nodejieba 3.5.8`); `reason` and `detail` only where it is not nodejieba. */
export interface SegmenterStatus { readonly name: string; readonly reason?: FallbackReason; readonly detail?: string }

/** Cuts words outside the thread that answers the editor. */
export interface SegmenterHost {
  /** The engine at work, once there is one; never rejects. */
  status(): Promise<SegmenterStatus>;
  /** The words of each text, tiling it; waits while the engine is loading, never rejects. */
  segment(texts: readonly string[]): Promise<readonly (readonly Word[])[]>;
  dispose(): void;
}

export interface SegmenterOptions {
  /** `auto` is nodejieba unless its last start crashed; `jieba-wasm`: do not try nodejieba. */
  readonly engine?: 'auto' | 'nodejieba' | 'jieba-wasm';
  /** Told of the engine, and again if it changes. */
  readonly onStatus?: (status: SegmenterStatus) => void;
}

export type StartSegmenter = (options: SegmenterOptions) => SegmenterHost;

/** What the server needs of where it runs. */
export interface Host {
  readonly env: AnalysisEnv;
  readonly segmenter: StartSegmenter;
  /** The machine's own files; null where there are none, as in a browser: then the client is asked for them. */
  readonly disk: Disk | null;
  /** The shared glossaries of this machine; null where there are none. */
  readonly shared: SharedFiles | null;
  /** The address of a rule's page; undefined where there is none. */
  readonly rulePage: (rule: string) => string | undefined;
  /** Calls back whenever `env` knows more than before, and what was analysed is to be analysed again. */
  readonly onLearned: (call: () => void) => void;
}
