import type { Report } from '../analysis/model';

/** Whose report it is and of which year, as far as its first lines or its file's name tell. */
export interface Identity { readonly place: string | null; readonly year: number | null }

/** How many blocks of a report are its front: title, meeting line, speaker, address. */
const FRONT = 15;
const UNIT = '(?:(?![年在于的])[\\u4e00-\\u9fff]){1,14}?(?:省|市|县|区|州|盟|旗|镇|乡)';
/** 在临澜市第十二届人民代表大会第四次会议上 */
const AT_MEETING = new RegExp(`(${UNIT})\\s?第[一二三四五六七八九十\\d]{1,3}届人民代表大会`, 'u');
/** 临澜市2025年政府工作报告, 临澜市人民政府工作报告 */
const IN_TITLE = new RegExp(`(${UNIT})(?:人民政府)?\\s?(?:(?:19|20)\\d\\d年?)?\\s?(?:人民)?政府工作报告`, 'u');
/** 现在，我代表临澜市人民政府 */
const SPEAKING_FOR = new RegExp(`代表\\s?(${UNIT})人民政府`, 'u');
const YEAR = /((?:19|20)\d\d)\s?年/u;
/** 各市, 我市, 全市, 市: no place's own name. */
const NO_NAME = /^(?:[我全各本该]?(?:省|市|县|区|州|盟|旗|镇|乡)|(?:自治|开发|高新)区)$/u;

/** Reads whose report it is from its title, its meeting line, the speaker's address or the file's name (`fileName`), in this order of trust. */
export function identify(report: Report, fileName: string): Identity {
  const front = report.blocks.slice(0, FRONT).map((b) => b.analysis);
  const of = (kind: string): readonly string[] => front.filter((b) => b.block.kind === kind).map((b) => b.norm.replace(/\s/gu, ''));
  const named = [...of('meeting').map((t) => AT_MEETING.exec(t)), ...of('title').map((t) => IN_TITLE.exec(t)), ...of('paragraph').map((t) => SPEAKING_FOR.exec(t)), IN_TITLE.exec(fileName)];
  const dated = [...of('meeting'), ...of('title'), fileName].map((t) => YEAR.exec(t)?.[1]).find((y) => y !== undefined);
  return { place: named.map((m) => m?.[1]).find((p) => p !== undefined && !NO_NAME.test(p)) ?? null, year: dated === undefined ? report.year : Number(dated) };
}

/** Whether two names are of one place; one of them may have before it what the place belongs to: 临澜市云渚区 and 云渚区. */
export function samePlace(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.endsWith(short) && /^$|.[省市县區区州盟旗]$/u.test(long.slice(0, -short.length));          // 泰和县 is not 和县
}
