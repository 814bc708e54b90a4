/** What the server and the VS Code client say to each other beyond LSP. Payloads are plain JSON. */

/** Notification, server → client, whenever one of its facts changes. */
export const statusNotification = 'policyText/status';
export interface StatusParams {
  /** `loading`: structure and targets work, the word segmenter is still being loaded. */
  readonly state: 'loading' | 'ready';
  /** The engine that cuts words: `nodejieba 3.5.8`; empty while loading. */
  readonly segmenter: string;
  /** The engine is not nodejieba: why (`crashed`, `missing`, `failed`; `universal`: the package has no native code); absent where it is. */
  readonly fallbackReason?: 'crashed' | 'missing' | 'failed' | 'setting' | 'universal';
}

/** Request, client → server: is this text a report? Asked of documents opened as plain text. */
export const detectRequest = 'policyText/detect';
export interface DetectParams {
  /** The document's text, or as much of its beginning as the client wants judged. */
  readonly text: string;
}
export interface DetectResult {
  readonly isReport: boolean;
}

/** Request, client → server: the figures of an open report, for the view of targets. */
export const targetsRequest = 'policyText/targets';
export interface TargetsParams { readonly textDocument: { readonly uri: string } }
export interface TargetsResult {
  /** In document order; empty where the document is not open. */
  readonly items: readonly TargetItem[];
}
/** A place as LSP has it: zero-based line, UTF-16 units in it. */
export interface TargetPosition { readonly line: number; readonly character: number }
/** A figure as the view shows it; all words are in the language of the settings. */
export interface TargetItem {
  readonly range: { readonly start: TargetPosition; readonly end: TargetPosition };
  readonly kind: 'target' | 'actual' | 'reference';
  /** What is measured, in words. */
  readonly indicator: string;
  /** Figures that measure the same have the same: the lexicon's name of the indicator, or its words. */
  readonly group: string;
  /** As printed, with what is said of it: `增长 5.5%左右`. */
  readonly figure: string;
  /** `2025`, `2021-2025`; empty where the text does not say. */
  readonly period: string;
  /** The headings it stands under, from the outermost in. */
  readonly sections: readonly string[];
}

/** Request, client → server: the table of targets of an open report, as the bytes of a file. */
export const exportTargetsRequest = 'policyText/exportTargets';
export interface ExportTargetsParams {
  readonly textDocument: { readonly uri: string };
  readonly format: 'csv' | 'json' | 'xlsx';
  readonly kind: 'target' | 'actual' | 'all';
}
export interface ExportTargetsResult {
  /** The file's bytes in Base64; empty where the document is not open. */
  readonly base64: string;
  /** How many figures are in it. */
  readonly rows: number;
}
/** Request, client → server: the ledger (兑现对照) of all reports of the workspace of the place whose open report this is, as the bytes of a file. */
export const exportLedgerRequest = 'policyText/exportLedger';
export interface ExportLedgerParams {
  readonly textDocument: { readonly uri: string };
  readonly format: 'csv' | 'json' | 'xlsx';
}
export interface ExportLedgerResult {
  /** The file's bytes in Base64; empty where the document is not open. */
  readonly base64: string;
  /** How many targets are in it. */
  readonly rows: number;
}
/** Request, client → server: the glossary of an open report with the uses of its terms, for the view of the glossary. */
export const glossaryRequest = 'policyText/glossary';
export interface GlossaryParams { readonly textDocument: { readonly uri: string } }
export interface GlossaryResult {
  /** In the glossary's own order; empty where the document is not open or has none. */
  readonly items: readonly GlossaryItem[];
}
export interface GlossaryItem {
  readonly term: string;
  /** As printed: `①`; empty where it has none. */
  readonly marker: string;
  readonly definition: string;
  readonly range: PlainRange;
  /** In document order, with the clause each stands in. */
  readonly uses: readonly { readonly range: PlainRange; readonly clause: string }[];
}

/** Request, client → server: the words of a line as the segmenter cuts it. */
export const wordsRequest = 'policyText/words';
export interface WordsParams { readonly textDocument: { readonly uri: string }; readonly line: number }
export interface WordsResult {
  /** Start and end of each in the line, in UTF-16 units; marks and blanks are none. */
  readonly words: readonly (readonly [number, number])[];
}

/** In the client's `experimental` capabilities, `true`: it answers the three requests for files that are not on the server's machine. */
export const filesCapability = 'policyTextFiles';
/** Request, server → client: small files. */
export const readFilesRequest = 'policyText/readFiles';
export interface ReadFilesParams { readonly uris: readonly string[] }
export interface ReadFilesResult {
  /** The bytes of each in Base64; null where it cannot be read. */
  readonly files: readonly (string | null)[];
}
/** Request, server → client: writes a file, with the folders it needs. An error where it cannot be written. */
export const writeFileRequest = 'policyText/writeFile';
export interface WriteFileParams { readonly uri: string; readonly text: string }
/** Request, server → client: the text files in folders, those near the top first; hidden folders are not looked into. */
export const listFilesRequest = 'policyText/listFiles';
export interface ListFilesParams {
  readonly folders: readonly string[];
  readonly limits: { readonly depth: number; readonly entries: number; readonly files: number; readonly bytes: number };
  readonly endings: readonly string[];
}
export interface ListFilesResult { 
  /** Size in bytes, time of the last change in milliseconds. */
  readonly files: readonly { readonly uri: string; readonly size: number; readonly mtimeMs: number }[];
}

/** Request, server in a browser → client: a file of the extension, as bytes. */
export const assetRequest = 'policyText/asset';
export type Asset = 'segmenter.js' | 'jieba.wasm' | 'words.txt';
export interface AssetParams { readonly name: Asset }
/** What `initializationOptions` may have besides the settings, where the server cannot find its own files. */
export interface Places {
  /** The address of the folder with the rules' pages. */
  readonly rulePages?: string;
}

