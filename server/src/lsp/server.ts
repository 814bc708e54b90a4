import { CodeLensRefreshRequest, TextDocuments, TextDocumentSyncKind, type ClientCapabilities, type Connection, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver';
import { isReport } from '../analysis/detect';
import type { Host } from '../env/host';
import { detectRequest, type ClientFolders, type DetectParams, type DetectResult, type Places } from '../protocol';
import { workspaceArchive, type StartArchivist } from './archive';
import { bothDisks, clientDisk } from './clientDisk';
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
import { ledgerFeature } from './ledger';
import { inlayHintFeature } from './inlayHints';
import { definitionFeature, documentHighlightFeature, documentSymbolFeature, foldingRangeFeature, hoverFeature, selectionRangeFeature } from './navigation';
import { referencesFeature, renameFeature } from './references';
import { segmenting } from './segmenting';
import { readingPageFeature } from './reading';
import { semanticTokensFeature } from './semanticTokens';
import type { Register, Session } from './session';
import { proofSheetFeature } from './proofSheet';
import { targetsFeature } from './targets';
import { pathOf } from '../env/paths';
import { sharedGlossary } from './sharedGlossary';
import { workspaceDiagnosticsFeature } from './workspaceDiagnostics';
import { workspaceFolders } from './workspaceFolders';
import { workspaceSymbolFeature } from './workspaceSymbols';
import { proofreading } from './proofreading';
import { projects } from './projects';
import { typingWatch } from './typing';
import { watchFiles } from './watching';
import { wordsFeature } from './words';

const features: readonly Register[] = [
  semanticTokensFeature, hoverFeature, documentSymbolFeature, foldingRangeFeature, definitionFeature, selectionRangeFeature, documentHighlightFeature, pullDiagnostics, codeActions, commands, findingsFeature, targetsFeature, ledgerFeature, proofSheetFeature, glossaryFeature, wordsFeature, readingPageFeature, workspaceSymbolFeature, workspaceDiagnosticsFeature,
  referencesFeature, renameFeature, completionFeature, codeLensFeature, inlayHintFeature, documentLinkFeature, formattingFeature,
];
const SYNC: ServerCapabilities = { positionEncoding: 'utf-16', textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } };

/** Where the server runs; `archivist` is null where no files are read but those that are open. */
export interface ServerHost extends Host { readonly archivist: StartArchivist | null }

/**
 * The language server on a connection, in Node or in a browser's worker. `initialize` is answered at once; the word
 * segmenter is loaded after it, outside this thread, and everything that needs no words works meanwhile.
 */
export function createServer(connection: Connection, host: ServerHost): void {
  const typing = typingWatch(), documents = new TextDocuments(typing.configuration);
  const log = { error: (m: string) => connection.console.error(m), info: (m: string) => connection.console.info(m) };
  const config = configuration(connection);
  const words = segmenting(connection, log, () => config.settings().segmenter, host.segmenter);
  const remote = clientDisk(connection, log, () => changed()), disk = bothDisks(host.disk, remote);
  const project = projects(log, disk), proof = proofreading(config.settings, project, typing);
  let client: ClientCapabilities = {}, places: Places = {}, commandLinks = false;
  const { env } = host, analysed = analyses(documents, env), folders = workspaceFolders(connection);
  const shared = sharedGlossary(connection, log, host.shared, () => config.locale(null)), listeners: (() => void)[] = [], tell = (): void => listeners.forEach((listen) => listen());
  const outsideChanged = (): void => { tell(); if (client.workspace?.semanticTokens?.refreshSupport) aside('semanticTokens/refresh', connection.languages.semanticTokens.refresh()); };
  const files = workspaceArchive({ connection, documents, analyses: analysed, log, shared, folders: folders.all, locale: () => config.locale(null), changed: outsideChanged, start: host.archivist, remote });
  const session: Session = {
    connection, documents, log, analyses: analysed, archive: files, shared, disk, outsideChanged, onChanged: (listen) => { listeners.push(listen); },
    earlier: earlierReports({ documents, analyses: analysed, log }, env, disk, files.fileOf), proofreading: proof, projects: project, changed: () => changed(),
    client: () => client, commandLinks: () => commandLinks, settings: config.settings, locale: (uri) => config.locale(project.language(uri)), segmenter: words.host,
    rulePage: (rule) => (places.rulePages === undefined ? host.rulePage(rule) : `${places.rulePages}/${rule}.md`),
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
    remote.begin(client);
    places = placesOf(params.initializationOptions);
    config.begin(params);
    folders.begin(params);
    commandLinks = (params.initializationOptions as ClientFolders | undefined)?.commandLinks === true;
    files.begin(params);
    project.setFolders((params.workspaceFolders ?? []).map((f) => f.uri));
    shared.setFolders((params.workspaceFolders ?? []).flatMap((f) => pathOf(f.uri) ?? []));
    if (!asksForDiagnostics(client)) push.start();
    return { capabilities: features.reduce<ServerCapabilities>((all, register) => ({ ...all, ...register(session) }), SYNC), serverInfo: { name: 'policy-text' } };
  });
  host.onLearned(() => { analysed.forgetAll(); changed(); });
  connection.onInitialized(() => { watchFiles(session); files.look(); aside('configuration', config.ask().finally(words.start).then((some) => { if (some) changed(); })); });
  connection.onDidChangeConfiguration(({ settings }) => aside('configuration', config.change(settings).then((some) => { if (some) changed(); })));
  connection.onRequest(detectRequest, (params: DetectParams | null, token) => guard<DetectResult>('detect', '', token, log, { isReport: false }, () => ({ isReport: isReport(params!.text) })));
  documents.onDidClose(({ document: { uri } }) => { session.analyses.forget(uri); session.earlier.forget(uri); proof.forget(uri); });
  connection.onShutdown(() => { push.dispose(); words.dispose(); files.dispose(); });
  documents.listen(connection);
  connection.listen();
}

function placesOf(options: unknown): Places {
  const { rulePages } = (options ?? {}) as Partial<Record<keyof Places, unknown>>;
  return typeof rulePages === 'string' ? { rulePages } : {};
}
