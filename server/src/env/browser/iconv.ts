/*
 * What the project uses of iconv-lite, by the decoders that every browser has: in the browser's bundle this file stands
 * in the place of that package, whose tables are larger than all the rest.
 */

/** Names that browsers know, by those that are used here. */
const NAMES: Readonly<Record<string, string>> = { 'utf-8': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', gb18030: 'gb18030', gbk: 'gb18030', big5: 'big5' };

/** Pairs that became characters with GB 18030 of 2022; in GBK they are no one's. */
const NOT_GBK: ReadonlySet<number> = new Set([
  0xa6d9, 0xa6da, 0xa6db, 0xa6dc, 0xa6dd, 0xa6de, 0xa6df, 0xa6ec, 0xa6ed, 0xa6f3, 0xfe59, 0xfe61, 0xfe66, 0xfe67, 0xfe6d, 0xfe7e, 0xfe90, 0xfea0,
]);

function decode(bytes: Uint8Array, encoding: string, options: { readonly stripBOM?: boolean } = {}): string {
  if (encoding === 'utf-32le') return utf32(bytes);
  if (encoding === 'gbk' && bytes.length === 2 && NOT_GBK.has((bytes[0]! << 8) | bytes[1]!)) return '\ufffd';
  return new TextDecoder(NAMES[encoding] ?? encoding, { ignoreBOM: options.stripBOM === false }).decode(bytes);
}

function utf32(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, true);
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return text;
}

/** The bytes of a text. Browsers encode UTF-8 only; of the others, GB 18030 is needed: it is turned round from what they decode. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding !== 'gb18030') throw new Error(`not written in a browser: ${encoding}`);
  const bytes: number[] = [], known = pairs();
  for (const char of text) bytes.push(...known.get(char) ?? fours().get(char) ?? (char < '\x80' ? [char.charCodeAt(0)] : [0x3f]));
  return Uint8Array.from(bytes);
}

type Table = ReadonlyMap<string, readonly number[]>;
const turnedRound = (all: readonly (readonly number[])[]): Table => {
  const decoder = new TextDecoder('gb18030'), table = new Map<string, readonly number[]>();
  for (const bytes of all) {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
  }
  return table;
};
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const once = (make: () => Table): (() => Table) => { let table: Table | null = null; return () => (table ??= make()); };

/** Characters of two bytes. */
const pairs = once(() => turnedRound(range(0x81, 0xfe).flatMap((lead) => range(0x40, 0xfe).map((trail) => [lead, trail]))));
/** Characters of the Basic Multilingual Plane in four bytes, made only where one is met. */
const fours = once(() => turnedRound(range(0x81, 0x84).flatMap((a) => range(0x30, 0x39).flatMap((b) => range(0x81, 0xfe).flatMap((c) => range(0x30, 0x39).map((d) => [a, b, c, d]))))));

export default { decode, encode };
