import { type AnnotatedTextEdit, DiagnosticSeverity, SymbolKind, type Diagnostic, type DocumentSymbol, type FoldingRange, type Location, type LocationLink, type Position, type Range, type SelectionRange, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Destination } from '../features/definition';
import type { Symbol } from '../features/documentSymbols';
import type { Places } from '../features/mentions';
import { diagnosticSource } from '../protocol';
import { message, wordsOf, type Locale } from '../rules/messages';
import type { Edit, Problem } from '../rules/problem';
import type { Span } from '../text/span';

/* The one place where offsets become lines and characters and back, and the project's values LSP's. */

export const toRange = (doc: TextDocument, s: Span): Range => ({ start: doc.positionAt(s.start), end: doc.positionAt(s.end) });
export const toPosition = (doc: TextDocument, offset: number): Position => doc.positionAt(offset);
export const toLocation = (doc: TextDocument, s: Span): Location => ({ uri: doc.uri, range: toRange(doc, s) });
export const toTextEdit = (doc: TextDocument, e: Edit): TextEdit => ({ range: toRange(doc, e.span), newText: e.newText });
export const toSpan = (doc: TextDocument, r: Range): Span => ({ start: doc.offsetAt(r.start), end: doc.offsetAt(r.end) });
export const toOffset = (doc: TextDocument, p: Position): number => doc.offsetAt(p);

/** How a document's places are named: lines as an editor counts them, from 1, and links as editors open them (`…/a.txt#L12,5`). */
export const placesIn = (doc: TextDocument): Places => ({
  line: (offset) => doc.positionAt(offset).line + 1,
  link: (s) => linkTo(doc.uri, toRange(doc, s)),
});

/** The address of a place as editors open it; null where an editor's hover opens none of that kind, or another document: an untitled one. */
export function linkTo(uri: string, { start, end }: Range): string | null {
  if (!/^(?:file|vscode-remote):/u.test(uri)) return null;
  const at = ({ line, character }: Position): string => `L${line + 1},${character + 1}`;
  return `${uri.replace(/[()<>\s\\]/gu, encodeURIComponent).replace(/[()]/gu, (c) => (c === '(' ? '%28' : '%29'))}#${at(start)}-${at(end)}`;
}

/** A place that is known by line and columns: one in a document that is not open. */
export const lineRange = (line: number, from: number, to: number): Range => ({ start: { line, character: from }, end: { line, character: to } });

/** The name of a document's file, as its folder shows it. */
export const nameOf = (uri: string): string => {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try { return decodeURIComponent(last); } catch { return last; }
};

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint } as const;

/** A problem as LSP has it; `href` is the page on its rule. */
export function toDiagnostic(doc: TextDocument, p: Problem, locale: Locale, href: string | undefined): Diagnostic {
  return {
    range: toRange(doc, p.span), severity: SEVERITIES[p.severity], code: p.rule, source: diagnosticSource, message: wordsOf(p, locale),
    ...(href ? { codeDescription: { href } } : {}),
    ...(p.related.length > 0 ? { relatedInformation: p.related.map((r) => ({ location: { uri: doc.uri, range: toRange(doc, r.span) }, message: message(r.message, p.args, locale) })) } : {}),
  };
}

/** Edits of one document; `versioned` where the client can refuse them for a document that has changed. */
export function toWorkspaceEdit(doc: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const changes = edits.map((e) => toTextEdit(doc, e));
  return versioned ? { documentChanges: [{ textDocument: { uri: doc.uri, version: doc.version }, edits: changes }] } : { changes: { [doc.uri]: changes } };
}

/** Edits in groups, each under a name and each to be confirmed. */
export function toAnnotatedEdit(doc: TextDocument, groups: readonly { readonly id: string; readonly label: string; readonly edits: readonly Edit[] }[]): WorkspaceEdit {
  const edits = groups.flatMap(({ id, edits: own }) => own.map((e): AnnotatedTextEdit => ({ range: toRange(doc, e.span), newText: e.newText, annotationId: id })));
  return {
    changeAnnotations: Object.fromEntries(groups.map(({ id, label }) => [id, { label, needsConfirmation: true }])),
    documentChanges: [{ textDocument: { uri: doc.uri, version: doc.version }, edits }],
  };
}

const KINDS = { title: SymbolKind.File, part: SymbolKind.Namespace, section: SymbolKind.Class, topic: SymbolKind.Field, entry: SymbolKind.Key } as const;

export const toSymbol = (doc: TextDocument, s: Symbol): DocumentSymbol => ({
  name: s.name, detail: s.detail, kind: KINDS[s.kind], range: toRange(doc, s.span), selectionRange: toRange(doc, s.nameSpan), children: s.children.map((c) => toSymbol(doc, c)),
});

/** Whole lines; a stretch within one line cannot be folded and is left out. */
export function toFolding(doc: TextDocument, s: Span): FoldingRange | null {
  const { start, end } = toRange(doc, s);
  return end.line > start.line ? { startLine: start.line, endLine: end.line } : null;
}

export const toLink = (doc: TextDocument, d: Destination): LocationLink => ({
  originSelectionRange: toRange(doc, d.origin), targetUri: doc.uri, targetRange: toRange(doc, d.span), targetSelectionRange: toRange(doc, d.nameSpan),
});

/** Ranges from the innermost out, each the parent of the one before it. */
export function toSelection(doc: TextDocument, spans: readonly Span[], offset: number): SelectionRange {
  const here: SelectionRange = { range: toRange(doc, { start: offset, end: offset }) };
  const outer = spans.reduceRight<SelectionRange | undefined>((parent, s) => ({ range: toRange(doc, s), ...(parent ? { parent } : {}) }), undefined);
  return outer ?? here;
}
