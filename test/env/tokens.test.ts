import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords, tokensOf } from '../../server/src/env/tokens';
import { pairs } from '../harness/lspClient';
import { report } from '../harness/marks';
import { SMALL } from '../harness/reports';

const tiles = async (text: string): Promise<void> => {
  const r = report(text), tokens = await tokensOf(r, r.blocks, pairs);
  r.blocks.forEach((b, i) => {
    let at = 0;
    for (const t of tokens[i]!) { expect(t.span.start).toBe(at); at = t.span.end; }
    expect(at).toBe(b.analysis.norm.length);
  });
};

it('tokens tile each block\'s normalised text', () => fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('地区生产总值', '数据码头', '\n', '①', '會(huì )', SMALL)), { maxLength: 8 }).map((p) => p.join('')), tiles)));
it('a report\'s terms and indicators are words of their own', async () => {
  const r = report(SMALL), block = r.blocks.find((b) => b.analysis.block.text.includes('456'))!;
  const [tokens] = await tokensOf(r, [block], pairs);
  expect(tokens!.filter((t) => t.tag === 'name' || t.tag === 'term').map((t) => block.analysis.norm.slice(t.span.start, t.span.end))).toEqual(expect.arrayContaining(['地区生产总值', '数据码头', '一湖两带']));
});
it('words are counted without marks and blanks', async () => expect(await countWords(report('发展经济改善民生。。 \n'), pairs)).toBe(4));
it('a block is cut once only', async () => {
  const r = report(SMALL);
  let asked = 0;
  const counting = { ...pairs, segment: (texts: readonly string[]) => { asked += texts.length; return pairs.segment(texts); } };
  await tokensOf(r, r.blocks, counting);
  const first = asked;
  await tokensOf(r, r.blocks, counting);
  expect([first > 0, asked]).toEqual([true, first]);
});
