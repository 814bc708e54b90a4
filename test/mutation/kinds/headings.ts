import { each, groupAt, rewriting, type Kind, type Mutation, type Place } from '../mutation';

const CN = '一二三四五六七八九十';
const STYLES = [
  { pattern: '^（(?<n>[一二三四五六七八九十])）', write: (n: number) => `（${CN[n - 1] ?? '十一'}）` },
  { pattern: '^(?<n>[一二三四五六七八九十])、', write: (n: number) => `${CN[n - 1] ?? '十一'}、` },
] as const;

/** A heading's number as printed, where it stands and what it counts. */
interface Numbered { readonly at: Place; readonly n: number; readonly style: number }
/** All numbered headings before the glossary. */
function numbered(text: string): readonly Numbered[] {
  const body = text.slice(0, /^.{0,12}名\s?词\s?解\s?释/mu.exec(text)?.index);
  return STYLES.flatMap(({ pattern }, style) => [...body.matchAll(new RegExp(pattern, 'gmu'))].map((m) => ({ at: [m.index, m.index + m[0].length] as const, n: CN.indexOf(m.groups!.n!) + 1, style }))).sort((a, b) => a.at[0] - b.at[0]);
}
/** The next heading of the same group. */
const next = (all: readonly Numbered[], h: Numbered): Numbered | undefined => {
  const later = all.filter((o) => o.at[0] > h.at[0]), stop = later.findIndex((o) => o.style < 2 && (o.style === h.style || o.style === 1));
  return later[stop]?.style === h.style && later[stop].n === h.n + 1 ? later[stop] : undefined;
};

/** Writes something else for a heading's number; told at it or at one of the headings behind it. */
const renumber = (to: (h: Numbered) => string | null, which: (h: Numbered, all: readonly Numbered[]) => boolean = () => true) => (text: string): readonly Mutation[] => {
  const all = numbered(text);
  return all.filter((h) => which(h, all)).flatMap((h) => {
    const newText = to(h), [start, end] = h.at, by = (newText?.length ?? 0) - (end - start);
    if (newText === null) return [];
    const after = all.filter((o) => o.at[0] > start), places: readonly Place[] = [after[0], after.find((o) => o.style === h.style), after.find((o) => o.style === 1)].flatMap((o) => o ? [[o.at[0] + by, o.at[1] + by] as const] : []);
    return [{ start, end, to: newText, places: [[start, start + newText.length], ...places] }];
  });
};

const swapped = (text: string): readonly Mutation[] => {
  const all = numbered(text);
  return all.flatMap((h) => {
    const o = next(all, h);
    if (!o) return [];
    const write = STYLES[h.style]!.write, to = write(o.n) + text.slice(h.at[1], o.at[0]) + write(h.n);
    return [{ start: h.at[0], end: o.at[1], to, places: [h.at, o.at] }];
  });
};

/** The last heading of an announced group goes, with what stands under it. */
const dropLast = (text: string): readonly Mutation[] => each(text, '[二三四五六七八九](?:个|项|大)?方面[^，。；：\\n]{0,6}[：。]$', (claim) => {
  const from = claim.index! + claim[0].length, series: Numbered[] = [], all = numbered(text);
  for (const h of all) { if (h.at[0] <= from) continue; if (h.style === 1) break; series.push(h); }
  const last = series.at(-1), stop = last && all.find((h) => h.at[0] > last.at[0])?.at[0];
  if (!last || !stop || series.length < 3) return null;
  return { start: last.at[0], end: stop, to: '', places: [[claim.index!, from]] };
});

const claims = (pattern: string) => (text: string): readonly Mutation[] => each(text, pattern, (m) => {
  const [start, end] = groupAt(m, 'at'), n = CN.indexOf(text.slice(start, end));
  return [n - 1, n + 1, n + 2].filter((i) => i > 0 && i < 10).map((i) => ({ start, end, to: CN[i]! }));
});

const ITEM = '(?<=[。；：，])(?<at>[一二三四五六七八九十])(?=是[^一二三四])';
const items = (to: (n: number) => number | null) => (text: string): readonly Mutation[] => each(text, ITEM, (m) => {
  const [start, end] = groupAt(m, 'at'), n = to(CN.indexOf(m.groups!.at!) + 1), rest = text.slice(end).search(/[。；：，][一二三四五六七八九十]是|\n|$/u);
  return n === null || n < 1 || n > 9 ? null : { start, end, to: CN[n - 1]!, places: [[start, end], [end + rest, end + rest + 3]] };
});
const dropItem = (text: string): readonly Mutation[] => each(text, '[一二三四五六七八九]{1,2}(?:个方面|件)[^。；：\\n]{0,8}：一是[^\\n]+$', (m) => {
  const parts = [...m[0].matchAll(/(?<=[。；：])[一二三四五六七八九]是/gu)].map((p) => m.index! + p.index), last = parts.at(-1)!;
  const end = last + text.slice(last).search(/[；。](?=[^；。]*$|[^\n])|\n/u);
  return parts.length < 3 ? null : { start: last - 1, end, to: '', places: [[m.index!, m.index! + 12]] };
});

