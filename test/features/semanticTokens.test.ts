import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Report } from '../../server/src/analysis/model';
import { semanticTokens, tokenModifiers, tokenTypes, type SemanticToken } from '../../server/src/features/semanticTokens';
import { report } from '../harness/marks';
import { SMALL } from '../harness/reports';
import { samples } from '../harness/samples';

const shown = (r: Report, tokens: readonly SemanticToken[]): readonly string[] =>
  tokens.map((t) => `${r.text.slice(t.span.start, t.span.end)}|${[t.type, ...t.modifiers].join('.')}`);
const empty: Report = { text: '', script: 'hans', polluted: false, year: null, blocks: [], headings: [], sections: [], glossary: [], glossarySpan: null, markers: [], terms: [], quantities: [], qualitativeTargets: [], planPeriods: [] };

describe('semantic tokens', () => {
  const r = report(SMALL), all = shown(r, semanticTokens(r));
  it('colour headings, terms, markers, figures, indicators and plans', () => {
    for (const expected of ['一、2023年工作回顾|heading', '“数据码头”|term', '①|marker', '“数据码头”|term.definition', '⑨|marker.unresolved', '456.6亿元|actual', '5%以上|target', '地区生产总值|indicator', '十四五|planPeriod']) expect(all).toContain(expected);
  });
  it('are of declared types and modifiers', () => {
    for (const t of semanticTokens(r)) {
      expect(tokenTypes).toContain(t.type);
      for (const m of t.modifiers) expect(tokenModifiers).toContain(m);
    }
  });
  it('of a part of the document are those that meet it', () => {
    const at = SMALL.indexOf('5%以上'), part = shown(r, semanticTokens(r, { start: at, end: at + 1 }));
    expect(part).toEqual(['5%以上|target']);
  });
});

describe('tokens that overlap', () => {
  const text = '（一）深化“数据码头”①建设。';
  const heading = { span: { start: 0, end: 15 }, level: 2, depth: 2, number: '（一）', text, runIn: true, zone: 'plan' } as const;
  it('the finer one shows, the heading goes on around it', () => {
    const r: Report = { ...empty, text, headings: [heading], terms: [{ span: { start: 5, end: 11 }, term: '数据码头', entry: 0 }], markers: [{ span: { start: 11, end: 12 }, marker: '①', number: 1, term: null, termSpan: null, entry: 0 }] };
    expect(shown(r, semanticTokens(r))).toEqual(['（一）深化|heading', '“数据码头”|term', '①|marker', '建设。|heading']);
  });
  it('a stretch over a line end is one token a line', () => {
    const r: Report = { ...empty, text: '　甲乙 \r\n  丙丁', planPeriods: [{ span: { start: 0, end: 10 }, plan: '十四五', years: [2021, 2025], claimedYears: null, consistent: null, claimSpan: null, expectedYears: null }] };
    expect(shown(r, semanticTokens(r))).toEqual(['甲乙|planPeriod', '丙丁|planPeriod']);
  });
});

describe('whatever overlaps', () => {
  const text = '甲乙丙丁'.repeat(20);
  const spans = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 0, max: 9 })).map(([start, length]) => ({ start, end: start + length })), { maxLength: 12 });
  const overlapping = fc.record({ headings: spans, terms: spans, markers: spans, plans: spans }).map(({ headings, terms, markers, plans }): Report => ({
    ...empty, text,
    headings: headings.map((span) => ({ span, level: 1, depth: 1, number: '', text: '', runIn: false, zone: 'body' })),
    terms: terms.map((span) => ({ span, term: '', entry: 0 })),
    markers: markers.map((span) => ({ span, marker: '', number: null, term: null, termSpan: null, entry: null })),
    planPeriods: plans.map((span) => ({ span, plan: '', years: [1, 2], claimedYears: null, consistent: null, claimSpan: null, expectedYears: null })),
  }));
  it('is sorted, apart, and covers exactly what was covered', () => fc.assert(fc.property(overlapping, (r) => {
    const tokens = semanticTokens(r);
    tokens.forEach((t, i) => { expect(t.span.start).toBeGreaterThanOrEqual(i ? tokens[i - 1]!.span.end : 0); expect(t.span.end).toBeGreaterThan(t.span.start); });
    const covered = (list: readonly { readonly span: { readonly start: number; readonly end: number } }[]): string => [...text].map((_, i) => (list.some(({ span }) => span.start <= i && i < span.end) ? 'x' : '.')).join('');
    expect(covered(tokens)).toBe(covered([...r.headings, ...r.terms, ...r.markers, ...r.planPeriods]));
  })));
});

it.each(samples)('$name: sorted, apart, on one line each', ({ text }) => {
  const tokens = semanticTokens(report(text));
  expect(tokens.length).toBeGreaterThan(0);
  tokens.forEach((t, i) => {
    expect(t.span.start).toBeGreaterThanOrEqual(i ? tokens[i - 1]!.span.end : 0);
    expect(text.slice(t.span.start, t.span.end)).not.toMatch(/[\r\n]/u);
  });
});
