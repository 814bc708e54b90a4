import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { SegmenterHost } from '../env/segmenterHost';
import type { Settings } from '../protocol';
import type { Locale } from '../rules/messages';
import type { Analysed, Analyses } from './documents';
import { guard, type Log } from './guard';

/** What every feature of the server works with. */
export interface Session {
  readonly connection: Connection;
  readonly analyses: Analyses;
  readonly log: Log;
  settings(): Settings;
  locale(): Locale;
  segmenter(): SegmenterHost;
}

/** Registers a feature's handlers and answers the capability that they are. */
export type Register = (session: Session) => ServerCapabilities;

/** Answers a request from the analysis of its document, or with `empty` where the document is not open. */
export function answer<R>(session: Session, name: string, uri: string, token: CancellationToken, empty: R, make: (a: Analysed) => R | Promise<R>): Promise<R> {
  return guard(name, uri, token, session.log, empty, async () => {
    const analysed = await session.analyses.of(uri);
    return analysed === null || token.isCancellationRequested ? empty : make(analysed);
  });
}
