import { commands, Disposable } from 'vscode';
import type { Client } from '../context';
import { exportLedger } from './exportLedger';
import { exportProofSheet } from './exportProofSheet';
import { exportTargets } from './exportTargets';
import { cleanUp, goToFinding, ignoreFinding, nextFinding, previousFinding, showFindings, showRule, toggleReadingMode, unignoreFinding } from './findings';
import { clearGlossaryFilter, copyTerm, filterGlossary } from './glossaryView';
import { nextHeading, previousHeading } from './headings';
import { openReadingView } from './openReadingView';
import { openSampleReport } from './openSampleReport';
import { restartServer } from './restartServer';
import { showLog } from './showLog';
import { showReferences } from './showReferences';
import { follow, groupBy, show } from './targetsView';
import { treatAsPlainText, treatAsReport } from './treatAs';
import { byWord } from './words';

/** Every command of the manifest; adding one is a row here, a row there, and a file. */
const table: Readonly<Record<string, (client: Client, ...args: readonly unknown[]) => Thenable<void> | void>> = {
  'policyText.nextFinding': nextFinding,
  'policyText.previousFinding': previousFinding,
  'policyText.nextHeading': nextHeading,
  'policyText.previousHeading': previousHeading,
  'policyText.wordLeft': byWord('left', 'move'),
  'policyText.wordRight': byWord('right', 'move'),
  'policyText.selectWordLeft': byWord('left', 'select'),
  'policyText.selectWordRight': byWord('right', 'select'),
  'policyText.deleteWordLeft': byWord('left', 'delete'),
  'policyText.deleteWordRight': byWord('right', 'delete'),
  'policyText.cleanUp': cleanUp,
  'policyText.toggleReadingMode': toggleReadingMode,
  'policyText.showFindings': showFindings,
  'policyText.showRule': showRule,
  'policyText.goToFinding': goToFinding,
  'policyText.ignoreFinding': ignoreFinding,
  'policyText.unignoreFinding': unignoreFinding,
  'policyText.restartServer': restartServer,
  'policyText.showLog': showLog,
  'policyText.showReferences': showReferences,
  'policyText.openSampleReport': openSampleReport,
  'policyText.treatAsReport': treatAsReport,
  'policyText.treatAsPlainText': treatAsPlainText,
  'policyText.openReadingView': openReadingView,
  'policyText.exportTargets': exportTargets,
  'policyText.exportLedger': exportLedger,
  'policyText.exportProofSheet': exportProofSheet,
  'policyText.targets.groupBySection': groupBy('section'),
  'policyText.targets.groupByIndicator': groupBy('indicator'),
  'policyText.targets.showAll': show('all'),
  'policyText.targets.showTargets': show('target'),
  'policyText.targets.showResults': show('actual'),
  'policyText.targets.follow': follow(true),
  'policyText.targets.unfollow': follow(false),
  'policyText.glossary.filter': filterGlossary,
  'policyText.glossary.clearFilter': clearGlossaryFilter,
  'policyText.glossary.copy': copyTerm,
};

/** Registers the commands. */
export function registerCommands(client: Client): Disposable {
  return Disposable.from(...Object.entries(table).map(([id, run]) => commands.registerCommand(id, (...args: readonly unknown[]) => run(client, ...args))));
}
