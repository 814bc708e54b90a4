import { isRuleId } from '../rules/catalogue';
import { LEVELS } from '../rules/catalogue/row';
import { isLevel } from '../rules/config';
import type { Level, Severity } from '../rules/catalogue/row';
import { isDate, today } from '../formats/sheet/file';
import { isSheet, lintFormats, type LintFormat, type LintOptions } from './lint';

/** What was written on the command line. */
export interface LintValues { readonly format?: string | undefined; readonly fix?: boolean | undefined; readonly rule?: readonly string[] | undefined; readonly 'fail-on'?: string | undefined; readonly config?: string | undefined; readonly output?: string | undefined; readonly date?: string | undefined }

/** The options that the words stand for, or what is wrong with them. */
export function lintArguments(values: LintValues, files: readonly string[], version: string): LintOptions | { readonly why: string } {
  const { format = 'pretty', fix = false, rule = [], 'fail-on': failOn = 'error', config = null, output = null, date = today() } = values;
  if (!isFormat(format)) return { why: `没有这个格式 (no such format): ${format}` };
  if (isSheet(format) && output === null && process.stdout.isTTY) return { why: `${format} 不能显示在终端里，请用 --output 指定文件 (${format} needs --output at a terminal)` };
  if (!isDate(date)) return { why: `--date 应写成 2026-03-01：${date} (--date YYYY-MM-DD)` };
  if (values.date !== undefined && !isSheet(format)) return { why: '--date 只用于 docx 和 xlsx (--date is for docx and xlsx)' };
  if (!isLevel(failOn) || failOn === 'off') return { why: `--fail-on 应是 ${LEVELS.filter((l) => l !== 'off').join('、')}：${failOn}` };
  if (fix && files.includes('-')) return { why: '--fix 不能用于标准输入 (--fix needs files)' };
  const levels = new Map<string, Level>();
  for (const setting of rule) {
    const [id = '', level, ...rest] = setting.split('=');
    if (!isRuleId(id)) return { why: `没有这条规则 (no such rule): ${id}` };
    if (!isLevel(level) || rest.length > 0) return { why: `--rule 应写成 规则=级别，级别是 ${LEVELS.join('、')} (--rule id=severity): ${setting}` };
    levels.set(id, level);
  }
  return { format, fix, levels: Object.fromEntries(levels), failOn: failOn as Severity, config, version, output, date };
}

const isFormat = (format: string): format is LintFormat => (lintFormats as readonly string[]).includes(format);
