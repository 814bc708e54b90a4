import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { searchSymbols, type ArchiveSymbol } from '../archive/symbols';
import { toSimplified } from '../env/opencc';
import { initialsOf } from '../env/readings';
import { lineRange, nameOf } from './convert';
import { guard } from './guard';
import type { Register } from './session';

/** So long the first search waits for the files to be read; then it answers from what is known. */
const PATIENCE_MS = 4000;
const LETTERS = /^[a-z]{2,20}$/iu;

/** Headings, terms and indicators of all reports of the workspace, by their Chinese text or its pinyin initials. */
export const workspaceSymbolFeature: Register = (session) => {
  session.connection.onWorkspaceSymbol(({ query }, token) => guard<WorkspaceSymbol[]>('workspaceSymbol', '', token, session.log, [], async () => {
    await session.archive.settled(PATIENCE_MS);
    if (token.isCancellationRequested) return [];
    return searchSymbols(await session.archive.reports(), query, toSimplified, initialsOf).map((s) => toWorkspaceSymbol(s, query));
  }));
  return { workspaceSymbolProvider: true };
};

const KINDS = { heading: SymbolKind.Namespace, term: SymbolKind.Key, indicator: SymbolKind.Number } as const;

/**
 * A symbol found by its initials has them behind its name (`低空经济 dkjj`): editors look for the query in the names
 * once more and would not show it without them.
 */
const toWorkspaceSymbol = ({ name, kind, level, key, at: [line, from, to] }: ArchiveSymbol, query: string): WorkspaceSymbol => ({
  name: LETTERS.test(query.trim()) && !name.toLowerCase().includes(query.trim().toLowerCase()) ? `${name} ${query.trim().toLowerCase()}` : name,
  kind: kind === 'heading' && level === 0 ? SymbolKind.File : KINDS[kind], containerName: nameOf(key), location: { uri: key, range: lineRange(line, from, to) },
});
