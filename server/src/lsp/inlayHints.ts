import type { InlayHint } from 'vscode-languageserver';
import { inlayHints } from '../features/inlayHints';
import { toPosition, toSpan } from './convert';
import { answer, type Register } from './session';

/** Definitions and written-out values in the text, where the settings want them. */
export const inlayHintFeature: Register = (session) => {
  session.connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) => answer<InlayHint[]>(session, 'inlayHint', uri, token, [], ({ doc, report }) =>
    inlayHints(report, toSpan(doc, range), session.settings().inlayHints).map((h) => ({ position: toPosition(doc, h.offset), label: h.label, tooltip: h.tooltip, paddingLeft: true, paddingRight: true }))));
  return { inlayHintProvider: true };
};
