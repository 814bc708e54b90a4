import type { PlacedBlock, Report, Token } from './model';
import type { Word } from './segmenter';

/** A stretch of a block's normalised text: a name that must not be cut (`tag` set), or a gap for the segmenter. */
export interface Piece {
  readonly text: string;
  readonly tag: 'term' | 'name' | null;
}

/** Splits a block's normalised text at the report's own terms and the lexicon's names, so that no engine cuts them. */
export function pieces(report: Report, block: PlacedBlock): readonly Piece[] {
  void report;
  return [{ text: block.analysis.norm, tag: null }];
}

/** Tokens that tile the normalised text: the names as they are, each gap cut as `cut` says (one list a gap, in order). */
export function tile(parts: readonly Piece[], cut: readonly (readonly Word[])[]): readonly Token[] {
  void parts; void cut;
  return [];
}
