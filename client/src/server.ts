import { l10n, type Disposable, type LogOutputChannel } from 'vscode';
import { LanguageClient, State, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { detectRequest, statusNotification, type DetectParams, type DetectResult, type StatusParams } from '../../server/src/protocol';
import { languageId } from './context';
import { readSettings, section } from './settings';

/** What the client knows of the server: its own last word, or that it does not run. */
export type ServerStatus = StatusParams | { readonly state: 'starting' | 'stopped' };

/** The language server, started at the first document that needs it. */
export interface Server extends Disposable {
  /** Starts the server unless it runs; any number of callers wait for the same start. */
  start(): Promise<void>;
  /** Ends the server and starts it again, with the settings of now. */
  restart(): Promise<void>;
  /** Whether the text is a report; starts the server to ask it. */
  detect(text: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** A server that runs `module` and tells `onStatus` whenever its state changes. */
export function createServer(module: string, log: LogOutputChannel, onStatus: (status: ServerStatus) => void): Server {
  const client = new LanguageClient(section, l10n.t('Policy Text'), serverOptions(module), clientOptions(log));
  const listeners = [
    client.onNotification(statusNotification, (status: StatusParams) => onStatus(status)),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) onStatus({ state: 'starting' });
      if (newState === State.Stopped || newState === State.StartFailed) onStatus({ state: 'stopped' });
    }),
  ];
  // start() is idempotent: it gives every caller the start under way, or the one that is done
  const start = async (): Promise<void> => {
    if (client.state === State.Stopped || client.state === State.StartFailed) client.clientOptions.initializationOptions = readSettings();
    await client.start();
  };
  return {
    start,
    restart: async () => {
      client.clientOptions.initializationOptions = readSettings();
      await client.restart();
    },
    detect: async text => {
      await start();
      const params: DetectParams = { text };
      return (await client.sendRequest<DetectResult>(detectRequest, params)).isReport;
    },
    stop: async () => {
      if (client.needsStop()) await client.stop();
    },
    dispose: () => listeners.forEach(listener => listener.dispose()),
  };
}

function serverOptions(module: string): ServerOptions {
  const run = { module, transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
}

function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: languageId }],
    initializationOptions: readSettings(),
    synchronize: { configurationSection: section },
    outputChannel: log,
    traceOutputChannel: log,
  };
}
