import { NO_CONFIG, readConfig, type Config } from '../rules/config';
import { NO_IGNORES, withIgnore, withoutIgnore, type Ignore, type Ignores } from '../rules/ignores';
import { readIgnores, writeIgnores } from '../rules/ignoresFile';
import type { Disk } from './disk';
import { joinUri, parentOf, relativePath, shownUri } from './uris';

export const CONFIG_NAME = '.policytext.json', IGNORES_NAME = '.policytext/ignores.json';

/** The files of a project that say what is wanted of one document; all addresses are URIs. */
export interface ProjectFiles {
  readonly config: Config;
  /** The configuration's address; null where there is none. */
  readonly configFile: string | null;
  readonly wrong: readonly string[];
  /** The document's path from the configuration's folder, with `/`. */
  readonly pathInConfig: string;
  readonly ignores: Ignores;
  /** Where ignores are kept, or would be. */
  readonly ignoresFile: string;
  /** The document's path from the folder that the ignores are kept in, with `/`. */
  readonly pathInIgnores: string;
  /** The ignores' file is there, but cannot be read: it is not to be written over. */
  readonly ignoresBroken: boolean;
  /** Not all of the files have been read yet. */
  readonly pending: boolean;
}

/**
 * Reads them: the nearest configuration upward from the document, or the one given; the ignores of the workspace folder,
 * else the nearest upward, else beside the document.
 */
export function projectFiles(disk: Disk, document: string, workspaceFolder: string | null, config: string | null = null): ProjectFiles {
  const folder = parentOf(document) ?? document;
  const configs = config === null ? upward(disk, folder, CONFIG_NAME) : [read(disk, config)];
  const kept = workspaceFolder === null ? upward(disk, folder, IGNORES_NAME) : [read(disk, joinUri(workspaceFolder, IGNORES_NAME))];
  const found = config === null ? nearest(configs) : configs[0]!, ignoring = workspaceFolder === null ? nearest(kept) ?? { uri: joinUri(folder, IGNORES_NAME), text: null } : kept[0]!;
  const configFile = found?.uri ?? null, configText = found?.text ?? null;
  const readOut = configText === null || configText === UNREADABLE ? { config: NO_CONFIG, wrong: configFile === null ? [] : ['读不了 (cannot be read)'] } : readConfig(configText);
  const ignores = ignoring.text === UNREADABLE ? null : ignoring.text === null || ignoring.text === undefined ? NO_IGNORES : readIgnores(ignoring.text);
  return {
    ...readOut, configFile, pathInConfig: configFile === null ? '' : relativePath(parentOf(configFile)!, document),
    ignores: ignores ?? NO_IGNORES, ignoresFile: ignoring.uri, pathInIgnores: relativePath(parentOf(parentOf(ignoring.uri)!)!, document), ignoresBroken: ignores === null,
    pending: [...configs, ...kept].some((f) => f.text === undefined),
  };
}

const UNREADABLE = Symbol('there, but it cannot be read');
interface Read { readonly uri: string; readonly text: string | typeof UNREADABLE | null | undefined }
const isThere = ({ text }: Read): boolean => text !== null && text !== undefined;
const nearest = (files: readonly Read[]): Read | undefined => files.find(isThere);

function read(disk: Disk, uri: string): Read {
  try { return { uri, text: disk.read(uri) }; } catch { return { uri, text: UNREADABLE }; }
}

/** The files of that name in a folder and above it, up to the first that is known to be there. */
function upward(disk: Disk, folder: string, name: string): readonly Read[] {
  const files: Read[] = [];
  for (let at: string | null = folder; at !== null; at = parentOf(at)) {
    const file = read(disk, joinUri(at, name));
    files.push(file);
    if (isThere(file)) break;
  }
  return files;
}

/** Adds an ignore to the file, or takes one out, as the file is now; rejects where it cannot be written. */
export async function changeIgnores(disk: Disk, { ignoresFile, pathInIgnores }: ProjectFiles, ignore: Ignore, how: 'add' | 'remove'): Promise<void> {
  const text = await disk.text(ignoresFile), before = text === null ? NO_IGNORES : readIgnores(text);
  if (before === null) throw new Error(`${shownUri(ignoresFile)}: 不是 JSON，没有改动 (not JSON, left as it is)`);
  const after = how === 'add' ? withIgnore(before, pathInIgnores, ignore) : withoutIgnore(before, pathInIgnores, ignore);
  await disk.write(ignoresFile, writeIgnores(after));
}
