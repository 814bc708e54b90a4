import type { CancellationToken } from 'vscode-languageserver';
import { isDate, sheetFile, sheetFormats, today } from '../formats/sheet/file';
import { sheetOf } from '../formats/sheet/rows';
import { exportProofSheetRequest, type ExportProofSheetParams, type ExportProofSheetResult } from '../protocol';
import { toBase64 } from './base64';
import { nameOf } from './convert';
import { answer, type Register } from './session';

/** The report's proof sheet as a file; also while findings are not shown. */
export const proofSheetFeature: Register = (session) => {
  const none: ExportProofSheetResult = { base64: '', findings: 0 };
  session.connection.onRequest(exportProofSheetRequest, ({ textDocument: { uri }, format, date = today() }: ExportProofSheetParams, token: CancellationToken) => answer<ExportProofSheetResult>(session, 'exportProofSheet', uri, token, none, async (a) => {
    if (!sheetFormats.includes(format) || !isDate(date)) return none;
    const locale = session.locale(uri), wanted = session.proofreading.all(a), sheet = sheetOf(a.report, nameOf(a.doc.uri), wanted, locale);
    return { base64: toBase64(await sheetFile([sheet], format, date, locale)), findings: wanted.length };
  }));
  return {};
};
