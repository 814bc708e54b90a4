import type { TargetItem } from '../../../server/src/protocol';

/** Which figures the view shows; `all` are references too. */
export type Shown = 'all' | 'target' | 'actual';
export type Grouping = 'section' | 'indicator';

/** A row of the view: a heading or an indicator with what belongs to it, or a figure. */
export type TargetNode =
  | { readonly kind: 'group'; readonly id: string; readonly name: string; readonly parent: TargetNode | null; readonly children: TargetNode[] }
  | { readonly kind: 'figure'; readonly id: string; readonly item: TargetItem; readonly parent: TargetNode | null };

export interface TargetTree {
  readonly roots: readonly TargetNode[];
  /** The figures shown, in document order. */
  readonly figures: readonly Extract<TargetNode, { kind: 'figure' }>[];
}

/** Arranges figures under their headings, or under what they measure, in document order. */
export function targetTree(items: readonly TargetItem[], shown: Shown, grouping: Grouping): TargetTree {
  const roots: TargetNode[] = [];
  const groups = new Map<string, Extract<TargetNode, { kind: 'group' }>>();
  const put = (node: TargetNode): void => void (node.parent?.kind === 'group' ? node.parent.children : roots).push(node);
  const groupFor = (path: readonly string[]): TargetNode | null => {
    if (path.length === 0) return null;
    const id = JSON.stringify(path);
    const known = groups.get(id);
    if (known) return known;
    const group = { kind: 'group' as const, id, name: path.at(-1)!, parent: groupFor(path.slice(0, -1)), children: [] };
    groups.set(id, group);
    put(group);
    return group;
  };
  const figures = items.flatMap((item, index) => {
    if (shown !== 'all' && item.kind !== shown) return [];
    const parent = groupFor(grouping === 'section' ? item.sections : [item.group]);
    const figure = { kind: 'figure' as const, id: `${index}`, item, parent };
    put(figure);
    return [figure];
  });
  return { roots, figures };
}

/** How many figures stand under a row. */
export const countFigures = (node: TargetNode): number => (node.kind === 'figure' ? 1 : node.children.reduce((sum, child) => sum + countFigures(child), 0));

/** The figure that a place is in, or else the last one before it in its line, or else the first one behind it there. */
export function figureAt(tree: TargetTree, line: number, character: number): TargetNode | null {
  const inLine = tree.figures.filter(({ item: { range } }) => range.start.line <= line && line <= range.end.line);
  return inLine.findLast(({ item: { range } }) => range.start.line < line || range.start.character <= character) ?? inLine[0] ?? null;
}
