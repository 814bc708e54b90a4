import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { outsideUses, type OutsideUse } from '../features/elsewhere';
import { semanticTokens, tokenModifiers, tokenTypes, type SemanticToken } from '../features/semanticTokens';
import type { Span } from '../text/span';
import type { Analysed } from './documents';
import { toRange, toSpan } from './convert';
import { answer, type Register } from './session';

/** The last answer for a document, to which the next one is told as a difference. */
interface Sent { readonly id: string; readonly data: readonly number[] }

/** Semantic tokens whole, as a difference to the last answer, and of a part of the document. */
export const semanticTokensFeature: Register = (session) => {
  const { connection, documents } = session;
  const sent = new Map<string, Sent>();
  let lastId = 0;
  const outside = (a: Analysed): readonly OutsideUse[] => outsideUses(a.report, session.archive.outside(a));
  const none: SemanticTokens = { data: [] };
  const send = (uri: string, data: readonly number[]): Sent => {
    const next = { id: String(++lastId), data };
    sent.set(uri, next);
    return next;
  };
  documents.onDidClose(({ document }) => sent.delete(document.uri));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) => answer<SemanticTokens>(session, 'semanticTokens/full', uri, token, none, (a) => whole(send(uri, encode(a, outside(a))))));
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) => answer<SemanticTokens | SemanticTokensDelta>(session, 'semanticTokens/delta', uri, token, none, (a) => {
    const before = sent.get(uri), now = send(uri, encode(a, outside(a)));
    return before?.id === previousResultId ? { resultId: now.id, edits: difference(before.data, now.data) } : whole(now);
  }));
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) => answer<SemanticTokens>(session, 'semanticTokens/range', uri, token, none, (a) => ({ data: encode(a, outside(a), toSpan(a.doc, range)) })));
  return { semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: { delta: true }, range: true } };
};

const whole = ({ id, data }: Sent): SemanticTokens => ({ resultId: id, data: [...data] });

/** How many numbers LSP uses for a token. */
const WIDTH = 5;

/** The tokens as LSP has them: each by its distance from the one before, in lines and characters. */
function encode({ doc, report }: Analysed, outside: readonly OutsideUse[], within?: Span): number[] {
  const data: number[] = [];
  let line = 0, character = 0;
  for (const t of semanticTokens(report, within, outside)) {
    const { start, end } = toRange(doc, t.span);
    data.push(start.line - line, start.line === line ? start.character - character : start.character, end.character - start.character, tokenTypes.indexOf(t.type), bits(t));
    ({ line, character } = start);
  }
  return data;
}

const bits = (t: SemanticToken): number => t.modifiers.reduce((n, m) => n | (1 << tokenModifiers.indexOf(m)), 0);

/** What makes `after` of `before`: nothing, or one edit between what both begin and what both end with, in whole tokens. */
export function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let same = 0, sameEnd = 0;
  while (same < most && before[same] === after[same]) same++;
  same -= same % WIDTH;
  while (sameEnd < most - same && before[before.length - 1 - sameEnd] === after[after.length - 1 - sameEnd]) sameEnd++;
  sameEnd -= sameEnd % WIDTH;
  if (same === before.length && same === after.length) return [];
  return [{ start: same, deleteCount: before.length - same - sameEnd, data: after.slice(same, after.length - sameEnd) }];
}
