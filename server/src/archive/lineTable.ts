import { lastStartingAt, type Span } from '../text/span';
import type { At } from './facts';

/** Tells of a span which line it stands in, lines being counted as LSP does: ended by LF, CR or both. */
export function lineTable(text: string): (s: Span) => At {
  const starts = [0], ends: number[] = [];
  for (const end of text.matchAll(/\r\n?|\n/gu)) { ends.push(end.index); starts.push(end.index + end[0].length); }
  ends.push(text.length);
  return ({ start, end }) => {
    const line = lastStartingAt(starts, start, (s) => s), from = starts[line]!;
    return [line, start - from, Math.max(start, Math.min(end, ends[line]!)) - from];
  };
}
