import { Converter } from 'opencc-js/t2cn';
import type { AnalysisEnv } from '../analysis/report';
const convert = Converter({ from: 'tw', to: 'cn' });
/** The engines that the analysis needs. */
export const analysisEnv = (): AnalysisEnv => ({
  toSimplified: (s) => { const out = convert(s); return out.length === s.length ? out : s; },
  isReading: () => true,
});
