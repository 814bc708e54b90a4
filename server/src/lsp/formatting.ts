import type { TextEdit } from 'vscode-languageserver';
import { formatGlossary } from '../features/formatGlossary';
import { toSpan, toTextEdit } from './convert';
import { answer, type Register } from './session';

/** Formatting is of the glossary alone: the wording of a report, and how it is set, is its authors'. */
export const formattingFeature: Register = (session) => {
  const { connection } = session;
  connection.onDocumentFormatting(({ textDocument: { uri } }, token) => answer<TextEdit[]>(session, 'formatting', uri, token, [], ({ doc, report }) => formatGlossary(report).map((e) => toTextEdit(doc, e))));
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) => answer<TextEdit[]>(session, 'rangeFormatting', uri, token, [], ({ doc, report }) => formatGlossary(report, toSpan(doc, range)).map((e) => toTextEdit(doc, e))));
  return { documentFormattingProvider: true, documentRangeFormattingProvider: true };
};
