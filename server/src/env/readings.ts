import { pinyin } from 'pinyin-pro';
import { toSimplified } from './opencc';

const known = new Map<string, ReadonlySet<string>>();

/** All readings of a character, with tone marks and without. */
function readingsOf(han: string): ReadonlySet<string> {
  let readings = known.get(han);
  if (!readings) {
    const toned = [han, toSimplified(han)].flatMap((c) => pinyin(c, { multiple: true, type: 'array' }));
    readings = new Set([...toned, ...toned.map(bare)]);
    known.set(han, readings);
  }
  return readings;
}

const bare = (syllable: string): string => syllable.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/gu, '').normalize('NFC');

/** Whether `reading` (會 huì) is a reading of the character; a reading that differs in its tone only counts too (績 jī). */
export const isReading = (han: string, reading: string): boolean => readingsOf(han).has(reading.trim()) || readingsOf(han).has(bare(reading.trim()));

const initials = new Map<string, number>();

/** Which letters the readings of a character begin with, one bit a letter (a is the lowest): 长 c and z; of a letter itself, its own. */
export function initialsOf(char: string): number {
  let bits = initials.get(char);
  if (bits === undefined) {
    const readings = /[a-z]/u.test(char) ? [char] : /\p{Script=Han}/u.test(char) ? [...readingsOf(char)] : [];
    bits = readings.map(bare).reduce((all, r) => (/^[a-z]/u.test(r) ? all | (1 << (r.charCodeAt(0) - 97)) : all), 0);
    initials.set(char, bits);
  }
  return bits;
}
