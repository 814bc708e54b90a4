import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ArchiveJobs } from '../archive/jobs';
import { analysisEnv } from '../env';
import type { WorkerStart } from '../env/archive/archivist';
import { archiveJobs } from '../env/archive/jobs';
import { factsStore } from '../env/archive/store';
import { proofreadFile, type ProofreadFile, type ProofreadResult } from './proofreadFile';

/** All that is done away from the thread that answers the editor. */
export interface AllJobs extends ArchiveJobs {
  proofread(what: ProofreadFile): Promise<ProofreadResult>;
}

export const JOBS = ['list', 'records', 'remember', 'read', 'proofread'] as const satisfies readonly (keyof AllJobs)[];

export function allJobs({ storage }: WorkerStart): AllJobs {
  const env = analysisEnv();
  return { ...archiveJobs(env, factsStore(storage, program())), proofread: proofreadFile(env) };
}

/** What makes the facts: this version of the program, and this very build of it, for another one may find other things. */
function program(): string {
  const version = /"version":\s*"([^"]+)"/u.exec(read(join(__dirname, '../package.json')))?.[1] ?? '';
  return `${version}-${createHash('sha256').update(read(__filename)).digest('hex')}`;
}

const read = (file: string): string => { try { return readFileSync(file, 'utf8'); } catch { return ''; } };
