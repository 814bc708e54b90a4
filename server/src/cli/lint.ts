import { basename, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import colors from 'picocolors';
import { analyse } from '../analysis/report';
import { analysisEnv } from '../env';
import { rulePage } from '../env/documentation';
import { nodeDisk } from '../env/nodeDisk';
import { projectFiles } from '../env/projectFiles';
import { shownUri } from '../env/uris';
import { writeAtomically } from '../env/writing';
import { findings, safeEdits, type Policy } from '../features/findings';
import { policyOf } from '../features/policy';
import { csv } from '../formats/lint/csv';
import { github } from '../formats/lint/github';
import { json } from '../formats/lint/json';
import { linted, type LintedFile } from '../formats/lint/linted';
import { lintPretty } from '../formats/lint/pretty';
import { sarif } from '../formats/lint/sarif';
import { sheetFile } from '../formats/sheet/file';
import { sheetOf, type SheetOfReport } from '../formats/sheet/rows';
import type { Levels } from '../rules';
import { apply } from '../rules/fixing';
import type { Locale } from '../rules/messages';
import type { Severity } from '../rules/problem';
import { encode } from '../text/encode';
import type { Output } from './annotate';
import { deliver } from './deliver';
import { read, type Input } from './input';

export const lintFormats = ['pretty', 'json', 'sarif', 'github', 'csv', 'docx', 'xlsx'] as const;
export type LintFormat = (typeof lintFormats)[number];
/** The proof sheet (勘误表) as a document or a workbook: no text for a terminal. */
export const isSheet = (format: LintFormat): format is 'docx' | 'xlsx' => format === 'docx' || format === 'xlsx';
export interface LintOptions {
  readonly format: LintFormat;
  readonly fix: boolean;
  /** Severities from the command line; they go before those of the project. */
  readonly levels: Levels;
  readonly failOn: Severity;
  /** The configuration to use instead of the nearest one. */
  readonly config: string | null;
  readonly version: string;
  /** The file that is written; null is standard output. */
  readonly output: string | null;
  /** The day that a proof sheet says it was made: `2026-03-01`. */
  readonly date: string;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };
/** Corrections may make room for others; so often they are looked for. */
const PASSES = 10;

/**
 * Proofreads files. Answers 0 where nothing is found at or above `failOn`, 1 where something is, 2 where a file cannot
 * be read or written, or its configuration is wrong; the other files are still looked at. Nothing is given out where none could be read.
 */
export async function lint(files: readonly string[], options: LintOptions, output: Output): Promise<0 | 1 | 2> {
  const done: LintedFile[] = [], sheets: SheetOfReport[] = [];
  let language: Locale | null = null;
  let failed = false;
  for (const file of files) {
    const input = await read(file);
    if ('why' in input) { output.err(`policy-text: ${file}: ${input.why}\n`); failed = true; continue; }
    const { policy, locale, wrong } = policyFor(file, options);
    for (const line of wrong) { output.err(`policy-text: ${line}\n`); failed = true; }
    const fixed = options.fix ? fixFile(input, policy) : { text: input.text, written: false, why: null };
    if (fixed.why !== null) { output.err(`policy-text: ${file}: ${fixed.why}\n`); failed = true; }
    const report = analyse(analysisEnv(), fixed.text), { wanted, ignored } = findings(report, policy);
    if (isSheet(options.format)) sheets.push(sheetOf(report, basename(file), wanted, language ??= locale));
    done.push(linted(file, input.encoding, report, { wanted, ignored: ignored.map((i) => i.problem) }, fixed.written, locale));
  }
  if (done.length === 0 && failed) return 2;
  const made = isSheet(options.format) ? await sheetFile(sheets, options.format, options.date, language ?? 'zh') : print(done, options.format, options);
  if (!(await deliver(made, options.output, output)) || failed) return 2;
  return done.some((f) => f.findings.some((p) => RANK[p.severity] >= RANK[options.failOn])) ? 1 : 0;
}

function policyFor(file: string, { levels, config }: LintOptions): { readonly policy: Policy; readonly locale: Locale; readonly wrong: readonly string[] } {
  const files = projectFiles(nodeDisk, href(file === '-' ? join(process.cwd(), '-') : file), null, config === null ? null : href(config));
  const policy = policyOf(files), wrong = files.wrong.map((w) => `${shownUri(files.configFile!)}: ${w}`);
  return {
    policy: { ...policy, levels: { ...policy.levels, ...levels } }, locale: files.config.language ?? 'zh',
    wrong: [...wrong, ...(files.ignoresBroken ? [`${shownUri(files.ignoresFile)}: 不是 JSON (not JSON)`] : [])],
  };
}

interface Fixed { readonly text: string; readonly written: boolean; readonly why: string | null }

/** Writes the safe corrections into the file, in its own encoding; a file that nothing changes is not touched. */
function fixFile({ file, text, encoding, bom, bytes }: Input, policy: Policy): Fixed {
  const corrected = correct(text, policy), same = { text, written: false };
  if (corrected === text) return { ...same, why: null };
  const before = encode(text, encoding, bom), after = encode(corrected, encoding, bom);
  if (!before || !after || Buffer.compare(before, bytes) !== 0) return { ...same, why: `有字符无法照原样写回 ${encoding}，没有改动 (cannot be written back as it was, left alone)` };
  try { writeAtomically(file, after); } catch (error) { return { ...same, why: `写不了 (cannot be written): ${String((error as NodeJS.ErrnoException).code ?? error)}` }; }
  return { text: corrected, written: true, why: null };
}

/** The text with all safe corrections, until there are no more. */
function correct(text: string, policy: Policy): string {
  let now = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = safeEdits(findings(analyse(analysisEnv(), now), policy).wanted);
    if (edits.length === 0) break;
    now = apply(now, edits);
  }
  return now;
}

function print(files: readonly LintedFile[], format: Exclude<LintFormat, 'docx' | 'xlsx'>, { version, output: to }: LintOptions): string {
  switch (format) {
    case 'pretty': return lintPretty(files, to === null ? colors : colors.createColors(false));
    case 'json': return json(files);
    case 'csv': return csv(files);
    case 'github': return github(files);
    case 'sarif': return sarif(files, { version, pageOf: rulePage, toUri });
  }
}

const href = (path: string): string => pathToFileURL(resolve(path)).href;
/** A path as it was given: relative ones stay so. */
const toUri = (file: string): string => /^(?:[/\\]|[A-Za-z]:)/u.test(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/');
