import { replacement, type Edit } from './edits';

/*
 * Characters that are printed as one thing and stored as another: private-use numbers of a gazette's own font, numbers
 * in one character, radicals and compatibility ideographs that a PDF's font table names for the character itself.
 */

const DIGITS = '一二三四五六七八九';
const chinese = (n: number): string => n < 10 ? DIGITS[n - 1]! : `${n < 20 ? '' : DIGITS[Math.floor(n / 10) - 1]!}十${n % 10 === 0 ? '' : DIGITS[(n % 10) - 1]!}`;

/** Runs of characters that are the numbers 1, 2, 3… in one character. Taiwan's gazette numbers paragraphs from E686, E74E and E7B2 on. */
const NUMBERS: readonly { readonly from: number; readonly count: number; readonly print: (n: number) => string }[] = [
  { from: 0xe686, count: 99, print: (n) => `（${chinese(n)}）` },
  { from: 0xe74e, count: 99, print: (n) => `${n}.` },
  { from: 0xe7b2, count: 99, print: (n) => `（${n}）` },
  { from: 0x3220, count: 10, print: (n) => `（${chinese(n)}）` },              // ㈠
];
/** Private-use characters that are a Han character before 、: the same gazette's 參. */
const LETTERS: Readonly<Record<string, string>> = { '\ue5d0': '參' };

const LEAD = /^\s{0,8}([\ue000-\uf8ff\u3220-\u3229])(?=\S)/u;

/** The number in one character that a paragraph begins with, written out:  → （一）. */
export function leadingNumber(text: string): readonly Edit[] {
  const m = LEAD.exec(text);
  if (!m) return [];
  const at = m[0].length - 1, code = text.charCodeAt(at);
  const row = NUMBERS.find((r) => code >= r.from && code < r.from + r.count);
  const print = row ? row.print(code - row.from + 1) : text[at + 1] === '、' ? LETTERS[text[at]!] : undefined;
  return print === undefined ? [] : [replacement(at, at + 1, print)];
}

/** Radicals of the supplement that Unicode gives no equal, as the characters that they are printed for. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺁': '厂', '⺌': '小', '⺍': '小', '⺎': '兀', '⺗': '心', '⺝': '月', '⺟': '母', '⺠': '民', '⺼': '肉', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车',
  '⻑': '長', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟',
  '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟',
};
/** Characters in the compatibility block that are no double of another: 﨎 and eleven more. */
const OWN = /[\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27-\ufa29]/u;
export const DOUBLES = '\\u2E80-\\u2FDF\\uF900-\\uFAFF';
const DOUBLE = new RegExp(`[${DOUBLES}]`, 'u');

/** The character that a radical or compatibility ideograph doubles (⽤ → 用); null for all others. */
export function doubled(char: string): string | null {
  if (!DOUBLE.test(char) || OWN.test(char)) return null;
  const same = RADICALS[char] ?? char.normalize('NFKC');
  return same !== char && same.length === 1 ? same : null;
}