/** Request, client → server: the proof sheet (勘误表) of an open report, as the bytes of a file. */
export const exportProofSheetRequest = 'policyText/exportProofSheet';
export interface ExportProofSheetParams {
  readonly textDocument: { readonly uri: string };
  readonly format: 'docx' | 'xlsx' | 'csv';
  /** The day that the sheet says it was made: `2026-03-01`; absent: today. */
  readonly date?: string;
}
export interface ExportProofSheetResult {
  /** The file's bytes in Base64; empty where the document is not open. */
  readonly base64: string;
  /** How many findings it is about. */
  readonly findings: number;
}

/** Request, client → server: an open report as a page to read. */
export const readingPageRequest = 'policyText/readingPage';
export interface ReadingPageParams { readonly textDocument: { readonly uri: string } }
export interface ReadingPageResult {
  /** The report's title, or its file's name. */
  readonly title: string;
  /** Language of the page's own words. */
  readonly language: string;
  /**
   * The contents of `<body>`, all of the document's text escaped; elements say where they stand in the document (`data-at`, line and
   * character from 0). Empty where the document is not open.
   */
  readonly body: string;
}

/** The `source` of every diagnostic. */
export const diagnosticSource = '政策文本';

/** Command of the client: shows the places that a code lens counts (`[uri, position, locations]`, as LSP has them). */
export const showReferencesCommand = 'policyText.showReferences';
/** What a client says under `capabilities.experimental`: which of its own commands the server may name. Another one gets the lenses as words only. */
export interface ExperimentalCapabilities { readonly policyText?: { readonly commands?: readonly string[] } }

/** Command of the server: ignores a finding or a rule, or no longer. */
export const ignoreCommand = 'policyText.server.ignore';
export interface IgnoreParams {
  readonly uri: string;
  readonly how: 'add' | 'remove';
  readonly ignore: IgnoreEntry;
}
/** One place, known by its text and what stands around it; or a rule in one document; or a rule in the whole folder. */
export type IgnoreEntry =
  | { readonly scope: 'place'; readonly place: { readonly rule: string; readonly text: string; readonly before: string; readonly after: string } }
  | { readonly scope: 'document'; readonly rule: string }
  | { readonly scope: 'workspace'; readonly rule: string };

/** Command of the server: offers the editor an edit, to be confirmed, that cleans up the document (`[uri]`); answers whether there was anything to do. */
export const cleanUpCommand = 'policyText.server.cleanUp';

/** Command of the server: adds a term to the shared glossary of a document (`[AddSharedTermParams]`); answers whether it was added. */
export const addSharedTermCommand = 'policyText.server.addSharedTerm';
export interface AddSharedTermParams {
  /** The document whose shared glossary is meant. */
  readonly uri: string;
  readonly term: string;
  readonly definition: string;
  /** Where the definition is from: a report's name. */
  readonly source: string;
}

/** Request, client → server: all findings in a document, those that are ignored too. */
export const findingsRequest = 'policyText/findings';
export interface FindingsParams { readonly uri: string }
export interface FindingsResult {
  readonly rules: readonly FindingsOfRule[];
  readonly ignored: readonly IgnoredFindings[];
}
/** The findings of one rule. */
export interface FindingsOfRule {
  readonly rule: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly findings: readonly ListedFinding[];
}
export interface ListedFinding {
  readonly range: PlainRange;
  readonly message: string;
  /** What to send with `ignoreCommand`. */
  readonly ignore: IgnoreEntry;
}
/** What one ignore hides: one place, or a whole rule. */
export interface IgnoredFindings {
  readonly rule: string;
  readonly title: string;
  readonly ignore: IgnoreEntry;
  readonly findings: readonly { readonly range: PlainRange; readonly message: string }[];
}
interface PlainPosition { readonly line: number; readonly character: number }
interface PlainRange { readonly start: PlainPosition; readonly end: PlainPosition }

/** What `initializationOptions` has besides the settings. */
export interface ClientFolders {
  /** A folder that the server may keep things in from one start to the next; without one it keeps nothing. */
  readonly storage?: string;
  /** The client runs the server's commands from links in hovers. */
  readonly commandLinks?: boolean;
}

/** `initializationOptions` and the settings section `policyText`. */
export interface Settings {
  /** Language of messages, hovers and diagnostics: `auto` follows the editor's locale. */
  readonly language: 'auto' | 'zh' | 'en';
  /** Recognise reports opened as plain text and switch their language. */
  readonly detectReports: boolean;
  /** Word segmenter: `auto` is nodejieba, and jieba-wasm where it cannot be loaded. */
  readonly segmenter: 'auto' | 'nodejieba' | 'jieba-wasm';
  readonly diagnostics: { readonly enable: boolean };
  /** Colours, hovers and outline stay; findings are not shown. */
  readonly readingMode: boolean;
  /** Lines of counts above entries (their uses) and above headings (targets, terms, findings). */
  readonly codeLens: { readonly entries: boolean; readonly headings: boolean };
  /** Shown in the text: the definition at a term's first use; figures in 万 and 亿 written out. */
  readonly inlayHints: { readonly definitions: boolean; readonly values: boolean };
  /** `automatic`: also when a character is typed that can begin a term, a marker or a heading's number, not only when asked for. */
  readonly completion: { readonly enable: boolean; readonly automatic: boolean };
  /** The reading view goes with the editor: `follow`. */
  readonly readingView: { readonly follow: boolean };
  /** Proofread the reports of the workspace that are not open, in the background. */
  readonly workspaceDiagnostics: boolean;
  readonly trace: { readonly server: 'off' | 'messages' | 'verbose' };
}
