import type { Change, Op, QuantityKind, Report } from '../analysis/model';
import { identify } from '../features/place';
import { changeOf } from '../features/targetRows';
import type { Span } from '../text/span';
import { lineTable } from './lineTable';

/** Grows whenever facts of the same text are other facts than before: what was kept is then made anew. */
export const FACTS_FORMAT = 1;

/** A stretch of one line: the line from 0, and UTF-16 columns `[from, to)`; what goes on in the next line is cut at the line's end. */
export type At = readonly [line: number, from: number, to: number];

export interface HeadingFact {
  /** 0 is the title; otherwise as `HeadingLevel`. */
  readonly level: number;
  /** Cleaned wording with its number: `（一）聚力抓项目`. */
  readonly text: string;
  readonly at: At;
}
export interface TermFact {
  /** As printed, with its quotation marks. */
  readonly term: string;
  readonly definition: string;
  /** What is looked for in a text: in Simplified characters, without quotation marks. */
  readonly cores: readonly string[];
  readonly at: At;
}
export interface IndicatorFact {
  /** The id in `seeds/lexicon/indicators.json`, null for one that it does not know. */
  readonly id: string | null;
  /** As printed: 城镇新增就业; of several named together, this one. */
  readonly name: string;
  /** As printed: `5%以上`; of a target without a number, its whole clause. */
  readonly text: string;
  /** Written out in full; null where there is no number. */
  readonly value: number | readonly number[] | null;
  readonly unit: string;
  readonly op: Op | null;
  readonly kind: Exclude<QuantityKind, 'reference'>;
  readonly period: string | null;
  readonly change: Change | 'decline' | null;
  readonly at: At;
}

/** What an archive keeps of a report: plain data, a small part of the text. */
export interface ReportFacts {
  /** Whose report it is (临澜市), and of which year; null where neither text nor file name tells. */
  readonly place: string | null;
  readonly year: number | null;
  readonly title: string;
  readonly headings: readonly HeadingFact[];
  readonly terms: readonly TermFact[];
  /** Targets and results that say what they measure, in document order. */
  readonly indicators: readonly IndicatorFact[];
}

/** Longer definitions are whole chapters that a glossary's form was seen in. */
const LONGEST_DEFINITION = 2000;

/** The facts of a report; its file's name tells whose it is where the text does not. */
export function factsOf(report: Report, fileName: string): ReportFacts {
  const at = lineTable(report.text);
  return {
    ...identify(report, fileName), title: titleOf(report, fileName),
    headings: report.headings.filter((h) => h.text !== '').map((h) => ({ level: h.level, text: h.text, at: at(h.span) })),
    terms: report.glossary.filter((e) => e.term !== '' && e.definition !== '').map((e) => ({ term: e.term, definition: e.definition.slice(0, LONGEST_DEFINITION), cores: e.cores, at: at(e.termSpan) })),
    indicators: indicatorsOf(report, at),
  };
}

function titleOf(report: Report, fileName: string): string {
  const title = report.headings.find((h) => h.level === 0)?.text ?? report.blocks.find((b) => b.analysis.block.kind === 'title')?.analysis.block.text;
  return title?.replace(/\s+/gu, '') || fileName.replace(/\.[^.]{1,10}$/u, '');
}

function indicatorsOf(report: Report, at: (s: Span) => At): readonly IndicatorFact[] {
  const figures = report.quantities.flatMap((q): readonly (IndicatorFact & { readonly start: number })[] => (q.kind === 'reference' || q.indicator === null ? [] : [{
    start: q.span.start, id: q.indicatorId, name: q.member ?? q.indicator, text: q.text, value: q.value, unit: q.unit, op: q.op, kind: q.kind, period: q.period, change: changeOf(q), at: at(q.span),
  }]));
  const inWords = report.qualitativeTargets.flatMap((t): typeof figures => (t.indicator === null ? [] : [{
    start: t.span.start, id: t.indicatorId, name: t.indicator, text: t.text, value: null, unit: '', op: null, kind: 'target', period: t.period, change: null, at: at(t.span),
  }]));
  return [...figures, ...inWords].sort((a, b) => a.start - b.start).map(({ start: _, ...fact }) => fact);
}

/** Makes facts share the strings that all reports have in common: kinds, units, periods, names of indicators. What comes from another thread shares none. */
export function sharing(): (facts: ReportFacts) => ReportFacts {
  const known = new Map<string, string>();
  const one = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return (before ?? text) as T;
  };
  return (facts) => ({
    ...facts, place: one(facts.place),
    indicators: facts.indicators.map((i) => ({ ...i, id: one(i.id), name: one(i.name), unit: one(i.unit), op: one(i.op), kind: one(i.kind), period: one(i.period), change: one(i.change) })),
  });
}
