import { HAN } from '../text/chars';

const HAN_CHAR = new RegExp(`[${HAN}]`, 'gu');
/** Signs of a government report in its first pages, Simplified or Traditional, with their weight. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/政\s?府\s?工\s?作\s?[报報]\s?告/u, 3],
  [/各位代表[：:！!，,]/u, 2],
  [/(?:人民代表大[会會]|人大)(?:第?[一二三四五六七八九十]{1,3}[届屆])?.{0,8}第?[一二三四五六七八九十]{1,3}次(?:全[体體])?[会會][议議]/u, 2],
  [/[请請]予[审審][议議]/u, 2],
  [/名\s?[词詞]\s?解\s?[释釋]/u, 2],
  [/(?:^|\n)[ \u3000]*[（(][一二三四五六七八九十]{1,2}[）)]/u, 1],
  [/(?:^|\n)[ \u3000]*[一二三四五六七八九十]、/u, 1],
  [/[预預]期目[标標]|地[区區]生[产產].{0,12}[总總]值|一般公共[预預]算收入|[规規]上工[业業]/u, 1],
  [/[统統][计計]公[报報]|[规規][划劃][纲綱]要|“?十[三四五]五”?/u, 1],
];
const NEEDED = 4, MIN_HAN = 120;

/** Whether a text is a government report or a text about one: enough of the signs that such texts carry. */
export function isReport(text: string): boolean {
  const head = text.slice(0, 20_000);
  if ((head.match(HAN_CHAR)?.length ?? 0) < Math.max(MIN_HAN, head.length * 0.3)) return false;
  return SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(head) ? weight : 0), 0) >= NEEDED;
}
