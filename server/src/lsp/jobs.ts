import type { Diagnostic } from 'vscode-languageserver';
import type { ArchiveJobs } from '../archive/jobs';
import type { Locale } from '../rules/messages';

/** A report's file to be proofread as its project wants it; `previous` is what its result was called before. */
export interface ProofreadFile { readonly path: string; readonly folder: string | null; readonly locale: Locale; readonly previous: string | null }
/** `items` is null where nothing changed since `previous`. */
export interface ProofreadResult { readonly resultId: string; readonly items: readonly Diagnostic[] | null }

/** All that is done away from the thread that answers the editor. */
export interface AllJobs extends ArchiveJobs {
  proofread(what: ProofreadFile): Promise<ProofreadResult>;
}

export const JOBS = ['list', 'records', 'remember', 'read', 'proofread'] as const satisfies readonly (keyof AllJobs)[];
