import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { diagnostics, fixesOf } from '../features/diagnostics';
import { touches } from '../text/span';
import { toRange, toSpan, toWorkspaceEdit } from './convert';
import { answer, type Register } from './session';

/** Corrections of the findings in a range, each an edit that removes its finding. */
export const codeActions: Register = (session) => {
  session.connection.onCodeAction(({ textDocument: { uri }, range, context }, token) => answer<CodeAction[]>(session, 'codeAction', uri, token, [], ({ doc, report }) => {
    if (!session.settings().diagnostics.enable || !wantsQuickFixes(context.only)) return [];
    const versioned = session.client().workspace?.workspaceEdit?.documentChanges === true, asked = toSpan(doc, range);
    const findings = diagnostics(report, session.locale()).filter((f) => touches(f.span, asked.start) || touches(asked, f.span.start));
    return findings.flatMap((f) => fixesOf(report, f, session.locale()).map((fix): CodeAction => {
      const { start } = toRange(doc, f.span);
      return {
        title: fix.words, kind: CodeActionKind.QuickFix, isPreferred: !fix.guess, edit: toWorkspaceEdit(doc, fix.edits, versioned),
        diagnostics: context.diagnostics.filter((d) => d.code === f.rule && d.range.start.line === start.line && d.range.start.character === start.character),
      };
    }));
  }));
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
};

/** `only` names kinds by their beginnings: `quickfix` is part of what is asked for by `` and by `quickfix`. */
const wantsQuickFixes = (only: readonly string[] | undefined): boolean => !only || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
