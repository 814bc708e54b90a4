import type { PlacedBlock, Token } from '../analysis/model';
import { isWord } from '../analysis/words';
import { toDoc, type Span } from '../text/span';

/** The words of a block as they stand in the document: tokens with a letter or a digit in them; marks and blanks are none. */
export const wordSpans = ({ start, analysis: { norm, map } }: PlacedBlock, tokens: readonly Token[]): readonly Span[] =>
  tokens.filter((t) => isWord(norm, t)).map((t) => toDoc(map.toBlock(t.span), start));
