import { headingStyles } from '../lexicon';

/** Forms that a whole line can have; all functions take the normalised text of a line without the blanks around it. */

const PAGE_NUMBER = /^[-—–·]?\s?(?:第\s?)?\d{1,4}(?:\s?页)?\s?[-—–·]?$/u;
/** A rule of a table or between parts: | --- | --- |, =====. */
const RULE_LINE = /^(?=.*[-=_*~]{3})[-=_*~|:+\s]+$/u;
const WEB_LABEL = /^[【［\[]?(?:发布时间|发布日期|稿件来源|信息来源|文章来源|来源|日期|时间|浏览次数|点击数?|阅读次数|责任编辑|责编|编辑|审核|字号|字体|分享到|当前位置|上一篇|下一篇|附件下载|版权所有|索\s?引\s?号|发文字号|发文机关|主办单位|承办单位|技术支持)\s?(?:[：:】［\[]|$)/u;
const EDITOR_LINE = /^责任编辑/u;
const WEB_COMMAND = /【(?:加入收藏|打印此?文?本?页?|关闭|字号|收藏|分享|返回顶部)[^】]{0,8}】|^(?:下载|打印|全屏|收藏|分享|关闭窗口|关闭|返回顶部|无标题文档|首页|扫一扫[^。]{0,30})$/u;
const MEETING = /^(?:[—–-]{1,8}|[（(])?\s?(?:\d{4}|[二〇一九○零]{4})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日?.{0,60}(?:会议|大会|全会|常委会).{0,12}$/u;
const SPEAKER = /^.{0,24}(?:省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|主席|总理|行政长官)\s{0,6}[\u4e00-\u9fff·]{1,8}(?:\s{1,4}[\u4e00-\u9fff])?$/u;
const SALUTATION = /^(?:各位代表|各位委员|同志们|主席、?各位代表|各位议员)[！，：、]?(?:各位委员|同志们)?[！，：]?$/u;
const TOC_LINE = /(?:[.·…‧]\s?){4,}\s?\d{0,4}$/u;
const ATTACHMENT = /^附件?\s?[一二三四五六七八九十\d]{0,2}\s?(?:[：:]|$)/u;
const TITLE_WORDS = /(?:政府工作报告|工作报告|统计公报|规划纲要|执行情况.{0,30}报告|施政报告|预算.{0,20}报告)/u;

export const isFurniture = (t: string): boolean => t.length <= 90 && (PAGE_NUMBER.test(t) || RULE_LINE.test(t) || WEB_LABEL.test(t) || EDITOR_LINE.test(t) || WEB_COMMAND.test(t));
export const isMeetingLine = (t: string): boolean => t.length <= 80 && MEETING.test(t);
export const isSpeakerLine = (t: string): boolean => t.length <= 36 && SPEAKER.test(t) && !/[，。；：]/u.test(t);
export const isSalutation = (t: string): boolean => SALUTATION.test(t);
export const isTocLine = (t: string): boolean => TOC_LINE.test(t);
export const isAttachmentLine = (t: string): boolean => t.length <= 40 && ATTACHMENT.test(t);
export const isTitleLine = (t: string): boolean => t.length <= 70 && TITLE_WORDS.test(t) && !/[。；]/u.test(t);

const GLOSSARY_HEADING = /^(?:\d{0,6}\s?附\s?[录件]?\s?[A-Z\d一二三四五六七八九十]{0,2}\s?[：:.]?|资料[：:]|【)?(?:《[^》]{2,20}》|[^，。；：、]{0,12}?(?:工作报告|报告|纲要))?(?:的|中的?|有关|部分|相关|内容|指标|及|和|与)*(?:专有|专业|重要|主要|新)?(?:名词|词语|用语|术语|名称|缩略语)?(?:术语)?(?:的|与)?(?:解释|注释|注解|释义|说明|附注|注\s?释)(?:[和及与](?:说明|解释|注释))?(?:（[^）]{0,20}）)?】?[：:]?$/u;

/** 名词解释, 《政府工作报告》注释, 附件：名词解释… on a line of its own. */
export function isGlossaryHeading(t: string): boolean {
  const bare = t.replace(/[\s*#]/gu, '');
  if (bare.length > 40 || !/解释|注释|注解|释义|说明|附注/u.test(bare) || !GLOSSARY_HEADING.test(bare)) return false;
  return !/说明/u.test(bare) || /名词|词语|用语|术语|解释|注释/u.test(bare);
}

export interface NumberedForm {
  readonly style: string;
  readonly level: 1 | 2 | 3 | 4;
  /** As printed in the normalised text: `（一）`. */
  readonly number: string;
}

/** The heading number that a line begins with, if it begins with one and goes on after it. */
export function headingNumber(t: string): NumberedForm | null {
  for (const style of headingStyles) {
    const m = style.pattern.exec(t);
    if (m && m[0].length < t.length) return { style: style.id, level: style.level, number: m[0].trim() };
  }
  return null;
}

const CN = '一二三四五六七八九十';
/** The value of a heading's number: （十二） → 12; null where it has none. */
export function ordinalOf(number: string): number | null {
  const arabic = /\d+/u.exec(number);
  if (arabic) return Number(arabic[0]);
  const cn = /[一二三四五六七八九十]{1,3}/u.exec(number)?.[0];
  if (!cn) return null;
  const [tens, ones] = cn.includes('十') ? cn.split('十') : ['', cn];
  const digit = (s: string | undefined, empty: number): number => (s ? CN.indexOf(s) + 1 : empty);
  return cn.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}
