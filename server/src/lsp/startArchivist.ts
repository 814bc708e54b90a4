import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { archivist } from '../env/archive/archivist';
import { allJobs, JOBS, type AllJobs } from './archiveJobs';
import type { StartArchivist } from './archive';

/** Threads beside the one that answers: one is left to that. Without the built entry the jobs are done in this thread. */
export const startArchivist: StartArchivist = (start) => archivist<AllJobs>(JOBS, join(__dirname, 'archive.js'), start, Math.max(1, Math.min(3, availableParallelism() - 1)), () => allJobs(start));
