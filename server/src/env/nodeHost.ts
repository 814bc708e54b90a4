import { analysisEnv } from '.';
import { rulePage } from './documentation';
import type { Host } from './host';
import { nodeDisk } from './nodeDisk';
import { startSegmenter } from './segmenterHost';

/** Node's: processes, the machine's files, nodejieba. */
export const nodeHost = (): Host => ({ env: analysisEnv(), segmenter: startSegmenter, disk: nodeDisk, rulePage, onLearned: () => { /* it knows everything at once */ } });
