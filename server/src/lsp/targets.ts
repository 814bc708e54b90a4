import type { CancellationToken } from 'vscode-languageserver';
import { words } from '../features/l10n';
import { knownName, figureFilters, targetRows, type TargetRow } from '../features/targetRows';
import { fileFormats, indicatorText, placedRows, tableFile } from '../formats/targetTable';
import { exportTargetsRequest, targetsRequest, type ExportTargetsParams, type ExportTargetsResult, type TargetItem, type TargetsParams, type TargetsResult } from '../protocol';
import type { Locale } from '../rules/messages';
import { toBase64 } from './base64';
import { nameOf, toRange } from './convert';
import type { Analysed } from './documents';
import { answer, type Register } from './session';

/** The report's figures for the view of targets, and their table as a file. */
export const targetsFeature: Register = (session) => {
  const { connection } = session;
  connection.onRequest(targetsRequest, ({ textDocument: { uri } }: TargetsParams, token: CancellationToken) => answer<TargetsResult>(session, 'targets', uri, token, { items: [] }, (a) => ({ items: items(a, session.locale(uri)) })));
  connection.onRequest(exportTargetsRequest, ({ textDocument: { uri }, format, kind }: ExportTargetsParams, token: CancellationToken) => answer<ExportTargetsResult>(session, 'exportTargets', uri, token, { base64: '', rows: 0 }, async ({ doc, report }) => {
    if (!fileFormats.includes(format) || !figureFilters.includes(kind)) return { base64: '', rows: 0 };
    const rows = placedRows(report, nameOf(doc.uri), kind), bytes = await tableFile(rows, format, session.locale(uri));
    return { base64: toBase64(bytes), rows: rows.length };
  }));
  return {};
};

const items = ({ doc, report }: Analysed, locale: Locale): readonly TargetItem[] => targetRows(report, 'all').map((r) => ({
  range: toRange(doc, r.span), kind: r.kind, indicator: oneLine(indicatorText(r) ?? words('noIndicator', locale)), group: oneLine(knownName(r.indicatorId) ?? r.indicator ?? words('noIndicator', locale)),
  figure: oneLine(figure(r, locale)), period: r.period ?? '', sections: r.sections,
}));

/** `增长 5.5%左右`; a level is told by the figure alone, a target without a number by what is said of its indicator: `稳中提质`. */
const figure = (r: TargetRow, locale: Locale): string => (r.value === null && r.indicator !== null && r.text.length > r.indicator.length && r.text.startsWith(r.indicator) ? r.text.slice(r.indicator.length) : r.change === null || r.change === 'level' ? r.text : `${words(r.change, locale)} ${r.text}`);
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
