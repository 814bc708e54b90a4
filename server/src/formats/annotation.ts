import type { Report } from '../analysis/model';
import { check } from '../rules';
import { message, type Locale } from '../rules/messages';
import { fixesOnDemand } from '../rules/recovered';
import { splitLines, type Line } from '../text/lines';
import { lastStartingAt, type Span } from '../text/span';

/** A position as LSP has it: zero-based line, UTF-16 units in the line. */
export interface Position { readonly line: number; readonly character: number }
export interface Range { readonly start: Position; readonly end: Position }

/** How a file was read, for the annotation document. */
export interface Source { readonly file: string; readonly encoding: string; readonly segmenter: string; readonly words: number }

/** Turns offsets in a text into LSP positions. */
export function positions(text: string): (s: Span) => Range {
  const lines: readonly Line[] = splitLines(text);
  const at = (offset: number): Position => {
    const line = Math.max(0, lastStartingAt(lines, offset, (l) => l.start));
    return { line, character: Math.min(offset, lines[line]!.end) - lines[line]!.start };
  };
  return (s) => ({ start: at(s.start), end: at(s.end) });
}

/** The annotation document, version 1: what `annotate --format json` prints for one file. Its field names are a public promise. */
export function annotation(report: Report, source: Source, locale: Locale = 'zh'): Record<string, unknown> {
  const range = positions(report.text);
  return {
    version: 1, file: source.file, encoding: source.encoding, script: report.script, segmenter: source.segmenter, words: source.words,
    headings: report.headings.map((h) => ({ range: range(h.span), level: h.level, depth: h.depth, number: h.number, text: h.text, runIn: h.runIn })),
    glossary: report.glossary.map((e) => ({ range: range(e.span), marker: e.marker, term: e.term, termRange: range(e.termSpan), definition: e.definition, definitionRange: range(e.definitionSpan) })),
    markers: report.markers.map((m) => ({ range: range(m.span), marker: m.marker, term: m.term, entry: m.entry })),
    terms: report.terms.map((t) => ({ range: range(t.span), entry: t.entry, term: t.term, source: source.file })),
    quantities: report.quantities.map((q) => ({
      range: range(q.span), text: q.text, value: q.value, unit: q.unit, op: q.op, indicator: q.indicator, indicatorId: q.indicatorId,
      indicatorRange: q.indicatorSpan && range(q.indicatorSpan), kind: q.kind, period: q.period, change: q.change, ...(q.direction ? { direction: q.direction } : {}),
    })),
    qualitativeTargets: report.qualitativeTargets.map((t) => ({
      range: range(t.span), text: t.text, indicator: t.indicator, indicatorId: t.indicatorId, indicatorRange: t.indicatorSpan && range(t.indicatorSpan), period: t.period, relation: t.relation,
    })),
    planPeriods: report.planPeriods.map((p) => ({ range: range(p.span), plan: p.plan, years: p.years, claimedYears: p.claimedYears, consistent: p.consistent })),
    diagnostics: check(report).map((p) => ({
      range: range(p.span), rule: p.rule, severity: p.severity, message: message(p.rule, p.args, locale),
      fixes: [...p.fixes, ...fixesOnDemand(report, p)].map((f) => ({ title: message(f.title, { ...p.args, ...f.args }, locale), ...(f.guess ? { guess: true } : {}), edits: f.edits.map((e) => ({ range: range(e.span), newText: e.newText })) })),
    })),
  };
}
