import { DiagnosticSeverity, Disposable, l10n, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import { diagnosticSource } from '../../server/src/protocol';
import { languageId } from './language';
import { readSettings, section } from './settings';

/** The entry behind the language's name that counts the findings of the report in front. */
export function findingsStatus(): Disposable {
  const item = languages.createLanguageStatusItem('policyText.findings', { language: languageId });
  item.name = l10n.t('Policy Text Findings');
  item.severity = LanguageStatusSeverity.Information;
  const draw = (): void => {
    const { readingMode } = readSettings();
    item.text = readingMode ? l10n.t('Reading mode') : countOf();
    item.detail = readingMode ? l10n.t('findings are not shown') : undefined;
    item.command = readingMode ? { command: 'policyText.toggleReadingMode', title: l10n.t('Show Findings') } : { command: 'policyText.showFindings', title: l10n.t('List') };
  };
  draw();
  return Disposable.from(
    item,
    languages.onDidChangeDiagnostics(draw),
    window.onDidChangeActiveTextEditor(draw),
    workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(section)) draw(); }),
  );
}

function countOf(): string {
  const uri = window.activeTextEditor?.document.uri;
  const own = uri ? languages.getDiagnostics(uri).filter(({ source }) => source === diagnosticSource) : [];
  const count = (severity: DiagnosticSeverity): number => own.filter(d => d.severity === severity).length;
  const [errors, warnings] = [count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning)];
  return own.length === 0 ? l10n.t('No findings') : l10n.t('{0} errors, {1} warnings, {2} others', errors, warnings, own.length - errors - warnings);
}
