import { statSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import colors from 'picocolors';
import { archive, type Updated } from '../archive/archive';
import type { ReportFacts } from '../archive/facts';
import { archivist } from '../env/archive/archivist';
import { fit } from '../formats/width';
import { JOBS, type AllJobs } from '../lsp/jobs';
import { allJobs } from '../lsp/node/archiveJobs';
import type { Output } from './annotate';
import { reason } from './input';

export const indexFormats = ['pretty', 'json'] as const;
export interface IndexOptions { readonly format: (typeof indexFormats)[number]; /** Where what was found is kept; null for nowhere. */ readonly storage: string | null }

/** Where programs keep what they can make again: XDG_CACHE_HOME or LOCALAPPDATA, else below the home folder. */
export const cacheFolder = (): string => join(process.env['XDG_CACHE_HOME'] || process.env['LOCALAPPDATA'] || join(homedir(), '.cache'), 'policy-text', 'archive');

/** What folders have: their reports by path, in the order of the paths; `code` is 2 where something could not be read. */
export interface Indexed { readonly reports: Reports; readonly done: Updated; readonly ms: number; readonly code: 0 | 2 }

/** Reads all reports in folders, as the editor's workspace does. What cannot be read is told of; null where one is no folder. */
export async function readFolders(folders: readonly string[], storage: string | null, output: Output): Promise<Indexed | null> {
  const paths = folders.map((f) => resolve(f)), bad = paths.flatMap((path, i) => { const why = whyNotFolder(path); return why ? [`${folders[i]}: ${why}`] : []; });
  for (const line of bad) output.err(`policy-text: ${line}\n`);
  if (bad.length > 0) return null;
  const start = { storage }, hands = archivist<AllJobs>(JOBS, join(__dirname, 'archive.js'), start, Math.min(4, availableParallelism()), () => allJobs(start)), from = performance.now();
  try {
    const known = archive(hands.jobs, hands.width), done = await known.update({ folders: paths, excludes: [] }), ms = Math.round(performance.now() - from);
    for (const { path, why } of done.unreadable) output.err(`policy-text: ${shown(path)}: ${reason({ code: why })}\n`);
    if (done.notKept) output.err(`policy-text: 索引没有存下 (the index was not kept): ${done.notKept}\n`);
    return { reports: [...known.reports].sort(([a], [b]) => (a < b ? -1 : 1)), done, ms, code: done.unreadable.length > 0 ? 2 : 0 };
  } finally { hands.dispose(); }
}

/** A path as it is told to somebody in this folder. */
export const shown = (path: string): string => relative(process.cwd(), path) || path;

/** Says what is known of all reports in folders. Answers 0 where everything could be read, else 2. */
export async function indexFolders(folders: readonly string[], { format, storage }: IndexOptions, output: Output): Promise<0 | 2> {
  const read = await readFolders(folders, storage, output);
  if (!read) return 2;
  const { reports, done, ms, code } = read;
  await output.out(format === 'json' ? `${JSON.stringify(asJson(reports, done, ms))}\n` : asText(reports, done, ms));
  return code;
}

function whyNotFolder(path: string): string | null {
  try { return statSync(path).isDirectory() ? null : '不是文件夹 (not a folder)'; } catch (error) { return reason(error); }
}

type Reports = readonly (readonly [string, ReportFacts])[];
const sum = (reports: Reports, of: (f: ReportFacts) => number): number => reports.reduce((n, [, f]) => n + of(f), 0);
const totals = (reports: Reports): { readonly headings: number; readonly terms: number; readonly indicators: number } =>
  ({ headings: sum(reports, (f) => f.headings.length), terms: sum(reports, (f) => f.terms.length), indicators: sum(reports, (f) => f.indicators.length) });

const asJson = (reports: Reports, { files, kept, analysed, unreadable, more }: Updated, ms: number): unknown => ({
  files, reports: reports.map(([path, { place, year, title, headings, terms, indicators }]) => ({ path, place, year, title, headings: headings.length, terms: terms.length, indicators: indicators.length })),
  totals: totals(reports), analysed, known: kept, unreadable, more, ms,
});

const WIDE = 40;
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
function asText(reports: Reports, { files, kept, analysed, more }: Updated, ms: number): string {
  const cells = ({ year, place, title, headings, terms, indicators }: ReportFacts): readonly string[] =>
    [fit(String(year ?? '—'), 5), fit(oneLine(place ?? '—'), 16), fit(oneLine(title), WIDE), fit(`标题 ${headings.length}`, 9), fit(`名词 ${terms.length}`, 9), fit(`指标 ${indicators.length}`, 10)];
  const rows = reports.map(([path, f]) => `${cells(f).join(' ')} ${colors.dim(oneLine(shown(path)))}`);
  const all = totals(reports);
  return `${rows.map((r) => `${r}\n`).join('')}${colors.bold(`${reports.length} 篇报告`)}（${files} 个文件）· 标题 ${all.headings} · 名词 ${all.terms} · 指标 ${all.indicators} · 新读 ${analysed} · 已知 ${kept} · ${(ms / 1000).toFixed(1)} 秒${more ? ' · 文件太多，没有全看 (not all files were looked at)' : ''}\n`;
}
