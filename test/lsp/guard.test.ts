import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { describe, expect, it, vi } from 'vitest';
import { contentModified, guard, type Log } from '../../server/src/lsp/guard';

const log = (): Log & { readonly errors: string[] } => { const errors: string[] = []; return { errors, error: (m) => errors.push(m), info: () => {} }; };

describe('the guard', () => {
  it('does no work for a request that was cancelled while it waited', async () => {
    const source = new CancellationTokenSource(), handle = vi.fn();
    source.cancel();
    await expect(guard('hover', 'u', source.token, log(), null, handle)).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(handle).not.toHaveBeenCalled();
  });
  it('gives no answer to a request that was cancelled meanwhile', async () => {
    const source = new CancellationTokenSource();
    await expect(guard('hover', 'u', source.token, log(), null, async () => { source.cancel(); return 'late'; })).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
  it('logs what is thrown, with the request and its document, and answers with nothing', async () => {
    const l = log();
    expect(await guard('hover', 'file:///a', new CancellationTokenSource().token, l, 'nothing', () => { throw new TypeError('spoilt'); })).toBe('nothing');
    expect(await guard('hover', 'file:///a', new CancellationTokenSource().token, l, 'nothing', () => Promise.reject('plain'))).toBe('nothing');
    expect(l.errors).toEqual([expect.stringMatching(/^hover file:\/\/\/a: TypeError: spoilt/u), 'hover file:///a: plain']);
  });
  it('passes on what is an answer of the protocol', async () => {
    await expect(guard('hover', 'u', new CancellationTokenSource().token, log(), null, () => { throw contentModified(); })).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
});
