import { env, l10n, window } from 'vscode';
import type { Client } from '../context';
import type { GlossaryNode } from '../views/glossary';

/** Asks for words, and shows only the terms that have them. */
export async function filterGlossary({ glossary }: Client): Promise<void> {
  const words = await window.showInputBox({ value: glossary.filter(), title: l10n.t('Filter Terms'), prompt: l10n.t('Words in the term or its definition; several are set apart by blanks.') });
  if (words !== undefined) glossary.setFilter(words);
}

/** Shows all terms again. */
export const clearGlossaryFilter = ({ glossary }: Client): void => glossary.setFilter('');

/** Copies a term with its definition: `“六服六进”：……` */
export async function copyTerm(_: Client, row: unknown): Promise<void> {
  const node = row as GlossaryNode | undefined;
  if (node?.kind !== 'term') return;
  await env.clipboard.writeText(`${node.of.term}：${node.of.definition}`);
  window.setStatusBarMessage(l10n.t('Copied: {0}', node.of.term), 3000);
}
