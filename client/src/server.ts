import { l10n, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions, type StaticFeature } from 'vscode-languageclient';
import {
  addSharedTermCommand, detectRequest, exportLedgerRequest, exportProofSheetRequest, exportTargetsRequest, findingsRequest, glossaryRequest, readingPageRequest, showReferencesCommand, statusNotification, targetsRequest, wordsRequest,
  type DetectParams, type DetectResult, type ExperimentalCapabilities, type ExportLedgerParams, type ExportLedgerResult, type ExportProofSheetParams, type ExportProofSheetResult, type ExportTargetsParams, type ExportTargetsResult,
  type FindingsParams, type FindingsResult, type GlossaryItem, type GlossaryParams, type GlossaryResult,
  type ClientFolders, type ReadingPageParams, type ReadingPageResult, type Settings, type StatusParams, type TargetItem, type TargetsParams, type TargetsResult, type WordsParams, type WordsResult,
} from '../../server/src/protocol';
import { answerFileRequests, filesFeature } from './files';
import { languageId } from './language';
import { readSettings, section } from './settings';

/** What the client knows of the server: the server's own last word, or whether it runs at all. */
export type ServerStatus = StatusParams | { readonly state: 'starting' | 'stopped' };

/** Makes a client and the way to its server, which is another in Node and in a browser. */
export type Connect = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The language server, started at the first document that needs it. */
export interface Server {
  /** Starts the server unless it runs; any number of callers wait for the same start. */
  start(): Promise<void>;
  /** Ends the server, whatever state it is in, and starts a fresh one with the settings of now. */
  restart(): Promise<void>;
  /** Whether the text is a report; starts the server to ask it. */
  detect(text: string): Promise<boolean>;
  /** The figures of an open report, in document order. */
  targets(uri: string): Promise<readonly TargetItem[]>;
  /** The table of an open report's figures, as the bytes of a file. */
  exportTargets(params: ExportTargetsParams): Promise<ExportTargetsResult>;
  exportLedger(params: ExportLedgerParams): Promise<ExportLedgerResult>;
  /** The proof sheet of an open report, as the bytes of a file. */
  exportProofSheet(params: ExportProofSheetParams): Promise<ExportProofSheetResult>;
  /** All findings in a report; none while no server runs. */
  findings(uri: string): Promise<FindingsResult>;
  /** The glossary of an open report, in its own order. */
  glossary(uri: string): Promise<readonly GlossaryItem[]>;
  /** The words of a line of an open report; null while no server runs. */
  words(uri: string, line: number): Promise<WordsResult['words'] | null>;
  /** An open report as a page to read. */
  readingPage(uri: string): Promise<ReadingPageResult>;
  stop(): Promise<void>;
}

/** A server that is reached by `connect`, keeps what it indexed in the folder `storage` and tells `onStatus` whenever its state changes. */
export function createServer(connect: Connect, storage: string | undefined, log: LogOutputChannel, onStatus: (status: ServerStatus) => void): Server {
  let client = newClient();

  function newClient(): BaseLanguageClient {
    const created = connect(section, l10n.t('Policy Text'), clientOptions(storage, log));
    created.registerFeature(filesFeature);
    answerFileRequests(created);
    created.registerFeature(ownCommands);
    const tell = (status: ServerStatus): void => {
      if (created === client) onStatus(status);
    };
    created.onNotification(statusNotification, tell);
    created.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) tell({ state: 'starting' });
      if (newState === State.Stopped || newState === State.StartFailed) tell({ state: 'stopped' });
    });
    return created;
  }

  return {
    start: () => client.start(),
    restart: async () => {
      const old = client;
      client = newClient();
      await end(old);
      await client.start();
    },
    detect: async text => {
      await client.start();
      const params: DetectParams = { text };
      return (await client.sendRequest<DetectResult>(detectRequest, params)).isReport;
    },
    targets: async uri => {
      await client.start();
      const params: TargetsParams = { textDocument: { uri } };
      return (await client.sendRequest<TargetsResult>(targetsRequest, params)).items;
    },
    exportTargets: async params => {
      await client.start();
      return client.sendRequest<ExportTargetsResult>(exportTargetsRequest, params);
    },
    exportLedger: async params => {
      await client.start();
      return client.sendRequest<ExportLedgerResult>(exportLedgerRequest, params);
    },
    exportProofSheet: async params => {
      await client.start();
      return client.sendRequest<ExportProofSheetResult>(exportProofSheetRequest, params);
    },
    findings: async uri => {
      if (client.state !== State.Running) return { rules: [], ignored: [] };
      const params: FindingsParams = { uri };
      return client.sendRequest<FindingsResult>(findingsRequest, params);
    },
    glossary: async uri => {
      await client.start();
      const params: GlossaryParams = { textDocument: { uri } };
      return (await client.sendRequest<GlossaryResult>(glossaryRequest, params)).items;
    },
    words: async (uri, line) => {
      if (client.state !== State.Running) return null;
      const params: WordsParams = { textDocument: { uri }, line };
      return (await client.sendRequest<WordsResult>(wordsRequest, params)).words;
    },
    readingPage: async uri => {
      await client.start();
      const params: ReadingPageParams = { textDocument: { uri } };
      return client.sendRequest<ReadingPageResult>(readingPageRequest, params);
    },
    stop: () => end(client),
  };
}

/** Tells the server which commands of this client a code lens can name. */
const ownCommands: StaticFeature = {
  fillClientCapabilities: capabilities => {
    const own: ExperimentalCapabilities = { policyText: { commands: [showReferencesCommand] } };
    capabilities.experimental = { ...capabilities.experimental as object | undefined, ...own };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** A client that is still starting cannot be stopped, and one that failed to start says so again: neither is news. */
async function end(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) await client.start().catch(() => undefined);
  await client.dispose().catch(() => undefined);
}

function clientOptions(storage: string | undefined, log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: languageId }],
    initializationOptions: (): Settings & ClientFolders => ({ ...readSettings(), commandLinks: true, ...(storage === undefined ? {} : { storage }) }),
    markdown: { isTrusted: { enabledCommands: [addSharedTermCommand] } },
    synchronize: { configurationSection: section },
    outputChannel: log,
    traceOutputChannel: log,
  };
}
