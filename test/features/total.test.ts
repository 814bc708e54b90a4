import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLenses, lensText } from '../../server/src/features/codeLenses';
import { completion, triggers } from '../../server/src/features/completion';
import { documentLinks } from '../../server/src/features/documentLinks';
import { formatGlossary } from '../../server/src/features/formatGlossary';
import { inlayHints } from '../../server/src/features/inlayHints';
import { references } from '../../server/src/features/references';
import { prepareRename, rename } from '../../server/src/features/rename';
import { renumberFrom } from '../../server/src/features/renumberHeadings';
import { sortEntries } from '../../server/src/features/sortEntries';
import { stubEntry } from '../../server/src/features/stubEntry';
import type { Edit } from '../../server/src/rules/problem';
import { edited } from '../harness/edits';
import { report } from '../harness/marks';

const PIECES = ['名词解释\n', '一、任务\n', '（一）抓项目。', '1.1 甲', '①', '［1］', '“数据码头”', '“六稳”“六保”', '：', '是指丙丁。', '\n', '\r\n', '　　', ' ', '1.2万亿元', '增长5%', '會(huì )', '\u2028', '\ud83d', '😀', '(', '“', '”', '地区生产总值', '注①：', 'A+1', '\0', '“十四五”'];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((all) => all.join(''));

describe('any text, at any place', () => {
  it('is answered, with places inside the text and edits that can be made', () => fc.assert(fc.property(texts, fc.nat(), fc.constantFrom(null, ...triggers), fc.constantFrom('数据港湾', '3', '', '“x”行动'), (text, n, trigger, name) => {
    const r = report(text), offset = text === '' ? 0 : n % (text.length + 1), all = { start: 0, end: text.length };
    const renamed = rename(r, offset, name), target = prepareRename(r, offset);
    const edits: readonly (readonly Edit[])[] = [
      'refused' in renamed ? [] : renamed.edits, formatGlossary(r), renumberFrom(r, offset), sortEntries(r) ?? [], stubEntry(r, offset)?.edits ?? [],
      ...completion(r, { offset, trigger }, (t) => t).map((s) => [s.edit]),
    ];
    for (const some of edits) {
      for (const { span: s } of some) expect(0 <= s.start && s.start <= s.end && s.end <= text.length).toBe(true);
      expect(typeof edited(text, some)).toBe('string');
    }
    const lenses = codeLenses(r, { entries: true, headings: true });
    for (const l of lenses) expect(lensText(r, l, () => [], 'zh')).not.toBeNull();
    const places = [...references(r, offset, true), ...('refused' in target ? [] : [target.span]), ...documentLinks(r).map((l) => l.span), ...lenses.map((l) => l.span), ...inlayHints(r, all, { definitions: true, values: true }).map((h) => ({ start: h.offset, end: h.offset }))];
    for (const s of places) expect(0 <= s.start && s.start <= s.end && s.end <= text.length).toBe(true);
  }), { numRuns: 300 }));
});
