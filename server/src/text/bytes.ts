/** So many bytes at once: a call takes no more arguments. */
const CHUNK = 0x8000;

/** Bytes as a text of characters up to U+00FF, one for each. */
export function binary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
