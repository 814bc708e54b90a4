import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();
/** So many texts are remembered: the terms of a few glossaries. */
const MOST = 2000;

/** How a text is typed in pinyin, in full and by initials: 数据码头 → `shujumatou sjmt`. */
export function pinyinKeys(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((s) => s.toLowerCase().replace(/[^a-z0-9]/gu, ''));
  const keys = `${syllables.join('')} ${syllables.map((s) => s[0] ?? '').join('')}`;
  if (known.size >= MOST) known.clear();
  known.set(text, keys);
  return keys;
}
