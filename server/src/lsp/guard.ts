import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** A request that its sender no longer wants. */
const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
/** A request whose document changed while its answer was made. */
export const contentModified = (): ResponseError<void> => new ResponseError(LSPErrorCodes.ContentModified, 'content modified');

export interface Log { error(message: string): void; info(message: string): void }

/**
 * Wraps every handler. A cancelled request is answered as such before any work; what a handler throws is logged with
 * the document's name and answered with `empty`. No request makes the server fail.
 */
export async function guard<R>(name: string, uri: string, token: CancellationToken, log: Log, empty: R, handle: () => R | Promise<R>): Promise<R> {
  if (token.isCancellationRequested) throw cancelled();
  try {
    const result = await handle();
    if (token.isCancellationRequested) throw cancelled();
    return result;
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    log.error(`${name} ${uri}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    return empty;
  }
}
