/** A text file of a folder; `stamp` changes when the file does. */
export interface TextFile { readonly uri: string; readonly stamp: string }

/** How far a search for text files goes. */
export interface SearchLimits { readonly depth: number; readonly entries: number; readonly files: number; readonly bytes: number }

/** Deep enough for years in folders of their own, and no hard disk is read through. */
export const LIMITS: SearchLimits = { depth: 4, entries: 5000, files: 400, bytes: 1 << 20 };
/** The endings of files that are looked into. */
export const TEXT_ENDINGS: readonly string[] = ['.txt', '.text', '.policytext'];

/** Files by their addresses: those of this machine, or those that the client reaches. */
export interface Disk {
  /** Whether files of this address can be read at all: `file:` on this machine. */
  serves(uri: string): boolean;
  /** The text of a small UTF-8 file, without waiting; null where there is none; undefined while it is not known yet. Throws where it is there, but cannot be read. */
  read(uri: string): string | null | undefined;
  /** Writes a file whole or not at all, with the folders it needs; rejects where it cannot. */
  write(uri: string, text: string): Promise<void>;
  /** A file's text as it is now, whatever its encoding; null where it cannot be read or is none. */
  text(uri: string): Promise<string | null>;
  /** The text files in folders and what is in them, those near the top first; what cannot be read is left out. */
  list(folders: readonly string[], limits?: SearchLimits): Promise<readonly TextFile[]>;
  /** Files may have changed: what was read is forgotten. */
  refresh(): void;
}
