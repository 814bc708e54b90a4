import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { TargetItem } from '../../../server/src/protocol';
import { countFigures, type Grouping, type TargetNode } from './targetTree';

/** An icon for each kind, told apart by its shape and not only by its colour. */
const icons: Readonly<Record<TargetItem['kind'], ThemeIcon>> = {
  target: new ThemeIcon('target', new ThemeColor('charts.yellow')),
  actual: new ThemeIcon('check', new ThemeColor('charts.green')),
  reference: new ThemeIcon('dash', new ThemeColor('descriptionForeground')),
};

function kindInWords(kind: TargetItem['kind']): string {
  switch (kind) {
    case 'target': return l10n.t('Target');
    case 'actual': return l10n.t('Result');
    case 'reference': return l10n.t('Reference');
  }
}

/** A row as the tree draws it. A figure's row goes to the figure. */
export function toTreeItem(node: TargetNode, grouping: Grouping, uri: Uri): TreeItem {
  return node.kind === 'group' ? groupItem(node) : figureItem(node.item, node.id, grouping, uri);
}

function groupItem(node: Extract<TargetNode, { kind: 'group' }>): TreeItem {
  const count = countFigures(node);
  const row = new TreeItem(node.name, TreeItemCollapsibleState.Expanded);
  row.id = node.id;
  row.description = String(count);
  row.tooltip = node.name;
  row.accessibilityInformation = { label: l10n.t('{0}, {1} figures', node.name, count) };
  return row;
}

function figureItem(item: TargetItem, id: string, grouping: Grouping, uri: Uri): TreeItem {
  const { kind, indicator, group, figure, period, range } = item;
  const line = l10n.t('line {0}', range.start.line + 1);
  const row = new TreeItem(grouping === 'section' ? indicator : figure);
  row.id = id;
  row.description = grouping === 'section' ? joined(' · ', figure, period) : joined(' · ', indicator === group ? '' : indicator, period, line);
  row.iconPath = icons[kind];
  row.tooltip = [`${kindInWords(kind)}  ${indicator}  ${figure}`, joined(' · ', period, line), ...item.sections].join('\n');
  row.accessibilityInformation = { label: joined(', ', kindInWords(kind), indicator, figure, period, line) };
  row.command = { command: 'vscode.open', title: l10n.t('Go to Figure'), arguments: [uri, { selection: toRange(range) }] };
  return row;
}

const joined = (by: string, ...parts: readonly string[]): string => parts.filter(part => part !== '').join(by);
const toRange = ({ start, end }: TargetItem['range']): Range => new Range(start.line, start.character, end.line, end.character);
