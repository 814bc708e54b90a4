import type { AnalysisEnv } from '../analysis/report';
import { toSimplified } from './opencc';
import { isReading } from './readings';
import { wordFrequencies } from './wordFrequencies';

/** The engines that the analysis needs, as they are in Node. */
export const analysisEnv = (): AnalysisEnv => ({ toSimplified, isReading, frequencies: wordFrequencies });
