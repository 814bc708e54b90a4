import type { Settings } from '../protocol';
import type { Locale } from '../rules/messages';

export const DEFAULTS: Settings = { language: 'auto', detectReports: true, segmenter: 'auto', diagnostics: { enable: true }, readingMode: false, readingView: { follow: true }, codeLens: { entries: true, headings: false }, inlayHints: { definitions: false, values: false }, completion: { enable: true, automatic: true }, workspaceDiagnostics: false, trace: { server: 'off' } };

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], fallback: T): T => (allowed as readonly unknown[]).includes(value) ? value as T : fallback;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Settings as a client sends them, whatever it sends: what is missing or wrong has its default. */
export function readSettings(sent: unknown): Settings {
  const s = isRecord(sent) ? sent : {};
  const group = (name: string): Record<string, unknown> => (isRecord(s[name]) ? s[name] : {});
  const flags = <T extends object>(name: string, defaults: T): T => Object.fromEntries(Object.entries(defaults).map(([key, value]) => { const own = group(name)[key]; return [key, typeof own === 'boolean' ? own : value]; })) as T;
  return {
    language: oneOf(s['language'], ['auto', 'zh', 'en'], DEFAULTS.language),
    detectReports: s['detectReports'] !== false,
    segmenter: oneOf(s['segmenter'], ['auto', 'nodejieba', 'jieba-wasm'], DEFAULTS.segmenter),
    diagnostics: flags('diagnostics', DEFAULTS.diagnostics),
    readingMode: s['readingMode'] === true,
    workspaceDiagnostics: s['workspaceDiagnostics'] === true,
    readingView: flags('readingView', DEFAULTS.readingView), codeLens: flags('codeLens', DEFAULTS.codeLens), inlayHints: flags('inlayHints', DEFAULTS.inlayHints), completion: flags('completion', DEFAULTS.completion),
    trace: { server: oneOf(group('trace')['server'], ['off', 'messages', 'verbose'], DEFAULTS.trace.server) },
  };
}

/** What the settings name, or the project, or the editor speaks; without any word from it, Chinese: so are the documents. */
export const localeOf = (settings: Settings, project: Locale | null, editor: string | undefined): Locale =>
  settings.language !== 'auto' ? settings.language : project !== null ? project : editor === undefined || /^zh/iu.test(editor) ? 'zh' : 'en';
