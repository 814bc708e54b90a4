/* In the place of `node:url`: a browser has no paths, and the address of a file is used as one. */

/** The address itself; throws for a document that is no file. */
export function fileURLToPath(uri: string): string {
  if (/^untitled:/iu.test(uri)) throw new TypeError(`no file: ${uri}`);
  return uri;
}

export const pathToFileURL = (path: string): { readonly href: string } => ({ href: path });
