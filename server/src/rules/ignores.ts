import type { Span } from '../text/span';
import type { Problem } from './problem';

/**
 * A finding that its reader does not want to see, remembered by its text and by what stands before and after it in its
 * line: so it is known again after edits elsewhere, and comes back when the text itself is changed.
 */
export interface Place {
  readonly rule: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Why; for people only. */
  readonly reason?: string;
}
export interface DocumentIgnores { readonly rules: readonly string[]; readonly places: readonly Place[] }
/** What is ignored in a folder; `documents` by path from that folder, with `/`. */
export interface Ignores { readonly rules: readonly string[]; readonly documents: Readonly<Record<string, DocumentIgnores>> }

/** Why a finding is not shown: its place, its rule in this document, its rule in the whole folder. */
export type Scope = 'place' | 'document' | 'workspace';
export type Ignore =
  | { readonly scope: 'place'; readonly place: Place }
  | { readonly scope: 'document'; readonly rule: string }
  | { readonly scope: 'workspace'; readonly rule: string };

export const NO_IGNORES: Ignores = { rules: [], documents: {} };
export const NOTHING: DocumentIgnores = { rules: [], places: [] };

/** How much of a line is remembered on each side, and how much of a long finding at each of its ends. */
const CONTEXT = 16, LONG = 200, END = 80;
/** So many characters directly around a place must be as they were to know it again. */
const ENOUGH = 4;

/** A finding's place, to be remembered. */
export function placeOf(text: string, { start, end }: Span, rule: string): Place {
  const before = text.slice(Math.max(0, start - CONTEXT), start), after = text.slice(end, end + CONTEXT);
  return { rule, text: shortened(text.slice(start, end)), before: whole(before.slice(lastBreak(before))), after: whole(after.slice(0, firstBreak(after))) };
}

const shortened = (text: string): string => whole(text.length <= LONG ? text : `${text.slice(0, END)}…${text.length}…${text.slice(-END)}`);
/** Half a surrogate pair at a cut cannot be written to a file. */
const whole = (text: string): string => text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu, '\uFFFD');
const lastBreak = (text: string): number => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
const firstBreak = (text: string): number => { const at = text.search(/[\r\n]/u); return at < 0 ? text.length : at; };

/** For each finding why it is ignored, or null. A remembered place hides one finding: the one that fits it best. */
export function ignoredBy(text: string, problems: readonly Problem[], rules: readonly string[], document: DocumentIgnores): readonly (Scope | null)[] {
  const byRule = new Set(rules), here = new Set(document.rules), places = placesIgnored(text, problems, document.places);
  return problems.map((p, i) => byRule.has(p.rule) ? 'workspace' : here.has(p.rule) ? 'document' : places.has(i) ? 'place' : null);
}

/** The findings (by index) that the remembered places are: first those with both sides as they were, then those that are nearest. */
export function placesIgnored(text: string, problems: readonly Problem[], places: readonly Place[]): ReadonlyMap<number, Place> {
  const found = new Map<number, Place>(), wanted = new Map<string, Place[]>();
  for (const p of places) { const k = subject(p), all = wanted.get(k); if (all) all.push(p); else wanted.set(k, [p]); }
  if (wanted.size === 0) return found;
  const rules = new Set(places.map((p) => p.rule)), used = new Set<Place>();
  const open = problems.flatMap((p, i) => rules.has(p.rule) ? [{ i, at: placeOf(text, p.span, p.rule) }] : []).filter(({ at }) => wanted.has(subject(at)));
  const take = (i: number, place: Place): void => { if (!found.has(i) && !used.has(place)) { found.set(i, place); used.add(place); } };
  for (const { i, at } of open) { const same = wanted.get(subject(at))!.find((p) => !used.has(p) && samePlace(p, at)); if (same) take(i, same); }
  const near = open.filter(({ i }) => !found.has(i)).flatMap(({ i, at }) => wanted.get(subject(at))!.filter((p) => !used.has(p)).map((place) => ({ i, place, alike: likeness(place, at) })));
  for (const { i, place } of near.filter(({ alike }) => alike >= ENOUGH).sort((a, b) => b.alike - a.alike || a.i - b.i)) take(i, place);
  return found;
}

const subject = (p: Place): string => JSON.stringify([p.rule, p.text]);
const samePlace = (a: Place, b: Place): boolean => subject(a) === subject(b) && a.before === b.before && a.after === b.after;

/** How many characters directly around two places are the same. */
function likeness(a: Place, b: Place): number {
  let before = 0, after = 0;
  while (before < Math.min(a.before.length, b.before.length) && a.before.at(-1 - before) === b.before.at(-1 - before)) before++;
  while (after < Math.min(a.after.length, b.after.length) && a.after[after] === b.after[after]) after++;
  return before + after;
}

/** The ignores with one more; one that is there already is not added, unless it is a place, of which there may be several alike. */
export function withIgnore(ignores: Ignores, file: string, ignore: Ignore): Ignores {
  if (ignore.scope === 'workspace') return { ...ignores, rules: [...new Set([...ignores.rules, ignore.rule])] };
  const of = ignores.documents[file] ?? NOTHING;
  const changed = ignore.scope === 'document' ? { ...of, rules: [...new Set([...of.rules, ignore.rule])] } : { ...of, places: [...of.places, ignore.place] };
  return { ...ignores, documents: { ...ignores.documents, [file]: changed } };
}

/** The ignores with one less. */
export function withoutIgnore(ignores: Ignores, file: string, ignore: Ignore): Ignores {
  if (ignore.scope === 'workspace') return { ...ignores, rules: ignores.rules.filter((r) => r !== ignore.rule) };
  const of = ignores.documents[file] ?? NOTHING;
  if (ignore.scope === 'document') return { ...ignores, documents: { ...ignores.documents, [file]: { ...of, rules: of.rules.filter((r) => r !== ignore.rule) } } };
  const at = of.places.findIndex((p) => samePlace(p, ignore.place));
  return { ...ignores, documents: { ...ignores.documents, [file]: { ...of, places: of.places.filter((_, i) => i !== at) } } };
}
