import type { Quantity, Report } from '../analysis/model';
import { check } from '../rules';
import { gather } from '../rules/mass';
import { wordsOf, type Locale } from '../rules/messages';
import { positions, type Source } from './annotation';
import { fit } from './width';

/** How a terminal shows things; identity functions where it has no colour. */
export interface Paint {
  readonly bold: (s: string) => string; readonly dim: (s: string) => string; readonly red: (s: string) => string; readonly yellow: (s: string) => string;
  readonly green: (s: string) => string; readonly cyan: (s: string) => string; readonly blue: (s: string) => string; readonly magenta: (s: string) => string;
}

const SCRIPTS = { hans: '简体', hant: '繁体', mixed: '简繁混排' } as const;
const CHANGES: Readonly<Record<Quantity['change'], string>> = { level: '', growth: '增长', share: '占比', rank: '位次' };

/** One report for a reader at a terminal: outline, targets, glossary and problems. */
export function pretty(report: Report, source: Source, paint: Paint, locale: Locale = 'zh'): string {
  return [
    head(report, source, paint), outline(report, paint), targets(report, paint), glossary(report, paint), problems(report, paint, locale), '',
  ].filter((s) => s !== null).join('\n');
}

function head(report: Report, source: Source, paint: Paint): string {
  const facts = [source.encoding, SCRIPTS[report.script], report.year === null ? '' : `${report.year}年`, source.segmenter, `${source.words} 词`].filter((s) => s !== '');
  return `${paint.bold(paint.blue(`━━ ${source.file}`))}\n${paint.dim(facts.join(' · '))}${report.text === '' ? '\n文件是空的。' : ''}`;
}

const section = (title: string, count: number, lines: readonly string[], paint: Paint): string | null =>
  lines.length === 0 ? null : `\n${paint.bold(`${title}（${count}）`)}\n${lines.join('\n')}`;

function outline(report: Report, paint: Paint): string | null {
  const range = positions(report.text);
  return section('大纲', report.headings.length, report.headings.map((h) =>
    `${paint.dim(fit(String(range(h.span).start.line + 1), 5))}${'  '.repeat(h.depth)}${h.level <= 1 ? paint.bold(h.text) : h.level === 2 ? h.text : paint.cyan(h.text)}`), paint);
}

function targets(report: Report, paint: Paint): string | null {
  const range = positions(report.text);
  const found = report.quantities.filter((q) => q.kind === 'target');
  const lines = found.map((q) => [
    paint.dim(fit(String(range(q.span).start.line + 1), 5)), fit(q.indicator ?? '—', 40), ' ', fit(q.change === 'growth' && q.direction === 'down' ? '下降' : CHANGES[q.change], 6),
    paint.green(fit(q.text, 20)), paint.dim(q.period ?? ''),
  ].join(''));
  const results = report.quantities.filter((q) => q.kind === 'actual').length;
  return section('指标', found.length, [...lines, ...(report.quantities.length > 0 ? [paint.dim(`     另有结果 ${results} 项`)] : [])], paint);
}

function glossary(report: Report, paint: Paint): string | null {
  const uses = new Map<number, number>();
  for (const t of report.terms) uses.set(t.entry, (uses.get(t.entry) ?? 0) + 1);
  return section('名词解释', report.glossary.length, report.glossary.map((e, i) =>
    `  ${paint.dim(fit(e.marker, 4))}${paint.magenta(fit(e.term, 34))} ${paint.dim(fit(`${uses.get(i) ?? 0} 处`, 6))}${fit(e.definition.replace(/\s+/gu, ' '), 50).trimEnd()}`), paint);
}

function problems(report: Report, paint: Paint, locale: Locale): string {
  const range = positions(report.text);
  const found = check(report), shown = gather(report, found);
  const colour = { error: paint.red, warning: paint.yellow, information: paint.cyan, hint: paint.dim };
  const lines = shown.map((p) => {
    const { line, character } = range(p.span).start;
    const excerpt = report.text.slice(p.span.start, Math.min(p.span.end, p.span.start + 24)).replace(/\s+/gu, ' ');
    return `${fit(`${line + 1}:${character + 1}`, 10)}${colour[p.severity](fit(p.rule, 26))} ${wordsOf(p, locale)} ${paint.dim(`「${excerpt}」`)}`;
  });
  return section('问题', found.length, lines, paint) ?? `\n${paint.bold('问题（0）')}\n  ${paint.green('没有发现问题。')}`;
}
