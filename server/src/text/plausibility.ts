/** The commonest characters of any report, in both scripts: the right decoding shows them, a wrong one rare characters instead. */
const COMMON = new Set('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严'
  + '這來個國說們為時發會對產經動過學進著等還從業體機當點開應間與關題黨員質氣變條沒結問無軍統總實報務設廠農區強戰導濟階際書濟劃選擴標術極認權證單場車務達議聲鬥類華張馬節話況傳許廣記類觀織裝聯運約團歷構稱準號維寫層狀識適屬滿縣參紅細鐵價嚴');
const MARK = /[，。、；：“”（）\n\r]/u;
const ASCII = /[\t\x20-\x7e]/u;
/** What stands in no text: replacement and private characters, controls, Hangul and lone surrogates. */
const FOREIGN = /[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x80-\x9f\uac00-\ud7a3\ud800-\udfff]/;
const SAMPLE = 4000;

/** How likely a text is Chinese and rightly decoded: near 1 where all is common, 0.5 for ASCII, below 0 for what stands in no text. */
export function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE);
  let good = 0;
  for (const c of sample) good += COMMON.has(c) || MARK.test(c) ? 1 : ASCII.test(c) ? 0.5 : FOREIGN.test(c) ? -2 : 0;
  return sample === '' ? 0 : good / sample.length;
}
