import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis/report';
import type { Report } from '../../server/src/analysis/model';
import { analysisEnv } from '../../server/src/env';
import { check } from '../../server/src/rules';
import type { Span } from '../../server/src/text/span';
import { samples } from '../harness/samples';

const env = analysisEnv();
const fragments = ['（一）', '一、', '①', '名词解释\n', '“', '”', '2025年', '增长5%以上', '、', '。', '\n', '\r\n', '會(huì )', '(', '[1]', '十四五', '456.6亿元', '\ud83d', '😀', '\u0000', '　', '百分之', '?;', '各位代表：'];
const hostile = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join(''));

const spansOf = (r: Report): readonly Span[] => [
  ...r.headings.map((h) => h.span), ...r.glossary.flatMap((e) => [e.span, e.termSpan, e.definitionSpan]), ...r.markers.map((m) => m.span),
  ...r.terms.map((t) => t.span), ...r.quantities.flatMap((q) => [q.span, ...(q.indicatorSpan ? [q.indicatorSpan] : [])]), ...r.planPeriods.map((p) => p.span), ...check(r).map((p) => p.span),
];

describe('any text', () => {
  it('gives a report whose ranges lie inside it and whose blocks and maps agree', () => {
    fc.assert(fc.property(hostile, (text) => {
      const r = analyse(env, text);
      for (const s of spansOf(r)) expect(s.start >= 0 && s.start <= s.end && s.end <= text.length).toBe(true);
      for (const b of r.blocks) {
        expect(text.startsWith(b.analysis.block.text, b.start)).toBe(true);
        const { norm, map, block } = b.analysis;
        for (let i = 0; i < norm.length; i += 7) {
          const printed = map.toBlock({ start: i, end: Math.min(norm.length, i + 3) });
          expect(printed.start >= 0 && printed.end <= block.text.length).toBe(true);
          const back = map.toNorm(printed);
          expect(back.start <= i && back.end >= Math.min(norm.length, i + 3)).toBe(true);
        }
      }
    }), { numRuns: 300 });
  });
});

describe('an edited document', () => {
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(40), insert: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 12 })) });
  const apply = (text: string, e: { at: number; remove: number; insert: string }): string => {
    const i = Math.floor(e.at * text.length);
    return text.slice(0, i) + e.insert + text.slice(Math.min(text.length, i + e.remove));
  };

  it.each(samples.map((s) => [s.name, s.text] as const))('is analysed as from scratch: %s', (_, text) => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      let current = text, r = analyse(env, text);
      for (const e of edits) { current = apply(current, e); r = analyse(env, current, r); }
      expect(JSON.stringify(r)).toBe(JSON.stringify(analyse(env, current)));
    }), { numRuns: 12 });
  }, 60_000);

  it('leaves the analysis of other blocks alone', () => {
    const text = samples[0]!.text;
    const before = analyse(env, text);
    const target = before.blocks.findIndex((b) => b.analysis.block.kind === 'paragraph' && b.analysis.block.text.length > 60);
    const at = before.blocks[target]!.start + 20;
    const after = analyse(env, `${text.slice(0, at)}很好${text.slice(at)}`, before);
    after.blocks.forEach((b, i) => { if (i !== target) expect(b.analysis).toBe(before.blocks[i]!.analysis); });
    expect(after.blocks[target]!.analysis).not.toBe(before.blocks[target]!.analysis);
  });
});

it('reads a line of ten million characters without hanging', () => {
  const line = '全市地区生产总值增长5%以上，“四上”企业超过1200家、增长3.5%。'.repeat(30_000);
  expect(analyse(env, line).quantities.length).toBe(90_000);
}, 60_000);
