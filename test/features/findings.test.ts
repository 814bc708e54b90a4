import { describe, expect, it } from 'vitest';
import { cleanUp } from '../../server/src/features/cleanUp';
import { calm, COMPOSING_MS, holdFor, keyOf, lineOf, PAUSE_MS, typingOf } from '../../server/src/features/calm';
import { EVERYTHING, findings, listed, ofRule, safeEdits } from '../../server/src/features/findings';
import { policyOf } from '../../server/src/features/policy';
import { check } from '../../server/src/rules';
import { apply } from '../../server/src/rules/fixing';
import { NO_CONFIG } from '../../server/src/rules/config';
import { NO_IGNORES } from '../../server/src/rules/ignores';
import { wordsOf } from '../../server/src/rules/messages';
import { report } from '../harness/marks';

const TEXT = '实施“千村示范工程，成效明显。\n加大&ldquo;智改数转&rdquo;力度。';
const rules = (text: string, policy = EVERYTHING): readonly string[] => findings(report(text), policy).wanted.map((p) => `${p.rule} ${p.severity}`);

describe('findings', () => {
  it('are as severe as the project wants, or not there', () => {
    expect(rules(TEXT)).toEqual(['quote-unbalanced error', 'html-entity error', 'html-entity error']);
    expect(rules(TEXT, { ...EVERYTHING, levels: { 'quote-unbalanced': 'hint', 'html-entity': 'off' } })).toEqual(['quote-unbalanced hint']);
  });
  it('that are ignored are kept apart', () => {
    const { wanted, ignored } = findings(report(TEXT), { ...EVERYTHING, rules: ['html-entity'] });
    expect([wanted.length, ignored.map((i) => `${i.problem.rule} ${i.by}`)]).toEqual([1, ['html-entity workspace', 'html-entity workspace']]);
  });
  it('of a file left alone there are none', () => {
    const policy = policyOf({ config: { ...NO_CONFIG, ignore: ['旧稿/'] }, pathInConfig: '旧稿/甲.txt', ignores: NO_IGNORES, pathInIgnores: '甲.txt' });
    expect(rules(TEXT, policy)).toEqual([]);
  });
  it('a document called like a property of every object has no ignores by that', () => {
    expect(policyOf({ config: NO_CONFIG, pathInConfig: '', ignores: NO_IGNORES, pathInIgnores: 'constructor' }).document).toEqual({ rules: [], places: [] });
  });
  it('speak both languages', () => {
    const [first] = check(report(TEXT));
    expect([wordsOf(first!, 'zh'), wordsOf(first!, 'en')]).toEqual(['引号「“」不成对。', 'Quotation mark “ has no partner.']);
  });
  it('are no more than an editor can show', () => { const r = report('见&nbsp;\n'.repeat(2500)); expect(listed(r, check(r))).toHaveLength(2000); });
  it('of one rule can be corrected together, where there are several', () => {
    const { wanted } = findings(report(TEXT));
    expect(apply(TEXT, ofRule(wanted, 'html-entity')!.fixes[0]!.edits)).toBe('实施“千村示范工程，成效明显。\n加大“智改数转”力度。');
    expect(ofRule(wanted, 'quote-unbalanced')).toBeNull();
    expect(safeEdits(wanted)).toHaveLength(2);
  });
});

describe('cleaning up', () => {
  const clean = (text: string): string => {
    const r = report(text), edits = cleanUp(r, check(r)).flatMap((c) => c.edits);
    return apply(text, [...edits].sort((a, b) => a.span.start - b.span.start));
  };
  it('takes readings, entities and page furniture away, line ends and all', () => {
    expect(clean('临澜市政府工作报告\r\n推动产业升级，成效明显。\r\n加大&ldquo;智改数转&rdquo;力度。\r\n责任编辑：某某')).toBe('临澜市政府工作报告\r\n推动产业升级，成效明显。\r\n加大“智改数转”力度。');
    expect(clean('社會(huì )發(fā)展、產(chǎn)業(yè)升級、開(kāi)放創(chuàng )新、經(jīng)濟進(jìn)步。')).toBe('社會發展、產業升級、開放創新、經濟進步。');
  });
  it('says what it takes away', () => {
    const r = report('临澜市政府工作报告\n见&nbsp;左。\n责任编辑：某某\n');
    expect(cleanUp(r, check(r)).map((c) => [c.what, c.edits.length])).toEqual([['furniture', 1], ['html-entity', 1]]);
  });
  it('leaves a clean report alone', () => expect(cleanUp(report('推动产业升级。'), [])).toEqual([]));
});

describe('calm', () => {
  it('a few characters in one line are typing, a pasted paragraph is not', () => {
    expect(typingOf('发展', 12, '推动', 5)).toEqual({ at: 5, offset: 12, composing: false });
    expect(typingOf('', 3, '推动', 5)).toEqual({ at: 5, offset: 3, composing: false });
    expect(typingOf('发展\n', 12, '', 5)).toBeNull();
    expect(typingOf('加快发展新质生产力，推动', 12, '', 5)).not.toBeNull();
    expect(typingOf('加快发展新质生产力，推动产业', 14, '', 5)).toBeNull();
  });
  it('latin letters behind Han are a composition, and wait longer', () => {
    const at = (inserted: string, before: string): number => holdFor(typingOf(inserted, 9, before, 100), 100);
    expect([at('g', '推动jin'), at("xi'an", '推动'), at('G', '推动'), at('p', 'wi-fi app '), at('展', '推动')]).toEqual([COMPOSING_MS, COMPOSING_MS, PAUSE_MS, PAUSE_MS, PAUSE_MS]);
  });
  it('ends with the pause', () => {
    const typing = typingOf('展', 9, '', 100);
    expect([holdFor(typing, 100), holdFor(typing, 100 + PAUSE_MS - 1), holdFor(typing, 100 + PAUSE_MS), holdFor(null, 0)]).toEqual([PAUSE_MS, 1, 0, 0]);
  });
  it.each([['甲\n乙丙\n丁', 3, '乙丙'], ['甲\r\n乙丙\r\n丁', 4, '乙丙'], ['甲乙', 0, '甲乙'], ['甲\n', 2, ''], ['', 0, ''], ['\n甲', 0, '']])('the line of %j at %i is %j', (text, offset, line) => {
    const { start, end } = lineOf(text, offset);
    expect(text.slice(start, end)).toBe(line);
  });
  it('shows of the line being written only what was shown before', () => {
    const all = check(report(TEXT)), second = lineOf(TEXT, TEXT.length);
    expect(calm(TEXT, second, all, [])).toEqual(all.slice(0, 1));
    expect(calm(TEXT, second, all, [keyOf(TEXT, all[2]!)])).toEqual([all[0], all[2]]);
    const twice = `见&nbsp;左&nbsp;右。`, both = check(report(twice));
    expect(calm(twice, lineOf(twice, 0), both, [keyOf(twice, both[0]!)])).toEqual([both[0]]);
  });
});
