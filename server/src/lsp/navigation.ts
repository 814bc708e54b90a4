import type { DocumentSymbol, FoldingRange, Hover, LocationLink, SelectionRange } from 'vscode-languageserver';
import { DocumentHighlightKind, MarkupKind } from 'vscode-languageserver';
import type { Token } from '../analysis/model';
import { tokensOf } from '../env/tokens';
import { definition } from '../features/definition';
import { documentHighlights } from '../features/documentHighlights';
import { entryAt } from '../features/entries';
import { documentSymbols } from '../features/documentSymbols';
import { outsideUseAt, type Explanation } from '../features/elsewhere';
import { blockAt, findAt } from '../features/find';
import { foldingRanges } from '../features/foldingRanges';
import { hover } from '../features/hover';
import { outsideHighlights, outsideHover } from '../features/outsideHover';
import { words } from '../features/l10n';
import { selectionRanges } from '../features/selectionRanges';
import { addSharedTermCommand } from '../protocol';
import { sharedTermAt } from './addSharedTerm';
import type { Analysed } from './documents';
import { lineRange, linkTo, placesIn, toFolding, toLink, toOffset, toRange, toSelection, toSymbol } from './convert';
import { ledgerCard } from './ledger';
import { answer, type Register, type Session } from './session';

export const hoverFeature: Register = (session) => {
  session.connection.onHover(({ textDocument: { uri }, position }, token) => answer<Hover | null>(session, 'hover', uri, token, null, async (a) => {
    const { doc, report } = a, offset = toOffset(doc, position), locale = session.locale(uri);
    const h = hover(report, offset, placesIn(doc), locale, session.earlier.of(a)) ?? outsideHover(report, session.archive.outside(a), offset, linkToPlace, locale);
    return h && { contents: { kind: MarkupKind.Markdown, value: h.markdown + await ledgerCard(session, a, h.span) + addTermLink(session, a, offset) }, range: toRange(doc, h.span) };
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
  session.connection.onDefinition(({ textDocument: { uri }, position }, token) => answer<LocationLink[] | null>(session, 'definition', uri, token, null, (a) => {
    const { doc, report } = a, offset = toOffset(doc, position), d = definition(report, offset);
    return d ? [toLink(doc, d)] : outsideDefinition(session, a, offset);
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
    const outside = findAt(a.report, offset) === null ? outsideHighlights(a.report, session.archive.outside(a), offset) : [];
    if (outside.length > 0) return outside.map((s) => ({ range: toRange(a.doc, s), kind: HIGHLIGHTS.read }));
    const tokens = entryAt(a.report, offset) ? [] : await wordsAt(session, a, offset);        // a term is found without words: nothing to wait for
    return documentHighlights(a.report, offset, tokens).map((h) => ({ range: toRange(a.doc, h.span), kind: HIGHLIGHTS[h.kind] }));
  }));
  return { documentHighlightProvider: true };
};

/** The entry in another report, or the row of the shared glossary, that explains the term at an offset. */
function outsideDefinition(session: Session, a: Analysed, offset: number): LocationLink[] | null {
  const glossary = session.archive.outside(a), use = outsideUseAt(a.report, glossary, offset), best = use && glossary.explain(use.core)[0];
  if (!best) return null;
  const { uri, line, from, to } = best.place, range = lineRange(line, from, to);
  return [{ originSelectionRange: toRange(a.doc, use.span), targetUri: uri, targetRange: range, targetSelectionRange: range }];
}

/** A link that adds the term to the shared glossary, for a client that runs commands from hovers. */
function addTermLink(session: Session, a: Analysed, offset: number): string {
  const params = session.commandLinks() ? sharedTermAt(session, a, offset) : null;
  return params ? `\n\n[${words('addToSharedLink', session.locale(a.doc.uri))}](command:${addSharedTermCommand}?${encodeURIComponent(JSON.stringify([params])).replace(/[()]/gu, (c) => (c === '(' ? '%28' : '%29'))})` : '';
}

const linkToPlace = ({ uri, line, from, to }: Explanation['place']): string | null => linkTo(uri, lineRange(line, from, to));

/** The words of the block at an offset. */
async function wordsAt(session: Session, { report }: Analysed, offset: number): Promise<readonly Token[]> {
  const block = blockAt(report, offset);
  return block ? (await tokensOf(report, [block], session.segmenter()))[0]! : [];
}
