import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/rules';
import { ignoredBy, NO_IGNORES, NOTHING, placeOf, withIgnore, withoutIgnore, type Ignores, type Place } from '../../server/src/rules/ignores';
import { readIgnores, writeIgnores } from '../../server/src/rules/ignoresFile';
import { report } from '../harness/marks';

const TEXT = '一、任务\n实施“千村示范工程，建设和美乡村。\n推进“百湖治理工程，守护一湖清水。\n';
const found = (text: string): ReturnType<typeof check> => check(report(text));
const place = (text: string, nth = 0): Place => { const p = found(text)[nth]!; return placeOf(text, p.span, p.rule); };
/** Which findings of a text are ignored by the places. */
const hidden = (text: string, ...places: readonly Place[]): readonly boolean[] => ignoredBy(text, found(text), [], { rules: [], places }).map((by) => by === 'place');

describe('a place', () => {
  it('is its text with what stands around it in its line', () => {
    expect(place(TEXT)).toEqual({ rule: 'quote-unbalanced', text: '“', before: '实施', after: '千村示范工程，建设和美乡村。' });
  });
  it('hides one finding, not another of the same text', () => {
    expect(hidden(TEXT)).toEqual([false, false]);
    expect(hidden(TEXT, place(TEXT, 0))).toEqual([true, false]);
    expect(hidden(TEXT, place(TEXT, 1))).toEqual([false, true]);
  });
  it.each([
    ['lines put in before it', `前言。\n\n${TEXT}`], ['other line ends', TEXT.replaceAll('\n', '\r\n')], ['an edit before it in the line', TEXT.replace('实施“', '今年起全面实施“')],
    ['an edit behind it in the line', TEXT.replace('千村示范工程，建设', '千村改造工程，建设')], ['the other line gone', TEXT.split('\n').slice(0, 2).join('\n')],
  ])('is known again after %s', (_, text) => expect(hidden(text, place(TEXT))[0]).toBe(true));
  it('is forgotten when the text itself changes', () => {
    const entity = '加大&times;智改数转力度，做强实体经济。';
    expect(hidden(entity, place(entity))).toEqual([true]);
    expect(hidden(entity.replace('&times;', '&middot;'), place(entity))).toEqual([false]);
  });
  it('is not known again where both sides changed, nor by a side too short to tell', () => {
    expect(hidden(TEXT.replace('实施“千村示范', '开展“万村整治'), place(TEXT))[0]).toBe(false);
    expect(hidden('实施“全民健身计划。', { ...place(TEXT), after: '其他的话' })).toEqual([false]);
  });
  it('that was remembered twice hides two that are alike', () => {
    const twice = '见&nbsp;左。\n见&nbsp;左。\n见&nbsp;左。', p = place(twice);
    expect(hidden(twice, p)).toEqual([true, false, false]);
    expect(hidden(twice, p, { ...p })).toEqual([true, true, false]);
  });
  it('of a long text is remembered by its ends and its length', () => {
    const long = placeOf('甲'.repeat(500), { start: 0, end: 500 }, 'x'), other = placeOf(`甲${'甲'.repeat(500)}`, { start: 0, end: 501 }, 'x');
    expect(long.text.length).toBeLessThan(200);
    expect(long.text).not.toBe(other.text);
  });
  it('never holds half a character', () => {
    const text = `${'𠮷'.repeat(9)}“${'𠮷'.repeat(9)}`, { before, after } = placeOf(`a${text}`, { start: 19, end: 20 }, 'x');
    for (const side of [before, after]) expect(Buffer.from(side).toString()).toBe(side);
  });
});

describe('a rule', () => {
  it('is ignored in a document or everywhere', () => {
    expect(ignoredBy(TEXT, found(TEXT), [], { rules: ['quote-unbalanced'], places: [] })).toEqual(['document', 'document']);
    expect(ignoredBy(TEXT, found(TEXT), ['quote-unbalanced'], NOTHING)).toEqual(['workspace', 'workspace']);
    expect(ignoredBy(TEXT, found(TEXT), ['html-entity'], NOTHING)).toEqual([null, null]);
  });
});

describe('the file', () => {
  const some = [0, 1].reduce((i: Ignores, n) => withIgnore(i, '乙.txt', { scope: 'place', place: place(TEXT, n) }), withIgnore(withIgnore(NO_IGNORES, '甲.txt', { scope: 'document', rule: 'html-entity' }), '甲.txt', { scope: 'workspace', rule: 'plan-period-year' }));
  it('says the same whatever the order in which things were ignored', () => {
    const other = [1, 0].reduce((i: Ignores, n) => withIgnore(i, '乙.txt', { scope: 'place', place: place(TEXT, n) }), withIgnore(withIgnore(NO_IGNORES, '甲.txt', { scope: 'workspace', rule: 'plan-period-year' }), '甲.txt', { scope: 'document', rule: 'html-entity' }));
    expect(writeIgnores(other)).toBe(writeIgnores(some));
    expect(writeIgnores(some)).toBe(`{
  "version": 1,
  "rules": [
    "plan-period-year"
  ],
  "documents": {
    "乙.txt": {
      "rules": [],
      "places": [
        {
          "rule": "quote-unbalanced",
          "text": "“",
          "before": "实施",
          "after": "千村示范工程，建设和美乡村。"
        },
        {
          "rule": "quote-unbalanced",
          "text": "“",
          "before": "推进",
          "after": "百湖治理工程，守护一湖清水。"
        }
      ]
    },
    "甲.txt": {
      "rules": [
        "html-entity"
      ],
      "places": []
    }
  }
}
`);
  });
  it('is read as it was written', () => expect(writeIgnores(readIgnores(writeIgnores(some))!)).toBe(writeIgnores(some)));
  it('keeps the reasons that people write into it', () => {
    const text = writeIgnores(some).replace('"after": "千村示范工程，建设和美乡村。"', '"after": "千村示范工程，建设和美乡村。",\n          "reason": "原文如此"');
    expect(writeIgnores(readIgnores(text)!)).toBe(text);
  });
  it('forgets what is no longer ignored, and documents of which nothing is', () => {
    const less = withoutIgnore(withoutIgnore(withoutIgnore(some, '乙.txt', { scope: 'place', place: place(TEXT) }), '甲.txt', { scope: 'document', rule: 'html-entity' }), '甲.txt', { scope: 'workspace', rule: 'plan-period-year' });
    expect(JSON.parse(writeIgnores(less))).toEqual({ version: 1, rules: [], documents: { '乙.txt': { rules: [], places: [place(TEXT, 1)] } } });
  });
  it.each(['', '{', '[]', 'null', '"x"', '<<<<<<< HEAD\n{}'])('that is no object is told from one that is empty: %j', (text) => expect(readIgnores(text)).toBeNull());
  it('of odd contents holds what can be read of it', () => {
    expect(readIgnores('{"rules":[1,"a"],"documents":{"x":3,"y":{"rules":"no","places":[1,{"rule":"r","text":"t"},{"rule":"r"}]}}}')).toEqual({
      rules: ['a'], documents: { y: { rules: [], places: [{ rule: 'r', text: 't', before: '', after: '' }] } },
    });
  });
});
