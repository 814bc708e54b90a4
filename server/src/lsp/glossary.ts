import type { CancellationToken } from 'vscode-languageserver';
import { glossaryRows } from '../features/glossaryRows';
import { glossaryRequest, type GlossaryItem, type GlossaryParams, type GlossaryResult } from '../protocol';
import { toRange } from './convert';
import type { Analysed } from './documents';
import { answer, type Register } from './session';

/** The report's terms with their uses, for the view of the glossary. */
export const glossaryFeature: Register = (session) => {
  session.connection.onRequest(glossaryRequest, ({ textDocument: { uri } }: GlossaryParams, token: CancellationToken) =>
    answer<GlossaryResult>(session, 'glossary', uri, token, { items: [] }, (a) => ({ items: items(a) })));
  return {};
};

const items = ({ doc, report }: Analysed): readonly GlossaryItem[] => glossaryRows(report).map(({ entry, span, uses }) => ({
  term: entry.term, marker: entry.marker, definition: entry.definition, range: toRange(doc, span),
  uses: uses.map((use) => ({ range: toRange(doc, use.span), clause: use.clause })),
}));
