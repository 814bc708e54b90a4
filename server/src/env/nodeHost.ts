import { analysisEnv } from '.';
import { rulePage } from './documentation';
import type { Host } from './host';
import { nodeDisk } from './nodeDisk';
import { startSegmenter } from './segmenterHost';
import { sharedFiles } from './sharedGlossary';

/** Node's: processes, the machine's files, nodejieba. */
export const nodeHost = (): Host => ({ env: analysisEnv(), segmenter: startSegmenter, disk: nodeDisk, shared: sharedFiles, rulePage, onLearned: () => { /* it knows everything at once */ } });
