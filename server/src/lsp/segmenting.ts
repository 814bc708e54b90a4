import type { Connection } from 'vscode-languageserver';
import type { SegmenterHost, StartSegmenter } from '../env/host';
import { statusNotification, type Settings, type StatusParams } from '../protocol';
import type { Log } from './guard';

/** The server's word segmenter: started when it is first wanted, started anew when another one is chosen. */
export interface Segmenting {
  host(): SegmenterHost;
  start(): void;
  /** Starts the engine that the settings now name, if that is another. */
  refresh(): void;
  dispose(): void;
}

/** Tells the client of every engine that is started, and of every one that works. */
export function segmenting(connection: Connection, log: Log, chosen: () => Settings['segmenter'], start: StartSegmenter): Segmenting {
  let present: { readonly engine: Settings['segmenter']; readonly host: SegmenterHost } | null = null;
  const tell = (params: StatusParams): void => { connection.sendNotification(statusNotification, params).catch(() => { /* the client has gone */ }); };
  const begin = (engine: Settings['segmenter']): SegmenterHost => {
    tell({ state: 'loading', segmenter: '' });
    return start({
      engine,
      onStatus: ({ name, reason, detail }) => {
        log.info(`segmenter: ${name}${reason ? ` (${reason}: ${detail ?? ''})` : ''}`);
        tell({ state: 'ready', segmenter: name, ...(reason ? { fallbackReason: reason } : {}) });
      },
    });
  };
  const host = (): SegmenterHost => {
    const engine = chosen();
    if (present?.engine !== engine) {
      present?.host.dispose();
      present = { engine, host: begin(engine) };
    }
    return present.host;
  };
  return {
    host,
    start: () => { host(); },
    refresh: () => { if (present) host(); },
    dispose: () => { present?.host.dispose(); },
  };
}
