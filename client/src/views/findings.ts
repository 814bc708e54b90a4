import { Disposable, EventEmitter, l10n, languages, MarkdownString, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, type TreeDataProvider, type Uri } from 'vscode';
import type { FindingsOfRule, FindingsResult, IgnoredFindings, ListedFinding } from '../../../server/src/protocol';
import type { Server } from '../server';
import { frontReport } from './frontReport';

/** A row of the view; every row knows its document, for another one may be in front when it is used. */
export type FindingNode =
  | { readonly kind: 'rule'; readonly uri: Uri; readonly of: FindingsOfRule }
  | { readonly kind: 'finding'; readonly uri: Uri; readonly of: ListedFinding; readonly severity: FindingsOfRule['severity'] }
  | { readonly kind: 'allIgnored'; readonly uri: Uri; readonly of: readonly IgnoredFindings[] }
  | { readonly kind: 'ignored'; readonly uri: Uri; readonly of: IgnoredFindings };

/** The view “问题”: the findings of the report in front by rule, and under a node of their own those that are ignored. */
export interface FindingsView extends Disposable { refresh(): void }

export function findingsView(server: Server): FindingsView {
  const changed = new EventEmitter<undefined>();
  const refresh = (): void => changed.fire(undefined);
  const front = frontReport(refresh), shown = (): Uri | undefined => front.current()?.uri;
  const provider: TreeDataProvider<FindingNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: async node => {
      const uri = shown();
      return node ? childrenOf(node) : uri ? roots(uri, await server.findings(uri.toString())) : [];
    },
  };
  const view = window.createTreeView('policyText.findings', { treeDataProvider: provider, showCollapseAll: true });
  const listening = Disposable.from(view, changed, front, languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.some(uri => uri.toString() === shown()?.toString())) refresh();
  }));
  return { refresh, dispose: () => listening.dispose() };
}

function roots(uri: Uri, { rules, ignored }: FindingsResult): FindingNode[] {
  return [...rules.map(of => ({ kind: 'rule' as const, uri, of })), ...(ignored.length > 0 ? [{ kind: 'allIgnored' as const, uri, of: ignored }] : [])];
}

function childrenOf(node: FindingNode): FindingNode[] {
  if (node.kind === 'rule') return node.of.findings.map(of => ({ kind: 'finding', uri: node.uri, of, severity: node.of.severity }));
  return node.kind === 'allIgnored' ? node.of.map(of => ({ kind: 'ignored', uri: node.uri, of })) : [];
}

const icons: Readonly<Record<FindingsOfRule['severity'], ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  information: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb'),
};

function itemOf(node: FindingNode): TreeItem {
  switch (node.kind) {
    case 'rule': {
      const item = new TreeItem(node.of.title, TreeItemCollapsibleState.Expanded);
      item.id = `${node.uri.toString()} ${node.of.rule}`;
      item.description = String(node.of.findings.length);
      item.iconPath = icons[node.of.severity];
      item.contextValue = 'rule wanted';
      return item;
    }
    case 'finding': return leaf(node.uri, node.of.message, node.of.range, 'finding wanted');
    case 'allIgnored': {
      const item = new TreeItem(l10n.t('Ignored'), TreeItemCollapsibleState.Collapsed);
      item.id = `${node.uri.toString()} ignored`;
      item.description = String(node.of.reduce((n, { findings }) => n + findings.length, 0));
      item.iconPath = new ThemeIcon('eye-closed');
      return item;
    }
    case 'ignored': return ignoredItem(node.uri, node.of);
  }
}

function ignoredItem(uri: Uri, { title, ignore, findings }: IgnoredFindings): TreeItem {
  const [first] = findings;
  if (ignore.scope === 'place' && first) return leaf(uri, first.message, first.range, 'ignored');
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  item.description = `${ignore.scope === 'workspace' ? l10n.t('whole folder') : l10n.t('this document')} · ${findings.length}`;
  item.contextValue = 'ignored';
  return item;
}

type PlainRange = ListedFinding['range'];

function leaf(uri: Uri, message: string, { start, end }: PlainRange, contextValue: string): TreeItem {
  const item = new TreeItem(message, TreeItemCollapsibleState.None);
  item.description = l10n.t('line {0}', start.line + 1);
  item.tooltip = new MarkdownString().appendText(message);
  item.contextValue = contextValue;
  item.command = { command: 'policyText.goToFinding', title: l10n.t('Go to Finding'), arguments: [uri, new Range(start.line, start.character, end.line, end.character)] };
  return item;
}
