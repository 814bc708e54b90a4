/* The key to the marks, which turns each kind on and off; what is off is kept on the body: `data-off="term plan"`. */

export interface Marks { refresh(): void }

export function marks(): Marks {
  const off = new Set<string>();
  const refresh = (): void => {
    document.body.dataset['off'] = [...off].join(' ');
    document.querySelectorAll<HTMLElement>('button[data-mark]').forEach((b) => b.setAttribute('aria-pressed', String(!off.has(b.dataset['mark']!))));
  };
  document.addEventListener('click', (event) => {
    const kind = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-mark]')?.dataset['mark'] : undefined;
    if (kind === undefined) return;
    if (!off.delete(kind)) off.add(kind);
    refresh();
  });
  return { refresh };
}
