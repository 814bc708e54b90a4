import { analyse, type AnalysisEnv } from '../../server/src/analysis/report';
import { recoveryOf } from '../../server/src/analysis/recovery';
import { misalign } from '../../server/src/text/misalign';

/** What the scraper annotates, in the order in which it replaces. */
export const ANNOTATIONS: readonly (readonly [string, string])[] = [
  ['優', 'yōu'], ['會', 'huì '], ['產', 'chǎn'], ['業', 'yè'], ['經', 'jīng'], ['實', 'shí'], ['現', 'xiàn'], ['進', 'jìn'], ['發', 'fā'], ['質', 'zhì'], ['長', 'cháng'], ['動', 'dòng'],
  ['務', 'wù'], ['創', 'chuàng '], ['區', 'qū'], ['來', 'lái'], ['聯', 'lián'], ['詢', 'xún'], ['繆', 'móu'], ['犕', 'bèi'],
];

/** Sentences of an invented city; some hold a pair of bytes that the scraper takes for one of its characters or for a mark. */
export const SENTENCES: readonly string[] = [
  '臨瀾市堅持穩中求進，經濟社會發展取得新的成效。', '全市優質企業不斷增長，產業發展動力更足。', '我們以優異成績向大會匯報，以優良作風服務群眾。',
  '沿海口岸貨物進出口實現較快增長。', '加快建設大漖口產業區。', '大漖口港區碼頭實現通航，來往船舶明顯增多。', '模化發展取得進展。', '規模化經營的家庭農場達到三百家。',
  '深化與上海互聯互通，交通更加便利。', '城市功能品質提升。空間布局不斷優化。', '推動創新發展。回顧一年來的工作，成績來之不易。', '危化品企業進區入園，實現安全發展。',
  '服務業增加值實現增長。花卉產業帶動農民增收。', '以內需拉動經濟增長，以優勢產業帶動進步。', '市場主體活力增強。企業創新能力進一步提高。', '深海漁業和近海養殖業進展順利。',
];
export const REPORT = SENTENCES.join('\n');

export const pollute = (text: string): string => text.split('\n').map((line) => misalign(line, ANNOTATIONS)).join('\n');

/** A spoilt stretch of the invented report, what is proposed for it, and whether a proposal is what was there. */
export interface Spoilt { readonly run: string; readonly certain: boolean; readonly candidates: readonly string[]; fits(candidate: string): boolean }

export function spoilt(env: AnalysisEnv): readonly Spoilt[] {
  const text = pollute(REPORT), report = analyse(env, text);
  return report.blocks.flatMap((b, i) => b.analysis.damaged.map((d): Spoilt => {
    const { certain, candidates } = recoveryOf(report, b, d), whole = b.analysis.block.text;
    const clean = (t: string): string => t.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùü]{1,6} ?\)/gu, '').replace(/,/gu, '，').replace(/;/gu, '；');
    const others = b.analysis.damaged.filter((o) => o !== d);
    const before = clean(whole.slice(Math.max(0, ...others.filter((o) => o.end <= d.start).map((o) => o.end)), d.start)), after = clean(whole.slice(d.end, Math.min(whole.length, ...others.filter((o) => o.start >= d.end).map((o) => o.start))));
    return { run: whole.slice(d.start, d.end), certain, candidates: candidates.map((c) => c.text), fits: (c) => SENTENCES[i]!.includes(before + c + after) };
  }));
}
