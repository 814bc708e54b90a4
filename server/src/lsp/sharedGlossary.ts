import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { coreOf } from '../analysis/glossary';
import type { BadRow, SharedFile, SharedFiles, SharedTerm } from '../archive/sharedGlossary';
import type { Explanation } from '../features/elsewhere';
import { words } from '../features/l10n';
import { diagnosticSource } from '../protocol';
import type { Locale } from '../rules/messages';
import type { Log } from './guard';
import { folderOf, pathOf, uriOf } from '../env/paths';

/** The terms that people keep for all reports of a folder, as the file is now. */
export interface SharedGlossary {
  /** The glossary for a document; null where it has none. */
  of(uri: string): SharedLookup | null;
  /** Where they lie; null where there are no files. */
  readonly files: SharedFiles | null;
  /** Where it is or would be; null for a document that is no file. */
  path(uri: string): string | null;
  /** The files may have changed. */
  refresh(): void;
  /** A file is about to change: an editor that makes a folder for it may not tell of the file in it. */
  expect(): void;
  /** A client that cannot tell of changed files: they are looked at again after a while. */
  watchMyself(): void;
  setFolders(paths: readonly string[]): void;
}
export interface SharedLookup {
  readonly file: SharedFile;
  longestAt(text: string, at: number): string | null;
  explain(core: string): readonly Explanation[];
  beginningWith(prefix: string): readonly string[];
}

interface Known { readonly lookup: SharedLookup | null; readonly stamp: string | null; at: number }
/** So long is relied on where the file is. */
const RELOOK_MS = 3000, FOUND_MS = 10_000;
/** So long a change is expected, and so often looked for. */
const EXPECTED_MS = 10_000, SOON_MS = 300;

export function sharedGlossary(connection: Connection, log: Log, files: SharedFiles | null, locale: () => Locale, now: () => number = Date.now): SharedGlossary {
  const known = new Map<string, Known>(), paths = new Map<string, { readonly path: string; readonly at: number }>();
  let folders: readonly string[] = [], unwatched = Infinity, expectedUntil = -Infinity;
  const relook = (): number => (now() < expectedUntil ? SOON_MS : unwatched);
  const tell = (path: string, file: SharedFile | null, before: Known | undefined): void => {
    const rows = file?.wrong ?? [];
    for (const row of rows) log.error(`${path}:${row.line + 1}: ${wrongRow(row, locale())}`);
    if (rows.length > 0 || (before?.lookup?.file.wrong.length ?? 0) > 0) connection.sendDiagnostics({ uri: uriOf(path), diagnostics: rows.map((row) => toDiagnostic(row, locale())) }).catch(() => { /* the client has gone */ });
  };
  const load = (path: string): SharedLookup | null => {
    const before = known.get(path);
    if (before && now() - before.at < relook()) return before.lookup;
    const stamp = files?.stamp(path) ?? null;
    if (before && before.stamp === stamp) { before.at = now(); return before.lookup; }
    const file = stamp === null ? null : files!.read(path), lookup = file && lookupIn(file);
    known.set(path, { lookup, stamp, at: now() });
    tell(path, file, before);
    return lookup;
  };
  const path = (uri: string): string | null => {
    const document = pathOf(uri), before = paths.get(uri);
    if (document === null || files === null || (before && now() - before.at < Math.min(relook(), FOUND_MS))) return before?.path ?? null;
    const found = files.path(document, folderOf(document, folders));
    paths.set(uri, { path: found, at: now() });
    return found;
  };
  return {
    files, path,
    of: (uri) => { const file = path(uri); return file === null ? null : load(file); },
    refresh: () => { paths.clear(); for (const k of known.values()) k.at = -Infinity; },
    expect: () => { expectedUntil = now() + EXPECTED_MS; },
    watchMyself: () => { unwatched = RELOOK_MS; },
    setFolders: (all) => { folders = all; paths.clear(); },
  };
}

function lookupIn(file: SharedFile): SharedLookup {
  const byCore = new Map<string, SharedTerm>(), byTwo = new Map<string, string[]>(), uri = uriOf(file.path);
  for (const t of file.terms) for (const core of t.cores) {
    byCore.set(core, t);
    const two = byTwo.get(core.slice(0, 2));
    if (two) two.push(core); else byTwo.set(core.slice(0, 2), [core]);
  }
  for (const cores of byTwo.values()) cores.sort((a, b) => b.length - a.length);
  return {
    file,
    longestAt: (text, at) => byTwo.get(text.slice(at, at + 2))?.find((core) => text.startsWith(core, at)) ?? null,
    explain: (core) => { const t = byCore.get(core); return t ? [{ term: t.term, definition: t.definition, from: { kind: 'shared', source: t.source }, place: { uri, line: t.line, from: 0, to: t.length } }] : []; },
    beginningWith: (prefix) => [...byCore.keys()].filter((c) => c.startsWith(prefix)),
  };
}

const wrongRow = ({ what, term }: BadRow, locale: Locale): string => words(`shared-${what}`, locale, { term: coreOf(term) });
const toDiagnostic = (row: BadRow, locale: Locale): Diagnostic =>
  ({ range: { start: { line: row.line, character: 0 }, end: { line: row.line + 1, character: 0 } }, severity: DiagnosticSeverity.Warning, source: diagnosticSource, code: row.what, message: wrongRow(row, locale) });
