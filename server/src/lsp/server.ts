import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind, type Connection, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isReport } from '../analysis/detect';
import { analysisEnv } from '../env';
import { startSegmenter, type HostOptions, type SegmenterHost } from '../env/segmenterHost';
import { detectRequest, statusNotification, type DetectParams, type DetectResult, type StatusParams } from '../protocol';
import type { Locale } from '../rules/messages';
import { asksForDiagnostics, codeActions, pullDiagnostics, pushDiagnostics } from './diagnostics';
import { analyses } from './documents';
import { definitionFeature, documentHighlightFeature, documentSymbolFeature, foldingRangeFeature, hoverFeature, selectionRangeFeature } from './navigation';
import { semanticTokensFeature } from './semanticTokens';
import type { Register, Session } from './session';
import { DEFAULTS, localeOf, readSettings } from './settings';

const features: readonly Register[] = [
  semanticTokensFeature, hoverFeature, documentSymbolFeature, foldingRangeFeature, definitionFeature, selectionRangeFeature, documentHighlightFeature, pullDiagnostics, codeActions,
];

export interface ServerOptions {
  /** How the word segmenter is started; tests give their own. */
  readonly segmenter?: (options: HostOptions) => SegmenterHost;
}

/**
 * The language server on a connection. `initialize` is answered at once; the word segmenter is loaded after it, in a
 * process of its own, and everything that needs no words works meanwhile.
 */
export function createServer(connection: Connection, options: ServerOptions = {}): void {
  const documents = new TextDocuments(TextDocument);
  const log = { error: (m: string) => connection.console.error(m), info: (m: string) => connection.console.info(m) };
  let settings = DEFAULTS, locale: Locale = 'zh', editor: string | undefined, pulls = false, canRefresh = { tokens: false, diagnostics: false };
  let host: SegmenterHost | null = null;

  const start = (): SegmenterHost => (options.segmenter ?? startSegmenter)({
    engine: settings.segmenter,
    onStatus: (s) => {
      log.info(`segmenter: ${s.name}${s.reason ? ` (${s.reason}: ${s.detail ?? ''})` : ''}`);
      status({ state: 'ready', segmenter: s.name, ...(s.reason ? { fallbackReason: s.reason } : {}) });
    },
  });
  const status = (params: StatusParams): void => { void connection.sendNotification(statusNotification, params); };
  const session: Session = {
    connection, log, analyses: analyses(documents, analysisEnv()), settings: () => settings, locale: () => locale, segmenter: () => (host ??= start()),
  };
  const push = pushDiagnostics(session, documents);

  connection.onInitialize((params): InitializeResult => {
    settings = readSettings(params.initializationOptions);
    editor = params.locale;
    locale = localeOf(settings, editor);
    pulls = asksForDiagnostics(params.capabilities);
    canRefresh = { tokens: params.capabilities.workspace?.semanticTokens?.refreshSupport === true, diagnostics: params.capabilities.workspace?.diagnostics?.refreshSupport === true };
    const capabilities = features.reduce<ServerCapabilities>((all, register) => ({ ...all, ...register(session) }), { positionEncoding: 'utf-16', textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } });
    return { capabilities, serverInfo: { name: 'policy-text' } };
  });
  connection.onInitialized(() => { status({ state: 'loading', segmenter: '' }); session.segmenter(); });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    const before = settings;
    settings = readSettings((sent as { policyText?: unknown } | null)?.policyText ?? sent);
    locale = localeOf(settings, editor);
    if (settings.segmenter !== before.segmenter && host) { host.dispose(); host = null; status({ state: 'loading', segmenter: '' }); session.segmenter(); }
    if (canRefresh.diagnostics) void connection.languages.diagnostics.refresh();
    if (!pulls) push.all();
  });
  connection.onRequest(detectRequest, (params: DetectParams): DetectResult => ({ isReport: typeof params?.text === 'string' && isReport(params.text) }));
  documents.onDidChangeContent(({ document }) => { if (!pulls) push.schedule(document.uri); });
  documents.onDidClose(({ document }) => { session.analyses.forget(document.uri); if (!pulls) push.clear(document.uri); });
  connection.onShutdown(() => { push.dispose(); host?.dispose(); });
  documents.listen(connection);
  connection.listen();
}

/** Serves over standard input and output. What is printed elsewhere would spoil the protocol, so it goes to standard error. */
export function serveStdio(): void {
  console.log = console.info = console.debug = console.error;
  createServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}
