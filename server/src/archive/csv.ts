/** A row of a CSV file with the line (from 0) that it begins in; `wrong` where a quotation mark is not closed or stands where none may. */
export interface CsvRow { readonly line: number; readonly fields: readonly string[]; readonly wrong: 'quote-open' | 'quote-misplaced' | null }

/** Reads CSV (RFC 4180; LF, CR or both end a row; `"` doubled inside quotation marks). Linear; any text gives rows. Empty lines give none. */
export function readCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0, line = 0;
  while (at < text.length) {
    const row = readRow(text, at);
    if (row.fields.length > 1 || row.fields[0] !== '') rows.push({ line, fields: row.fields, wrong: row.wrong });
    line += row.lines;
    at = row.end;
  }
  return rows;
}

const ENDS_FIELD = /[,\r\n]/gu, LINE_END = /\r\n?|\n/gu;

function readRow(text: string, from: number): { readonly fields: readonly string[]; readonly end: number; readonly lines: number; readonly wrong: CsvRow['wrong'] } {
  const fields: string[] = [];
  let at = from, wrong: CsvRow['wrong'] = null;
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    fields.push(field.value);
    wrong ??= field.wrong;
    at = field.end;
    if (text[at] === ',') { at++; continue; }
    const end = text.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, text.length);
    return { fields, end, lines: text.slice(from, end).match(LINE_END)?.length ?? 0, wrong };
  }
}

interface Field { readonly value: string; readonly end: number; readonly wrong: CsvRow['wrong'] }

function plainField(text: string, from: number): Field {
  ENDS_FIELD.lastIndex = from;
  const end = ENDS_FIELD.exec(text)?.index ?? text.length;
  return { value: text.slice(from, end), end, wrong: null };
}

/**
 * A field in quotation marks. One that is never closed ends with its line, and so does one whose closing mark would be
 * in a later line with text behind it, which is the mark of another field: one slip does not swallow the rows after it.
 */
function quotedField(text: string, from: number): Field {
  let value = '', at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { ...plainField(text, from), wrong: 'quote-open' };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const rest = plainField(text, close + 1), misplaced = rest.value.trim() !== '';
      if (misplaced && /[\r\n]/u.test(value)) return { ...plainField(text, from), wrong: 'quote-open' };
      return { value: value + rest.value, end: rest.end, wrong: misplaced ? 'quote-misplaced' : null };
    }
    value += '"';
    at = close + 2;
  }
}
