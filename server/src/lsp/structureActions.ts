import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { words } from '../features/l10n';
import { renumberFrom } from '../features/renumberHeadings';
import { sortEntries } from '../features/sortEntries';
import { stubEntry } from '../features/stubEntry';
import type { Edit } from '../rules/problem';
import type { Locale } from '../rules/messages';
import { touches } from '../text/span';
import type { Analysed } from './documents';

type ToEdit = (edits: readonly Edit[]) => NonNullable<CodeAction['edit']>;

/** An entry for the quoted term at a place; a correction where that is found unexplained. */
export function stubAction({ report }: Analysed, offset: number, found: boolean, locale: Locale, toEdit: ToEdit): readonly CodeAction[] {
  const stub = stubEntry(report, offset);
  return stub ? [{ title: words('stubEntry', locale, { term: stub.term }), kind: found ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite, edit: toEdit(stub.edits) }] : [];
}

/** What can be brought into order at a place: numbers of headings, the glossary's entries. */
export function structureActions({ report }: Analysed, offset: number, locale: Locale, toEdit: ToEdit): readonly CodeAction[] {
  const headings = renumberFrom(report, offset), entries = report.glossarySpan && touches(report.glossarySpan, offset) ? sortEntries(report) : null;
  return [
    ...(headings.length > 0 ? [{ title: words('renumberHeadings', locale, { n: headings.length }), kind: CodeActionKind.RefactorRewrite, edit: toEdit(headings) }] : []),
    ...(entries ? [{ title: words('sortEntries', locale), kind: CodeActionKind.RefactorRewrite, edit: toEdit(entries) }] : []),
  ];
}
