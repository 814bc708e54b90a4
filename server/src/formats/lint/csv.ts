import type { LintedFile } from './linted';

const HEAD = ['文件', '行', '列', '级别', '规则', '说明', '原文', '建议'];

/** A table for a spreadsheet, RFC 4180, in UTF-8 with a byte order mark: without it, spreadsheets take Chinese for something else. */
export const csv = (files: readonly LintedFile[]): string => `\uFEFF${[HEAD, ...files.flatMap(rows)].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

const rows = ({ file, findings }: LintedFile): readonly (readonly string[])[] => findings.map((f) => [
  file, String(f.range.start.line + 1), String(f.range.start.character + 1), f.severity, f.rule, f.message, f.text, f.fixes[0]?.edits.length === 1 ? suggestion(f.fixes[0].edits[0]!.newText) : '',
]);

const suggestion = (newText: string): string => newText === '' ? '（删除）' : newText;

/** Quoted where it must be. Text that a spreadsheet would run as a formula is given as text. */
function field(value: string): string {
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
