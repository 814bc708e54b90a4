import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerStart } from './archive/jobs';
import type { FromWorker, ToWorker } from './env/archive/archivist';
import { allJobs } from './lsp/node/archiveJobs';

/* A thread that reads and proofreads reports, so that the one that answers the editor never waits for it. */

const jobs = allJobs(workerData as WorkerStart) as unknown as Readonly<Record<string, (what: unknown) => Promise<unknown>>>;
const answer = (message: FromWorker): void => parentPort!.postMessage(message);

parentPort!.on('message', ({ name, what }: ToWorker) => {
  const job = jobs[name];
  if (!job) return answer({ error: `no such job: ${name}` });
  job(what).then((result) => answer({ result }), (error: unknown) => answer({ error: error instanceof Error ? error.stack ?? error.message : String(error) }));
});
