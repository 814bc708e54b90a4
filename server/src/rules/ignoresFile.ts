import type { DocumentIgnores, Ignores, Place } from './ignores';

/* The form of .policytext/ignores.json: sorted, one value a line, so that a difference between two versions can be read. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const strings = (value: unknown): readonly string[] => Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];

/** The ignores that a file's text holds: what is of no use in it is left out; null where it is no JSON object at all. */
export function readIgnores(text: string): Ignores | null {
  let json: unknown;
  try { json = JSON.parse(text); } catch { return null; }
  if (!isRecord(json)) return null;
  const documents = isRecord(json['documents']) ? Object.entries(json['documents']) : [];
  return { rules: strings(json['rules']), documents: Object.fromEntries(documents.flatMap(([file, d]) => isRecord(d) ? [[file, readDocument(d)]] : [])) };
}

const readDocument = (d: Readonly<Record<string, unknown>>): DocumentIgnores =>
  ({ rules: strings(d['rules']), places: Array.isArray(d['places']) ? d['places'].flatMap((p) => isRecord(p) ? readPlace(p) : []) : [] });

function readPlace({ rule, text, before = '', after = '', reason }: Readonly<Record<string, unknown>>): readonly Place[] {
  if (typeof rule !== 'string' || typeof text !== 'string' || typeof before !== 'string' || typeof after !== 'string') return [];
  return [{ rule, text, before, after, ...(typeof reason === 'string' ? { reason } : {}) }];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sortKey = (p: Place): string => [p.rule, p.text, p.before, p.after].join('\0');
const sorted = (items: readonly string[]): readonly string[] => [...new Set(items)].sort(compare);

/** The text of the file. The same ignores give the same text, in whatever order they came about. */
export function writeIgnores({ rules, documents }: Ignores): string {
  const kept = Object.entries(documents).filter(([, d]) => d.rules.length > 0 || d.places.length > 0).sort(([a], [b]) => compare(a, b));
  const places = (d: DocumentIgnores): readonly Place[] => [...d.places].sort((a, b) => compare(sortKey(a), sortKey(b)))
    .map(({ rule, text, before, after, reason }) => ({ rule, text, before, after, ...(reason === undefined ? {} : { reason }) }));
  return `${JSON.stringify({ version: 1, rules: sorted(rules), documents: Object.fromEntries(kept.map(([file, d]) => [file, { rules: sorted(d.rules), places: places(d) }])) }, null, 2)}\n`;
}
