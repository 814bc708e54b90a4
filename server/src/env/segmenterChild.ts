import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Word } from '../analysis/segmenter';
import type { FromChild, ToChild } from './segmenterProcess';

/** Why the child cannot cut words: it crashed, what it needs is missing, or it failed in another way. */
export interface Ended { readonly reason: 'crashed' | 'missing' | 'failed'; readonly detail: string }

/** A process that cuts words. It keeps this one alive only while it is loading or something is asked of it. */
export interface SegmenterChild {
  /** The words of the texts; null once the child cannot cut any more. Waits while it is loading. */
  segment(texts: readonly string[]): Promise<readonly (readonly Word[])[] | null>;
  stop(): void;
}

export interface ChildEvents {
  /** The engine has been loaded. */
  ready(name: string): void;
  /** At most once, and not after `stop`. `ready` tells whether the engine had been loaded. */
  ended(end: Ended, ready: boolean): void;
}

type Answer = readonly (readonly Word[])[] | null;
interface Waiting { readonly texts: readonly string[]; readonly resolve: (words: Answer) => void }

/** Starts the built `segmenterProcess.ts` at `entry`. */
export function startChild(entry: string, on: ChildEvents, args: readonly string[] = []): SegmenterChild {
  if (!existsSync(entry)) return deadChild(on, { reason: 'missing', detail: `no file ${entry}` });
  const child = fork(entry, args, { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const waiting = new Map<number, Waiting>();
  let phase: 'loading' | 'ready' | 'over' = 'loading', nextId = 1, said = '';

  /** The stderr pipe alone never keeps this process alive; child and channel do while there is something to wait for. */
  const hold = (): void => {
    const change = phase === 'loading' || waiting.size > 0 ? 'ref' : 'unref';
    child[change]();
    child.channel?.[change]();
  };
  const ask = (id: number, texts: readonly string[]): void => { child.send({ id, texts } satisfies ToChild); };
  const end = (why: Ended | null): void => {
    if (phase === 'over') return;
    const wasReady = phase === 'ready';
    phase = 'over';
    for (const w of waiting.values()) w.resolve(null);
    waiting.clear();
    hold();
    if (child.connected) child.disconnect();
    if (why) on.ended(why, wasReady);
  };
  const receive = (message: FromChild): void => {
    if (phase === 'over') return;
    if ('unavailable' in message) return end({ reason: message.unavailable, detail: message.detail });
    if ('ready' in message) {
      phase = 'ready';
      for (const [id, w] of waiting) ask(id, w.texts);
      on.ready(message.ready);
    } else {
      waiting.get(message.id)?.resolve(message.words);
      waiting.delete(message.id);
    }
    hold();
  };

  child.stderr?.on('data', (data: Buffer) => { said = (said + data.toString()).slice(0, SAID); });
  (child.stderr as unknown as { unref?(): void } | null)?.unref?.();
  child.on('message', receive);
  child.on('error', (error) => end({ reason: 'failed', detail: String(error) }));
  child.on('exit', (code, signal) => end(endOf(code, signal, said)));

  return {
    segment: (texts) => phase === 'over' ? Promise.resolve(null) : new Promise((resolve) => {
      const id = nextId++;
      waiting.set(id, { texts, resolve });
      hold();
      if (phase === 'ready') ask(id, texts);
    }),
    stop: () => { end(null); child.kill(); },
  };
}

/** How much of what a crashed process said is told. */
const SAID = 300;

/** Signals with which somebody else ends a process; all others it brings upon itself. */
const FROM_OUTSIDE: readonly (NodeJS.Signals | null)[] = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL', 'SIGQUIT'];

function endOf(code: number | null, signal: NodeJS.Signals | null, said: string): Ended {
  const detail = `process ended with ${signal ?? code}${said.trim() ? `: ${said.trim().replace(/\s+/gu, ' ')}` : ''}`;
  const outside = signal !== null ? FROM_OUTSIDE.includes(signal) : code === 0;
  return { reason: outside ? 'failed' : 'crashed', detail };
}

function deadChild(on: ChildEvents, end: Ended): SegmenterChild {
  let stopped = false;
  setImmediate(() => { if (!stopped) on.ended(end, false); });
  return { segment: () => Promise.resolve(null), stop: () => { stopped = true; } };
}
