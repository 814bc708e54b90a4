import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isReport } from '../analysis/detect';
import type { AnalysisEnv } from '../analysis/report';
import type { Disk, TextFile } from '../env/disk';
import { decoded } from '../env/uris';
import type { EarlierReport } from '../features/mentions';
import { identify, samePlace, type Identity } from '../features/place';
import { nameOf, placesIn } from './convert';
import { analyseInSlices, type Analysed, type Analyses } from './documents';
import type { Log } from './guard';

/** Finds the report that the same place gave the year before: among the open documents and in the workspace's folders. */
export interface EarlierReports {
  /** What is known now, without waiting; the first question starts the search. */
  of(analysed: Analysed): EarlierReport | null;
  forget(uri: string): void;
}

/** So long what was found is taken for the truth; then it is looked for again. */
const FRESH_MS = 30_000;
/** How much of a file is read to know whose report it is. */
const HEAD = 3000;
/** How many reports of files are kept analysed. */
const KEPT = 4;

/** The open documents and where to tell of what went wrong. */
interface Open { readonly documents: TextDocuments<TextDocument>; readonly analyses: Analyses; readonly log: Log }
interface Known { readonly found: EarlierReport | null; readonly at: number }

export function earlierReports(open: Open, env: AnalysisEnv, disk: Disk, folders: () => Promise<readonly string[]>): EarlierReports {
  const known = new Map<string, Known>(), running = new Set<string>();
  const library = fileLibrary(env, disk);
  const look = async (a: Analysed): Promise<EarlierReport | null> => {
    const wanted = identify(a.report, nameOf(a.doc.uri));
    if (wanted.place === null || wanted.year === null) return null;
    return (await amongOpen(open, a.doc.uri, wanted)) ?? library.find(wanted, (await folders()).filter(disk.serves), a.doc.uri);
  };
  const begin = (a: Analysed): void => {
    const { uri } = a.doc;
    running.add(uri);
    look(a).then((found) => { if (open.documents.get(uri)) known.set(uri, { found, at: Date.now() }); })
      .catch((error: unknown) => open.log.error(`earlier report ${uri}: ${String(error)}`)).finally(() => running.delete(uri));
  };
  return {
    of: (a) => {
      const before = known.get(a.doc.uri);
      if ((!before || Date.now() - before.at > FRESH_MS) && !running.has(a.doc.uri)) begin(a);
      return before?.found ?? null;
    },
    forget: (uri) => { known.delete(uri); },
  };
}

const isBefore = (one: Identity, wanted: Identity): boolean => one.year === wanted.year! - 1 && samePlace(one.place, wanted.place);

async function amongOpen({ documents, analyses }: Open, uri: string, wanted: Identity): Promise<EarlierReport | null> {
  for (const doc of documents.all()) {
    const a = doc.uri === uri ? null : await analyses.of(doc.uri);
    if (a && isBefore(identify(a.report, nameOf(doc.uri)), wanted)) return { report: a.report, year: wanted.year! - 1, name: nameOf(doc.uri), places: placesIn(a.doc) };
  }
  return null;
}

/** Whose reports files are, read once for each version of a file; and the few of them that were wanted, analysed. */
function fileLibrary(env: AnalysisEnv, disk: Disk): { find(wanted: Identity, folders: readonly string[], asking: string): Promise<EarlierReport | null> } {
  let identities: ReadonlyMap<string, Identity> = new Map();
  const reports = new Map<string, Analysed>();
  const keyOf = (file: TextFile): string => `${file.uri}\n${file.stamp}`;
  const analysed = async (uri: string, text: string): Promise<Analysed> => {
    const doc = TextDocument.create(uri, 'policy-text', 0, text);
    return { doc, version: 0, report: (await analyseInSlices(doc, env, undefined))! };
  };
  const identityOf = async ({ uri }: TextFile): Promise<Identity> => {
    const text = await disk.text(uri);
    return text === null || !isReport(text) ? { place: null, year: null } : identify((await analysed(uri, text.slice(0, HEAD))).report, nameOf(uri));
  };
  const whole = async (file: TextFile): Promise<Analysed> => {
    const key = keyOf(file), before = reports.get(key) ?? await analysed(file.uri, (await disk.text(file.uri)) ?? '');
    reports.delete(key);
    reports.set(key, before);
    for (const old of [...reports.keys()].slice(0, -KEPT)) reports.delete(old);
    return before;
  };
  return {
    find: async (wanted, folders, asking) => {
      const files = await disk.list(folders), seen = new Map<string, Identity>();
      for (const file of files) seen.set(keyOf(file), identities.get(keyOf(file)) ?? await identityOf(file));
      identities = seen;
      const file = files.find((f) => decoded(f.uri) !== decoded(asking) && isBefore(seen.get(keyOf(f))!, wanted));
      if (!file) return null;
      const { report, doc } = await whole(file);
      return { report, year: wanted.year! - 1, name: nameOf(file.uri), places: placesIn(doc) };
    },
  };
}
