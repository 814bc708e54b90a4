import { Uri, type Memento } from 'vscode';

const key = 'policyText.plainText';
const kept = 500;

/** The documents that the user wants as plain text, whatever the detection thinks of them. */
export interface PlainChoices {
  has(uri: Uri): boolean;
  add(uri: Uri): void;
  remove(uri: Uri): void;
}

/** Remembers them with the workspace; an untitled document only as long as the window lives, for its name is used again. */
export function plainChoices(state: Memento): PlainChoices {
  const chosen = new Set(state.get<readonly string[]>(key, []));
  const store = (): void => {
    const lasting = [...chosen].filter(uri => Uri.parse(uri).scheme !== 'untitled');
    void state.update(key, lasting.slice(-kept));
  };
  return {
    has: uri => chosen.has(uri.toString()),
    add: uri => {
      if (chosen.has(uri.toString())) return;
      chosen.add(uri.toString());
      store();
    },
    remove: uri => {
      if (chosen.delete(uri.toString())) store();
    },
  };
}
