import type { AnalysisEnv } from '../analysis/report';
import { toSimplified } from './opencc';
import { isReading } from './readings';

/** The engines that the analysis needs, as they are in Node. */
export const analysisEnv = (): AnalysisEnv => ({ toSimplified, isReading });
