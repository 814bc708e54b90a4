import { each, groupAt, HAN, type Kind, type Mutation, type Place } from '../mutation';

const MARKER = '[①-⑳]|［\\d{1,2}］|\\[\\d{1,2}\\]';
const valueOf = (marker: string): number => /\d/u.test(marker) ? Number(/\d+/u.exec(marker)![0]) : marker.charCodeAt(0) - 0x245f;
const write = (like: string, n: number): string => /\d/u.test(like) ? like.replace(/\d+/u, String(n)) : String.fromCharCode(0x245f + n);

/** An entry of the glossary (its whole line) and where the body has its marker. */
interface Entry { readonly line: Place; readonly marker: Place; readonly n: number; readonly term: Place; readonly uses: readonly Place[] }
function entries(text: string): readonly Entry[] {
  return [...text.matchAll(new RegExp(`^(?<m>${MARKER})(?<t>[^：\\n]{2,20})：[^\\n]*\\n`, 'dgmu'))].map((m) => {
    const marker = groupAt(m, 'm'), own = m.groups!.m!;
    const uses = [...text.slice(0, m.index).matchAll(new RegExp(`(?<!^)(?:${MARKER})`, 'gmu'))].filter((u) => u[0] === own).map((u): Place => [u.index, u.index + own.length]);
    return { line: [m.index, m.index + m[0].length], marker, n: valueOf(own), term: groupAt(m, 't'), uses };
  });
}
const ofEntry = (make: (e: Entry, all: readonly Entry[], text: string) => readonly Mutation[]) => (text: string): readonly Mutation[] => {
  const all = entries(text);
  return all.flatMap((e) => make(e, all, text));
};

const COUNTED = `^(?:${MARKER})“(?<n>[三四五六七八九])个[^”\\n]{2,8}”：(?<list>[^\\n]+?)。$`;
const listing = (text: string, make: (term: Place, list: Place, marks: readonly Place[]) => readonly Mutation[]): readonly Mutation[] => each(text, COUNTED, (m) => {
  const list = groupAt(m, 'list'), items = m.groups!.list!.split(/[、，；]/u);
  let at = list[0];
  const marks = items.map((item): Place => { const p = [at, at + item.length] as const; at += item.length + 1; return p; });
  return make(groupAt(m, 'n'), list, marks);
});
const CN = '一二三四五六七八九十';

/** A character of a quoted term that the glossary explains is another one. */
const typo = (text: string, [start, end]: Place): readonly Mutation[] => [...text.slice(start, end)].flatMap((c, i) => /[\u4e00-\u9fff]/u.test(c) && '新业民化'.includes(c) === false ? [{ start: start + i, end: start + i + 1, to: '民' }] : []);

export const glossary: readonly Kind[] = [
  { id: 'marker-other', name: '注释标号改错', rules: ['glossary-number-mismatch', 'glossary-entry-missing'], make: ofEntry((e, all, text) => e.uses.flatMap(([start, end]) => all.filter((o) => o.n !== e.n).slice(0, 6).map((o) => ({ start, end, to: write(text.slice(...e.marker), o.n) })))) },
  { id: 'marker-beyond', name: '注释标号超出词条', rules: ['glossary-entry-missing', 'glossary-number-mismatch'], make: ofEntry((e, all, text) => e.uses.map(([start, end]) => ({ start, end, to: write(text.slice(...e.marker), all.length + 3) }))) },
  { id: 'marker-lost', name: '漏注释标号', rules: ['glossary-marker-lost', 'glossary-marker-missing'], make: ofEntry((e, _, text) => e.uses.length !== 1 ? [] : e.uses.map(([start, end]) => { const by = end - start; return { start, end, to: '', places: [[start, start], [e.line[0] - by, e.line[0] - by + text.slice(...e.line).indexOf('：')]] }; })) },
  { id: 'entry-lost', name: '漏词条', rules: ['glossary-entry-missing', 'glossary-number-mismatch', 'glossary-sequence'], make: ofEntry((e) => e.uses.length === 0 ? [] : [{ start: e.line[0], end: e.line[1], to: '', places: [...e.uses, [e.line[0], e.line[0] + 3]] }]) },
  { id: 'entry-number', name: '词条序号重号、跳号', rules: ['glossary-sequence', 'glossary-number-mismatch', 'glossary-entry-missing', 'glossary-marker-missing'], make: ofEntry((e, _, text) => [e.n - 1, e.n + 1].filter((n) => n > 0).map((n) => ({ start: e.marker[0], end: e.marker[1], to: write(text.slice(...e.marker), n), places: [[...e.term], [e.marker[0], e.marker[1]], ...e.uses, [e.line[1], e.line[1] + 4]] }))) },
  { id: 'entry-colon', name: '词条漏冒号', rules: ['glossary-entry-format', 'glossary-term-mismatch'], make: ofEntry((e) => [{ start: e.term[1], end: e.term[1] + 1, to: '', places: [[e.line[0], e.line[1] - 1]] }, { start: e.term[1], end: e.term[1] + 1, to: '，', places: [[e.line[0], e.line[1]]] }]) },
  { id: 'entry-term', name: '词条名与正文不一致', rules: ['glossary-term-mismatch', 'term-near-duplicate', 'glossary-number-mismatch', 'glossary-marker-missing'], make: ofEntry((e, _, text) => e.uses.length === 0 ? [] : typo(text, e.term).map((m) => ({ ...m, places: [e.term, ...e.uses.map(([start, end]): Place => [start - 14, end])] }))) },
  { id: 'list-item-lost', name: '“六个……”漏一项', rules: ['glossary-count-mismatch'], make: (text) => listing(text, (term, _, items) => items.map(([start, end], i) => ({ start: i === 0 ? start : start - 1, end: i === 0 ? end + 1 : end, to: '', places: [[term[0] - 2, items.at(-1)![1]]] }))) },
  { id: 'list-count', name: '“六个……”数字错', rules: ['glossary-count-mismatch', 'glossary-term-mismatch'], make: (text) => listing(text, (term, list) => [-2, -1, 1, 2].flatMap((d) => { const n = CN.indexOf(text.slice(...term)) + d; return n < 2 || n > 8 ? [] : [{ start: term[0], end: term[1], to: CN[n]!, places: [[term[0] - 2, list[1]]] }]; })) },
  { id: 'term-swapped', name: '引用词语字序颠倒', rules: ['glossary-term-mismatch', 'term-near-duplicate', 'glossary-number-mismatch'], make: (text) => {
    const all = [...text.matchAll(new RegExp(`“(${HAN}{4,8})”`, 'gu'))], times = new Map<string, number>();
    for (const m of all) times.set(m[1]!, (times.get(m[1]!) ?? 0) + 1);
    return all.filter((m) => times.get(m[1]!)! > 1).flatMap((m) => [1, 2].flatMap((i) => m[1]![i] === m[1]![i + 1] ? [] : [{ start: m.index + 1 + i, end: m.index + 3 + i, to: m[1]![i + 1]! + m[1]![i]!, places: all.filter((o) => o[1] === m[1]).map((o): Place => [o.index, o.index + o[0].length]) }]));
  } },
];
