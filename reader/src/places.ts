import type { Place } from './messages';

/** The place in the document that an element stands for; null where it says none. */
export function placeOf(element: Element): Place | null {
  const [line, character] = (element.getAttribute('data-at') ?? '').split(':').map(Number);
  return line === undefined || character === undefined || Number.isNaN(line + character) ? null : { line, character };
}

/** The blocks of the text in order: what the text is scrolled by. */
export const blocksOf = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#text > [data-at], #text > .scroller tr[data-at]')];

export interface Spot { readonly block: HTMLElement; readonly share: number }

/** The block that a line stands in, and how far down in it: `share` of the line lies above. */
export function spotOf(blocks: readonly HTMLElement[], line: number, share: number): Spot | null {
  let low = 0, high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placeOf(blocks[middle]!)?.line ?? 0) <= line) low = middle + 1; else high = middle;
  }
  const block = blocks[Math.max(0, low - 1)];
  if (!block) return null;
  const first = placeOf(block)?.line ?? 0, next = blocks[low], lines = Math.max(1, (next ? placeOf(next)?.line ?? first : first) - first);
  return { block, share: Math.min(1, Math.max(0, (line - first + share) / lines)) };
}

/** How much of the window the bar on top takes. */
export const barHeight = (): number => document.querySelector('.bar')?.getBoundingClientRect().height ?? 0;

/** The first block that is not scrolled out of sight, by halves: only a few are measured. */
export function firstInSight(blocks: readonly HTMLElement[]): number {
  let low = 0, high = blocks.length;
  const top = barHeight() + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.getBoundingClientRect().bottom <= top) low = middle + 1; else high = middle;
  }
  return Math.min(low, blocks.length - 1);
}
