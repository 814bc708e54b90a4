import { doubled, DOUBLES } from './glyphs';

/** Character classes as fragments of regular expressions, and one-to-one foldings. All are linear and of fixed length. */
export const HAN = '\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF〇';
export const CN_DIGIT = '〇零一二三四五六七八九十';
/** Marks that end a sentence. */
export const STOP = '。！？';
/** Marks that end a clause, in normalised text. */
export const CLAUSE = '，。；：！？';

const HAN_RE = new RegExp(`[${HAN}]`);
export const isHan = (char: string | undefined): boolean => char !== undefined && HAN_RE.test(char);

const HALF_TO_FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const FOLD: Readonly<Record<string, string>> = {
  '％': '%', '‧': '.', '－': '-', '＋': '+', '／': '/', '～': '~', '〜': '~', '―': '—', '─': '—', '∶': ':', '﹕': '：',
  '「': '“', '」': '”', '『': '‘', '』': '’', '\u00A0': ' ', '\u3000': ' ', '\u2002': ' ', '\u2003': ' ', '\u2009': ' ', '\t': ' ',
  '﹐': '，', '﹔': '；', '\uFF61': '。',
};
const CJK_MARK = /[，。；：？！、（）“”‘’《》【】]/;

/** One character folded to the form that the analysis reads; the result is always one UTF-16 unit. */
function fold(text: string, i: number, paired: ReadonlySet<number>): string {
  const char = text[i]!;
  const code = char.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);           // ０–９
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return String.fromCharCode(code - 0xfee0);   // Ａ–ｚ
  if (char === '．') return isDigit(text[i - 1]) && isDigit(text[i + 1]) ? '.' : char;
  const full = HALF_TO_FULL[char];
  if (full === undefined) return FOLD[char] ?? doubled(char) ?? char;
  return paired.has(i) || (besideHan(text, i) && !(isDigit(text[i - 1]) && isDigit(text[i + 1]))) ? full : char;
}

/** An Arabic digit, half- or full-width. */
const isDigit = (char: string | undefined): boolean => char !== undefined && ((char >= '0' && char <= '9') || (char >= '０' && char <= '９'));
const besideHan = (text: string, i: number): boolean => [text[i - 1], text[i + 1]].some((c) => c !== undefined && (isHan(c) || CJK_MARK.test(c)));

/** Half-width brackets whose partner stands beside Han: both are brackets of Chinese text. */
function pairedBrackets(text: string): ReadonlySet<number> {
  const open: number[] = [], paired = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '(' || c === '（') { open.push(i); continue; }
    if (c !== ')' && c !== '）') continue;
    const first = open.pop();
    if (first !== undefined && (besideHan(text, first) || besideHan(text, i) || c === '）' || text[first] === '（')) paired.add(first).add(i);
  }
  return paired;
}

const NEEDS_FOLD = new RegExp(`[,;:?!()\\uFF01-\\uFF5E\\uFF61‧〜―─∶﹕「」『』\\u00A0\\u3000\\u2002\\u2003\\u2009\\t﹐﹔${DOUBLES}]`, 'u');

/**
 * Folds width and variants: full-width digits, letters and ％ become half-width; half-width marks beside Han become
 * full-width; Traditional quotation marks become “ ”; radicals (⽤) become characters. The length never changes.
 */
export function foldWidth(text: string): string {
  if (!NEEDS_FOLD.test(text)) return text;
  let out = '';
  const paired = pairedBrackets(text);
  for (let i = 0; i < text.length; i++) out += fold(text, i, paired);
  return out;
}
