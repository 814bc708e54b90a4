/* The card of a term, a marker or a figure: shown when it is pointed at or reached with the keyboard. */

/** So long the pointer rests before the card comes, and so long it may be on its way to it. */
const REST = 140, AWAY = 240;
const MARK = '.m';

/** A link of the card that is not the page's own. */
export interface CardLink { label(): string; go(mark: HTMLElement): void }

export interface Card { hide(): void; link(link: CardLink | null): void }

export function card(): Card {
  let shown: HTMLElement | null = null, timer = 0, own: CardLink | null = null, quiet: HTMLElement | null = null;
  const tip = (): HTMLElement => document.getElementById('tip')!;
  const later = (after: number, run: () => void): void => { clearTimeout(timer); timer = window.setTimeout(run, after); };

  const show = (mark: HTMLElement): void => {
    clearTimeout(timer);
    if (shown === mark && !tip().hidden) return;
    hide();
    const content = contentOf(mark, tip(), own);
    if (!content) return;
    shown = mark;
    tip().replaceChildren(...content);
    tip().hidden = false;
    if (!mark.hasAttribute('aria-describedby')) mark.setAttribute('aria-describedby', 'tip');
    place(tip(), mark);
  };
  const hide = (): void => {
    clearTimeout(timer);
    if (!shown) return;
    if (shown.getAttribute('aria-describedby') === 'tip') shown.removeAttribute('aria-describedby');
    shown = null;
    tip().hidden = true;
  };

  const markAt = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(MARK) : null);
  const inTip = (target: EventTarget | null): boolean => target instanceof Element && target.closest('#tip') !== null;
  document.addEventListener('pointerover', (event) => {
    const mark = markAt(event.target);
    if (inTip(event.target)) clearTimeout(timer);
    else if (mark && event.pointerType !== 'touch') later(REST, () => show(mark));
    else if (shown && document.activeElement !== shown) later(AWAY, hide);
  });
  document.addEventListener('focusin', (event) => {
    const mark = markAt(event.target);
    if (mark && mark !== quiet) show(mark);
    else if (!mark && !inTip(event.target)) hide();
    quiet = null;
  });
  document.addEventListener('keydown', (event) => {
    const mark = markAt(event.target);
    if (event.key === 'Escape' && shown) {
      const back = inTip(document.activeElement) ? shown : null;
      hide();
      quiet = back;
      back?.focus();
    } else if (mark && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      show(mark);
      tip().querySelector('a')?.focus();
    }
  });
  addEventListener('click', (event) => {
    const mark = markAt(event.target);
    if (mark) {
      event.preventDefault();
      event.stopPropagation();          // VS Code's own listener at the document would follow the link all the same
      if (getSelection()?.isCollapsed !== false) show(mark);
    } else if (!inTip(event.target)) hide();
  }, { capture: true });
  tipLinks(() => shown, hide);
  addEventListener('resize', hide);
  return { hide, link: (link) => { own = link; } };
}

/** A link of the card to the page's own entries goes there and takes the focus along. */
function tipLinks(shown: () => HTMLElement | null, hide: () => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#tip a') : null;
    if (link?.hash && shown()) setTimeout(hide);
  });
}

/** A term's card has its definition and a link to its entry; a figure's has what it measures. */
function contentOf(mark: HTMLElement, tip: HTMLElement, own: CardLink | null): readonly Node[] | null {
  const entry = mark.getAttribute('href')?.replace(/^#e/u, '#d'), definition = entry ? document.querySelector<HTMLElement>(entry) : null;
  const lines = definition ? [definition.dataset['term'] ?? '', definition.textContent ?? ''] : (mark.dataset['tip'] ?? '').split('\n');
  if (lines.join('') === '') return null;
  const links = [...(definition ? [anchor(tip.dataset['entry']!, mark.getAttribute('href')!)] : []), ...(own ? [button(own, mark)] : [])];
  return [...lines.filter((l) => l !== '').map((l, i) => element('p', i === 0 ? 'first' : '', l)), ...(links.length > 0 ? [element('p', 'links', '', links)] : [])];
}

function element(name: string, kind: string, text: string, children: readonly Node[] = []): HTMLElement {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(text, ...children);
  return made;
}

function anchor(label: string, href: string): HTMLElement {
  const link = element('a', '', label) as HTMLAnchorElement;
  link.href = href;
  return link;
}

function button({ label, go }: CardLink, mark: HTMLElement): HTMLElement {
  const made = anchor(label(), '#');
  made.addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); go(mark); });
  return made;
}

/** Below the mark's first line, or above it where there is no room; never out of the window. */
function place(tip: HTMLElement, mark: HTMLElement): void {
  const gap = 6, edge = 8, at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  tip.style.left = tip.style.top = '0';
  const { width, height } = tip.getBoundingClientRect(), below = at.bottom + gap, room = innerHeight - below - edge;
  const top = room >= height || at.top - gap - height < edge ? below : at.top - gap - height;
  tip.style.left = `${Math.max(edge, Math.min(at.left, document.documentElement.clientWidth - width - edge)) + scrollX}px`;
  tip.style.top = `${top + scrollY}px`;
}
