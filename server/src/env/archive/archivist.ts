import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Archivist, WorkerStart } from '../../archive/jobs';

/* Jobs are functions of plain data; here they are done in threads of their own, or in this one where there are none. */

export interface ToWorker { readonly name: string; readonly what: unknown }
export type FromWorker = { readonly result: unknown } | { readonly error: string };

/** A thread that has nothing to do for so long ends, and gives its memory back. */
const IDLE_MS = 15_000;

interface Waiting { readonly job: ToWorker; readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }
interface Hand { readonly worker: Worker; busy: Waiting | null; idle: NodeJS.Timeout | null }

/** Threads of the built entry, started when there is work. They keep the process alive only while they work. */
export function inWorkers<J>(names: readonly (keyof J & string)[], entry: string, start: WorkerStart, width: number): Archivist<J> {
  const queue: Waiting[] = [], hands = new Set<Hand>();
  let disposed = false;
  const lose = (hand: Hand, why: string): void => {
    if (!hands.delete(hand)) return;
    if (hand.idle) clearTimeout(hand.idle);
    hand.busy?.reject(new Error(why));
    hand.busy = null;
    work();
  };
  const hire = (): Hand => {
    const hand: Hand = { worker: new Worker(entry, { workerData: start, execArgv: [] }), busy: null, idle: null };
    hand.worker.on('message', (answer: FromWorker) => {
      const done = hand.busy;
      hand.busy = null;
      if ('error' in answer) done?.reject(new Error(answer.error)); else done?.resolve(answer.result);
      rest(hand);
      work();
    });
    hand.worker.on('error', (error) => lose(hand, String(error)));
    hand.worker.on('exit', (code) => lose(hand, `thread ended with ${code}`));
    hands.add(hand);
    return hand;
  };
  const rest = (hand: Hand): void => {
    hand.worker.unref();
    hand.idle = setTimeout(() => { if (!hand.busy && hands.delete(hand)) void hand.worker.terminate(); }, IDLE_MS).unref();
  };
  const work = (): void => {
    while (!disposed && queue.length > 0) {
      const hand = [...hands].find((h) => h.busy === null) ?? (hands.size < width ? hire() : null);
      if (!hand) return;
      if (hand.idle) clearTimeout(hand.idle);
      hand.busy = queue.shift()!;
      hand.worker.ref();
      hand.worker.postMessage(hand.busy.job);
    }
  };
  return {
    width, jobs: made(names, (name, what) => new Promise((resolve, reject) => {
      if (disposed) return reject(new Error('stopped'));
      queue.push({ job: { name, what }, resolve, reject });
      work();
    })),
    dispose: () => {
      disposed = true;
      for (const hand of hands) { hands.delete(hand); if (hand.idle) clearTimeout(hand.idle); hand.busy?.reject(new Error('stopped')); void hand.worker.terminate(); }
      for (const w of queue.splice(0)) w.reject(new Error('stopped'));
    },
  };
}

/** The jobs done in this thread, with a pause before each: for a host without threads, and for tests. */
export function inThisThread<J extends object>(names: readonly (keyof J & string)[], jobs: J): Archivist<J> {
  let disposed = false;
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    width: 1, jobs: made(names, async (name, what) => {
      await pause();
      if (disposed) throw new Error('stopped');
      return (jobs as Readonly<Record<string, (what: unknown) => Promise<unknown>>>)[name]!(what);
    }),
    dispose: () => { disposed = true; },
  };
}

/** Threads where the entry has been built, else this thread. */
export const archivist = <J extends object>(names: readonly (keyof J & string)[], entry: string, start: WorkerStart, width: number, here: () => J): Archivist<J> =>
  existsSync(entry) ? inWorkers<J>(names, entry, start, width) : inThisThread(names, here());

const made = <J>(names: readonly (keyof J & string)[], call: (name: string, what: unknown) => Promise<unknown>): J =>
  Object.fromEntries(names.map((name) => [name, (what: unknown) => call(name, what)])) as J;
