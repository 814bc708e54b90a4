import type { Disk } from '../env/disk';
import { changeIgnores, projectFiles, type ProjectFiles } from '../env/projectFiles';
import { decoded, isWithin, shownUri } from '../env/uris';
import { EVERYTHING, WAITING, type Policy } from '../features/findings';
import { policyOf } from '../features/policy';
import { NO_IGNORES, NOTHING, withIgnore, withoutIgnore, type Ignore, type Ignores } from '../rules/ignores';
import type { Locale } from '../rules/messages';
import type { Log } from './guard';

/** What the files beside a document want of it. Documents that are no files have ignores too, as long as the server runs. */
export interface Projects {
  policy(uri: string): Policy;
  language(uri: string): Locale | null;
  /** Ignores something, or no longer; rejects where the file cannot be written. */
  change(uri: string, ignore: Ignore, how: 'add' | 'remove'): Promise<void>;
  /** The files may have changed: they are read again when next needed. */
  refresh(): void;
  setFolders(uris: readonly string[]): void;
  /** A client that cannot tell of changed files: they are looked at again after a while. */
  watchMyself(): void;
}

const RELOOK_MS = 3000;

export function projects(log: Log, disk: Disk, now: () => number = Date.now): Projects {
  const known = new Map<string, { readonly files: ProjectFiles; at: number }>();
  let folders: readonly string[] = [], unsaved: Ignores = NO_IGNORES, relook = Infinity;
  const said = new Set<string>();

  const say = ({ configFile, wrong, ignoresFile, ignoresBroken }: ProjectFiles): void => {
    const all = [...wrong.map((w) => `${shownUri(configFile ?? '')}: ${w}`), ...(ignoresBroken ? [`${shownUri(ignoresFile)}: 不是 JSON (not JSON)`] : [])];
    for (const line of all.filter((l) => !said.has(l))) { said.add(line); log.error(line); }
  };
  /** What is known is to be read again; until that has been done it still counts. */
  const doubt = (): void => { disk.refresh(); for (const entry of known.values()) entry.at = -Infinity; };
  const filesOf = (uri: string): ProjectFiles | null => {
    if (!disk.serves(uri)) return null;
    const old = known.get(uri);
    if (old && now() - old.at < relook) return old.files;
    const files = projectFiles(disk, uri, folderOf(uri, folders));
    if (files.pending) return old?.files ?? files;
    known.set(uri, { files, at: now() });
    say(files);
    return files;
  };
  return {
    policy: (uri) => {
      const files = filesOf(uri);
      if (files?.pending) return WAITING;
      return files ? policyOf(files) : { ...EVERYTHING, rules: unsaved.rules, document: unsaved.documents[uri] ?? NOTHING };
    },
    language: (uri) => filesOf(uri)?.config.language ?? null,
    change: async (uri, ignore, how) => {
      const files = filesOf(uri);
      if (files?.pending) throw new Error('稍候再试：项目文件还没有读到 (try again: the files of the project have not been read yet)');
      if (files) await changeIgnores(disk, files, ignore, how);
      else unsaved = how === 'add' ? withIgnore(unsaved, uri, ignore) : withoutIgnore(unsaved, uri, ignore);
      doubt();
    },
    refresh: doubt,
    setFolders: (uris) => { folders = uris.filter(disk.serves); known.clear(); },
    watchMyself: () => { relook = RELOOK_MS; },
  };
}

/** The innermost workspace folder that a file is in. */
const folderOf = (uri: string, folders: readonly string[]): string | null =>
  folders.filter((f) => isWithin(f, uri)).sort((a, b) => decoded(b).length - decoded(a).length)[0] ?? null;
