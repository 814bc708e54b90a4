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
  /** Files may have changed: what was read is forgotten. */
  refresh(): void;
}