const HEADING = '^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\\d\\.)[^。；：\\n]{4,40}';

export const headings: readonly Kind[] = [
  { id: 'heading-skip', name: '标题序号跳号', rules: ['heading-number-sequence'], make: renumber(({ n, style }) => STYLES[style]!.write(n + 1)) },
  { id: 'heading-repeat', name: '标题序号重号', rules: ['heading-number-sequence'], make: renumber(({ n, style }) => STYLES[style]!.write(n - 1), (h) => h.n > 1) },
  { id: 'heading-swap', name: '标题序号对调', rules: ['heading-number-sequence'], make: swapped },
  { id: 'heading-lost', name: '漏标题序号', rules: ['heading-number-sequence', 'heading-parent-missing', 'count-claim-heading'], make: renumber(() => '', (h, all) => next(all, h) !== undefined) },
  { id: 'heading-level', name: '标题序号层次错', rules: ['heading-number-sequence', 'heading-parent-missing', 'count-claim-heading'], make: renumber(({ n, style }) => STYLES[1 - style]!.write(n), (h, all) => h.n > 1 || next(all, h) !== undefined) },
  { id: 'heading-bracket', name: '标题序号漏半个括号', rules: ['bracket-unbalanced', 'heading-number-sequence', 'heading-number-punct'], make: (text) => each(text, '^（[一二三四五六七八九十]）', (m) => [{ start: m.index!, end: m.index! + 1, to: '', places: [[m.index!, m.index! + 3]] }, { start: m.index! + 2, end: m.index! + 3, to: '', places: [[m.index!, m.index! + 3]] }]) },
  { id: 'heading-mark', name: '标题序号标点错', rules: ['heading-number-punct', 'seq-word-punct'], make: (text, report) => report.script === 'hant' ? [] : [...renumber(({ n, style }) => style === 0 ? `（${CN[n - 1]!}）、` : `${CN[n - 1]!}.`)(text), ...renumber(({ n, style }) => style === 0 ? `(${CN[n - 1]!})` : `${CN[n - 1]!}，`)(text)].map(({ start, end, to }) => ({ start, end, to })) },
  { id: 'heading-digit-skip', name: '“1.”级序号跳号、重号', rules: ['heading-number-sequence'], make: (text) => each(text, '^(?<at>\\d{1,2})[.．](?=[^\\d\\n])', (m) => {
    const [start, end] = groupAt(m, 'at'), n = Number(m.groups!.at), more = /^\d{1,2}[.．]/mu.exec(text.slice(end)), at = more ? end + more.index : end;
    return [n + 1, n - 1].filter((k) => k > (n === 1 ? 1 : 0)).map((k) => ({ start, end, to: String(k), places: [[start, start + 3], [at, at + 3]] as const }));
  }) },
  { id: 'heading-end', name: '标题末尾多标点', rules: ['heading-end-punct'], make: (text) => each(text, `${HEADING}(?=\\n)`, (m) => ['。', '；', '，'].map((to) => ({ start: m.index! + m[0].length, end: m.index! + m[0].length, to, places: [[m.index!, m.index! + m[0].length + 1]] }))) },
  { id: 'claim-heading', name: '“N个方面”数错', rules: ['count-claim-heading'], make: claims('(?<at>[二三四五六七八九])(?:个|项|大)?方面[^，。；：\\n]{0,6}：$') },
  { id: 'claim-drop-heading', name: '“N个方面”漏最后一项', rules: ['count-claim-heading'], make: dropLast },
  { id: 'claim-inline', name: '段内“N个方面”“N件实事”数错', rules: ['count-claim-mismatch'], make: claims('(?<at>[二三四五六七八九])(?:个方面|件)[^。；：\\n]{0,8}[：。]一是') },
  { id: 'claim-drop-item', name: '段内“N个方面”漏最后一项', rules: ['count-claim-mismatch'], make: dropItem },
  { id: 'item-skip', name: '“一是二是”跳号', rules: ['list-ordinal-gap', 'count-claim-mismatch'], make: items((n) => n + 1) },
  { id: 'item-repeat', name: '“一是二是”重号', rules: ['list-ordinal-gap', 'count-claim-mismatch'], make: items((n) => n - 1) },
  { id: 'item-ordinal', name: '“第一，第二，”断号', rules: ['list-ordinal-gap'], make: (text) => each(text, '(?<=[：；。])第(?<at>[一二三四五六七八九])，', (m) => {
    const [start, end] = groupAt(m, 'at'), n = CN.indexOf(m.groups!.at!), more = text.slice(end).search(/第[一二三四五六七八九]，/u);
    return [n + 1, n + 2].map((k) => ({ start, end, to: CN[k]!, places: [[start - 1, end + 1], ...(more < 0 ? [] : [[end + more, end + more + 3] as const])] }));
  }) },
  { id: 'salutation-glued', name: '称呼未另起段', rules: ['salutation-mid-paragraph'], make: rewriting('(?<=。)(?<at>\\n+)各位代表，', '') },
];
