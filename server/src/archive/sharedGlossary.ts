import { coreOf } from '../analysis/glossary';
import { csvField, unguarded } from '../text/csvField';
import type { Encoding } from '../text/decode';
import { readCsv } from './csv';

/** The file that people keep terms in for all reports of a folder: 术语,释义,来源. */
export const SHARED_GLOSSARY = '.policytext/glossary.csv';
export const SHARED_HEADER = '术语,释义,来源';

export interface SharedTerm { readonly term: string; readonly definition: string; readonly source: string; readonly cores: readonly string[]; readonly line: number; readonly length: number }
/** A row that is left out, and why; `line` from 0. */
export interface BadRow { readonly line: number; readonly what: 'quote-open' | 'quote-misplaced' | 'no-term' | 'no-definition' | 'too-short' | 'twice'; readonly term: string }

/** A shared glossary as it lies on disk; `stamp` is another one whenever the file is. */
export interface SharedFile { readonly path: string; readonly stamp: string; readonly text: string; readonly encoding: Encoding; readonly bom: boolean; readonly terms: readonly SharedTerm[]; readonly wrong: readonly BadRow[] }

/** Where shared glossaries lie. */
export interface SharedFiles {
  /** Where the glossary for a document is, or would be: in the workspace folder, else the nearest upward, else beside the document. */
  path(document: string, workspaceFolder: string | null): string;
  /** What tells one state of the file from another; null where there is none. */
  stamp(path: string): string | null;
  /** Reads the file; null where there is none, or none that is text. */
  read(path: string): SharedFile | null;
  /** Writes the file whole or not at all, in the encoding it has (`file`), a new one so that Excel reads it; throws where that cannot be. */
  write(path: string, text: string, file: SharedFile | null): void;
}

const HEADER = /^(?:术语|名词|词条|term)$/iu;
const MOST = 50_000;

/** Reads the shared glossary. A row that is wrong is left out and told of; of a term that is there twice the first counts. */
export function readSharedGlossary(text: string): { readonly terms: readonly SharedTerm[]; readonly wrong: readonly BadRow[] } {
  const terms: SharedTerm[] = [], wrong: BadRow[] = [], seen = new Set<string>();
  for (const [i, { line, fields, wrong: broken }] of readCsv(text).slice(0, MOST).entries()) {
    const [term = '', definition = '', source = ''] = fields.map((f) => unguarded(f.trim())), core = coreOf(term);
    if (fields.every((f) => f.trim() === '') || (i === 0 && HEADER.test(term))) continue;
    const what = broken ?? (term === '' ? 'no-term' : definition === '' ? 'no-definition' : core.length < 2 ? 'too-short' : seen.has(core) ? 'twice' : null);
    if (what) { wrong.push({ line, what, term }); continue; }
    seen.add(core);
    terms.push({ term, definition, source, cores: [core], line, length: fields[0]!.length });
  }
  return { terms, wrong };
}

/** A row of the file, without its line's end. */
export const sharedRow = (term: string, definition: string, source: string): string => [term, definition, source].map((t) => csvField(t.replace(/\s*[\r\n]+\s*/gu, ''))).join(',');
