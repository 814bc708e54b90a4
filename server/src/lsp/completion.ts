import { CompletionItemKind, CompletionTriggerKind, MarkupKind, type CompletionItem } from 'vscode-languageserver';
import { pinyinKeys } from '../env/pinyinKeys';
import { completion, triggers, type Suggestion } from '../features/completion';
import { entryCard } from '../features/hover';
import type { Analysed } from './documents';
import { placesIn, toOffset, toRange } from './convert';
import { answer, type Register } from './session';

/** By which a term's explanation is found when its item is looked at. */
interface ItemData { readonly uri: string; readonly entry: number; readonly term: string }

const KINDS = { term: CompletionItemKind.Reference, marker: CompletionItemKind.Value, heading: CompletionItemKind.Module } as const;

/** Terms, markers and heading numbers to be written; a term's definition is sent when its item is looked at. */
export const completionFeature: Register = (session) => {
  const { connection } = session;
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) => answer<CompletionItem[]>(session, 'completion', uri, token, [], (a) => {
    const { enable, automatic } = session.settings().completion, typed = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    if (!enable || (typed && !automatic)) return [];
    return completion(a.report, { offset: toOffset(a.doc, position), trigger: typed ? context.triggerCharacter ?? null : null }, pinyinKeys).map((s, i) => toItem(a, s, i));
  }));
  connection.onCompletionResolve((item, token) => {
    const { uri, entry, term } = (item.data ?? {}) as Partial<ItemData>;
    return answer<CompletionItem>(session, 'completion/resolve', uri ?? '', token, item, ({ doc, report }) => entry === undefined || report.glossary[entry]?.term !== term ? item
      : { ...item, documentation: { kind: MarkupKind.Markdown, value: entryCard(report, entry, placesIn(doc), session.locale(doc.uri)) } });
  });
  return { completionProvider: { triggerCharacters: [...triggers], resolveProvider: true } };
};

function toItem({ doc, report }: Analysed, s: Suggestion, i: number): CompletionItem {
  const data: ItemData | null = s.entry === null ? null : { uri: doc.uri, entry: s.entry, term: report.glossary[s.entry]!.term };
  return {
    label: s.label, kind: KINDS[s.kind], filterText: s.filterText, sortText: String(i).padStart(4, '0'), textEdit: { range: toRange(doc, s.edit.span), newText: s.edit.newText },
    ...(s.detail === '' ? {} : { detail: s.detail }), ...(data ? { data } : {}),
  };
}
