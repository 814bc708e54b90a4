import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { binary } from './bytes';
import { plausibility } from './plausibility';

/** The encodings of plain text that are read, by the names that the annotation document gives them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'gb18030' | 'big5';

/** A decoded file. A byte order mark is no part of `text`. */
export interface Decoded { readonly text: string; readonly encoding: Encoding; readonly bom: boolean }
/** Why bytes are no text: a known binary format (`PDF`, `docx/xlsx/zip` …), or bytes that no encoding explains. */
export interface Undecodable { readonly error: 'binary'; readonly format: string | null }

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'], ['PK\x03\x04', 'docx/xlsx/zip'], ['\xd0\xcf\x11\xe0', 'doc/xls/wps'], ['{\\rtf', 'RTF'], ['\x89PNG', 'PNG'], ['\xff\xd8\xff', 'JPEG'], ['GIF8', 'GIF'],
  ['\x1f\x8b', 'gzip'], ['Rar!', 'rar'], ['7z\xbc\xaf', '7z'], ['\x7fELF', 'ELF'],
];
const MARKS: readonly (readonly [string, Encoding])[] = [['\xef\xbb\xbf', 'utf-8'], ['\xff\xfe\0\0', 'utf-32le'], ['\xff\xfe', 'utf-16le'], ['\xfe\xff', 'utf-16be']];

/** How many of a file's bytes are looked at to guess its encoding. */
const SAMPLE = 65_536;
/** Text that a wrong encoding makes of Chinese scores less; ASCII alone scores 0.5. */
const PLAUSIBLE = 0.35;
/** More zero bytes than this are no slip in a text of bytes. */
const MANY_ZEROS = 8;

/** Decodes a file's bytes. An empty file is an empty text in UTF-8. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const head = binary(bytes.subarray(0, 8));
  const magic = MAGIC.find(([sign]) => head.startsWith(sign));
  if (magic) return { error: 'binary', format: magic[1] };
  const mark = MARKS.find(([sign]) => head.startsWith(sign));
  if (mark) return { text: via(mark[1], bytes.subarray(mark[0].length)), encoding: mark[1], bom: true };
  const plain = (encoding: Encoding): Decoded => ({ text: via(encoding, bytes), encoding, bom: false });
  const zeros = bytes.subarray(0, SAMPLE).reduce((n, b) => (b === 0 ? n + 1 : n), 0);
  if (zeros <= MANY_ZEROS && isUtf8(bytes)) return plain('utf-8');
  const likeliest = guess(bytes, zeros > MANY_ZEROS ? WIDE : ALL);
  return likeliest ? plain(likeliest) : { error: 'binary', format: null };
}

const via = (encoding: Encoding, bytes: Uint8Array): string =>
  encoding === 'utf-8' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : iconv.decode(bytes, encoding, { stripBOM: false });

/** Valid UTF-8, or UTF-8 in which little is broken: four characters of several bytes are whole for one that is not. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch { /* something is broken: how much? */ }
  let broken = 0, whole = 0;
  for (const c of via('utf-8', bytes)) { if (c === '\ufffd') broken++; else if (c > '\x7f') whole++; }
  return whole >= broken * 4;
}

const WIDE: readonly Encoding[] = ['utf-16le', 'utf-16be'];
const ALL: readonly Encoding[] = ['gb18030', 'big5', ...WIDE];

/** The encoding that makes the likeliest Chinese of the bytes; null if none does. */
function guess(bytes: Uint8Array, among: readonly Encoding[]): Encoding | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  const detected = jschardet.detect(binary(sample)).encoding?.toLowerCase() ?? '';
  const bonus = (e: Encoding): number => ((e === 'gb18030' && detected.startsWith('gb')) || e === detected ? 0.05 : 0);
  const [best] = among.filter((e) => !WIDE.includes(e) || bytes.length % 2 === 0)
    .map((encoding) => ({ encoding, score: plausibility(via(encoding, sample)), bonus: bonus(encoding) }))
    .sort((a, b) => b.score + b.bonus - a.score - a.bonus);
  return best && best.score >= PLAUSIBLE ? best.encoding : null;
}

/** Characters that UTF-8 Chinese shows when it is read as GBK: the lead bytes E4–E9 and EF with what follows them. */
const MISREAD = /[銆锛鐨浜鍥鍜鎴鏄涓鏂鍙瀹鐢绗骞]/gu;

/** The text that a line of UTF-8 was before it was read as GBK (`浜斿勾鏉ワ紝` was 五年来，); null for any other line. */
export function misread(line: string): string | null {
  if (line.length < 12 || (line.match(MISREAD)?.length ?? 0) < line.length / 12) return null;
  const text = new TextDecoder('utf-8').decode(iconv.encode(line, 'gb18030')), lost = text.match(/\ufffd/gu)?.length ?? 0;
  return plausibility(text.replace(/\ufffd/gu, '')) >= PLAUSIBLE && lost <= text.length / 3 && text.length < line.length ? text.replace(/\ufffd+/gu, '?') : null;
}
