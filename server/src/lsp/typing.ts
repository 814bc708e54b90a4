import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { typingOf, type Typing } from '../features/calm';

/** Who is typing where: kept from the edits of each document, for an editor tells the server nothing else of it. */
export interface TypingWatch {
  of(uri: string): Typing | null;
  forget(uri: string): void;
  /** How documents are made and changed, with an eye on the edits. */
  readonly configuration: { create: typeof TextDocument.create; update: typeof TextDocument.update };
}

export function typingWatch(now: () => number = Date.now): TypingWatch {
  const last = new Map<string, Typing>();
  const look = (doc: TextDocument, change: TextDocumentContentChangeEvent | undefined, alone: boolean): void => {
    const typing = alone && change && 'range' in change ? typedAt(doc, change, now()) : null;
    if (typing) last.set(doc.uri, typing); else last.delete(doc.uri);
  };
  return {
    of: (uri) => last.get(uri) ?? null,
    forget: (uri) => { last.delete(uri); },
    configuration: {
      create: TextDocument.create,
      update: (doc, changes, version) => {
        look(doc, changes[0], changes.length === 1);
        return TextDocument.update(doc, changes, version);
      },
    },
  };
}

function typedAt(doc: TextDocument, { range, text }: { readonly range: Parameters<TextDocument['getText']>[0]; readonly text: string }, now: number): Typing | null {
  const start = doc.offsetAt(range!.start);
  const before = doc.getText({ start: doc.positionAt(Math.max(0, start - 48)), end: range!.start });
  return typingOf(text, start + text.length, before, now);
}
