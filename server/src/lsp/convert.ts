import { type AnnotatedTextEdit, DiagnosticSeverity, SymbolKind, type Diagnostic, type DocumentSymbol, type FoldingRange, type LocationLink, type Position, type Range, type SelectionRange, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Destination } from '../features/definition';
import type { Symbol } from '../features/documentSymbols';
import { rulePage } from '../env/documentation';
import { diagnosticSource } from '../protocol';
import { message, wordsOf, type Locale } from '../rules/messages';
import type { Edit, Problem } from '../rules/problem';
import type { Span } from '../text/span';

/* The one place where offsets become lines and characters and back, and the project's values LSP's. */

export const toRange = (doc: TextDocument, s: Span): Range => ({ start: doc.positionAt(s.start), end: doc.positionAt(s.end) });
export const toSpan = (doc: TextDocument, r: Range): Span => ({ start: doc.offsetAt(r.start), end: doc.offsetAt(r.end) });
export const toOffset = (doc: TextDocument, p: Position): number => doc.offsetAt(p);
/** The number that an editor shows for the line that `offset` stands in: the first is 1. */
export const lineNumber = (doc: TextDocument, offset: number): number => doc.positionAt(offset).line + 1;

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint } as const;

export function toDiagnostic(doc: TextDocument, p: Problem, locale: Locale): Diagnostic {
  const href = rulePage(p.rule);
  return {
    range: toRange(doc, p.span), severity: SEVERITIES[p.severity], code: p.rule, source: diagnosticSource, message: wordsOf(p, locale),
    ...(href ? { codeDescription: { href } } : {}),
    ...(p.related.length > 0 ? { relatedInformation: p.related.map((r) => ({ location: { uri: doc.uri, range: toRange(doc, r.span) }, message: message(r.message, p.args, locale) })) } : {}),
  };
}

/** Edits of one document; `versioned` where the client can refuse them for a document that has changed. */
export function toWorkspaceEdit(doc: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const changes = edits.map((e): TextEdit => ({ range: toRange(doc, e.span), newText: e.newText }));
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
