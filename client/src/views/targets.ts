import { commands, Disposable, EventEmitter, l10n, window, workspace, type Memento, type TextDocument, type TreeView } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { languageId } from '../language';
import type { Server } from '../server';
import { toTreeItem } from './targetItem';
import { figureAt, targetTree, type Grouping, type Shown, type TargetNode, type TargetTree } from './targetTree';

/** How the user wants the view; remembered. */
interface Wishes { readonly shown: Shown; readonly grouping: Grouping; readonly following: boolean }

/** The view of the figures of the report in front. */
export interface TargetsView extends Disposable {
  /** The report that is shown. */
  report(): TextDocument | undefined;
  wishes(): Wishes;
  change(wishes: Partial<Wishes>): void;
}

const id = 'policyText.targets';
/** So long after the last edit the figures are asked for anew. */
const quiet = 300;
/** So long after the cursor has moved the view goes with it. */
const pause = 60;
const none: TargetTree = { roots: [], figures: [] };

/** Makes the view. While it is hidden it asks the server nothing. */
export function createTargetsView(server: Server, memory: Memento, log: LogOutputChannel): TargetsView {
  const drawn = new EventEmitter<TargetNode | undefined>();
  let wishes: Wishes = { shown: 'all', grouping: 'section', following: true, ...memory.get<Partial<Wishes>>(id) };
  let report: TextDocument | undefined, items: Parameters<typeof targetTree>[0] = [], tree = none, timer: ReturnType<typeof setTimeout> | undefined, step: typeof timer, asked = 0;
  const view: TreeView<TargetNode> = window.createTreeView(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: drawn.event,
      getChildren: node => [...(node === undefined ? tree.roots : node.kind === 'group' ? node.children : [])],
      getParent: node => node.parent,
      getTreeItem: node => toTreeItem(node, wishes.grouping, report!.uri),
    },
  });

  const draw = (): void => {
    tree = targetTree(items, wishes.shown, wishes.grouping);
    const count = (kind: string): number => items.filter(item => item.kind === kind).length;
    // a message, for the description is not shown where the view is alone in its container
    view.message = !report ? undefined : tree.roots.length > 0 ? l10n.t('Targets {0} · Results {1}', count('target'), count('actual')) : l10n.t('No figures of this kind in this report.');
    drawn.fire(undefined);
  };
  /** Selects the figure at the cursor. A view that is just being drawn anew may refuse: it is asked once more. */
  const reveal = async (again: boolean): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!wishes.following || !view.visible || !report || editor?.document !== report) return;
    const { line, character } = editor.selection.active, node = figureAt(tree, line, character);
    if (!node || view.selection[0] === node) return;
    await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
    if (again && view.selection[0] !== node) step = setTimeout(() => void reveal(false), quiet);
  };
  const follow = (): void => {
    clearTimeout(step);
    step = setTimeout(() => void reveal(true), pause);
  };
  const ask = async (): Promise<void> => {
    const document = report, number = ++asked;
    if (!document || !view.visible) return;
    const found = await server.targets(document.uri.toString());
    if (number !== asked || document !== report) return;           // asked anew meanwhile
    items = found;
    draw();
    follow();
  };
  const schedule = (after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch((error: unknown) => log.debug(`targets: ${String(error)}`)), after);
  };
  const pick = (): void => {
    const front = window.activeTextEditor?.document, next = front?.languageId === languageId ? front : undefined;
    if (next === report) return;
    report = next;
    items = [];
    tree = none;
    void commands.executeCommand('setContext', `${id}.present`, report !== undefined);
    if (report) schedule(0);
    else draw();
  };
  const tellMenus = (): void => {
    for (const [key, value] of Object.entries(wishes)) void commands.executeCommand('setContext', `${id}.${key}`, value);
  };

  const listening = Disposable.from(
    view, drawn, new Disposable(() => { clearTimeout(timer); clearTimeout(step); }),
    window.onDidChangeActiveTextEditor(() => { pick(); follow(); }),
    workspace.onDidOpenTextDocument(pick),                              // told too when a document's language changes
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (document === report && contentChanges.length > 0) schedule(quiet); }),
    workspace.onDidChangeConfiguration(change => { if (change.affectsConfiguration('policyText.language')) schedule(quiet); }),
    window.onDidChangeTextEditorSelection(follow),
    view.onDidChangeVisibility(({ visible }) => { if (visible) schedule(0); }),
  );
  tellMenus();
  pick();
  return {
    report: () => report,
    wishes: () => wishes,
    change: wanted => {
      wishes = { ...wishes, ...wanted };
      void memory.update(id, wishes);
      tellMenus();
      if (wanted.shown !== undefined || wanted.grouping !== undefined) draw();
      follow();
    },
    dispose: () => listening.dispose(),
  };
}
