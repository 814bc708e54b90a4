import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysisEnv } from '../analysis/report';
import type { Disk } from '../env/disk';
import type { EarlierReport } from '../features/mentions';
import { identify, samePlace, type Identity } from '../features/place';
import { nameOf, placesIn } from './convert';
import { analyseInSlices, type Analysed, type Analyses } from './documents';
import type { Log } from './guard';
import { uriOf } from '../env/paths';

/** Finds the report that the same place gave the year before: among the open documents and in the workspace's folders. */
export interface EarlierReports {
  /** What is known now, without waiting; the first question starts the search. */
  of(analysed: Analysed): EarlierReport | null;
  forget(uri: string): void;
}

/** So long what was found is taken for the truth; then it is looked for again. */
const FRESH_MS = 30_000;
/** How many reports of files are kept analysed. */
const KEPT = 4;

/** The open documents and where to tell of what went wrong. */
interface Open { readonly documents: TextDocuments<TextDocument>; readonly analyses: Analyses; readonly log: Log }
interface Known { readonly found: EarlierReport | null; readonly at: number }

/** `fileOf` finds the file of the report that a place gave in a year. */
export function earlierReports(open: Open, env: AnalysisEnv, disk: Disk, fileOf: (wanted: Identity) => Promise<string | null>): EarlierReports {
  const known = new Map<string, Known>(), running = new Set<string>();
  const library = fileLibrary(env, disk);
  const look = async (a: Analysed): Promise<EarlierReport | null> => {
    const wanted = identify(a.report, nameOf(a.doc.uri));
    if (wanted.place === null || wanted.year === null) return null;
    const near = await amongOpen(open, a.doc.uri, wanted);
    if (near) return near;
    const path = await fileOf({ place: wanted.place, year: wanted.year - 1 });
    return path === null ? null : library(uriOf(path), wanted.year - 1);
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

/** The few reports of files that were wanted, analysed as they are now. */
function fileLibrary(env: AnalysisEnv, disk: Disk): (uri: string, year: number) => Promise<EarlierReport | null> {
  const reports = new Map<string, Analysed>();
  const analysed = async (uri: string, text: string): Promise<Analysed> => {
    const doc = TextDocument.create(uri, 'policy-text', 0, text);
    return { doc, version: 0, report: (await analyseInSlices(doc, env, undefined))! };
  };
  return async (uri, year) => {
    const text = await disk.text(uri), before = reports.get(uri);
    reports.delete(uri);
    if (text === null) return null;
    const found = before?.doc.getText() === text ? before : await analysed(uri, text);
    reports.set(uri, found);
    for (const old of [...reports.keys()].slice(0, -KEPT)) reports.delete(old);
    return { report: found.report, year, name: nameOf(uri), places: placesIn(found.doc) };
  };
}
