import type { CancellationToken } from 'vscode-languageserver';
import { readingPage } from '../formats/html/page';
import { readingPageRequest, type ReadingPageParams, type ReadingPageResult } from '../protocol';
import { nameOf } from './convert';
import { answer, type Register } from './session';

/** The report as a page to read; any client can show it with the style and the script that come with the server (`reader.css`, `reader.js`). */
export const readingPageFeature: Register = (session) => {
  const none: ReadingPageResult = { title: '', language: 'zh-Hans', body: '' };
  session.connection.onRequest(readingPageRequest, ({ textDocument: { uri } }: ReadingPageParams, token: CancellationToken) =>
    answer<ReadingPageResult>(session, 'readingPage', uri, token, none, ({ report }) => readingPage(report, nameOf(uri), session.locale(uri))));
  return {};
};
