import known from '../../../seeds/lexicon/known-abbreviations.json';
import type { Identity } from '../features/place';
import { samePlace } from '../features/place';
import { alike } from './alike';
import type { ReportFacts, TermFact } from './facts';

/** An entry of one of many reports. `key` names the report as the index was told. */
export interface Found { readonly key: string; readonly facts: ReportFacts; readonly fact: TermFact }

/** The glossaries of many reports, by what is looked for in a text. */
export interface TermIndex {
  set(key: string, facts: ReportFacts): void;
  remove(key: string): void;
  /** The longest core that begins at `at`; null where there is none. */
  longestAt(text: string, at: number): string | null;
  /** The entries that explain a core to a reader of that place's report of that year, the best first; none of `except`. */
  explain(core: string, asking: Identity, except?: string): readonly Found[];
  /** Cores that begin with a text, at most so many. */
  beginningWith(prefix: string, most: number): readonly string[];
}

/** `agreed`: whether another place says the same, null until somebody asks. */
interface Kept { readonly found: Found; readonly local: boolean; agreed: boolean | null }

/** A term that counts (五大行动, “1+6”) is another thing in every place; one that all know is the same everywhere. */
const COUNTS = /[〇零一二三四五六七八九十百千万亿两双\d]/u;
/** A definition that says 我市, 市委, 全县 tells of one place. */
const OF_A_PLACE = /[我全本][省市县區区州盟旗镇鄉乡]|[省市县區区州盟旗](?:委|政府|级财政)/u;
const everywhere: ReadonlySet<string> = new Set(known);
/** Most entries of one core that are held against each other, and that are answered. */
const WEIGHED = 40, ANSWERED = 12;

export function termIndex(): TermIndex {
  const byCore = new Map<string, Kept[]>(), byTwo = new Map<string, string[]>(), coresOf = new Map<string, readonly string[]>();
  const add = (core: string, kept: Kept): void => {
    const all = byCore.get(core);
    if (all) {
      all.push(kept);
      for (const k of all) k.agreed = null;
      return;
    }
    byCore.set(core, [kept]);
    const two = core.slice(0, 2), cores = byTwo.get(two) ?? [];
    cores.push(core);
    byTwo.set(two, cores.sort((a, b) => b.length - a.length));
  };
  const removeCore = (core: string, key: string): void => {
    const left = byCore.get(core)!.filter((k) => k.found.key !== key);
    for (const k of left) k.agreed = null;
    if (left.length > 0) { byCore.set(core, left); return; }
    byCore.delete(core);
    const two = core.slice(0, 2), cores = byTwo.get(two)!.filter((c) => c !== core);
    if (cores.length > 0) byTwo.set(two, cores); else byTwo.delete(two);
  };
  const remove = (key: string): void => {
    coresOf.get(key)?.forEach((core) => removeCore(core, key));
    coresOf.delete(key);
  };
  return {
    remove,
    set: (key, facts) => {
      remove(key);
      const own = new Set<string>();
      for (const fact of facts.terms) for (const core of fact.cores) {
        if (core.length < 2 || own.has(core)) continue;
        own.add(core);
        add(core, { found: { key, facts, fact }, local: !everywhere.has(core) && (COUNTS.test(core) || ofPlace(fact.definition, facts.place)), agreed: null });
      }
      coresOf.set(key, [...own]);
    },
    longestAt: (text, at) => byTwo.get(text.slice(at, at + 2))?.find((core) => text.startsWith(core, at)) ?? null,
    beginningWith: (prefix, most) => {
      const found: string[] = [];
      for (const [two, cores] of byTwo) if (two.startsWith(prefix.slice(0, 2))) found.push(...cores.filter((c) => c.startsWith(prefix)));
      return found.sort((a, b) => a.length - b.length).slice(0, most);
    },
    explain: (core, asking, except) => {
      const all = byCore.get(core) ?? [], near: Kept[] = [], far: Kept[] = [];
      for (const k of all) if (k.found.key !== except) (samePlace(k.found.facts.place, asking.place) ? near : far).push(k);
      const byDistance = (a: Kept, b: Kept): number => distance(a, asking) - distance(b, asking);
      const elsewhere = far.filter((k) => !k.local || (k.agreed ??= all.slice(0, WEIGHED).some((o) => agrees(k, o))));
      return [...near.sort(byDistance), ...elsewhere.sort((a, b) => Number(a.local) - Number(b.local) || byDistance(a, b))].slice(0, ANSWERED).map((k) => k.found);
    },
  };
}

const ofPlace = (definition: string, place: string | null): boolean => {
  const name = place?.replace(/(?:省|市|县|区|州|盟|旗|镇|乡)$/u, '') ?? '';
  return OF_A_PLACE.test(definition) || (name.length >= 2 && definition.includes(name));
};

/** Two places say the same of it: then it is no local thing. */
const agrees = (a: Kept, b: Kept): boolean =>
  a.found.facts.place !== null && b.found.facts.place !== null && !samePlace(a.found.facts.place, b.found.facts.place) && alike(a.found.fact.definition, b.found.fact.definition);

/** How far in years; of two as far, the earlier is nearer, and what has no year is far. */
function distance({ found: { facts: { year } } }: Kept, asking: Identity): number {
  if (year === null) return 1000;
  const from = asking.year ?? 9999;
  return year <= from ? from - year : year - from + 0.5;
}
