import { expect, test } from 'vitest';
import { matching } from '../../client/src/views/glossaryFilter';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const items = [['①', '“数据码头”', '提供公共数据服务的流通场所。'], ['②', '“一湖两带”', '环湖带和滨江带。'], ['③', 'R&D', '研究与试验发展。']].map(([marker, term, definition]) => ({ marker: marker!, term: term!, definition: definition!, range, uses: [] }));
const found = (filter: string): readonly string[] => matching(items, filter).map((i) => i.term);

test('words are looked for in term, definition and marker', () => {
  expect([found('码头'), found('滨江'), found('②'), found('')]).toEqual([['“数据码头”'], ['“一湖两带”'], ['“一湖两带”'], ['“数据码头”', '“一湖两带”', 'R&D']]);
});
test('of several words all must be there, in any order; case does not count', () => {
  expect([found('场所 数据'), found('数据 滨江'), found('r&d')]).toEqual([['“数据码头”'], [], ['R&D']]);
});
