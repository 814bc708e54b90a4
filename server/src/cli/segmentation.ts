import { pieces, tile } from '../analysis/words';
import type { Report, Token } from '../analysis/model';
import type { SegmenterHost } from '../env/segmenterHost';

/** The words of each block of a report; the tokens of a block tile its normalised text. */
export async function tokensOf(report: Report, host: SegmenterHost): Promise<readonly (readonly Token[])[]> {
  const parts = report.blocks.map((b) => pieces(report, b));
  const gaps = parts.flatMap((p) => p.filter((x) => x.tag === null).map((x) => x.text));
  const words = await host.segment(gaps);
  let next = 0;
  return parts.map((p) => {
    const count = p.filter((x) => x.tag === null).length;
    return tile(p, words.slice(next, (next += count)));
  });
}

/** How many words a report has, marks and blanks left out. */
export async function countWords(report: Report, host: SegmenterHost): Promise<number> {
  const tokens = await tokensOf(report, host);
  return tokens.reduce((n, list, i) => n + list.filter((t) => /[\p{L}\p{N}]/u.test(report.blocks[i]!.analysis.norm.slice(t.span.start, t.span.end))).length, 0);
}
