import { gbk, isLead, isTrail } from './gbk';
import { SYLLABLE } from './pinyin';

/*
 * How a scraper spoils Chinese text, and what its product tells of the bytes that it came from.
 * It works on GBK bytes and does not know where characters begin: it puts `(pinyin)` behind every pair of bytes that is
 * one of its characters, also where the pair is the end of one and the head of the next (以優 D2D4 839E holds D483 詢);
 * it makes ASCII of every pair A3xx (海口 BAA3 BFDA holds A3BF ？); then the bytes are decoded in pairs. A lead byte before
 * ASCII gives ? and swallows a ( or &; a pair that stands for no character vanishes.
 */

/** A piece of the byte stream: a byte of a character, or text that was put in. */
type Piece = number | string;

/** Spoils a text: `annotations` are the characters that get their reading, in the order in which they are replaced. */
export function misalign(text: string, annotations: readonly (readonly [char: string, pinyin: string])[]): string {
  const { encode } = gbk();
  let stream: Piece[] = [...text].flatMap((c): Piece[] => { const pair = encode(c); return pair === undefined ? [c] : [pair >> 8, pair & 0xff]; });
  for (const [char, pinyin] of annotations) {
    const pair = encode(char);
    if (pair !== undefined) stream = replacePairs(stream, (lead, trail) => ((lead << 8) | trail) === pair ? [lead, trail, `(${pinyin})`] : null);
  }
  return decodePieces(replacePairs(stream, (lead, trail) => lead === 0xa3 && trail > 0xa0 ? [String.fromCharCode(trail - 0x80)] : null));
}

function replacePairs(stream: readonly Piece[], replace: (lead: number, trail: number) => readonly Piece[] | null): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < stream.length; i++) {
    const a = stream[i]!, b = stream[i + 1];
    const made = typeof a === 'number' && typeof b === 'number' ? replace(a, b) : null;
    if (made) { for (const p of made) out.push(p); i++; } else out.push(a);
  }
  return out;
}

function decodePieces(stream: readonly Piece[]): string {
  let out = '';
  for (let i = 0; i < stream.length; i++) {
    const a = stream[i]!, b = stream[i + 1];
    if (typeof a === 'string') { out += a; continue; }
    if (a < 0x80) { out += String.fromCharCode(a); continue; }
    if (typeof b === 'number' && isLead(a) && isTrail(b)) { out += gbk().decode(a, b); i++; continue; }
    out += '?';
    if (typeof b === 'string' && /^[(&]/u.test(b)) { out += b.slice(1); i++; }
  }
  return out;
}

/** What a spoilt run tells of the original: its bytes as far as they are known, and the readings that were put in. */
export interface Traces {
  /** A byte; null for an unknown one; a character that stood by itself (and so begins and ends one). */
  readonly slots: readonly (number | null | string)[];
  /** The two bytes before slot `at` are a character that is read so. */
  readonly readings: readonly { readonly at: number; readonly pinyin: string }[];
  /** Places where a character ends: what comes next was no part of the stretch. */
  readonly ends: ReadonlySet<number>;
}

const READING = new RegExp(`^\\(?(${SYLLABLE}) ?\\)`, 'u');
const QUOTE = /^([lr])([ds])quo;/u;
const QUOTES: Readonly<Record<string, string>> = { ld: '“', rd: '”', ls: '‘', rs: '’' };

/** Reads the traces off a run; null where it is not what misaligned decoding gives. */
export function tracesOf(run: string): Traces | null {
  const slots: (number | null | string)[] = [], readings: { at: number; pinyin: string }[] = [], ends = new Set<number>();
  for (let i = 0; i < run.length;) {
    const char = run[i]!, rest = run.slice(i + 1, i + 12);
    const reading = char === '(' ? READING.exec(run.slice(i, i + 12)) : char === '?' ? READING.exec(rest) : null;
    if (char === '(' && reading) { readings.push({ at: slots.length, pinyin: reading[1]! }); i += reading[0].length; continue; }
    if (char === '?') {
      slots.push(null);
      i++;
      const quote = QUOTE.exec(rest);
      if (reading) { readings.push({ at: slots.length, pinyin: reading[1]! }); i += reading[0].length; }
      else if (quote) { ends.add(slots.length); slots.push(QUOTES[quote[1]! + quote[2]!]!); i += quote[0].length; }
      else if (/^[!-?]/u.test(rest) && !/^[()\d&]/u.test(rest) || /^[A-Za-z](?!\()/u.test(rest)) { slots.push(0xa3, rest.charCodeAt(0) + 0x80); i++; }
      else ends.add(slots.length);
      continue;
    }
    const pair = gbk().encode(char), code = char.charCodeAt(0);
    if (pair !== undefined) slots.push(pair >> 8, pair & 0xff);
    else if (code >= 0x40 && code < 0x7f) slots.push(code);
    else return null;
    i++;
  }
  return { slots, readings, ends };
}
