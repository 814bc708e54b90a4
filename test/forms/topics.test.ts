import { describe, expect, it } from 'vitest';
import { mark, report } from '../harness/marks';
import { INITIAL, INNER, NONE, OTHER } from './topicSeries';

/** The text again, with ⟦ ⟧ around every heading that is found. */
const marked = (text: string): string => mark(text, report(text).headings.map((h) => ({ span: h.span, label: '' }))).replace(/\|⟧/gu, '⟧');
const plain = (fixture: string): string => fixture.replace(/[⟦⟧]/gu, '');
const check = (...paragraphs: readonly string[]): void => expect(marked(plain(paragraphs.join('\n')))).toBe(paragraphs.join('\n'));

describe('topic sentences of a report', () => {
  it('inside paragraphs', () => check(...INNER));
  it('at the heads of paragraphs', () => check(...INITIAL));
  it.each(INNER.filter((p) => !/^⟦（[二三四五六]）/u.test(p)).map((p) => [p.slice(0, 24), p]))('%s… alone', (_, p) => check(p));
  it.each(OTHER.map((p) => [p.slice(0, 24), p]))('%s… by another hand', (_, p) => check(p));
  it.each(NONE.map((p) => [p.slice(0, 16), p]))('none in %s…', (_, p) => check(p));
  it('none in any of those together', () => check(...NONE));
});
