import { changeIgnores, projectFiles, type ProjectFiles } from '../env/projectFiles';
import { EVERYTHING, type Policy } from '../features/findings';
import { policyOf } from '../features/policy';
import { NO_IGNORES, NOTHING, withIgnore, withoutIgnore, type Ignore, type Ignores } from '../rules/ignores';
import type { Locale } from '../rules/messages';
import type { Log } from './guard';
import { folderOf, pathOf } from './paths';

/** What the files beside a document want of it. Documents that are no files have ignores too, as long as the server runs. */
export interface Projects {
  policy(uri: string): Policy;
  language(uri: string): Locale | null;
  /** Ignores something, or no longer; throws where the file cannot be written. */
  change(uri: string, ignore: Ignore, how: 'add' | 'remove'): void;
  /** The files may have changed: they are read again when next needed. */
  refresh(): void;
  setFolders(uris: readonly string[]): void;
  /** A client that cannot tell of changed files: they are looked at again after a while. */
  watchMyself(): void;
}

const RELOOK_MS = 3000;

export function projects(log: Log, now: () => number = Date.now): Projects {
  const known = new Map<string, { readonly files: ProjectFiles; readonly at: number }>();
  let folders: readonly string[] = [], unsaved: Ignores = NO_IGNORES, relook = Infinity;
  const said = new Set<string>();

  const say = ({ configFile, wrong, ignoresFile, ignoresBroken }: ProjectFiles): void => {
    const all = [...wrong.map((w) => `${configFile}: ${w}`), ...(ignoresBroken ? [`${ignoresFile}: 不是 JSON (not JSON)`] : [])];
    for (const line of all.filter((l) => !said.has(l))) { said.add(line); log.error(line); }
  };
  const filesOf = (uri: string): ProjectFiles | null => {
    const path = pathOf(uri);
    if (path === null) return null;
    const old = known.get(uri);
    if (old && now() - old.at < relook) return old.files;
    const files = projectFiles(path, folderOf(path, folders));
    known.set(uri, { files, at: now() });
    say(files);
    return files;
  };
  return {
    policy: (uri) => {
      const files = filesOf(uri);
      return files ? policyOf(files) : { ...EVERYTHING, rules: unsaved.rules, document: unsaved.documents[uri] ?? NOTHING };
    },
    language: (uri) => filesOf(uri)?.config.language ?? null,
    change: (uri, ignore, how) => {
      const files = filesOf(uri);
      if (files) changeIgnores(files, ignore, how);
      else unsaved = how === 'add' ? withIgnore(unsaved, uri, ignore) : withoutIgnore(unsaved, uri, ignore);
      known.clear();
    },
    refresh: () => known.clear(),
    setFolders: (uris) => { folders = uris.flatMap((u) => pathOf(u) ?? []); known.clear(); },
    watchMyself: () => { relook = RELOOK_MS; },
  };
}
