import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../../server/src/formats/ruleDocs';
import { check } from '../../server/src/rules';
import { catalogue, ruleIds } from '../../server/src/rules/catalogue';
import { fixesOnDemand } from '../../server/src/rules/recovered';
import { report } from '../harness/marks';

const root = join(__dirname, '../..');
/** Every rule on, also those that are off by themselves. */
const on = Object.fromEntries(ruleIds.map((id) => [id, catalogue[id].severity === 'off' ? 'warning' : catalogue[id].severity]));

describe.each(ruleIds)('%s', (id) => {
  const row = catalogue[id], found = check(report(row.wrong), on).filter((p) => p.rule === id);
  it('finds something in its wrong example, and nothing in the right one', () => {
    expect(found).not.toEqual([]);
    expect(check(report(row.right), on).filter((p) => p.rule === id)).toEqual([]);
  });
  it('has all its words, in both languages, and an argument for each blank', () => {
    for (const words of [row.title, row.message, row.source, row.what, row.logic]) for (const text of [words.zh, words.en]) expect(text).toMatch(/\S/u);
    const blanks = [row.message.zh, row.message.en].flatMap((m) => [...m.matchAll(/\{(\w+)\}/gu)].map((b) => b[1]));
    for (const p of found) expect(Object.keys(p.args)).toEqual(expect.arrayContaining(blanks));
  });
  it('has fixes where its row says so', () => expect(found.some((p) => p.fixes.length + fixesOnDemand(report(row.wrong), p).length > 0)).toBe(row.fix !== 'none'));
});

describe('what is made from the table (npm run docs)', () => {
  const pages = rulePages();
  it.each(pages)('$name is up to date', ({ name, text }) => expect(readFileSync(join(root, name), 'utf8')).toBe(text));
  it('there is no page of a rule that is no more', () => {
    expect(readdirSync(join(root, 'docs/rules')).sort()).toEqual([...ruleIds.map((id) => `${id}.md`), 'README.md'].sort());
  });
});
