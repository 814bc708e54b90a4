import { words } from '../../features/l10n';
import { SEVERITIES } from '../../rules/catalogue/row';
import type { Paint } from '../pretty';
import { fit } from '../width';
import type { LintFinding, LintedFile } from './linted';

/** So much of the text that a finding is about is printed. */
const EXCERPT = 24;

/** The findings for a reader at a terminal, file by file; `file:line:column` is what terminals make a link of. */
export function lintPretty(files: readonly LintedFile[], paint: Paint): string {
  const colour = { error: paint.red, warning: paint.yellow, information: paint.cyan, hint: paint.dim };
  const one = (file: string, f: LintFinding): string => {
    const { line, character } = f.range.start;
    return `${printable(file)}:${line + 1}:${character + 1} ${colour[f.severity](words(f.severity, 'zh'))} ${printable(f.message)} ${paint.dim(`「${fit(printable(f.text), EXCERPT).trimEnd()}」 ${f.rule}`)}\n`;
  };
  return files.flatMap(({ file, gathered }) => gathered.map((f) => one(file, f))).join('') + summary(files, paint);
}

function summary(files: readonly LintedFile[], paint: Paint): string {
  const found = files.flatMap((f) => f.findings), ignored = files.reduce((n, f) => n + f.ignored.length, 0), fixed = files.filter((f) => f.fixed).length;
  const counts = SEVERITIES.map((s) => [s, found.filter((f) => f.severity === s).length] as const).filter(([, n]) => n > 0).map(([s, n]) => `${words(s, 'zh')} ${n}`);
  const parts = [`${files.length} 份文件`, counts.length > 0 ? counts.join('，') : '没有发现问题', ...(ignored > 0 ? [`已忽略 ${ignored}`] : []), ...(fixed > 0 ? [`已改正 ${fixed} 份`] : [])];
  return `${(counts.length > 0 ? paint.bold : paint.green)(parts.join('；'))}\n`;
}

/** Text of a document or a name of a file, without what a terminal would obey. */
const printable = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '·');
