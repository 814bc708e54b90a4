import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysisEnv } from '../analysis/report';
import type { Disk } from '../env/disk';
import { projectFiles, type ProjectFiles } from '../env/projectFiles';
import { findings, listed } from '../features/findings';
import { policyOf } from '../features/policy';
import { toDiagnostic } from './convert';
import { analyseInSlices } from './documents';
import type { ProofreadFile, ProofreadResult } from './jobs';
import { uriOf } from '../env/paths';
import { after } from './timers';

/** Proofreads a file that is not open. */
export const proofreadFile = (env: AnalysisEnv, disk: Disk, rulePage: (rule: string) => string | undefined) => async ({ path, folder, locale, previous }: ProofreadFile): Promise<ProofreadResult> => {
  const uri = uriOf(path), text = (await disk.text(uri)) ?? '', files = await readProject(disk, uri, folder === null ? null : uriOf(folder)), policy = policyOf(files), language = files.config.language ?? locale;
  const resultId = await nameOf(JSON.stringify([text, policy, language]));
  if (resultId === previous) return { resultId, items: null };
  const doc = TextDocument.create(uri, 'policy-text', 0, text), report = (await analyseInSlices(doc, env, undefined))!;
  return { resultId, items: listed(report, findings(report, policy).wanted).map((p) => toDiagnostic(doc, p, language, rulePage(p.rule))) };
};

/** So often, and so many times, files that are on their way are looked for. */
const ON_THEIR_WAY = { everyMs: 30, times: 300 } as const;

async function readProject(disk: Disk, uri: string, folder: string | null): Promise<ProjectFiles> {
  for (let n = 0; ; n++) {
    const files = projectFiles(disk, uri, folder);
    if (!files.pending || n >= ON_THEIR_WAY.times) return files;
    await new Promise<void>((resolve) => { after(ON_THEIR_WAY.everyMs, resolve); });
  }
}

/** A name that texts share only if they are the same. */
async function nameOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
