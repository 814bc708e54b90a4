import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, type AnalysisEnv } from '../analysis/report';
import { projectFiles } from '../env/projectFiles';
import { textOf } from '../env/reportFiles';
import { findings, listed } from '../features/findings';
import { policyOf } from '../features/policy';
import type { Locale } from '../rules/messages';
import { toDiagnostic } from './convert';

/** A report's file to be proofread as its project wants it; `previous` is what its result was called before. */
export interface ProofreadFile { readonly path: string; readonly folder: string | null; readonly locale: Locale; readonly previous: string | null }
/** `items` is null where nothing changed since `previous`. */
export interface ProofreadResult { readonly resultId: string; readonly items: readonly Diagnostic[] | null }

/** Proofreads a file that is not open. */
export const proofreadFile = (env: AnalysisEnv) => async ({ path, folder, locale, previous }: ProofreadFile): Promise<ProofreadResult> => {
  const text = (await textOf(path)) ?? '', files = projectFiles(path, folder), policy = policyOf(files);
  const resultId = createHash('sha256').update(JSON.stringify([text, policy, files.config.language ?? locale])).digest('hex').slice(0, 24);
  if (resultId === previous) return { resultId, items: null };
  const report = analyse(env, text), doc = TextDocument.create(pathToFileURL(path).href, 'policy-text', 0, text);
  return { resultId, items: listed(report, findings(report, policy).wanted).map((p) => toDiagnostic(doc, p, files.config.language ?? locale)) };
};
