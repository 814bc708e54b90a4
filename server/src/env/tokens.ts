import type { BlockAnalysis, PlacedBlock, Report, Token } from '../analysis/model';
import { isWord, pieces, tile } from '../analysis/words';
import type { SegmenterHost } from './host';

/** Tokens of blocks that were cut before, for as long as the block's analysis lives. */
const known = new WeakMap<BlockAnalysis, readonly Token[]>();

/** The words of some blocks of a report; the tokens of a block tile its normalised text. */
export async function tokensOf(report: Report, blocks: readonly PlacedBlock[], host: SegmenterHost): Promise<readonly (readonly Token[])[]> {
  const fresh = blocks.filter((b) => !known.has(b.analysis)).map((block) => ({ block, parts: pieces(report, block) }));
  const words = await host.segment(fresh.flatMap(({ parts }) => parts.filter((x) => x.tag === null).map((x) => x.text)));
  let next = 0;
  for (const { block, parts } of fresh) {
    const count = parts.filter((x) => x.tag === null).length;
    known.set(block.analysis, tile(parts, words.slice(next, (next += count))));
  }
  return blocks.map((b) => known.get(b.analysis)!);
}

/** How many words a report has, marks and blanks left out. */
export async function countWords(report: Report, host: SegmenterHost): Promise<number> {
  const tokens = await tokensOf(report, report.blocks, host);
  return tokens.reduce((n, list, i) => n + list.filter((t) => isWord(report.blocks[i]!.analysis.norm, t)).length, 0);
}
