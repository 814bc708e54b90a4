/** Runs what keys ask for one after the other: they may come faster than the server answers, and each begins where the one before ended. */
export function inTurn(): (run: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return run => (last = last.then(run, run));
}
