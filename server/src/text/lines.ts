/** A line of a text without its line end. `start` and `end` are offsets in the text. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text as LSP counts them: they end at `\n`, `\r\n` or `\r`. A text of n line ends has n + 1 lines. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 10 && c !== 13) continue;
    lines.push({ start, end: i });
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}
