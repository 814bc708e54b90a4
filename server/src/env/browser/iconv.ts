/*
 * What the project uses of iconv-lite, by the decoders that every browser has: in the browser's bundle this file stands
 * in the place of that package, whose tables are larger than all the rest.
 */

/** Names that browsers know, by those that are used here. */
const NAMES: Readonly<Record<string, string>> = { 'utf-8': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', gb18030: 'gb18030', gbk: 'gbk', big5: 'big5' };

/** Pairs that browsers read and Windows' GBK does not have: the euro sign, two accents, the signs of GB 18030 and the row FE. */
const NOT_GBK = (lead: number, trail: number): boolean =>
  lead === 0xfe || (lead === 0xa2 && trail === 0xe3) || (lead === 0xa3 && trail === 0xa0) || (lead === 0xa8 && (trail === 0xbc || trail === 0xbf)) || (lead === 0xa9 && trail >= 0x89 && trail <= 0x95);

function decode(bytes: Uint8Array, encoding: string, options: { readonly stripBOM?: boolean } = {}): string {
  if (encoding === 'utf-32le') return utf32(bytes);
  if (encoding === 'gbk' && bytes.length === 2 && NOT_GBK(bytes[0]!, bytes[1]!)) return '\ufffd';
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
