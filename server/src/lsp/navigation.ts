import type { DocumentSymbol, FoldingRange, Hover, LocationLink, SelectionRange } from 'vscode-languageserver';
import { DocumentHighlightKind, MarkupKind } from 'vscode-languageserver';
import type { Token } from '../analysis/model';
import { tokensOf } from '../env/tokens';
import { definition } from '../features/definition';
import { documentHighlights } from '../features/documentHighlights';
import { entryAt } from '../features/entries';
import { documentSymbols } from '../features/documentSymbols';
import { blockAt } from '../features/find';
import { foldingRanges } from '../features/foldingRanges';
import { hover } from '../features/hover';
import { selectionRanges } from '../features/selectionRanges';
import type { Analysed } from './documents';
import { placesIn, toFolding, toLink, toOffset, toRange, toSelection, toSymbol } from './convert';
import { answer, type Register, type Session } from './session';

export const hoverFeature: Register = (session) => {
  session.connection.onHover(({ textDocument: { uri }, position }, token) => answer<Hover | null>(session, 'hover', uri, token, null, (a) => {
    const { doc, report } = a, h = hover(report, toOffset(doc, position), placesIn(doc), session.locale(uri), session.earlier.of(a));
    return h && { contents: { kind: MarkupKind.Markdown, value: h.markdown }, range: toRange(doc, h.span) };
  }));
  return { hoverProvider: true };
};

export const documentSymbolFeature: Register = (session) => {
  session.connection.onDocumentSymbol(({ textDocument: { uri } }, token) => answer<DocumentSymbol[]>(session, 'documentSymbol', uri, token, [], ({ doc, report }) =>
    documentSymbols(report, session.locale(doc.uri)).map((s) => toSymbol(doc, s))));
  return { documentSymbolProvider: { label: '政策文本' } };
};

export const foldingRangeFeature: Register = (session) => {
  session.connection.onFoldingRanges(({ textDocument: { uri } }, token) => answer<FoldingRange[]>(session, 'foldingRange', uri, token, [], ({ doc, report }) =>
    foldingRanges(report).flatMap((s) => toFolding(doc, s) ?? [])));
  return { foldingRangeProvider: true };
};

export const definitionFeature: Register = (session) => {
  session.connection.onDefinition(({ textDocument: { uri }, position }, token) => answer<LocationLink[] | null>(session, 'definition', uri, token, null, ({ doc, report }) => {
    const d = definition(report, toOffset(doc, position));
    return d && [toLink(doc, d)];
  }));
  return { definitionProvider: true };
};

export const selectionRangeFeature: Register = (session) => {
  session.connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) => answer<SelectionRange[]>(session, 'selectionRange', uri, token, [], (a) =>
    Promise.all(positions.map(async (position) => {
      const offset = toOffset(a.doc, position);
      return toSelection(a.doc, selectionRanges(a.report, offset, await wordsAt(session, a, offset)), offset);
    }))));
  return { selectionRangeProvider: true };
};

const HIGHLIGHTS = { read: DocumentHighlightKind.Read, write: DocumentHighlightKind.Write, text: DocumentHighlightKind.Text } as const;

export const documentHighlightFeature: Register = (session) => {
  session.connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) => answer(session, 'documentHighlight', uri, token, [], async (a) => {
    const offset = toOffset(a.doc, position);
    const tokens = entryAt(a.report, offset) ? [] : await wordsAt(session, a, offset);        // a term is found without words: nothing to wait for
    return documentHighlights(a.report, offset, tokens).map((h) => ({ range: toRange(a.doc, h.span), kind: HIGHLIGHTS[h.kind] }));
  }));
  return { documentHighlightProvider: true };
};

/** The words of the block at an offset. */
async function wordsAt(session: Session, { report }: Analysed, offset: number): Promise<readonly Token[]> {
  const block = blockAt(report, offset);
  return block ? (await tokensOf(report, [block], session.segmenter()))[0]! : [];
}
