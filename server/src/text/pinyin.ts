import { HAN } from './chars';
import { span, type Span } from './span';

export const SYLLABLE = '[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6}';
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/;
const INJECTED = new RegExp(`([${HAN}])\\((${SYLLABLE}) ?\\)`, 'gu');

/** A reading in brackets behind a Han character, as scrapers inject it: `會(huì )`. */
export interface Injection {
  readonly han: string;
  readonly pinyin: string;
  /** From `(` to `)`, inclusive. */
  readonly span: Span<'block'>;
  readonly toned: boolean;
}

/** Every bracketed reading behind a Han character; whether it was injected is for the whole document to say. */
export function findInjections(text: string): readonly Injection[] {
  if (!text.includes('(')) return [];
  const found: Injection[] = [];
  for (const m of text.matchAll(INJECTED)) {
    const start = m.index + m[1]!.length;
    found.push({ han: m[1]!, pinyin: m[2]!, span: span(start, m.index + m[0].length), toned: TONED.test(m[2]!) });
  }
  return found;
}

const DAMAGE_TRIGGERS: readonly RegExp[] = [
  new RegExp(`\\?${SYLLABLE} ?\\)`, 'gu'),                                    // ?xún)   the bracket was eaten
  new RegExp(`(?:^|[${HAN}、。，”」)\\d])\\?[?;!](?=[\\u00a8-\\u1fff\\u2200-\\u2fff\\u3040-\\u9fff\\uf900-\\ufaff「?a-z])`, 'gmu'),   // 上??诎  ?;ヂ  ?!眳
  new RegExp(`(?:^|[${HAN}、。，”」)])\\?[A-Za-z]{1,2}(?=[${HAN}])`, 'gmu'),     // ?F髽
  new RegExp(`[${HAN}][A-Za-z|^_~{}]\\(${SYLLABLE} ?\\)`, 'gu'),              // 諝赓|(zhì)
  new RegExp(`\\?[;?!][A-Za-z|^_~{}]\\(${SYLLABLE} ?\\)`, 'gu'),              // ?;l(fā)
  new RegExp(`[${HAN}][a-z](?=[${HAN}])`, 'gu'),                              // 臻g布
  /\?[lr][ds]quo;/gu,
  new RegExp(`[${HAN})]\\?(?=[，。；]|,)`, 'gu'),                               // 以?xún)?,
];
const MERGE_DISTANCE = 14;

/**
 * Stretches of a polluted text that were decoded a byte out of step (`上??诎度刖硜?lái)` was 上海口岸入境來): each from
 * its first question mark to the last sign of damage. Only for documents with injected pinyin: elsewhere the same
 * signs are ordinary text.
 */
export function findDamage(text: string): readonly Span<'block'>[] {
  const hits = DAMAGE_TRIGGERS.flatMap((re) => [...text.matchAll(re)].map((m) => {
    const lead = /^[?]/.test(m[0]) ? 0 : 1;
    return { start: m.index + lead, end: m.index + m[0].length };
  })).sort((a, b) => a.start - b.start);
  const strong = hits.filter((h) => text[h.start] === '?' || hits.some((o) => o !== h && Math.abs(o.start - h.start) <= MERGE_DISTANCE));
  const merged: { start: number; end: number }[] = [];
  for (const h of strong) {
    const last = merged[merged.length - 1];
    if (last && h.start - last.end <= MERGE_DISTANCE && !/[，。；、”,;]/.test(text.slice(last.end, h.start).replace(/\?;/g, ''))) last.end = Math.max(last.end, h.end);
    else merged.push({ ...h });
  }
  return merged;
}
