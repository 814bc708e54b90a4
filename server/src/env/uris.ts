/* Addresses of files as text: the same in Node and in a browser. A folder may have a slash at its end or none. */

/** An address as people read it; two spellings of one address become the same. */
export function decoded(uri: string): string {
  try { return decodeURIComponent(uri); } catch { return uri; }
}

/** How an address is shown: a file of this machine by its path. */
export const shownUri = (uri: string): string => decoded(uri).replace(/^file:\/\//u, '');

const withoutSlash = (uri: string): string => uri.replace(/\/$/u, '');
const withSlash = (uri: string): string => `${withoutSlash(uri)}/`;
/** Where the path of an address begins: behind `file://` or `vscode-vfs://github`. */
const pathAt = (uri: string): number => /^[a-z][\w+.-]*:(?:\/\/[^/]*)?/iu.exec(uri)?.[0].length ?? 0;

/** The folder that something is in, the topmost with its slash (`file:///`); null for the topmost itself. */
export function parentOf(uri: string): string | null {
  const top = pathAt(uri), own = uri.slice(0, top) + withoutSlash(uri.slice(top)), slash = own.lastIndexOf('/');
  if (own.length <= top) return null;
  return slash > top ? own.slice(0, slash) : own.slice(0, top) + '/';
}

/** A file in a folder; the name may have slashes. */
export const joinUri = (folder: string, name: string): string => {
  const top = pathAt(folder);
  return folder.slice(0, top) + withSlash(folder.slice(top)) + name.split('/').map(encodeURIComponent).join('/');
};

/** Whether a file is somewhere in a folder. */
export const isWithin = (folder: string, uri: string): boolean => decoded(uri).startsWith(withSlash(decoded(folder)));

/** A file's path from a folder that it is in, `../…` from one beside it; both decoded. */
export function relativePath(folder: string, uri: string): string {
  const from = withoutSlash(decoded(folder)).split('/'), to = decoded(uri).split('/');
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
