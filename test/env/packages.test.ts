import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AnalysisEnv } from '../../server/src/analysis/report';
import { analyse } from '../../server/src/analysis/report';
import { recoveryOf } from '../../server/src/analysis/recovery';
import { analysisEnv } from '../../server/src/env';
import { NO_FREQUENCIES, parseFrequencies } from '../../server/src/env/frequencies';
import { annotation } from '../../server/src/formats/annotation';
import { pollute, REPORT } from '../harness/pollution';
import { samples } from '../harness/samples';

/** All that is said of a text: its annotation, and what its damaged stretches were. */
function said(env: AnalysisEnv, text: string): unknown {
  const report = analyse(env, text);
  return { ...annotation(report, { file: '', encoding: '', segmenter: '', words: 0 }), recovered: report.blocks.map((b) => b.analysis.damaged.map((d) => recoveryOf(report, b, d))) };
}

it('the native package and the universal one, which has a shorter list of words, say the same', async () => {
  const root = join(__dirname, '../..'), script: string = '../../scripts/words.mjs', { wordList } = await import(script) as { wordList(root: string): string };
  const counts = parseFrequencies(wordList(root)), native = analysisEnv(), universal: AnalysisEnv = { ...native, frequencies: () => counts };
  for (const text of [...samples.map((s) => s.text), pollute(REPORT)]) expect(said(universal, text)).toEqual(said(native, text));
  expect(JSON.stringify(said(universal, pollute(REPORT)))).toContain('"certain":true');
}, 60_000);

it('a damaged stretch is read anew when the list of words has arrived', () => {
  let counts = NO_FREQUENCIES;
  const native = analysisEnv(), later: AnalysisEnv = { ...native, frequencies: () => counts };
  const certain = (): boolean => JSON.stringify(said(later, pollute(REPORT))).includes('"certain":true');
  expect(certain()).toBe(false);
  counts = native.frequencies();
  expect(certain()).toBe(true);
}, 60_000);
