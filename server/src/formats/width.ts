/** Columns that a text takes in a terminal: East Asian wide characters take two, those of ambiguous width (“ ” — ①) one, as terminals have it. */
export function columns(text: string): number {
  let n = 0;
  for (const c of text) n += isWide(c.codePointAt(0)!) ? 2 : c < ' ' || /\p{M}/u.test(c) ? 0 : 1;
  return n;
}

const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
  || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1faff) || code >= 0x20000;

/** The text in exactly so many columns: cut with … or filled with blanks. */
export function fit(text: string, width: number): string {
  if (columns(text) <= width) return text + ' '.repeat(width - columns(text));
  let out = '';
  for (const c of text) { if (columns(out + c) > width - 1) break; out += c; }
  return `${out}…${' '.repeat(Math.max(0, width - 1 - columns(out)))}`;
}
