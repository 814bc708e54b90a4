import { barHeight } from './places';

/* The outline: opens in a narrow window, goes with the text, and shows the deeper levels where the reader is. */

export interface Outline { refresh(): void }

export function outline(): Outline {
  let headings: readonly HTMLElement[] = [], links = new Map<string, HTMLAnchorElement>(), current: HTMLAnchorElement | null = null, waiting = false;
  const root = document.body;

  const mark = (): void => {
    waiting = false;
    const id = headings[lastAbove(headings)]?.id, link = id === undefined ? null : links.get(id) ?? null;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    document.querySelectorAll('#outline .on').forEach((li) => li.classList.remove('on'));
    current = link;
    if (!link) return;
    link.setAttribute('aria-current', 'true');
    for (let li = link.closest('li'); li; li = li.parentElement?.closest('li') ?? null) li.classList.add('on');
    keepInSight(link);
  };
  const refresh = (): void => {
    headings = [...document.querySelectorAll<HTMLElement>('#text :is(h1,h2,h3,h4,h5,h6)[id], main > section[id]')];
    links = new Map([...document.querySelectorAll<HTMLAnchorElement>('#outline a')].map((a) => [a.hash.slice(1), a]));
    current = null;
    press('open-outline', 'aria-expanded', root.dataset['outline'] === 'open');
    press('levels', 'aria-pressed', root.dataset['levels'] === 'all');
    mark();
  };
  addEventListener('scroll', () => { if (!waiting) { waiting = true; requestAnimationFrame(mark); } }, { passive: true });
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('#open-outline')) setOpen(root.dataset['outline'] !== 'open');
    else if (target?.closest('#levels')) { root.dataset['levels'] = root.dataset['levels'] === 'all' ? 'few' : 'all'; press('levels', 'aria-pressed', root.dataset['levels'] === 'all'); }
    else if (target?.closest('#outline a') || !target?.closest('#outline')) setOpen(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || root.dataset['outline'] !== 'open') return;
    setOpen(false);
    document.getElementById('open-outline')?.focus();
  });
  return { refresh };
}

function setOpen(open: boolean): void {
  if ((document.body.dataset['outline'] === 'open') === open) return;
  document.body.dataset['outline'] = open ? 'open' : 'closed';
  press('open-outline', 'aria-expanded', open);
  if (open) (document.querySelector<HTMLElement>('#outline [aria-current]') ?? document.querySelector<HTMLElement>('#outline a'))?.focus();
}

const press = (id: string, attribute: string, on: boolean): void => document.getElementById(id)?.setAttribute(attribute, String(on));

/** The last heading whose top the reader has passed. */
function lastAbove(headings: readonly HTMLElement[]): number {
  const line = barHeight() + Math.min(160, innerHeight / 4);
  let low = 0, high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.getBoundingClientRect().top <= line) low = middle + 1; else high = middle;
  }
  return low - 1;
}

/** Scrolls the outline, and nothing else, so far that the link is seen. */
function keepInSight(link: HTMLElement): void {
  const box = link.closest<HTMLElement>('#outline');
  if (!box) return;
  const inner = link.getBoundingClientRect(), outer = box.getBoundingClientRect(), edge = 60;
  if (inner.top < outer.top + edge) box.scrollTop -= outer.top + edge - inner.top;
  else if (inner.bottom > outer.bottom - edge) box.scrollTop += inner.bottom - outer.bottom + edge;
}
