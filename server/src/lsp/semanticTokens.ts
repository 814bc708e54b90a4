import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { semanticTokens, tokenModifiers, tokenTypes, type SemanticToken } from '../features/semanticTokens';
import { toTokenPlace } from './convert';
import { answer, type Register } from './session';

/** Semantic tokens whole, as a delta to the last answer, and of a part of the document. */
export const semanticTokensFeature: Register = (session) => {
  const builders = new Map<string, SemanticTokensBuilder>();
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, builder);
    return builder;
  };
  const { connection } = session;
  const empty = { data: [] };
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) => answer<SemanticTokens>(session, 'semanticTokens/full', uri, token, empty, ({ doc, report }) => {
    builders.delete(uri);
    return push(builderOf(uri), doc, semanticTokens(report)).build();
  }));
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) => answer<SemanticTokens | SemanticTokensDelta>(session, 'semanticTokens/delta', uri, token, empty, ({ doc, report }) => {
    const builder = builderOf(uri);
    builder.previousResult(previousResultId);
    return push(builder, doc, semanticTokens(report)).buildEdits();
  }));
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) => answer<SemanticTokens>(session, 'semanticTokens/range', uri, token, empty, ({ doc, report }) =>
    push(new SemanticTokensBuilder(), doc, semanticTokens(report, { start: doc.offsetAt(range.start), end: doc.offsetAt(range.end) })).build()));
  return { semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: { delta: true }, range: true } };
};

function push(builder: SemanticTokensBuilder, doc: TextDocument, tokens: readonly SemanticToken[]): SemanticTokensBuilder {
  for (const t of tokens) {
    const { line, character, length } = toTokenPlace(doc, t.span);
    const modifiers = t.modifiers.reduce((bits, m) => bits | (1 << tokenModifiers.indexOf(m)), 0);
    if (length > 0) builder.push(line, character, length, tokenTypes.indexOf(t.type), modifiers);
  }
  return builder;
}
