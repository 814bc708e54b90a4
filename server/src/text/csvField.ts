/** What a spreadsheet takes for the beginning of a formula; the full-width forms count as their narrow ones there. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u, GUARDED = /^'(?=\s*[=+\-@＝＋－＠])/u;
/** What would end a field if it were not quoted. */
const QUOTED = /[",\r\n]|^\s|\s$/u;

/** A text as a field of CSV (RFC 4180). One that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

/** A field's text without the apostrophe that keeps it from being a formula. */
export const unguarded = (text: string): string => text.replace(GUARDED, '');
