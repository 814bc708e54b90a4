import { Converter } from 'opencc-js/t2cn';

type Convert = (text: string) => string;

/** Made at the first use: it takes some 25 ms. */
let converter: Convert | null = null;
const theConverter = (): Convert => (converter ??= Converter({ from: 'tw', to: 'cn' }));

/** 著 that stays 著 where tw→cn writes 着: 卓著, 专著, 土著; but not where 着 begins the next word (国土着力) or ends a verb (谈论着). */
const KEPT_ZHU = /(?:[卓專专原編编土拙遺遗譯译]|(?<![談谈討讨議议爭争評评])[論论])著(?![力眼手重急陸陆落裝装想實实])/gu;

/**
 * Traditional to Simplified, as Taiwan's forms are read on the mainland (隨著 → 随着, but 卓著 stays). Always of the
 * text's own length in UTF-16 units: what would change the length is converted character by character or left.
 */
export function toSimplified(text: string): string {
  const out = sameLength(theConverter(), text);
  if (!text.includes('著')) return out;
  const chars = out.split('');
  for (const m of text.matchAll(KEPT_ZHU)) chars[m.index + m[0].length - 1] = '著';
  return chars.join('');
}

function sameLength(convert: Convert, text: string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  return text.split(/(?<=[\n，。])/u).map((part) => fitted(convert, part)).join('');
}

function fitted(convert: Convert, part: string): string {
  const made = convert(part);
  if (made.length === part.length) return made;
  return [...part].map((char) => { const c = convert(char); return c.length === char.length ? c : char; }).join('');
}
