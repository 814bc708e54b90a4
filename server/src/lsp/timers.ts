export type Timer = ReturnType<typeof setTimeout>;

/** Calls after so many milliseconds; in Node such a call does not keep the process alive. */
export function after(ms: number, call: () => void): Timer {
  const timer = setTimeout(call, ms);
  (timer as { unref?(): void }).unref?.();
  return timer;
}

type Immediate = (call: () => void) => unknown;
const immediate: Immediate = (globalThis as { setImmediate?: Immediate }).setImmediate ?? throughChannel();

/** Lets what waits be done first. */
export const pause = (): Promise<void> => new Promise((resolve) => { immediate(resolve); });

/** A browser's timers wait four milliseconds at least; its messages do not. */
function throughChannel(): Immediate {
  const { port1, port2 } = new MessageChannel(), calls: (() => void)[] = [];
  port1.addEventListener('message', () => calls.shift()?.());
  port1.start();
  return (call) => { calls.push(call); port2.postMessage(null); };
}
