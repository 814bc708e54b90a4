import { describe, expect, test } from 'vitest';
import { countFigures, figureAt, targetTree, type TargetNode } from '../../client/src/views/targetTree';
import type { TargetItem } from '../../server/src/protocol';

/** A figure in a line, from one character to another. */
const item = (line: number, from: number, to: number, kind: TargetItem['kind'], figure: string, group: string, ...sections: readonly string[]): TargetItem =>
  ({ range: { start: { line, character: from }, end: { line, character: to } }, kind, indicator: group, group, figure, period: '', sections });

const items = [
  item(2, 10, 15, 'actual', '5.8%', '地区生产总值', '一、回顾', '（一）经济'),
  item(2, 20, 25, 'reference', '500强', '企业', '一、回顾', '（一）经济'),
  item(3, 4, 9, 'actual', '3万人', '就业', '一、回顾', '（二）民生'),
  item(5, 8, 12, 'target', '5%以上', '地区生产总值', '二、安排'),
  item(7, 0, 3, 'target', '60家', '企业'),
];
/** The tree as indented lines. */
const drawn = (nodes: readonly TargetNode[], indent = ''): string[] =>
  nodes.flatMap(node => (node.kind === 'figure' ? [indent + node.item.figure] : [`${indent}${node.name} (${countFigures(node)})`, ...drawn(node.children, `${indent}  `)]));

describe('the view of targets', () => {
  test('has figures under their headings, those without any at the root', () => {
    expect(drawn(targetTree(items, 'all', 'section').roots)).toEqual(['一、回顾 (3)', '  （一）经济 (2)', '    5.8%', '    500强', '  （二）民生 (1)', '    3万人', '二、安排 (1)', '  5%以上', '60家']);
  });
  test('has figures under what they measure, in the order in which that is first named', () => {
    expect(drawn(targetTree(items, 'all', 'indicator').roots)).toEqual(['地区生产总值 (2)', '  5.8%', '  5%以上', '企业 (2)', '  500强', '  60家', '就业 (1)', '  3万人']);
  });
  test('shows targets only, or results only, and no headings without any', () => {
    expect(drawn(targetTree(items, 'target', 'section').roots)).toEqual(['二、安排 (1)', '  5%以上', '60家']);
    expect(targetTree(items, 'actual', 'section').figures.map(({ item: { figure } }) => figure)).toEqual(['5.8%', '3万人']);
  });
  test('knows the parents of its rows, and no two rows by one id', () => {
    const tree = targetTree(items, 'all', 'section');
    expect(tree.figures[0]!.parent).toMatchObject({ name: '（一）经济', parent: { name: '一、回顾', parent: null } });
    const ids = (nodes: readonly TargetNode[]): string[] => nodes.flatMap(node => [node.id, ...(node.kind === 'group' ? ids(node.children) : [])]);
    expect(new Set(ids(tree.roots)).size).toBe(9);
  });
});

describe('the figure at the cursor', () => {
  const tree = targetTree(items, 'all', 'section');
  const at = (line: number, character: number): string | null => {
    const node = figureAt(tree, line, character);
    return node?.kind === 'figure' ? node.item.figure : null;
  };
  test.each([[2, 0, '5.8%'], [2, 12, '5.8%'], [2, 17, '5.8%'], [2, 20, '500强'], [2, 99, '500强'], [4, 0, null], [7, 0, '60家']])('in line %i at %i', (line, character, figure) => expect(at(line, character)).toBe(figure));
});
