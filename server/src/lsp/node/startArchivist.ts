import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { archivist } from '../../env/archive/archivist';
import type { StartArchivist } from '../archive';
import { JOBS, type AllJobs } from '../jobs';
import { allJobs } from './archiveJobs';

/** Threads beside the one that answers: one is left to that. Without the built entry the jobs are done in this thread. */
export const startArchivist: StartArchivist = (start) => archivist<AllJobs>(JOBS, join(__dirname, 'archive.js'), start, Math.max(1, Math.min(3, availableParallelism() - 1)), () => allJobs(start));
