import { writeFileSync } from 'node:fs';
import type { Output } from './annotate';
import { reason } from './input';

/** Gives out what a command made, on standard output or into a file; false where that cannot be written. */
export async function deliver(made: string | Uint8Array, to: string | null, output: Output): Promise<boolean> {
  if (to === null) { await output.out(made); return true; }
  try { writeFileSync(to, made); return true; } catch (error) {
    output.err(`policy-text: ${to}: ${whyNot(error)}\n`);
    return false;
  }
}

/** A file that is to be written is not found where its folder is not there. */
const whyNot = (error: unknown): string => (error as NodeJS.ErrnoException).code === 'ENOENT' ? '文件夹不存在 (no such folder)' : reason(error);
