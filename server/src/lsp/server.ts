import { CodeLensRefreshRequest, createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind, type ClientCapabilities, type Connection, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver/node';
import { isReport } from '../analysis/detect';
import type { AnalysisEnv } from '../analysis/report';
import { analysisEnv } from '../env';
import { detectRequest, type ClientFolders, type DetectParams, type DetectResult } from '../protocol';
import { workspaceArchive, type StartArchivist } from './archive';
import { codeActions } from './codeActions';
import { codeLensFeature } from './codeLenses';
import { commands, findingsFeature } from './commands';
import { completionFeature } from './completion';
import { configuration } from './configuration';
import { asksForDiagnostics, pullDiagnostics, pushDiagnostics } from './diagnostics';
import { documentLinkFeature } from './documentLinks';
import { analyses } from './documents';
import { earlierReports } from './earlier';
import { formattingFeature } from './formatting';
import { glossaryFeature } from './glossary';
import { guard } from './guard';
import { inlayHintFeature } from './inlayHints';
import { definitionFeature, documentHighlightFeature, documentSymbolFeature, foldingRangeFeature, hoverFeature, selectionRangeFeature } from './navigation';
import { referencesFeature, renameFeature } from './references';
import { segmenting, type StartSegmenter } from './segmenting';
import { readingPageFeature } from './reading';
import { semanticTokensFeature } from './semanticTokens';
import type { Register, Session } from './session';
import { proofSheetFeature } from './proofSheet';
import { targetsFeature } from './targets';
import { pathOf } from './paths';
import { sharedGlossary } from './sharedGlossary';
import { workspaceDiagnosticsFeature } from './workspaceDiagnostics';
import { workspaceFolders } from './workspaceFolders';
import { workspaceSymbolFeature } from './workspaceSymbols';
import { proofreading } from './proofreading';
import { projects } from './projects';
import { typingWatch } from './typing';
import { watchFiles } from './watching';
import { startArchivist } from './startArchivist';
import { wordsFeature } from './words';

const features: readonly Register[] = [
  semanticTokensFeature, hoverFeature, documentSymbolFeature, foldingRangeFeature, definitionFeature, selectionRangeFeature, documentHighlightFeature, pullDiagnostics, codeActions, commands, findingsFeature, targetsFeature, proofSheetFeature, glossaryFeature, wordsFeature, readingPageFeature, workspaceSymbolFeature, workspaceDiagnosticsFeature,
  referencesFeature, renameFeature, completionFeature, codeLensFeature, inlayHintFeature, documentLinkFeature, formattingFeature,
];
const SYNC: ServerCapabilities = { positionEncoding: 'utf-16', textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } };

/** What tests put in the place of the real thing. */
export interface ServerOptions { readonly segmenter?: StartSegmenter; readonly env?: AnalysisEnv; readonly archivist?: StartArchivist | null }

/**
 * The language server on a connection. `initialize` is answered at once; the word segmenter is loaded after it, in a
 * process of its own, and everything that needs no words works meanwhile.
 */
export function createServer(connection: Connection, options: ServerOptions = {}): void {
  const typing = typingWatch(), documents = new TextDocuments(typing.configuration);
  const log = { error: (m: string) => connection.console.error(m), info: (m: string) => connection.console.info(m) };
  const config = configuration(connection);
  const words = segmenting(connection, log, () => config.settings().segmenter, options.segmenter);
  const project = projects(log), proof = proofreading(config.settings, project, typing);
  let client: ClientCapabilities = {}, commandLinks = false;
  const env = options.env ?? analysisEnv(), analysed = analyses(documents, env), folders = workspaceFolders(connection);
  const shared = sharedGlossary(connection, log, () => config.locale(null)), listeners: (() => void)[] = [], tell = (): void => listeners.forEach((listen) => listen());
  const outsideChanged = (): void => { tell(); if (client.workspace?.semanticTokens?.refreshSupport) aside('semanticTokens/refresh', connection.languages.semanticTokens.refresh()); };
  const files = workspaceArchive({ connection, documents, analyses: analysed, log, shared, folders: folders.all, locale: () => config.locale(null), changed: outsideChanged, start: options.archivist === undefined ? startArchivist : options.archivist });
  const session: Session = {
    connection, documents, log, analyses: analysed, archive: files, shared, outsideChanged, onChanged: (listen) => { listeners.push(listen); }, earlier: earlierReports({ documents, analyses: analysed, log }, env, files.fileOf),
    proofreading: proof, projects: project, changed: () => changed(),
    client: () => client, commandLinks: () => commandLinks, settings: config.settings, locale: (uri) => config.locale(project.language(uri)), segmenter: words.host,
  };
  const push = pushDiagnostics(session);
  /** Runs what no request waits for; what goes wrong in it is logged. */
  const aside = (name: string, work: Promise<unknown>): void => { work.catch((error: unknown) => log.error(`${name}: ${String(error)}`)); };
  const changed = (): void => {
    words.refresh();
    proof.changed();
    tell();
    const { languages } = connection, { diagnostics, codeLens, inlayHint } = client.workspace ?? {};
    if (codeLens?.refreshSupport) aside('codeLens/refresh', connection.sendRequest(CodeLensRefreshRequest.type));
    if (inlayHint?.refreshSupport) aside('inlayHint/refresh', languages.inlayHint.refresh());
    if (diagnostics?.refreshSupport) aside('diagnostics/refresh', languages.diagnostics.refresh());
    push.all();
  };

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    config.begin(params);
    folders.begin(params);
    commandLinks = (params.initializationOptions as ClientFolders | undefined)?.commandLinks === true;
    files.begin(params);
    project.setFolders((params.workspaceFolders ?? []).map((f) => f.uri));
    shared.setFolders((params.workspaceFolders ?? []).flatMap((f) => pathOf(f.uri) ?? []));
    if (!asksForDiagnostics(client)) push.start();
    return { capabilities: features.reduce<ServerCapabilities>((all, register) => ({ ...all, ...register(session) }), SYNC), serverInfo: { name: 'policy-text' } };
  });
  connection.onInitialized(() => { watchFiles(session); files.look(); aside('configuration', config.ask().finally(words.start).then((some) => { if (some) changed(); })); });
  connection.onDidChangeConfiguration(({ settings }) => aside('configuration', config.change(settings).then((some) => { if (some) changed(); })));
  connection.onRequest(detectRequest, (params: DetectParams | null, token) => guard<DetectResult>('detect', '', token, log, { isReport: false }, () => ({ isReport: isReport(params!.text) })));
  documents.onDidClose(({ document: { uri } }) => { session.analyses.forget(uri); session.earlier.forget(uri); proof.forget(uri); });
  connection.onShutdown(() => { push.dispose(); words.dispose(); files.dispose(); });
  documents.listen(connection);
  connection.listen();
}

/** Serves the editor that started this process, over IPC. */
export function serve(): void {
  serveOn(createConnection(ProposedFeatures.all));
}

/** Serves over standard input and output. What is printed elsewhere would spoil the protocol, so it goes to standard error. */
export function serveStdio(): void {
  console.log = console.info = console.debug = console.error;
  serveOn(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}

function serveOn(connection: Connection): void {
  process.on('unhandledRejection', (error) => console.error('unhandled rejection:', error));
  createServer(connection);
}
