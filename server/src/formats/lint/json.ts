import type { LintedFile } from './linted';

/** The findings of all files as one JSON object, every place by itself. Its field names are a public promise. */
export const json = (files: readonly LintedFile[]): string => `${JSON.stringify({
  version: 1,
  files: files.map(({ file, encoding, fixed, findings, ignored }) => ({ file, encoding, fixed, ignored: ignored.length, findings })),
})}\n`;
