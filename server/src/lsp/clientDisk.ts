import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { REPORT_NAMES } from '../archive/jobs';
import type { Disk } from '../env/disk';
import { filesCapability, listFilesRequest, readFilesRequest, writeFileRequest, type ListFilesParams, type ListFilesResult, type ReadFilesParams, type ReadFilesResult, type WriteFileParams } from '../protocol';
import { decode } from '../text/decode';
import { fromBase64 } from './base64';
import type { Log } from './guard';

/** The files that the client reaches, where it says that it can be asked for them. */
export interface ClientDisk extends Disk {
  begin(client: ClientCapabilities): void;
  /** The files in folders that a report may be in, and in theirs, those near the top first; what cannot be read is left out. */
  list(folders: readonly string[]): Promise<ListFilesResult['files']>;
}

/** How far a search for files goes: deep enough for years in folders of their own, and no whole repository is fetched. */
const LIMITS: ListFilesParams['limits'] = { depth: 4, entries: 5000, files: 400, bytes: 1 << 20 };

/** `arrived` is called when files have been read that `read` could not yet tell of. */
export function clientDisk(connection: Connection, log: Log, arrived: () => void): ClientDisk {
  let able = false, known = new Map<string, string | null>(), wanted = new Set<string>(), underway = new Set<string>();
  const bytesOf = async (uris: readonly string[]): Promise<readonly (Uint8Array | null)[]> => {
    const params: ReadFilesParams = { uris }, { files } = await connection.sendRequest<ReadFilesResult>(readFilesRequest, params);
    return uris.map((_, i) => { const sent = files[i]; return typeof sent === 'string' ? fromBase64(sent) : null; });
  };
  /** All that is wanted in one go; the answer counts only if nothing was forgotten meanwhile. */
  const fetch = async (): Promise<void> => {
    const uris = [...wanted], into = known, asked = underway;
    wanted = new Set();
    for (const uri of uris) asked.add(uri);
    const all = await bytesOf(uris).catch((error: unknown) => { log.error(`files of the client: ${String(error)}`); return uris.map(() => null); });
    for (const uri of uris) asked.delete(uri);
    uris.forEach((uri, i) => into.set(uri, all[i] ? new TextDecoder('utf-8').decode(all[i]) : null));
    if (into === known) arrived();
  };
  return {
    begin: (client) => { able = (client.experimental as Readonly<Record<string, unknown>> | undefined)?.[filesCapability] === true; },
    serves: (uri) => able && !uri.startsWith('untitled:'),
    read: (uri) => {
      const text = known.get(uri);
      if (text !== undefined) return text;
      if (underway.has(uri)) return undefined;
      if (wanted.size === 0) queueMicrotask(() => { void fetch(); });
      wanted.add(uri);
      return undefined;
    },
    write: async (uri, text) => {
      const params: WriteFileParams = { uri, text };
      await connection.sendRequest(writeFileRequest, params);
    },
    text: async (uri) => {
      const [bytes] = await bytesOf([uri]), decoded = bytes && decode(bytes);
      return decoded && 'text' in decoded ? decoded.text : null;
    },
    list: async (folders) => {
      if (!able) return [];
      const params: ListFilesParams = { folders, limits: LIMITS, endings: REPORT_NAMES.map((name) => `.${name}`) };
      return (await connection.sendRequest<ListFilesResult>(listFilesRequest, params)).files;
    },
    refresh: () => { known = new Map(); underway = new Set(); },
  };
}

/** The machine's own files where there are any, and the client's. */
export const bothDisks = (own: Disk | null, client: Disk): Disk => {
  const of = (uri: string): Disk => (own?.serves(uri) ? own : client);
  return {
    serves: (uri) => of(uri).serves(uri),
    read: (uri) => of(uri).read(uri),
    write: (uri, text) => of(uri).write(uri, text),
    text: (uri) => of(uri).text(uri),
    refresh: () => { own?.refresh(); client.refresh(); },
  };
};
