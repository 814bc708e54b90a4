import iconv from 'iconv-lite';

/** GBK by pairs of bytes. */
export interface Gbk {
  /** The character of a pair; empty for a pair that stands for none: such a pair vanishes when it is decoded. */
  decode(lead: number, trail: number): string;
  /** `lead << 8 | trail`; undefined for a character that GBK does not have. */
  encode(char: string): number | undefined;
  /** All Han characters. */
  readonly han: readonly string[];
}

export const isLead = (byte: number): boolean => byte >= 0x81 && byte <= 0xfe;
export const isTrail = (byte: number): boolean => byte >= 0x40 && byte <= 0xfe && byte !== 0x7f;

let table: Gbk | null = null;
/** The table, made at the first use: some 24,000 pairs. */
export const gbk = (): Gbk => (table ??= make());

function make(): Gbk {
  const chars: string[] = [], pairs = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = trail === 0x7f ? '' : iconv.decode(Uint8Array.of(lead, trail), 'gbk');
      if (char.length !== 1 || /[\ue000-\uf8ff\ufffd]/u.test(char)) continue;
      chars[(lead << 8) | trail] = char;
      pairs.set(char, (lead << 8) | trail);
    }
  }
  return {
    decode: (lead, trail) => chars[(lead << 8) | trail] ?? '',
    encode: (char) => pairs.get(char),
    han: [...pairs.keys()].filter((c) => c >= '\u4e00' && c <= '\u9fff'),
  };
}
