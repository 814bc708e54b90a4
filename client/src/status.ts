import { l10n, languages, LanguageStatusSeverity, type Disposable, type LanguageStatusItem } from 'vscode';
import type { StatusParams } from '../../server/src/protocol';
import { languageId } from './language';
import type { ServerStatus } from './server';

/** The two entries behind the language's name in the status bar: how the server is, and the way back to plain text. */
export interface Status extends Disposable {
  show(status: ServerStatus): void;
}

/** Makes the entries; until the server says something they say that it starts. */
export function createStatus(): Status {
  const server = languages.createLanguageStatusItem('policyText.server', { language: languageId });
  server.name = l10n.t('Policy Text Server');
  const language = languages.createLanguageStatusItem('policyText.language', { language: languageId });
  language.name = l10n.t('Policy Text Language');
  language.text = l10n.t('Read as a government report');
  language.command = { command: 'policyText.treatAsPlainText', title: l10n.t('Open as Plain Text') };
  draw(server, { state: 'starting' });
  return {
    show: status => draw(server, status),
    dispose: () => {
      server.dispose();
      language.dispose();
    },
  };
}

const restart = (): LanguageStatusItem['command'] => ({ command: 'policyText.restartServer', title: l10n.t('Restart Server') });
const showLog = (): LanguageStatusItem['command'] => ({ command: 'policyText.showLog', title: l10n.t('Show Log') });

function draw(item: LanguageStatusItem, status: ServerStatus): void {
  const { text, detail, severity } = describe(status);
  item.text = text;
  item.detail = detail;
  item.severity = severity;
  item.busy = status.state === 'starting' || status.state === 'loading';
  item.command = status.state === 'stopped' ? restart() : showLog();
}

interface Description {
  readonly text: string;
  readonly detail?: string;
  readonly severity: LanguageStatusSeverity;
}

function describe(status: ServerStatus): Description {
  const severity = LanguageStatusSeverity.Information;
  switch (status.state) {
    case 'starting':
      return { text: l10n.t('Starting the server…'), severity };
    case 'loading':
      return { text: l10n.t('Loading the word segmenter…'), detail: l10n.t('outline and figures are ready'), severity };
    case 'stopped':
      return { text: l10n.t('The server is not running'), severity: LanguageStatusSeverity.Error };
    case 'ready':
      return { text: l10n.t('Words by {0}', status.segmenter), ...fallback(status.fallbackReason) };
  }
}

/** Why the words are not nodejieba's. Somebody who asked for that in the settings is not warned. */
function fallback(reason: StatusParams['fallbackReason']): Omit<Description, 'text'> {
  const severity = LanguageStatusSeverity.Warning;
  switch (reason) {
    case undefined:
      return { severity: LanguageStatusSeverity.Information };
    case 'setting':
      return { detail: l10n.t('chosen in the settings'), severity: LanguageStatusSeverity.Information };
    case 'universal':
      return { detail: l10n.t('this package has no native code'), severity: LanguageStatusSeverity.Information };
    case 'crashed':
      return { detail: l10n.t('nodejieba crashed'), severity };
    case 'missing':
      return { detail: l10n.t('no nodejieba for this system'), severity };
    case 'failed':
      return { detail: l10n.t('nodejieba did not load'), severity };
  }
}
