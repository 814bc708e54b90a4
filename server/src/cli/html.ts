import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyse } from '../analysis/report';
import { analysisEnv } from '../env';
import { readerAssets } from '../env/readerAssets';
import { htmlFile } from '../formats/html/page';
import type { Locale } from '../rules/messages';
import type { Output } from './annotate';
import { read, reason } from './input';

/** One report as a page to read, on standard output or in a file. Answers 0, or 2 where it cannot be read or written. */
export async function html(file: string, to: string | null, locale: Locale, output: Output): Promise<0 | 2> {
  const input = await read(file);
  if ('why' in input) { output.err(`policy-text: ${file}: ${input.why}\n`); return 2; }
  const page = htmlFile(analyse(analysisEnv(), input.text), file === '-' ? '' : basename(file), readerAssets(), locale);
  if (to === null) { await output.out(page); return 0; }
  try { writeFileSync(to, page); return 0; } catch (error) {
    output.err(`policy-text: ${to}: ${reason(error)}\n`);
    return 2;
  }
}
