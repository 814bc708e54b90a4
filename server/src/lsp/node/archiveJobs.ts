import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { WorkerStart } from '../../archive/jobs';
import { analysisEnv } from '../../env';
import { rulePage } from '../../env/documentation';
import { nodeDisk } from '../../env/nodeDisk';
import { archiveJobs } from '../../env/archive/jobs';
import { factsStore } from '../../env/archive/store';
import type { AllJobs } from '../jobs';
import { proofreadFile } from '../proofreadFile';

/** The jobs as they are done where there is a disk. */
export function allJobs({ storage }: WorkerStart): AllJobs {
  const env = analysisEnv();
  return { ...archiveJobs(env, factsStore(storage, program())), proofread: proofreadFile(env, nodeDisk, rulePage) };
}

/** What makes the facts: this version of the program, and this very build of it, for another one may find other things. */
function program(): string {
  const version = /"version":\s*"([^"]+)"/u.exec(read(join(__dirname, '../package.json')))?.[1] ?? '';
  return `${version}-${createHash('sha256').update(read(__filename)).digest('hex')}`;
}

const read = (file: string): string => { try { return readFileSync(file, 'utf8'); } catch { return ''; } };
