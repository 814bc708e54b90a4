import { HAN } from '../text/chars';

const HAN_CHAR = new RegExp(`[${HAN}]`, 'gu');
/** What only reports and their kin say, Simplified or Traditional, with its weight. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/政\s?府\s?工\s?作\s?[报報]\s?告/u, 3],
  [/各位代表[：:！!，,]/u, 2],
  [/(?:人民代表大[会會]|人大)(?:第?[一二三四五六七八九十]{1,3}[届屆])?.{0,8}第?[一二三四五六七八九十]{1,3}次(?:全[体體])?[会會][议議]/u, 2],
  [/[请請]予[審审][议議]/u, 2],
  [/名\s?[词詞]\s?解\s?[释釋]/u, 2],
  [/[预預]期目[标標]|地[区區]生[产產].{0,12}[总總]值|一般公共[预預]算收入|[规規]上工[业業]/u, 1],
  [/[规規][划劃][纲綱]要|“?十[三四五]五”?/u, 1],
  [/[国國]民[经經][济濟]和社[会會][发發]展|[统統][计計]公[报報]|施政[报報]告|施政[计計][划畫劃]|[总總][预預]算案|[预預]算草案/u, 2],
];
/** What they are full of: the weight is earned with the first count, and once more with the second. */
const HABITS: readonly { readonly sign: RegExp; readonly from: number; readonly twice: number }[] = [
  { sign: /(?:^|\n)[ \u3000]*(?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖]、)/gu, from: 1, twice: 4 },
  { sign: /(?:增[长長加]|成[长長]|下降|提高|[达達]到?)[^，。；,;\n]{0,6}[\d百]|[亿億]元|百分之/gu, from: 10, twice: 25 },
  { sign: /政府|全[省市县縣区區国國州]|[省市县縣区區州][委政府]|各[级級]|[贯貫][彻徹]|落[实實]|[党黨]的|行政院|立法院/gu, from: 8, twice: 25 },
];
const NEEDED = 4, MIN_HAN = 120;

/** Whether a text is a government report, one of its kin (统计公报, 预算报告) or a text about one: enough of the signs that such texts carry. */
export function isReport(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (count(head, HAN_CHAR) < Math.max(MIN_HAN, head.length * 0.3)) return false;
  const said = SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(head) ? weight : 0), 0);
  return HABITS.reduce((sum, { sign, from, twice }) => { const n = count(head, sign); return sum + (n >= from ? 1 : 0) + (n >= twice ? 1 : 0); }, said) >= NEEDED;
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
