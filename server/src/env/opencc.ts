import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 'tw', to: 'cn' });
/** 着 where tw→cn writes it for 著 that stays 著: 卓著, 专著, 著作… */
const KEPT_ZHU = /(?:[卓專专論论原編编土名顯显昭巨遺遗譯译合]著|著(?:名|作|稱|称|述|書|书|者|文|錄|录))/gu;

const perCharacter = new Map<string, string>();
function simplifyCharacter(char: string): string {
  let out = perCharacter.get(char);
  if (out === undefined) { const c = convert(char); out = c.length === char.length ? c : char; perCharacter.set(char, out); }
  return out;
}

/**
 * Traditional to Simplified, as Taiwan's forms are read on the mainland (隨著 → 随着, but 卓著 stays). Always of the
 * text's own length in UTF-16 units: what would change the length is converted character by character or left.
 */
export function toSimplified(text: string): string {
  const kept: number[] = [];
  for (const m of text.matchAll(KEPT_ZHU)) kept.push(m.index + m[0].indexOf('著'));
  const out = sameLength(text);
  if (kept.length === 0) return out;
  const chars = out.split('');
  for (const i of kept) chars[i] = '著';
  return chars.join('');
}

function sameLength(text: string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  const lines = text.split(/(?<=[\n，。])/u);
  return lines.map((line) => { const c = convert(line); return c.length === line.length ? c : [...line].map(simplifyCharacter).join(''); }).join('');
}
