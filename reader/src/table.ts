/* The table of figures: sorted by a column, and by kind. */

type Direction = 'ascending' | 'descending' | 'none';
const NEXT: Readonly<Record<Direction, Direction>> = { none: 'ascending', ascending: 'descending', descending: 'none' };

export interface FigureTable { refresh(): void }

export function figureTable(): FigureTable {
  let column = -1, direction: Direction = 'none', shown = 'target', rows: readonly HTMLTableRowElement[] = [];
  const table = (): HTMLTableElement | null => document.querySelector<HTMLTableElement>('#figures');

  const draw = (): void => {
    const all = table();
    if (!all) return;
    all.dataset['show'] = shown;
    document.querySelectorAll<HTMLElement>('[data-show]:is(button)').forEach((b) => b.setAttribute('aria-pressed', String(b.dataset['show'] === shown)));
    all.querySelectorAll('thead th').forEach((th, i) => th.setAttribute('aria-sort', i === column ? direction : 'none'));
    all.tBodies[0]!.append(...sorted(rows, column, direction));
  };
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null, head = target?.closest('#figures thead th'), filter = target?.closest<HTMLElement>('button[data-show]');
    if (head) {
      const chosen = [...head.parentElement!.children].indexOf(head);
      direction = chosen === column ? NEXT[direction] : 'ascending';
      column = chosen;
      draw();
    } else if (filter) { shown = filter.dataset['show']!; draw(); }
  });
  return { refresh: () => { rows = [...(table()?.tBodies[0]?.rows ?? [])]; draw(); } };
}

const order = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** By the column's words; the last column is the section, whose order is that of the text. */
function sorted(rows: readonly HTMLTableRowElement[], column: number, direction: Direction): readonly HTMLTableRowElement[] {
  if (column < 0 || direction === 'none') return rows;
  const turn = direction === 'ascending' ? 1 : -1, isSection = column === (rows[0]?.cells.length ?? 0) - 1;
  if (isSection) return turn > 0 ? rows : [...rows].reverse();
  return rows.map((row) => ({ row, key: row.cells[column]?.textContent ?? '' })).sort((a, b) => turn * order.compare(a.key, b.key)).map(({ row }) => row);
}
