import type { Card } from './card';
import type { FromPage, ToPage } from './messages';
import { barHeight, blocksOf, firstInSight, placeOf, spotOf, type Spot } from './places';

/* Inside an editor: places go there and come from there, and the text comes anew when it changes. */

interface Host { postMessage(message: FromPage): void; getState(): unknown; setState(state: unknown): void }
declare const acquireVsCodeApi: undefined | (() => Host);

/** What is kept while the editor does not show the page. */
interface State { readonly uri: string; readonly scrollY: number }

export function editor(card: Card, refresh: () => void): void {
  if (typeof acquireVsCodeApi !== 'function') return;
  const host = acquireVsCodeApi(), uri = document.querySelector<HTMLMetaElement>('meta[name="policy-text-uri"]')?.content ?? '';
  const before = host.getState() as Partial<State> | null | undefined;
  document.body.dataset['host'] = 'editor';
  let blocks = blocksOf(), timer = 0;

  const save = (): void => host.setState({ uri, scrollY } satisfies State);
  addEventListener('scroll', () => { clearTimeout(timer); timer = window.setTimeout(save, 200); }, { passive: true });
  host.setState({ uri, scrollY: before?.uri === uri ? before.scrollY ?? 0 : 0 } satisfies State);

  const reveal = (element: Element, focus: boolean): void => {
    const place = placeOf(element);
    if (place) host.postMessage({ type: 'reveal', place, length: element.matches('.m') ? element.textContent!.length : 0, focus });
  };
  card.link({ label: () => document.getElementById('tip')?.dataset['editor'] ?? '', go: (mark) => reveal(mark, true) });
  const wanted = (event: Event, what: string): Element | null => (event.target instanceof Element && !event.target.closest('#tip') ? event.target.closest(what) : null);
  addEventListener('click', (event) => {
    const chosen = wanted(event, '#text .m, #text :is(h1,h2,h3,h4,h5,h6)[data-at], #text .entry');
    const row = wanted(event, '#figures tbody a, .chart a');
    const mark = row instanceof HTMLAnchorElement ? document.getElementById(row.hash.slice(1)) : wanted(event, '.back') ? null : chosen;
    if (mark && getSelection()?.isCollapsed !== false) reveal(mark, false);
  }, { capture: true });          // a click on a mark gets no further than this: see card.ts
  document.addEventListener('dblclick', (event) => { const chosen = wanted(event, '#text [data-at]'); if (chosen) reveal(chosen, true); });

  addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.type) {
      case 'update': {
        const isFirst = blocks.length === 0;
        replace(data.body, data.language, blocks);
        refresh();
        blocks = blocksOf();
        if (isFirst && before?.uri === uri && before.scrollY !== undefined) scrollTo({ top: before.scrollY, behavior: 'instant' });
        break;
      }
      case 'cursor': showCursor(spotOf(blocks, data.line, data.share)); break;
      case 'scroll': showFirst(spotOf(blocks, data.line, data.share)); break;
    }
  });
  host.postMessage({ type: 'ready' });
}

/** Marks the block that the cursor is in, and brings it into sight where it is not. */
function showCursor(spot: Spot | null): void {
  document.querySelector('.cursor')?.classList.remove('cursor');
  if (!spot) return;
  spot.block.classList.add('cursor');
  const { top, height } = spot.block.getBoundingClientRect(), at = top + spot.share * height, first = barHeight() + 24, last = innerHeight - 48;
  if (at < first || at > last) scrollTo({ top: scrollY + at - (first + (last - first) / 3), behavior: 'instant' });
}

/** Scrolls so that the place is the first in sight. */
function showFirst(spot: Spot | null): void {
  if (!spot) return;
  const { top, height } = spot.block.getBoundingClientRect(), isFirst = !spot.block.previousElementSibling && spot.share === 0;
  scrollTo({ top: isFirst ? 0 : scrollY + top + spot.share * height - barHeight() - 8, behavior: 'instant' });
}

/** Puts the new page in the place of the old one. What was first in sight stays where it was, and what had the focus has it. */
function replace(body: string, language: string, old: readonly HTMLElement[]): void {
  const first = firstInSight(old), anchor = old[first], top = anchor?.getBoundingClientRect().top ?? 0, focused = document.activeElement?.id;
  document.documentElement.lang = language;
  const keep = [...document.querySelectorAll('body > script')];
  document.body.innerHTML = body;
  document.body.append(...keep);
  const found = anchor && sameBlock(blocksOf(), first, anchor);
  if (found) scrollTo({ top: scrollY + found.getBoundingClientRect().top - top, behavior: 'instant' });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** The block with the same text that is the nearest to where it was; else the one in its place. */
function sameBlock(blocks: readonly HTMLElement[], index: number, { textContent }: HTMLElement): HTMLElement | undefined {
  for (let by = 0; by <= 40; by++) {
    for (const i of [index + by, index - by]) if (blocks[i]?.textContent === textContent) return blocks[i];
  }
  return blocks[Math.min(index, blocks.length - 1)];
}
