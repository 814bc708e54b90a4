/** Text from a document, made safe to stand in Markdown: no mark of it is read as markup, and it stays on one line. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\r\n\u2028\u2029]+/gu, ' ').replace(/[\\`*_{}[\]()#+\-.!~|<>&$:/@]/gu, '\\$&').replace(/\\&/gu, '&amp;').replace(/\\</gu, '&lt;').replace(/\\>/gu, '&gt;');
