import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a `file:` address; null for any other, and for one that is no path on this machine. In a browser an address is its own path. */
export function pathOf(uri: string): string | null {
  try { return fileURLToPath(uri); } catch { return null; }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** The innermost workspace folder that a file is in. */
export const folderOf = (path: string, folders: readonly string[]): string | null =>
  folders.filter((f) => path.startsWith(`${f.replace(/[/\\]$/u, '')}/`) || path.startsWith(`${f.replace(/[/\\]$/u, '')}\\`)).sort((a, b) => b.length - a.length)[0] ?? null;
