import iconv from 'iconv-lite';
import type { Encoding } from './decode';

/** The bytes of a text in an encoding; null where the encoding has no place for a character of it. */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array | null {
  const bytes = iconv.encode(text, encoding, { addBOM: bom });
  return iconv.decode(bytes, encoding, { stripBOM: bom }) === text ? bytes : null;
}
