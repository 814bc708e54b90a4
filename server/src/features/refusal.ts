import type { WordKey } from './l10n';

/** Why something cannot be done, in words for the user. */
export interface Refusal { readonly refused: WordKey; readonly args: Readonly<Record<string, string | number>> }

export const refuse = (refused: WordKey, args: Refusal['args'] = {}): Refusal => ({ refused, args });
