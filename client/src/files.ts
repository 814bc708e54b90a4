import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import { filesCapability, listFilesRequest, readFilesRequest, writeFileRequest, type ListFilesParams, type ListFilesResult, type ReadFilesParams, type ReadFilesResult, type WriteFileParams } from '../../server/src/protocol';
import { toBase64 } from './base64';

/* Files for a server that cannot reach them: it runs in a browser, or the folder is on another machine. */

/** Says that this client answers for files. */
export const filesFeature: StaticFeature = {
  fillClientCapabilities: capabilities => { capabilities.experimental = { ...capabilities.experimental, [filesCapability]: true }; },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFilesRequest, async ({ uris }: ReadFilesParams): Promise<ReadFilesResult> => ({ files: await Promise.all(uris.map(readFile)) }));
  client.onRequest(writeFileRequest, async ({ uri, text }: WriteFileParams) => {
    await workspace.fs.writeFile(Uri.parse(uri), new TextEncoder().encode(text));
    return null;
  });
  client.onRequest(listFilesRequest, async (params: ListFilesParams): Promise<ListFilesResult> => ({ files: await listFiles(params) }));
}

/** A file's bytes in Base64; null where it cannot be read. */
async function readFile(uri: string): Promise<string | null> {
  const bytes = await workspace.fs.readFile(Uri.parse(uri)).then(read => read, () => null);
  return bytes && toBase64(bytes);
}

type Found = ListFilesResult['files'][number];

/** Folder by folder, level by level, until a limit is reached. */
async function listFiles({ folders, limits, endings }: ListFilesParams): Promise<readonly Found[]> {
  const found: Found[] = [];
  let level = folders.map(folder => Uri.parse(folder)), seen = 0;
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth++) {
    const next: Uri[] = [];
    for (const folder of level) {
      for (const [name, type] of await workspace.fs.readDirectory(folder).then(entries => entries, () => [])) {
        if (++seen > limits.entries || found.length >= limits.files) return found;
        const uri = Uri.joinPath(folder, name);
        if (type & FileType.Directory && !isSkipped(name)) next.push(uri);
        else if (type & FileType.File && endings.some(ending => name.toLowerCase().endsWith(ending))) found.push(...await small(uri, limits.bytes));
      }
    }
    level = next;
  }
  return found;
}

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

async function small(uri: Uri, most: number): Promise<readonly Found[]> {
  const facts = await workspace.fs.stat(uri).then(stat => stat, () => null);
  return facts && facts.size > 0 && facts.size <= most ? [{ uri: uri.toString(), size: facts.size, mtimeMs: facts.mtime }] : [];
}
