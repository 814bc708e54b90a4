import { chineseNumber } from './quantities/chinese';
import type { Para } from './surface';

/** How a document counts years: in the common era, or from the founding of the Republic of China (1912 is its first). */
export type Calendar = 'ce' | 'roc';

const FIRST_YEAR = 1911, EARLIEST = 60, LATEST = 150;
const ROC_YEAR = /(?<![\d〇○零一二三四五六七八九十百])(?:(?:中华)?民国)?(\d{2,3}|[六七八九]十[一二三四五六七八九]?|一百[零〇○一二三四五六七八九十]{0,3}|[一六七八九][〇○零一二三四五六七八九]{1,2})(?=(?:学)?年(?![代来内间以期级]))/gu;
const FRONT = 15, ENOUGH = 2;

/** The document's calendar: 中华民国九十三年 near its head, or 九十二年度 in several paragraphs. */
export function calendarOf(paras: readonly Para[]): Calendar {
  if (paras.slice(0, FRONT).some((p) => /民国.{1,8}年/u.test(p.surface.norm))) return 'roc';
  return paras.filter((p) => /(?:[六七八九]十[一二三四五六七八九]?|一百[零〇○一二三四五六七八九十]{0,3}|(?<!\d)1\d\d)年度/u.test(p.surface.norm)).length >= ENOUGH ? 'roc' : 'ce';
}

/** A text with its years in the common era, for reading years off it: 九十二年度 → 2003年度. Lengths change. */
export const inCommonEra = (text: string, calendar: Calendar): string => calendar === 'ce' ? text : text.replace(ROC_YEAR, (whole, printed: string) => {
  const year = /^\d/u.test(printed) ? Number(printed) : chineseNumber(printed);
  return year >= EARLIEST && year <= LATEST ? String(year + FIRST_YEAR) : whole;
});
