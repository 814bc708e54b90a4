import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analysisEnv } from '../../server/src/env';
import { edited, inOrder, offsetMap, type Edit } from '../../server/src/text/edits';
import { normalise } from '../../server/src/text/normalise';
import { splitParagraphs } from '../../server/src/text/paragraphs';

const env = analysisEnv();
const fragments = ['會(huì )', '&ldquo;', '&#12288;', '<br>', '<p class="a">', '**', '## ', '> ', '[a](b)', '\ue686', '㈠', '⽤', '\u200b', '\n', '\r\n', '\u2028', '😀', '\ud83d', '\ude00', '　', '增长5%', '政 府 工 作', 'PM\n2.5\n', '— 3 —\n', '[bookmark: x]', '１２', '，'];
const text = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join(''));
const isHigh = (c: string | undefined): boolean => c !== undefined && /[\ud800-\udbff]/.test(c), isLow = (c: string | undefined): boolean => c !== undefined && /[\udc00-\udfff]/.test(c);

it('the map through a normalised text is monotone and total, and cuts no surrogate pair', () => {
  fc.assert(fc.property(text, fc.boolean(), fc.boolean(), fc.boolean(), (t, traditional, polluted, markdown) => {
    const { norm, map } = normalise(t, { traditional, polluted, markdown }, env);
    let last = { start: 0, end: 0 };
    for (let i = 0; i < norm.length; i++) {
      const at = map.toBlock({ start: i, end: i + 1 });
      expect(at.start >= last.start && at.end >= last.end && at.start < at.end && at.end <= t.length).toBe(true);
      const back = map.toNorm(at);
      expect(back.start <= i && back.end > i).toBe(true);
      if (isHigh(norm[i]) && isLow(norm[i + 1])) {
        const pair = map.toBlock({ start: i, end: i + 2 });
        expect(isLow(t[pair.start]) && isHigh(t[pair.start - 1])).toBe(false);
        expect(isHigh(t[pair.end - 1]) && isLow(t[pair.end])).toBe(false);
      }
      last = at;
    }
    for (let i = 0; i <= t.length; i++) {
      const s = map.toNorm({ start: i, end: Math.min(t.length, i + 2) });
      expect(s.start >= 0 && s.start <= s.end && s.end <= norm.length).toBe(true);
    }
  }), { numRuns: 300 });
});

it('edits in any order and overlap become edits that a map and a text agree on', () => {
  const edit = fc.record({ start: fc.nat(30), length: fc.nat(6), text: fc.constantFrom('', '', 'x', 'yz'), attached: fc.boolean() });
  fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (raw) => {
    const printed = '0123456789abcdefghijklmnopqrstuvwxyz';
    const edits = inOrder(raw.map((e): Edit => ({ start: e.start, end: e.start + e.length, text: e.text, attached: e.attached && e.text === '' })));
    edits.forEach((e, i) => expect(i === 0 || e.start >= edits[i - 1]!.end).toBe(true));
    const norm = edited(printed, edits), map = offsetMap(printed.length, edits);
    for (let i = 0; i < norm.length; i++) {
      const at = map.toBlock({ start: i, end: i + 1 });
      if (/[0-9a-w]/u.test(norm[i]!)) expect(printed[at.start]).toBe(norm[i]);
    }
  }));
});

it('paragraphs hold every character but line ends, in order, and their cuts lie inside them', () => {
  fc.assert(fc.property(text, (t) => {
    let at = 0;
    for (const p of splitParagraphs(t)) {
      expect(p.start >= at && p.end >= p.start).toBe(true);
      expect(t.slice(at, p.start)).toMatch(/^[\r\n\u2028\u2029]*$/u);
      for (const c of p.cuts) expect(c.start >= 0 && c.start < c.end && c.end <= p.end - p.start).toBe(true);
      at = p.end;
    }
    expect(t.slice(at)).toMatch(/^[\r\n\u2028\u2029]*$/u);
  }), { numRuns: 300 });
});
