import { CodeActionKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver';
import { listed, ofRule, safeEdits } from '../features/findings';
import { ignoreCommand, type IgnoreEntry, type IgnoreParams } from '../protocol';
import { catalogue } from '../rules/catalogue';
import { placeOf } from '../rules/ignores';
import { fixWords, message, type Locale } from '../rules/messages';
import { fixesOnDemand } from '../rules/recovered';
import type { Edit, Problem } from '../rules/problem';
import { touches } from '../text/span';
import { sharedTermActions } from './addSharedTerm';
import type { Analysed } from './documents';
import { toRange, toSpan, toWorkspaceEdit } from './convert';
import { answer, type Register } from './session';
import { structureActions, stubAction } from './structureActions';

/** All that can be corrected without looking; an editor may run it on saving. */
export const FIX_ALL = 'source.fixAll.policyText';
/** For so many findings in a range their own corrections are offered; for so many, ignoring them. */
const MANY = 50, FEW = 5;

/** What can be done in a range: corrections of its findings, then those of the whole document; what can be brought into order; last, ignoring. */
export const codeActions: Register = (session) => {
  session.connection.onCodeAction(({ textDocument: { uri }, range, context }, token) => answer<CodeAction[]>(session, 'codeAction', uri, token, [], (a) => {
    const versioned = session.client().workspace?.workspaceEdit?.documentChanges === true, asked = toSpan(a.doc, range), { wanted } = session.proofreading.of(a);
    const here = wanted.filter((f) => touches(f.span, asked.start) || touches(asked, f.span.start));
    const locale = session.locale(uri), toEdit = (edits: readonly Edit[]): NonNullable<CodeAction['edit']> => toWorkspaceEdit(a.doc, edits, versioned), offer = offers(a, wanted, context, locale, toEdit);
    const stub = stubAction(a, asked.start, here.some((p) => p.rule === 'numeric-abbr-unexplained'), locale, toEdit).filter(({ kind }) => wants(context.only, kind!));
    return [
      ...(wants(context.only, CodeActionKind.QuickFix) ? offer.corrections(here) : []), ...stub,
      ...(wants(context.only, CodeActionKind.RefactorRewrite) ? structureActions(a, asked.start, locale, toEdit) : []),
      ...(wants(context.only, CodeActionKind.Refactor) ? sharedTermActions(session, a, asked.start, locale) : []),
      ...(wants(context.only, CodeActionKind.QuickFix) ? offer.ignoring(here) : []),
      ...(context.only && wants(context.only, FIX_ALL) ? offer.fixAll() : []),
    ];
  }));
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.RefactorRewrite, FIX_ALL] } };
};

/** `only` names kinds by their beginnings: `quickfix` is part of what is asked for by `` and by `quickfix`. */
const wants = (only: readonly string[] | undefined, kind: string): boolean => !only || only.some((k) => k === '' || k === kind || kind.startsWith(`${k}.`));

function offers({ doc, report }: Analysed, wanted: readonly Problem[], context: CodeActionContext, locale: Locale, toEdit: (edits: readonly Edit[]) => NonNullable<CodeAction['edit']>) {
  const mass = new Map(listed(report, wanted).flatMap((p) => p.count === undefined ? [] : [[p.rule, p]]));
  const about = (p: Problem): CodeAction['diagnostics'] => {
    const { start } = toRange(doc, p.span);
    return context.diagnostics.filter((d) => d.code === p.rule && d.range.start.line === start.line && d.range.start.character === start.character);
  };
  const correct = (p: Problem, preferred: boolean): CodeAction[] => [...p.fixes, ...fixesOnDemand(report, p)].map((fix, i) => ({
    title: fixWords(p, fix, locale), kind: CodeActionKind.QuickFix, ...(preferred && i === 0 && !fix.guess ? { isPreferred: true } : {}), edit: toEdit(fix.edits), diagnostics: about(p),
  }));
  const ignore = (p: Problem, entry: IgnoreEntry): CodeAction => {
    const title = message(`ignore-${entry.scope}`, { title: catalogue[p.rule].title[locale] }, locale);
    const params: IgnoreParams = { uri: doc.uri, how: 'add', ignore: entry };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: about(p), command: { title, command: ignoreCommand, arguments: [params] } };
  };
  return {
    corrections: (here: readonly Problem[]): CodeAction[] => {
      const some = here.slice(0, MANY), rules = [...new Set(some.map((p) => p.rule))];
      const whole = rules.filter((r) => mass.has(r)).flatMap((r) => correct(mass.get(r)!, true));
      const others = rules.filter((r) => !mass.has(r)).flatMap((r) => { const all = ofRule(wanted, r); return all ? correct(all, false) : []; });
      return [...whole, ...some.flatMap((p) => correct(p, !mass.has(p.rule))), ...others];
    },
    ignoring: (here: readonly Problem[]): CodeAction[] => {
      const some = here.slice(0, FEW), rules = [...new Map(some.map((p) => [p.rule, p])).values()];
      const places = some.filter((p) => !mass.has(p.rule)).map((p) => ignore(p, { scope: 'place', place: placeOf(report.text, p.span, p.rule) }));
      return [...places, ...rules.map((p) => ignore(p, { scope: 'document', rule: p.rule })), ...rules.map((p) => ignore(p, { scope: 'workspace', rule: p.rule }))];
    },
    fixAll: (): CodeAction[] => {
      const edits = safeEdits(wanted);
      return edits.length === 0 ? [] : [{ title: FIX_ALL, kind: FIX_ALL, edit: toEdit(edits) }];
    },
  };
}
