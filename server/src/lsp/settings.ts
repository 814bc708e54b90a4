import type { Settings } from '../protocol';
import type { Locale } from '../rules/messages';

export const DEFAULTS: Settings = { language: 'auto', detectReports: true, segmenter: 'auto', diagnostics: { enable: true }, readingMode: false, workspaceDiagnostics: false, trace: { server: 'off' } };

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], fallback: T): T => (allowed as readonly unknown[]).includes(value) ? value as T : fallback;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Settings as a client sends them, whatever it sends: what is missing or wrong has its default. */
export function readSettings(sent: unknown): Settings {
  const s = isRecord(sent) ? sent : {};
  const diagnostics = isRecord(s['diagnostics']) ? s['diagnostics'] : {}, trace = isRecord(s['trace']) ? s['trace'] : {};
  return {
    language: oneOf(s['language'], ['auto', 'zh', 'en'], DEFAULTS.language),
    detectReports: s['detectReports'] !== false,
    segmenter: oneOf(s['segmenter'], ['auto', 'nodejieba', 'jieba-wasm'], DEFAULTS.segmenter),
    diagnostics: { enable: diagnostics['enable'] !== false },
    readingMode: s['readingMode'] === true,
    workspaceDiagnostics: s['workspaceDiagnostics'] === true,
    trace: { server: oneOf(trace['server'], ['off', 'messages', 'verbose'], DEFAULTS.trace.server) },
  };
}

/** What the settings name, or the project, or the editor speaks; without any word from it, Chinese: so are the documents. */
export const localeOf = (settings: Settings, project: Locale | null, editor: string | undefined): Locale =>
  settings.language !== 'auto' ? settings.language : project !== null ? project : editor === undefined || /^zh/iu.test(editor) ? 'zh' : 'en';
