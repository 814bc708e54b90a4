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
/** So much of one side must be left to know a place again whose other side was changed. */
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

/** The findings (by index) that the remembered places are: first those with both sides as they were, then those with one. */
export function placesIgnored(text: string, problems: readonly Problem[], places: readonly Place[]): ReadonlyMap<number, Place> {
  const found = new Map<number, Place>();
  if (places.length === 0) return found;
  const wanted = new Set(places.map((p) => p.rule));
  const open = problems.flatMap((p, i) => wanted.has(p.rule) ? [{ i, at: placeOf(text, p.span, p.rule) }] : []);
  let left: readonly Place[] = places;
  for (const keys of [bothSides, oneSide]) {
    const queues = new Map<string, number[]>();
    for (const { i, at } of open) if (!found.has(i)) for (const key of keys(at)) { const q = queues.get(key); if (q) q.push(i); else queues.set(key, [i]); }
    left = left.filter((place) => {
      const i = keys(place).flatMap((key) => queues.get(key) ?? []).find((n) => !found.has(n));
      if (i !== undefined) found.set(i, place);
      return i === undefined;
    });
  }
  return found;
}

const bothSides = (p: Place): readonly string[] => [JSON.stringify([p.rule, p.text, p.before, p.after])];
const oneSide = (p: Place): readonly string[] => [
  ...(p.before.length >= ENOUGH ? [JSON.stringify([p.rule, p.text, p.before, 0])] : []), ...(p.after.length >= ENOUGH ? [JSON.stringify([p.rule, p.text, 0, p.after])] : []),
];

const samePlace = (a: Place, b: Place): boolean => bothSides(a)[0] === bothSides(b)[0];

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
