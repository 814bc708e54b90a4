import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, parse, relative, sep } from 'node:path';
import { NO_CONFIG, readConfig, type Config } from '../rules/config';
import { NO_IGNORES, withIgnore, withoutIgnore, type Ignore, type Ignores } from '../rules/ignores';
import { readIgnores, writeIgnores } from '../rules/ignoresFile';
import { writeAtomically } from './writing';

export const CONFIG_NAME = '.policytext.json', IGNORES_NAME = '.policytext/ignores.json';

/** The files of a project that say what is wanted of one document. */
export interface ProjectFiles {
  readonly config: Config;
  /** The configuration's path; null where there is none. */
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
}

/**
 * Reads them: the nearest configuration upward from the document, or the one given; the ignores of the workspace folder,
 * else the nearest upward, else beside the document.
 */
export function projectFiles(document: string, workspaceFolder: string | null, config: string | null = null): ProjectFiles {
  const configFile = config ?? upward(dirname(document), CONFIG_NAME);
  const ignoresFile = workspaceFolder ? join(workspaceFolder, IGNORES_NAME) : upward(dirname(document), IGNORES_NAME) ?? join(dirname(document), IGNORES_NAME);
  const configText = configFile === null ? null : readText(configFile), ignoresText = readText(ignoresFile);
  const read = configText === null ? { config: NO_CONFIG, wrong: configFile === null ? [] : ['读不了 (cannot be read)'] } : readConfig(configText);
  const ignores = ignoresText === null ? NO_IGNORES : readIgnores(ignoresText);
  return {
    ...read, configFile, pathInConfig: configFile === null ? '' : slashed(dirname(configFile), document),
    ignores: ignores ?? NO_IGNORES, ignoresFile, pathInIgnores: slashed(dirname(dirname(ignoresFile)), document), ignoresBroken: ignores === null,
  };
}

const slashed = (from: string, to: string): string => relative(from, to).split(sep).join('/');

/** The nearest file of that name in a folder or above it. */
export function upward(folder: string, name: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, name);
    if (existsSync(file)) return file;
    if (at === parse(at).root || at === dirname(at)) return null;
  }
}

function readText(file: string): string | null {
  try { return readFileSync(file, 'utf8'); } catch { return null; }
}

/** Adds an ignore to the file, or takes one out, as the file is now; throws where it cannot be written. */
export function changeIgnores({ ignoresFile, pathInIgnores }: ProjectFiles, ignore: Ignore, how: 'add' | 'remove'): void {
  const text = readText(ignoresFile), before = text === null ? NO_IGNORES : readIgnores(text);
  if (before === null) throw new Error(`${ignoresFile}: 不是 JSON，没有改动 (not JSON, left as it is)`);
  const after = how === 'add' ? withIgnore(before, pathInIgnores, ignore) : withoutIgnore(before, pathInIgnores, ignore);
  mkdirSync(dirname(ignoresFile), { recursive: true });
  writeAtomically(ignoresFile, Buffer.from(writeIgnores(after)));
}
