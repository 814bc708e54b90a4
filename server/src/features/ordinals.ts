import { SUPERSCRIPTS } from '../analysis/entryForms';

/** Characters that are a number on their own, in the order they count; each family goes on as far as Unicode has it. */
const FAMILIES: readonly string[] = [
  [[0x2460, 0x2473], [0x3251, 0x325f], [0x32b1, 0x32bf]],          // ①…㊿
  [[0x2474, 0x2487]], [[0x2488, 0x249b]],                          // ⑴…⒇, ⒈…⒛
  [[0x2776, 0x277f], [0x24eb, 0x24f4]],                            // ❶…⓴
  [[0x3220, 0x3229]], [[0xe686, 0xe68f]], [[0xe74e, 0xe757]],      // ㈠…㈩ and a gazette's own
].map((ranges) => ranges.flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, i) => String.fromCharCode(from! + i))).join(''));
const SINGLE = new RegExp(`[${FAMILIES.join('')}]`, 'u');

const CN = '零一二三四五六七八九', BANKERS = '零壹贰叁肆伍陆柒捌玖', BANKERS_HANT = '零壹貳參肆伍陸柒捌玖';

/** 23 → 二十三; up to 99. */
function chinese(n: number, digits: string, ten: string): string | null {
  if (n < 1 || n > 99) return null;
  const tens = Math.floor(n / 10), ones = n % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? ten : ''}${ones > 0 ? digits[ones] : ''}`;
}

const roman = (n: number): string | null => n < 1 || n > 39 ? null : 'X'.repeat(Math.floor(n / 10)) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10]!;

/** How each kind of numeral is written; the first that a printed number holds is its kind. Of 1.3 the last part counts. */
const KINDS: readonly (readonly [RegExp, (n: number, printed: string) => string | null])[] = [
  [/\d+(?=[^\d０-９]*$)/u, (n) => String(n)],
  [/[０-９]+(?=[^\d０-９]*$)/u, (n) => String(n).replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
  [/[⁰¹²³⁴-⁹]+/u, (n) => String(n).replace(/\d/gu, (d) => SUPERSCRIPTS[Number(d)]!)],
  [SINGLE, (n, c) => FAMILIES.find((f) => f.includes(c))![n - 1] ?? null],
  [/[一二三四五六七八九十]+/u, (n) => chinese(n, CN, '十')],
  [/[壹贰貳叁参參肆伍陆陸柒捌玖拾]+/u, (n, c) => chinese(n, /[貳參陸]/u.test(c) ? BANKERS_HANT : BANKERS, '拾')],
  [/[IVX]+/u, (n) => roman(n)],
];

/**
 * A marker or a heading's number with another number in it, all else as printed: ［3］ → ［4］, （十） → （十一）, ⑳ → ㉑,
 * 1.9 → 1.10. Null where its form has no such number (㊿ is the last circled one).
 */
export function withNumber(printed: string, n: number): string | null {
  for (const [numeral, write] of KINDS) {
    const m = numeral.exec(printed);
    if (!m) continue;
    const written = write(n, m[0]);
    return written === null ? null : printed.slice(0, m.index) + written + printed.slice(m.index + m[0].length);
  }
  return null;
}
