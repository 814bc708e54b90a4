import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenModifiers, tokenTypes } from '../../server/src/features/semanticTokens';
import { difference } from '../../server/src/lsp/semanticTokens';
import { startClient, textIn } from '../harness/lspClient';
import { SMALL } from '../harness/reports';

const URI = 'file:///a.txt', textDocument = { uri: URI };

/** The tokens as text with type and modifiers. */
function decoded(text: string, data: readonly number[]): readonly string[] {
  let line = 0, character = 0;
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [lines, characters, length, type, bits] = data.slice(i * 5, i * 5 + 5) as [number, number, number, number, number];
    character = lines ? characters : character + characters;
    line += lines;
    const modifiers = tokenModifiers.filter((_m, b) => bits & (1 << b));
    return `${textIn(text, { start: { line, character }, end: { line, character: character + length } })}|${[tokenTypes[type], ...modifiers].join('.')}`;
  });
}
const applied = (data: readonly number[], edits: readonly { start: number; deleteCount: number; data?: readonly number[] }[]): readonly number[] =>
  [...edits].reverse().reduce<readonly number[]>((d, e) => [...d.slice(0, e.start), ...(e.data ?? []), ...d.slice(e.start + e.deleteCount)], data);

describe('semantic tokens over the wire', () => {
  it('stand where the text is', async () => {
    const client = await startClient();
    await client.open(URI, SMALL);
    const { data, resultId } = await client.request('textDocument/semanticTokens/full', { textDocument });
    expect(resultId).toBeTypeOf('string');
    const shown = decoded(SMALL, data);
    for (const expected of ['一、2023年工作回顾|heading', '“数据码头”|term.definition', '⑨|marker.unresolved', '456.6亿元|actual', '5%以上|target']) expect(shown).toContain(expected);
  });
  it('of a range are those of the whole that meet it', async () => {
    const client = await startClient();
    await client.open(URI, SMALL);
    const { data } = await client.request('textDocument/semanticTokens/full', { textDocument });
    const part = await client.request('textDocument/semanticTokens/range', { textDocument, range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } } });
    const all = decoded(SMALL, data), shown = decoded(SMALL, part.data);
    expect(shown).toContain('5.5%以内|target');
    expect(all.join(' ')).toContain(shown.join(' '));
    expect(shown.length).toBeLessThan(all.length);
  });
});

describe('deltas', () => {
  const edits = fc.array(fc.record({ line: fc.nat(11), character: fc.nat(30), remove: fc.nat(6), text: fc.constantFrom('', '增长5%', '\n', '“数据码头”', '①', '（三）新标题。', '十四五', 'x') }), { minLength: 1, maxLength: 5 });
  it('add up to the whole', () => fc.assert(fc.asyncProperty(edits, async (list) => {
    const client = await startClient();
    await client.open(URI, SMALL);
    let { data, resultId } = await client.request('textDocument/semanticTokens/full', { textDocument });
    for (const [i, { line, character, remove, text }] of list.entries()) {
      await client.change(URI, i + 2, { range: { start: { line, character }, end: { line, character: character + remove } }, text });
      const delta = await client.request('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: resultId });
      data = applied(data, delta.edits);
      resultId = delta.resultId;
    }
    expect(data).toEqual((await client.request('textDocument/semanticTokens/full', { textDocument })).data);
  }), { numRuns: 25 }));
  it('are empty where nothing changed', async () => {
    const client = await startClient();
    await client.open(URI, SMALL);
    const { resultId } = await client.request('textDocument/semanticTokens/full', { textDocument });
    const delta = await client.request('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: resultId });
    expect(delta).toEqual({ resultId: expect.any(String), edits: [] });
    expect(delta.resultId).not.toBe(resultId);
  });
  it('to an answer that is not known, or of a document since closed, are the whole', async () => {
    const client = await startClient();
    await client.open(URI, SMALL);
    const { resultId, data } = await client.request('textDocument/semanticTokens/full', { textDocument });
    expect(await client.request('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: 'no' })).toMatchObject({ data });
    const last = await client.request('textDocument/semanticTokens/full', { textDocument });
    expect(last.resultId).not.toBe(resultId);
    await client.close(URI);
    await client.open(URI, SMALL);
    expect(await client.request('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: last.resultId })).toMatchObject({ data });
  });
});

describe('the difference of two lists of tokens', () => {
  const tokens = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(1)), { maxLength: 8 }).map((list) => list.flat());
  it('makes the second of the first', () => fc.assert(fc.property(tokens, tokens, (before, after) => {
    const made = difference(before, after);
    expect(applied(before, made)).toEqual(after);
    for (const e of made) expect([e.start % 5, e.deleteCount % 5, e.data!.length % 5]).toEqual([0, 0, 0]);
  })));
});
