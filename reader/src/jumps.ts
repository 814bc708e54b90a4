import { barHeight } from './places';

/* Links inside the page: the target comes into sight below the bar and takes the focus, so that reading goes on there. */

/** Goes to the element of an id; whether there is one. */
export function goTo(id: string): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  const open = target.closest('details');
  if (open) open.open = true;
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  const { top, height } = target.getBoundingClientRect(), isText = target.matches('.m');
  scrollTo({ top: Math.max(0, scrollY + top - barHeight() - (isText ? Math.max(0, (innerHeight - height) / 3) : 16)) });
  target.focus({ preventScroll: true });
  flash(target);
  return true;
}

/** Shows for a moment where a jump has led. */
function flash(target: HTMLElement): void {
  document.querySelectorAll('.here').forEach((e) => e.classList.remove('here'));
  target.classList.add('here');
}

export function jumps(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !(event.target instanceof Element)) return;
    const row = event.target.closest('[data-go]'), link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    const id = link ? decodeURIComponent(link.hash.slice(1)) : row?.getAttribute('data-go');
    if (!id || !goTo(id)) return;
    event.preventDefault();
    if (link && location.protocol !== 'vscode-webview:') history.pushState(null, '', link.hash);
  });
}
