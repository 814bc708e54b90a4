import type { CancellationToken } from 'vscode-languageserver';
import { tokensOf } from '../env/tokens';
import { wordSpans } from '../features/wordSpans';
import { wordsRequest, type WordsParams, type WordsResult } from '../protocol';
import { answer, type Register } from './session';

/** The words of a line, for moving the cursor from word to word. */
export const wordsFeature: Register = (session) => {
  session.connection.onRequest(wordsRequest, ({ textDocument: { uri }, line }: WordsParams, token: CancellationToken) =>
    answer<WordsResult>(session, 'words', uri, token, { words: [] }, async ({ doc, report }) => {
      const from = doc.offsetAt({ line, character: 0 }), to = doc.offsetAt({ line: line + 1, character: 0 });
      const blocks = report.blocks.filter(({ start, analysis }) => start < to && start + analysis.block.text.length > from);
      const tokens = await tokensOf(report, blocks, session.segmenter());
      const spans = blocks.flatMap((block, i) => wordSpans(block, tokens[i]!)).filter((s) => s.start >= from && s.end <= to);
      return { words: spans.map((s) => [s.start - from, s.end - from] as const) };
    }));
  return {};
};
