import iconv from 'iconv-lite';
import jschardet from 'jschardet';

/** A decoded file; `encoding` is the name that the annotation document gives it: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, `big5`. */
export interface Decoded { readonly text: string; readonly encoding: string; readonly bom: boolean }
/** Why bytes are no text: a known binary format (`pdf`, `zip` …), or bytes that no encoding explains. */
export interface Undecodable { readonly error: 'binary'; readonly format: string | null }

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'], ['PK\x03\x04', 'docx/xlsx/zip'], ['\xd0\xcf\x11\xe0', 'doc/xls/wps'], ['\x89PNG', 'PNG'], ['\xff\xd8\xff', 'JPEG'], ['GIF8', 'GIF'], ['\x1f\x8b', 'gzip'], ['\x7fELF', 'ELF'],
];

/** Decodes a file's bytes. A byte order mark is taken off the text. An empty file is an empty text in UTF-8. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const magic = MAGIC.find(([sign]) => head.startsWith(sign));
  if (magic) return { error: 'binary', format: magic[1] };
  if (head.startsWith('\xef\xbb\xbf')) return { text: utf8(bytes.subarray(3)), encoding: 'utf-8', bom: true };
  if (head.startsWith('\xff\xfe')) return { text: via('utf-16le', bytes.subarray(2)), encoding: 'utf-16le', bom: true };
  if (head.startsWith('\xfe\xff')) return { text: via('utf-16be', bytes.subarray(2)), encoding: 'utf-16be', bom: true };
  const wide = wideWithoutMark(bytes);
  if (wide) return { text: via(wide, bytes), encoding: wide, bom: false };
  if (bytes.subarray(0, 65_536).filter((b) => b === 0).length > 8) return { error: 'binary', format: null };
  return narrow(bytes);
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const via = (encoding: string, bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false });

/** UTF-16 without a mark: line ends, digits and blanks have a zero byte at every second place, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  let even = 0, odd = 0;
  const end = Math.min(bytes.length, 65_536);
  for (let i = 0; i < end; i += 2) { if (bytes[i] === 0) even++; if (bytes[i + 1] === 0) odd++; }
  const side = odd > 0 && even === 0 ? 'utf-16le' : even > 0 && odd === 0 ? 'utf-16be' : null;
  return side && plausibility(via(side, bytes.subarray(0, end))) > 0.5 ? side : null;
}

/** One of the byte encodings: UTF-8 where it fits, else the likelier of GB18030 and Big5, else UTF-8 with what is broken replaced. */
function narrow(bytes: Uint8Array): Decoded | Undecodable {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8', bom: false };
  } catch { /* not UTF-8 all through: the others are tried */ }
  const loose = utf8(bytes);
  const broken = loose.split('\ufffd').length - 1;
  if (broken <= loose.length * 0.02) return { text: loose, encoding: 'utf-8', bom: false };
  const guess = jschardet.detect(Buffer.from(bytes.subarray(0, 65_536))).encoding?.toLowerCase() ?? '';
  const scored = (['gb18030', 'big5'] as const).map((encoding) => {
    const text = via(encoding, bytes);
    return { encoding, text, score: plausibility(text) + (guess.startsWith('gb') === (encoding === 'gb18030') && guess !== '' ? 0.05 : 0) };
  }).sort((a, b) => b.score - a.score)[0]!;
  if (scored.score < 0.35) return { error: 'binary', format: null };
  return { text: scored.text, encoding: scored.encoding, bom: false };
}

/** Characters that any report is full of, in both scripts: the right decoding shows them, a wrong one rare characters instead. */
const COMMON = new Set('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严'
  + '這來個國說們為時發會對產經動過學進著等還從業體機當點開應間與關題黨員質氣變條沒結問無軍統總實報務設廠農區強戰導濟階際書濟劃選擴標術極認權證單場車務達議聲鬥類華張馬節話況傳許廣記類觀織裝聯運約團歷構稱準號維寫層狀識適屬滿縣參紅細鐵價嚴');

/** The share of a text's first characters that are common Han, ASCII or usual marks; replacement characters count against it. */
function plausibility(text: string): number {
  const sample = text.slice(0, 4000);
  if (sample === '') return 0;
  let good = 0;
  for (const c of sample) {
    if (COMMON.has(c) || /[，。、；：“”（）\n\r]/u.test(c)) good++;
    else if (/[\x20-\x7e]/u.test(c)) good += 0.5;
    else if (/[\ufffd\ue000-\uf8ff\x00-\x08]/u.test(c)) good -= 2;
  }
  return good / sample.length;
}
