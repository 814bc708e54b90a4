import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Settings } from '../protocol';
import type { Locale } from '../rules/messages';
import { DEFAULTS, localeOf, readSettings } from './settings';

/** The settings in force. They come with `initialize`, and later as the client sends them or answers when asked. */
export interface Configuration {
  settings(): Settings;
  locale(project: Locale | null): Locale;
  begin(params: InitializeParams): void;
  /** Asks the client, where it can be asked; answers whether the settings changed. */
  ask(): Promise<boolean>;
  /** Takes what `didChangeConfiguration` brought, and asks where that says nothing of this server; answers whether the settings changed. */
  change(sent: unknown): Promise<boolean>;
}

const SECTION = 'policyText';

export function configuration(connection: Connection): Configuration {
  let settings = DEFAULTS, editor: string | undefined, canBeAsked = false;
  const take = (sent: unknown): boolean => {
    if (sent === null || sent === undefined) return false;
    const before = JSON.stringify(settings);
    settings = readSettings(sent);
    return JSON.stringify(settings) !== before;
  };
  const ask = async (): Promise<boolean> => canBeAsked && take(await connection.workspace.getConfiguration(SECTION));
  return {
    settings: () => settings,
    locale: (project) => localeOf(settings, project, editor),
    begin: ({ initializationOptions, locale, capabilities }) => {
      take(initializationOptions);
      editor = locale;
      canBeAsked = capabilities.workspace?.configuration === true;
    },
    ask,
    change: async (sent) => {
      const own = (sent as Readonly<Record<string, unknown>> | null | undefined)?.[SECTION];
      return own === undefined && canBeAsked ? ask() : take(own ?? sent);
    },
  };
}
