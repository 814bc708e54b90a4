import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../server/src/analysis/model';
import { check } from '../../server/src/rules';
import { gather } from '../../server/src/rules/mass';
import { splitLines } from '../../server/src/text/lines';
import type { Span } from '../../server/src/text/span';
import { report } from '../harness/marks';

/* What a careful reader found in the sample reports, written down by hand before the analysis was asked. */

interface Quoted { readonly line: number; readonly quote: string; readonly nth?: number }
interface Expected {
  readonly file: string;
  readonly headings: readonly (Quoted & { readonly level: number; readonly depth: number; readonly text: string })[];
  readonly glossary: readonly { readonly line: number; readonly marker: string; readonly term: string; readonly definition: string }[];
  readonly markers: readonly (Quoted & { readonly term: string; readonly entry: number | null })[];
  readonly terms: readonly (Quoted & { readonly entry: number })[];
  readonly quantities: readonly (Quoted & { readonly value: number | readonly number[]; readonly unit: string; readonly op: string; readonly indicator: string; readonly kind: string; readonly period: string | null; readonly change: string })[];
  /** Lines whose quantities are all listed; all lines where it is missing. */
  readonly quantityLines?: readonly number[] | 'all';
  readonly planPeriods: readonly (Quoted & { readonly plan: string; readonly consistent: boolean | null })[];
  readonly problems: readonly (Quoted & { readonly rule: string })[];
}

const folder = join(__dirname, '../expected'), root = join(__dirname, '../..');
const documents = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Expected);

describe.each(documents.map((d) => [d.file, d] as const))('%s', (file, expected) => {
  const text = readFileSync(join(root, file), 'utf8'), r: Report = report(text), lines = splitLines(text);
  const lineOf = (offset: number): number => lines.filter((l) => l.start <= offset).length;
  const at = (s: Span): string => `${lineOf(s.start)}:${s.start - lines[lineOf(s.start) - 1]!.start} ${text.slice(s.start, s.end).split('\n')[0]!}`;
  /** The place of a quotation, in the same words as `at`. */
  const place = (q: Quoted): string => {
    const line = text.slice(lines[q.line - 1]!.start, lines[q.line - 1]!.end);
    let i = -1;
    for (let n = 0; n < (q.nth ?? 1); n++) i = line.indexOf(q.quote, i + 1);
    expect(i, `${q.line}: ${q.quote}`).toBeGreaterThanOrEqual(0);
    return `${q.line}:${i} ${q.quote}`;
  };
  const sorted = (list: readonly string[]): readonly string[] => [...list].sort((a, b) => parseInt(a) - parseInt(b) || a.localeCompare(b));
  const same = (found: readonly string[], wanted: readonly string[]): void => expect(sorted(found)).toEqual(sorted(wanted));

  it('headings', () => same(r.headings.map((h) => `${at(h.span)} L${h.level} D${h.depth} «${h.text}»`), expected.headings.map((h) => `${place(h)} L${h.level} D${h.depth} «${h.text}»`)));
  it('glossary', () => same(r.glossary.map((e) => `${lineOf(e.span.start)} ${e.marker} ${e.term}：${e.definition}`), expected.glossary.map((e) => `${e.line} ${e.marker} ${e.term}：${e.definition}`)));
  it('markers', () => same(r.markers.map((m) => `${at(m.span)} ${m.term} → ${m.entry}`), expected.markers.map((m) => `${place(m)} ${m.term} → ${m.entry}`)));
  it('terms', () => same(r.terms.map((t) => `${at(t.span)} → ${t.entry}`), expected.terms.map((t) => `${place(t)} → ${t.entry}`)));
  it('quantities', () => {
    const covered = (line: number): boolean => !Array.isArray(expected.quantityLines) || expected.quantityLines.includes(line);
    same(
      r.quantities.filter((q) => covered(lineOf(q.span.start))).map((q) => `${at(q.span)} = ${JSON.stringify(q.value)} ${q.unit} ${q.op} ${q.kind} ${q.period} ${q.change}`),
      expected.quantities.map((q) => `${place(q)} = ${JSON.stringify(q.value)} ${q.unit} ${q.op} ${q.kind} ${q.period} ${q.change}`));
  });
  it('indicators', () => {
    const wanted = new Map(expected.quantities.map((q) => [place(q), q.indicator] as const));
    /** The same thing may be named with a word more or less before or behind it. */
    const agree = (a: string | null, b: string): boolean => a === b || (a !== null && a.length > 1 && (b.includes(a) || a.includes(b)));
    const wrong = r.quantities.flatMap((q) => { const w = wanted.get(at(q.span))?.replace(/\([a-zà-ǜ]+ ?\)/gu, ''); return w !== undefined && w !== null && !agree(q.indicator, w) ? [`${at(q.span)}: ${q.indicator} ≠ ${w}`] : []; });
    expect(wrong).toEqual([]);
  });
  it('plan periods', () => same(r.planPeriods.map((p) => `${at(p.span)} ${p.plan} ${p.consistent}`), expected.planPeriods.map((p) => `${place(p)} ${p.plan} ${p.consistent}`)));
  it('problems', () => {
    const found = gather(r, check(r));
    expect(found.map((p) => `${lineOf(p.span.start)} ${p.rule}`).sort()).toEqual(expected.problems.map((p) => `${p.line} ${p.rule}`).sort());
  });
});
