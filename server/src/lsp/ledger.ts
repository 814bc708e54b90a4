import type { CancellationToken } from 'vscode-languageserver';
import { ledger, type Cited } from '../archive/ledger';
import { words } from '../features/l10n';
import { escapeMarkdown as escape } from '../features/markdown';
import { identify } from '../features/place';
import { ledgerFile, outcomeText } from '../formats/ledgerTable';
import { fileFormats } from '../formats/targetTable';
import { exportLedgerRequest, type ExportLedgerParams, type ExportLedgerResult } from '../protocol';
import { toBase64 } from './base64';
import { lineRange, linkTo, nameOf, toRange } from './convert';
import type { Span } from '../text/span';
import type { Analysed } from './documents';
import { answer, type Register, type Session } from './session';

/** So long the files of the workspace are waited for. */
const PATIENCE_MS = 60_000;
const NOTHING: ExportLedgerResult = { base64: '', rows: 0 };

/** What became of the targets of a report's place, over all reports of the workspace, as a file; of all places where the report's own is not known. */
export const ledgerFeature: Register = (session) => {
  session.connection.onRequest(exportLedgerRequest, ({ textDocument: { uri }, format }: ExportLedgerParams, token: CancellationToken) => answer<ExportLedgerResult>(session, 'exportLedger', uri, token, NOTHING, async ({ report }) => {
    if (!fileFormats.includes(format)) return NOTHING;
    await session.archive.settled(PATIENCE_MS);
    const rows = ledger(await session.archive.reports(), identify(report, nameOf(uri)).place, uri);
    return { base64: toBase64(await ledgerFile(rows, format, nameOf, session.locale(uri))), rows: rows.length };
  }));
  return {};
};

/** What the ledger says of the figure that a hover is about, as a paragraph of Markdown: what came of a target, what a result had to answer; empty where it says nothing. */
export async function ledgerCard(session: Session, { doc, report }: Analysed, span: Span): Promise<string> {
  const { place } = identify(report, nameOf(doc.uri)), { start } = toRange(doc, span), locale = session.locale(doc.uri);
  if (place === null || !report.quantities.some((q) => q.span.start === span.start && q.kind !== 'reference')) return '';          // all reports are gone through for figures only
  const isHere = ({ key, fact: { at } }: Cited): boolean => key === doc.uri && at[0] === start.line && at[1] === start.character;
  const row = ledger(await session.archive.reports(), place, doc.uri).find((r) => r.result !== null && (isHere(r.target) || isHere(r.result)));
  if (!row) return '';
  const [other, word] = isHere(row.target) ? [row.result!, 'ledgerResult'] as const : [row.target, 'ledgerTarget'] as const;
  const [line, from, to] = other.fact.at, link = linkTo(other.key, lineRange(line, from, to)), name = escape(nameOf(other.key)), where = words('lineNumber', locale, { line: line + 1 });
  return `\n\n**${escape(words(word, locale, { text: other.fact.text }))}** · ${escape(outcomeText(row, locale))} · ${name} ${link === null ? where : `[${where}](${link})`}`;
}
