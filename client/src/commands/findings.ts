import { commands, l10n, languages, Range, Selection, TextEditorRevealType, Uri, window, workspace, type TextEditor } from 'vscode';
import { cleanUpCommand, diagnosticSource, ignoreCommand, type IgnoreEntry, type IgnoreParams } from '../../../server/src/protocol';
import type { Client } from '../context';
import { languageId } from '../language';
import { section } from '../settings';
import type { FindingNode } from '../views/findings';

/** Puts the cursor on the next finding of the report in front and shows what it says; behind the last comes the first. */
export const nextFinding = (): Promise<void> => step(1);
export const previousFinding = (): Promise<void> => step(-1);

async function step(by: 1 | -1): Promise<void> {
  const editor = reportInFront();
  if (!editor) return;
  const own = languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === diagnosticSource);
  const starts = own.map(({ range }) => range.start).sort((a, b) => a.compareTo(b));
  const { active } = editor.selection;
  const place = by > 0 ? starts.find(start => start.isAfter(active)) ?? starts[0] : starts.findLast(start => start.isBefore(active)) ?? starts.at(-1);
  if (!place) return void window.setStatusBarMessage(l10n.t('No findings'), 3000);
  show(editor, new Range(place, place));
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

const reportInFront = (): TextEditor | undefined => window.activeTextEditor?.document.languageId === languageId ? window.activeTextEditor : undefined;

function show(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** From the view: goes to the place of a finding. */
export async function goToFinding(_: Client, uri: unknown, range: unknown): Promise<void> {
  if (uri instanceof Uri && range instanceof Range) show(await window.showTextDocument(uri), range);
}

/** Hides the findings, or shows them again. Where the workspace has its own word on it, that is changed. */
export async function toggleReadingMode(): Promise<void> {
  const config = workspace.getConfiguration(section), own = config.inspect('readingMode')?.workspaceValue !== undefined;
  await config.update('readingMode', !config.get('readingMode', false), !own);
}

/** Offers to remove what a copy from the web left in the report in front: a preview, nothing is done without a yes. */
export async function cleanUp(): Promise<void> {
  const editor = reportInFront();
  if (!editor) return;
  const some = await commands.executeCommand<boolean>(cleanUpCommand, editor.document.uri.toString());
  if (some === false) void window.showInformationMessage(l10n.t('There is nothing to clean up.'));
}

export const showFindings = (): Thenable<void> => commands.executeCommand('policyText.findings.focus');

/** From the view: shows the page on a rule, from the extension's own folder. */
export async function showRule(client: Client, of: unknown): Promise<void> {
  const node = of as FindingNode | undefined;
  if (node?.kind === 'rule') await commands.executeCommand('vscode.open', Uri.joinPath(client.extensionUri, 'docs', 'rules', `${node.of.rule}.md`));
}

/** From the view: a rule is ignored in this document, a finding where it is. */
export async function ignoreFinding(client: Client, row: unknown): Promise<void> {
  const node = row as FindingNode | undefined;
  if (node?.kind === 'rule') await change(client, node.uri, 'add', { scope: 'document', rule: node.of.rule });
  if (node?.kind === 'finding') await change(client, node.uri, 'add', node.of.ignore);
}

export async function unignoreFinding(client: Client, row: unknown): Promise<void> {
  const node = row as FindingNode | undefined;
  if (node?.kind === 'ignored') await change(client, node.uri, 'remove', node.of.ignore);
}

async function change(client: Client, uri: Uri, how: IgnoreParams['how'], ignore: IgnoreEntry): Promise<void> {
  const params: IgnoreParams = { uri: uri.toString(), how, ignore };
  await commands.executeCommand(ignoreCommand, params);
  client.findings.refresh();
}
