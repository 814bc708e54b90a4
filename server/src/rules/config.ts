import { isRuleId } from './catalogue';
import { LEVELS, type Level, type Locale } from './catalogue/row';
import type { Levels } from './index';

/** What a project's `.policytext.json` says. */
export interface Config {
  readonly rules: Levels;
  /** Files that nothing is said of: patterns with `*`, `**` and `?`, from the folder of the configuration. */
  readonly ignore: readonly string[];
  readonly language: Locale | null;
}
export const NO_CONFIG: Config = { rules: {}, ignore: [], language: null };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isLevel = (value: unknown): value is Level => (LEVELS as readonly unknown[]).includes(value);
const KEYS: readonly string[] = ['$schema', 'rules', 'ignore', 'language'];

/** Reads a configuration; what is wrong in it is left out and said in `wrong`. */
export function readConfig(text: string): { readonly config: Config; readonly wrong: readonly string[] } {
  let json: unknown;
  try { json = JSON.parse(text.replace(/^\uFEFF/u, '')); } catch (error) { return { config: NO_CONFIG, wrong: [`不是 JSON (not JSON): ${(error as Error).message}`] }; }
  if (!isRecord(json)) return { config: NO_CONFIG, wrong: ['应是一个对象 (must be an object)'] };
  const wrong = Object.keys(json).filter((key) => !KEYS.includes(key)).map((key) => `没有这一项 (no such key): ${key}`);
  const rules = Object.entries(isRecord(json['rules']) ? json['rules'] : {});
  for (const [id, level] of rules) if (!isRuleId(id)) wrong.push(`没有这条规则 (no such rule): ${id}`); else if (!isLevel(level)) wrong.push(`没有这个级别 (no such severity): ${id}=${String(level)}`);
  const ignore = Array.isArray(json['ignore']) ? json['ignore'] : [], { language } = json;
  if ((json['rules'] !== undefined && !isRecord(json['rules'])) || (json['ignore'] !== undefined && (!Array.isArray(json['ignore']) || ignore.some((g) => typeof g !== 'string')))) wrong.push('rules 应是对象，ignore 应是字符串数组 (rules must be an object, ignore an array of strings)');
  if (language !== undefined && language !== 'zh' && language !== 'en') wrong.push(`language 应是 zh 或 en (must be zh or en): ${String(language)}`);
  return {
    config: {
      rules: Object.fromEntries(rules.filter((r): r is [string, Level] => isRuleId(r[0]) && isLevel(r[1]))),
      ignore: ignore.filter((g): g is string => typeof g === 'string'), language: language === 'zh' || language === 'en' ? language : null,
    },
    wrong,
  };
}
