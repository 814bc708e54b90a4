import type { At, ReportFacts } from './facts';

/** A heading, a term or an indicator of one of many reports. */
export interface ArchiveSymbol {
  readonly name: string;
  readonly kind: 'heading' | 'term' | 'indicator';
  /** Of a heading: 0 is the title. */
  readonly level: number;
  readonly key: string;
  readonly at: At;
  readonly facts: ReportFacts;
}

/** Which letters a character's readings begin with, one bit a letter (a is the lowest); 0 for none. */
export type InitialsOf = (char: string) => number;

interface Scored extends ArchiveSymbol { readonly score: number }
interface Names { readonly symbol: Omit<ArchiveSymbol, 'facts' | 'key'>; readonly text: string }

/** Most symbols of an answer; an editor asks again with every letter. */
const MOST = 200;
const LETTERS = /^[a-z]{2,20}$/u;
const BIAS = { term: 0, heading: 1, indicator: 2 } as const;

/**
 * What is called so in all reports, the best first: whole names before beginnings before parts, the newest report first.
 * A query in letters is also looked for among the names' pinyin initials (`dkjj` → 低空经济). An empty query
 * answers the reports' titles.
 */
export function searchSymbols(reports: Iterable<readonly [string, ReportFacts]>, query: string, simplified: (text: string) => string, initialsOf: InitialsOf, most = MOST): readonly ArchiveSymbol[] {
  const wanted = query.trim().toLowerCase(), plain = simplified(wanted), letters = LETTERS.test(wanted) ? wanted : null;
  const found: Scored[] = [];
  for (const [key, facts] of reports) for (const { symbol, text } of namesOf(facts)) {
    const score = wanted === '' ? (symbol.level === 0 && symbol.kind === 'heading' ? 0 : null) : scoreOf(text, plain, letters, initialsOf);
    if (score !== null) found.push({ ...symbol, key, facts, score: score * 4 + BIAS[symbol.kind] });
  }
  const year = (s: Scored): number => s.facts.year ?? 0;
  return found.sort((a, b) => a.score - b.score || year(b) - year(a) || a.name.length - b.name.length || a.at[0] - b.at[0]).slice(0, most);
}

const names = new WeakMap<ReportFacts, readonly Names[]>();

/** The names of a report; of an indicator that is given several times its first target, else its first result. */
function namesOf(facts: ReportFacts): readonly Names[] {
  const known = names.get(facts);
  if (known) return known;
  const title = facts.headings.some((h) => h.level === 0) ? [] : [{ level: 0, text: facts.title, at: [0, 0, 0] as const }];
  const figures = new Map<string, ReportFacts['indicators'][number]>();
  for (const i of facts.indicators) { const before = figures.get(i.name); if (!before || (before.kind !== 'target' && i.kind === 'target')) figures.set(i.name, i); }
  const made = [
    ...[...title, ...facts.headings].map((h): Names => ({ symbol: { name: h.text, kind: 'heading', level: h.level, at: h.at }, text: h.text.toLowerCase() })),
    ...facts.terms.map((t): Names => ({ symbol: { name: t.term, kind: 'term', level: 1, at: t.at }, text: (t.cores[0] ?? t.term).toLowerCase() })),
    ...[...figures.values()].map((i): Names => ({ symbol: { name: i.text.startsWith(i.name) ? i.text : `${i.name} ${i.text}`, kind: 'indicator', level: 1, at: i.at }, text: i.name.toLowerCase() })),
  ];
  names.set(facts, made);
  return made;
}

/** Lower is better; null where the name does not fit. */
function scoreOf(text: string, query: string, letters: string | null, initialsOf: InitialsOf): number | null {
  const at = text.indexOf(query);
  if (at >= 0) return text.length === query.length ? 0 : at === 0 ? 1 : 2;
  const initial = letters === null ? -1 : initialsAt(text, letters, initialsOf);
  return initial < 0 ? null : initial === 0 && text.length === letters!.length ? 3 : initial === 0 ? 4 : 5;
}

/** Where in a text characters stand whose readings begin with the letters; -1 for nowhere. */
function initialsAt(text: string, letters: string, initialsOf: InitialsOf): number {
  for (let from = 0; from + letters.length <= text.length; from++) {
    let i = 0;
    while (i < letters.length && (initialsOf(text[from + i]!) & (1 << (letters.charCodeAt(i) - 97))) !== 0) i++;
    if (i === letters.length) return from;
  }
  return -1;
}
