import colors from 'picocolors';
import { analyse } from '../analysis/report';
import { analysisEnv } from '../env';
import type { SegmenterHost } from '../env/segmenterHost';
import { annotation, type Source } from '../formats/annotation';
import { pretty } from '../formats/pretty';
import { read } from './input';
import { countWords } from '../env/tokens';

export type Format = 'pretty' | 'json' | 'jsonl';

/** Where the command line writes; tests give their own. */
export interface Output { out(text: string | Uint8Array): void | Promise<void>; err(text: string): void }

/**
 * Annotates files one after the other, so that memory stays flat however many there are. Answers 0 when every file was
 * read, 2 when one could not be; the others are still annotated.
 */
export async function annotate(files: readonly string[], format: Format, host: SegmenterHost, output: Output): Promise<0 | 2> {
  const env = analysisEnv();
  let code: 0 | 2 = 0, written = 0;
  const array = format === 'json' && files.length > 1;
  if (array) await output.out('[');
  for (const file of files) {
    const input = await read(file);
    if ('why' in input) { output.err(`policy-text: ${file}: ${input.why}\n`); code = 2; continue; }
    const report = analyse(env, input.text);
    const words = await countWords(report, host);
    const source: Source = { file, encoding: input.encoding, segmenter: (await host.status()).name, words };
    if (array && written > 0) await output.out(',\n');
    if (format === 'pretty') await output.out(`${pretty(report, source, colors)}\n`);
    else await output.out(JSON.stringify(annotation(report, source)) + (array ? '' : '\n'));
    written++;
  }
  if (array) await output.out(']\n');
  return code;
}
