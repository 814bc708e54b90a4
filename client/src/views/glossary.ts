import { commands, Disposable, EventEmitter, l10n, MarkdownString, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, workspace, type Uri } from 'vscode';
import type { GlossaryItem } from '../../../server/src/protocol';
import type { Server } from '../server';
import { frontReport } from './frontReport';
import { matching } from './glossaryFilter';

/** A row of the view: a term, or a place that uses it. */
export type GlossaryNode =
  | { readonly kind: 'term'; readonly uri: Uri; readonly of: GlossaryItem }
  | { readonly kind: 'use'; readonly uri: Uri; readonly of: GlossaryItem['uses'][number]; readonly parent: GlossaryNode };

/** The view “名词解释”: the terms of the report in front with the places that use them. */
export interface GlossaryView extends Disposable {
  filter(): string;
  /** Shows only terms that have the words in their name or definition; the empty text shows all. */
  setFilter(words: string): void;
}

const id = 'policyText.glossary';
/** So long after the last edit the terms are asked for anew. */
const quiet = 400;

/** Makes the view. While it is hidden it asks the server nothing. */
export function createGlossaryView(server: Server): GlossaryView {
  const drawn = new EventEmitter<undefined>();
  let filter = '', timer: ReturnType<typeof setTimeout> | undefined;
  const view = window.createTreeView<GlossaryNode>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: drawn.event,
      getChildren: node => (node === undefined ? roots() : node.kind === 'term' ? node.of.uses.map(of => ({ kind: 'use', uri: node.uri, of, parent: node })) : []),
      getTreeItem: node => (node.kind === 'term' ? termItem(node) : useItem(node)),
    },
  });
  const refresh = (): void => drawn.fire(undefined);
  const front = frontReport(refresh);
  async function roots(): Promise<GlossaryNode[]> {
    const uri = front.current()?.uri;
    const items = uri ? await server.glossary(uri.toString()) : [];
    const kept = matching(items, filter);
    view.message = filter === '' ? undefined : l10n.t('“{0}”: {1} of {2} terms', filter, kept.length, items.length);
    return uri ? kept.map(of => ({ kind: 'term', uri, of })) : [];
  }
  const listening = Disposable.from(
    view, drawn, front, new Disposable(() => clearTimeout(timer)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document !== front.current() || contentChanges.length === 0) return;
      clearTimeout(timer);
      timer = setTimeout(refresh, quiet);
    }),
  );
  return {
    filter: () => filter,
    setFilter: words => {
      filter = words.trim();
      void commands.executeCommand('setContext', `${id}.filtered`, filter !== '');
      refresh();
    },
    dispose: () => listening.dispose(),
  };
}

function termItem({ uri, of: { term, marker, definition, uses, range } }: Extract<GlossaryNode, { kind: 'term' }>): TreeItem {
  const row = new TreeItem(`${marker}${term}`, uses.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const count = uses.length > 0 ? l10n.t('{0} uses', uses.length) : l10n.t('not used');
  row.description = count;
  row.iconPath = new ThemeIcon(uses.length > 0 ? 'symbol-key' : 'circle-slash');
  row.tooltip = new MarkdownString().appendText(`${term}\n\n${definition}`);
  row.accessibilityInformation = { label: `${term}, ${count}` };
  row.contextValue = 'term';
  row.command = goTo(uri, range);
  return row;
}

function useItem({ uri, of: { clause, range } }: Extract<GlossaryNode, { kind: 'use' }>): TreeItem {
  const row = new TreeItem(clause, TreeItemCollapsibleState.None);
  row.description = l10n.t('line {0}', range.start.line + 1);
  row.tooltip = new MarkdownString().appendText(clause);
  row.command = goTo(uri, range);
  return row;
}

type PlainRange = GlossaryItem['range'];
const goTo = (uri: Uri, { start, end }: PlainRange): TreeItem['command'] =>
  ({ command: 'vscode.open', title: l10n.t('Go to Term'), arguments: [uri, { selection: new Range(start.line, start.character, end.line, end.character) }] });
