import { readFileSync, statSync } from 'node:fs';
import { decode, type Encoding } from '../text/decode';

/** A file as text, with its bytes as they lie on disk. */
export type Input = { readonly file: string; readonly text: string; readonly encoding: Encoding; readonly bom: boolean; readonly bytes: Uint8Array };
export type Failure = { readonly file: string; readonly why: string };

/** Reads a file, or standard input for `-`. */
export async function read(file: string): Promise<Input | Failure> {
  let bytes: Uint8Array;
  try {
    if (file !== '-' && statSync(file).isDirectory()) return { file, why: '是文件夹，不是文件 (a folder)' };
    bytes = file === '-' ? await standardInput() : readFileSync(file);
  } catch (error) {
    return { file, why: reason(error) };
  }
  const decoded = decode(bytes);
  if ('error' in decoded) return { file, why: decoded.format ? `是 ${decoded.format} 文件，不是纯文本 (not plain text)` : '不是文本，或编码无法识别 (binary, or of unknown encoding)' };
  return { file, ...decoded, bytes };
}

/** Why the system refused a file, in words. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Readonly<Record<string, string>> = { ENOENT: '找不到文件 (no such file)', EACCES: '没有读取权限 (permission denied)', EISDIR: '是文件夹，不是文件 (a folder)' };
  return (code && known[code]) ?? String(error);
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
