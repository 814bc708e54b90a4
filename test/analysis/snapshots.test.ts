import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annotation } from '../../server/src/formats/annotation';
import { report } from '../harness/marks';
import { samples } from '../harness/samples';

/* Everything found in the sample reports, one thing a line: a change's collateral damage shows in the diff. `npx vitest run -u` accepts it. */

type Item = { readonly range: { readonly start: { readonly line: number; readonly character: number } } } & Readonly<Record<string, unknown>>;

/** One thing found, as a line to read: where, what, and its fields but for ranges. */
function line(kind: string, item: Item): string {
  const { range: { start }, ...rest } = item;
  const fields = Object.entries(rest).filter(([key, value]) => !/Range$/u.test(key) && value !== null && key !== 'fixes' && key !== 'source')
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${start.line + 1}:${start.character + 1} ${kind} ${fields.join(' ')}`;
}

it.each(samples.map((s) => [s.name, s.text] as const))('%s', async (name, text) => {
  const a = annotation(report(text), { file: name, encoding: 'utf-8', segmenter: '', words: 0 }) as Record<string, unknown>;
  const kinds = ['headings', 'glossary', 'markers', 'terms', 'quantities', 'planPeriods', 'diagnostics'] as const;
  const lines = kinds.flatMap((kind) => (a[kind] as readonly Item[]).map((item) => line(kind, item)));
  await expect([`script=${String(a['script'])}`, ...lines, ''].join('\n')).toMatchFileSnapshot(join(__dirname, 'snapshots', `${name}.snap`));
});
