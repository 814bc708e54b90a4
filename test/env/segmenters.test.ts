import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Segmenter } from '../../server/src/analysis/segmenter';
import { characters, loadJiebaWasm, loadNodejieba, nodejiebaVersion, type Loaded } from '../../server/src/env/segmenters';
import { samples } from '../harness/samples';

const engine = (loaded: Loaded): Segmenter => {
  if ('unavailable' in loaded) throw new Error(loaded.detail);
  return loaded.segmenter;
};
const engines: readonly Segmenter[] = [engine(loadNodejieba()), engine(loadJiebaWasm()), characters];

const LONE = /\p{Cs}/u;

const hostile = fc.array(fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('\ud83d', '\ude00', '😀', '👨‍👩‍👧', '\0', '\u0001', '\ufeff', '\u2028', '\u3000', '\u00a0', '\u200b', '\r\n', '𠮷', '①', 'Ⅱ', '\ue000', '?ldquo;', '5.2%', '昆山市', '人民政府', 'GDP'),
), { maxLength: 40 }).map((parts) => parts.join(''));

describe.each(engines)('$name', (segmenter) => {
  const joined = (text: string): string => segmenter.tag(text).map((w) => w.text).join('');
  it('tiles any text with words that are not empty', () => fc.assert(fc.property(hostile, (text) => {
    const words = segmenter.tag(text);
    expect(words.map((w) => w.text).join('')).toBe(text);
    expect(words.every((w) => w.text !== '')).toBe(true);
  }), { numRuns: 300 }));
  it('keeps lone surrogates as they are', () => expect(joined('昆山\ud83d市\ude00')).toBe('昆山\ud83d市\ude00'));
  it('tiles whole reports', () => { for (const { text } of samples) expect(joined(text)).toBe(text); });
  it('tiles a long line, at no surrogate pair\'s expense', () => {
    const text = `a${'😀的'.repeat(20_000)}`;
    expect(joined(text)).toBe(text);
    expect(segmenter.tag(text).every((w) => !LONE.test(w.text))).toBe(true);
  });
  it('cuts nothing into no words', () => expect(segmenter.tag('')).toEqual([]));
});

it('the two engines find words', () => {
  for (const segmenter of engines.slice(0, 2)) expect(segmenter.tag('全市人民政府工作').map((w) => w.text)).toContain('人民政府');
});

it('the universal package, which has words of its own, takes no nodejieba from a folder above it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    expect(nodejiebaVersion(folder)).toMatch(/^\d/u);
    writeFileSync(join(folder, 'words.txt'), '市 7\n');
    expect(nodejiebaVersion(folder)).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
