import type { LogOutputChannel, Uri } from 'vscode';
import type { Server } from './server';
import type { PlainChoices } from './plainChoices';
import type { TargetsView } from './views/targets';
import type { ReadingViews } from './views/readingView';
import type { FindingsView } from './views/findings';
import type { GlossaryView } from './views/glossary';

/** What the commands and the detection share; made once, in `activate`. */
export interface Client {
  readonly log: LogOutputChannel;
  readonly server: Server;
  readonly plainChoices: PlainChoices;
  readonly targets: TargetsView;
  readonly findings: FindingsView;
  readonly glossary: GlossaryView;
  readonly readingViews: ReadingViews;
  /** The extension's folder. */
  readonly extensionUri: Uri;
  /** A folder of the extension's own, for copies of the sample reports. */
  readonly storageUri: Uri;
}
