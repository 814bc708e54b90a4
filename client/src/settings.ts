import { workspace } from 'vscode';
import type { Settings } from '../../server/src/protocol';

/** The section of all settings: `policyText.language`. */
export const section = 'policyText';

/** The keys of `Settings` with dots for levels, so that a list of them can be checked by the compiler. */
type Leaf<T> = { [K in keyof T & string]: T[K] extends object ? `${K}.${Leaf<T[K]>}` : K }[keyof T & string];

/** Every setting of the manifest, without its section. A missing or an extra one does not compile. */
const known: Readonly<Record<Leaf<Settings>, true>> = {
  language: true,
  detectReports: true,
  segmenter: true,
  'diagnostics.enable': true,
  readingMode: true,
  'readingView.follow': true,
  'codeLens.entries': true,
  'codeLens.headings': true,
  'inlayHints.definitions': true,
  'inlayHints.values': true,
  'completion.enable': true,
  'completion.automatic': true,
  workspaceDiagnostics: true,
  'trace.server': true,
};

/** The settings' names, without the section: `diagnostics.enable`. */
export const settingKeys: readonly string[] = Object.keys(known);

/** The settings as the editor has them now, with the manifest's defaults. */
export function readSettings(): Settings {
  const config = workspace.getConfiguration(section);
  return {
    language: config.get('language', 'auto'),
    detectReports: config.get('detectReports', true),
    segmenter: config.get('segmenter', 'auto'),
    diagnostics: { enable: config.get('diagnostics.enable', true) },
    readingMode: config.get('readingMode', false),
    readingView: { follow: config.get('readingView.follow', true) },
    codeLens: { entries: config.get('codeLens.entries', true), headings: config.get('codeLens.headings', false) },
    inlayHints: { definitions: config.get('inlayHints.definitions', false), values: config.get('inlayHints.values', false) },
    completion: { enable: config.get('completion.enable', true), automatic: config.get('completion.automatic', true) },
    workspaceDiagnostics: config.get('workspaceDiagnostics', false),
    trace: { server: config.get('trace.server', 'off') },
  };
}
