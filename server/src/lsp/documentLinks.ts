import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks } from '../features/documentLinks';
import { words } from '../features/l10n';
import { placesIn, toRange } from './convert';
import { answer, type Register } from './session';

/** From each marker to its entry, as an address with line and column (`…/a.txt#L12,1-L12,7`). A document without a file has none. */
export const documentLinkFeature: Register = (session) => {
  session.connection.onDocumentLinks(({ textDocument: { uri } }, token) => answer<DocumentLink[]>(session, 'documentLink', uri, token, [], ({ doc, report }) => {
    const places = placesIn(doc);
    return documentLinks(report).flatMap(({ span, entry }) => {
      const target = places.link(entry.termSpan.end > entry.termSpan.start ? entry.termSpan : entry.span);
      return target === null ? [] : [{ range: toRange(doc, span), target, tooltip: words('linkToEntry', session.locale(uri), { term: entry.term || entry.marker }) }];
    });
  }));
  return { documentLinkProvider: { resolveProvider: false } };
};
