import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../analysis/model';
import { analyseSteps, type AnalysisEnv } from '../analysis/report';
import { pause } from './timers';

/** A document with the analysis of exactly its present version. */
export interface Analysed { readonly doc: TextDocument; readonly report: Report; readonly version: number }

/** Analyses open documents, each version once, in slices, so that other requests are answered meanwhile. */
export interface Analyses {
  /** The analysis of the document as it is when it is done; null if the document is not open. */
  of(uri: string): Promise<Analysed | null>;
  /** The last analysis that is done, of whatever version; null where none is. */
  latest(uri: string): Analysed | null;
  forget(uri: string): void;
  /** All is analysed anew when it is next asked for. */
  forgetAll(): void;
}

/** So long the analysis works before it lets others work. */
const SLICE_MS = 8;

interface State { done: Analysed | null; running: Promise<Analysed | null> | null }

export function analyses(documents: TextDocuments<TextDocument>, env: AnalysisEnv): Analyses {
  const states = new Map<string, State>();
  const stateOf = (uri: string): State => {
    const state = states.get(uri) ?? { done: null, running: null };
    states.set(uri, state);
    return state;
  };

  async function run(uri: string, state: State): Promise<Analysed | null> {
    for (;;) {
      const doc = documents.get(uri);
      if (!doc) return null;
      const { version } = doc;
      if (state.done?.version === version && state.done.doc === doc) return state.done;
      const report = await analyseInSlices(doc, env, state.done?.report);
      if (report) state.done = { doc, report, version };
    }
  }

  return {
    of: (uri) => {
      const doc = documents.get(uri);
      if (!doc) return Promise.resolve(null);
      const state = stateOf(uri);
      if (state.done?.version === doc.version && state.done.doc === doc) return Promise.resolve(state.done);
      state.running ??= run(uri, state).finally(() => { state.running = null; });
      return state.running;
    },
    latest: (uri) => states.get(uri)?.done ?? null,
    forget: (uri) => { states.delete(uri); },
    forgetAll: () => states.clear(),
  };
}

/** Analyses a document in slices. Null if the document changed before the analysis was done: then it is begun again with the new text. */
export async function analyseInSlices(doc: TextDocument, env: AnalysisEnv, previous: Report | undefined): Promise<Report | null> {
  const { version } = doc;
  const steps = analyseSteps(env, doc.getText(), previous);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    if (doc.version !== version) return null;
    since = performance.now();
  }
}
