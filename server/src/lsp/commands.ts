import { MessageType, ShowMessageNotification, type ExecuteCommandParams } from 'vscode-languageserver';
import { cleanUp } from '../features/cleanUp';
import { addSharedTermCommand, cleanUpCommand, findingsRequest, ignoreCommand, type FindingsParams, type FindingsResult, type IgnoreParams } from '../protocol';
import { catalogue, isRuleId, ruleIds } from '../rules/catalogue';
import { placeOf, placesIgnored } from '../rules/ignores';
import { message, wordsOf } from '../rules/messages';
import type { Problem } from '../rules/problem';
import { addSharedTerm, readAddSharedTerm } from './addSharedTerm';
import type { Analysed } from './documents';
import { toAnnotatedEdit, toRange, toWorkspaceEdit } from './convert';
import { answer, type Register, type Session } from './session';

/** The server's commands: ignoring, cleaning up and the shared glossary. */
export const commands: Register = (session) => {
  session.connection.onExecuteCommand(async (params) => {
    try {
      return await execute(session, params);
    } catch (error) {
      session.log.error(`${params.command}: ${String(error)}`);
      await session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: error instanceof Error ? error.message : String(error) });
      return false;
    }
  });
  return { executeCommandProvider: { commands: [ignoreCommand, cleanUpCommand, addSharedTermCommand] } };
};

async function execute(session: Session, { command, arguments: args = [] }: ExecuteCommandParams): Promise<boolean> {
  if (command === cleanUpCommand) return typeof args[0] === 'string' && clean(session, args[0]);
  if (command === addSharedTermCommand) { const term = readAddSharedTerm(args[0]); return term !== null && addSharedTerm(session, term); }
  const params = readIgnoreParams(args[0]);
  if (command !== ignoreCommand || params === null) return false;
  await session.projects.change(params.uri, params.ignore, params.how);
  session.changed();
  return true;
}

/** What came as a command's argument, if it is what it should be. */
function readIgnoreParams(sent: unknown): IgnoreParams | null {
  const { uri, how, ignore } = (sent ?? {}) as Partial<IgnoreParams>;
  if (typeof uri !== 'string' || (how !== 'add' && how !== 'remove') || !ignore) return null;
  const rule: unknown = ignore.scope === 'place' ? ignore.place?.rule : ignore.rule;
  if (typeof rule !== 'string') return null;
  if (ignore.scope !== 'place') return ignore.scope === 'document' || ignore.scope === 'workspace' ? { uri, how, ignore: { scope: ignore.scope, rule } } : null;
  const { text, before, after } = ignore.place;
  return [text, before, after].every((s: unknown) => typeof s === 'string') ? { uri, how, ignore: { scope: 'place', place: { rule, text, before, after } } } : null;
}

/** Sends the editor the edits, each to be confirmed where the editor can ask. */
async function clean(session: Session, uri: string): Promise<boolean> {
  const a = await session.analyses.of(uri);
  if (!a) return false;
  const locale = session.locale(uri), { workspaceEdit } = session.client().workspace ?? {};
  const groups = cleanUp(a.report, session.proofreading.all(a)).map(({ what, edits }) => ({ id: what, label: isRuleId(what) ? catalogue[what].title[locale] : message(what, {}, locale), edits }));
  if (groups.length === 0) return false;
  const annotated = workspaceEdit?.documentChanges === true && workspaceEdit.changeAnnotationSupport !== undefined;
  const edits = groups.flatMap((g) => g.edits).sort((x, y) => x.span.start - y.span.start);
  await session.connection.workspace.applyEdit({ label: message('clean-up', {}, locale), edit: annotated ? toAnnotatedEdit(a.doc, groups) : toWorkspaceEdit(a.doc, edits, workspaceEdit?.documentChanges === true) });
  return true;
}

/** All findings, for a list of them. */
export const findingsFeature: Register = (session) => {
  const empty: FindingsResult = { rules: [], ignored: [] };
  session.connection.onRequest(findingsRequest, ({ uri }: FindingsParams, token) => answer<FindingsResult>(session, 'findings', uri, token, empty, (a) => findingsOf(session, a)));
  return {};
};

function findingsOf(session: Session, a: Analysed): FindingsResult {
  const { doc, report: { text } } = a, locale = session.locale(doc.uri), { wanted, ignored } = session.proofreading.of(a);
  const plain = (p: Problem): { range: ReturnType<typeof toRange>; message: string } => ({ range: toRange(doc, p.span), message: wordsOf(p, locale) });
  const title = (rule: string): string => isRuleId(rule) ? catalogue[rule].title[locale] : rule;
  const rules = ruleIds.flatMap((rule) => {
    const all = wanted.filter((p) => p.rule === rule);
    return all.length === 0 ? [] : [{ rule, title: title(rule), severity: all[0]!.severity, findings: all.map((p) => ({ ...plain(p), ignore: { scope: 'place' as const, place: placeOf(text, p.span, rule) } })) }];
  });
  const places = ignored.filter(({ by }) => by === 'place').map(({ problem }) => problem), stored = placesIgnored(text, places, session.projects.policy(doc.uri).document.places);
  const wholeRules = (['document', 'workspace'] as const).flatMap((scope) => [...new Set(ignored.filter(({ by }) => by === scope).map(({ problem }) => problem.rule))].map((rule) => ({
    rule, title: title(rule), ignore: { scope, rule }, findings: ignored.filter((i) => i.by === scope && i.problem.rule === rule).map(({ problem }) => plain(problem)),
  })));
  const single = places.flatMap((p, i) => { const place = stored.get(i); return place ? [{ rule: p.rule, title: title(p.rule), ignore: { scope: 'place' as const, place }, findings: [plain(p)] }] : []; });
  return { rules, ignored: [...wholeRules, ...single] };
}
