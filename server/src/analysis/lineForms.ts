import { headingStyles } from '../lexicon';

/** Forms that a whole line can have; all functions take the normalised text of a line without the blanks around it. */

const PAGE_NUMBER = /^[-—–·]?\s?(?:第\s?)?\d{1,4}(?:\s?页)?\s?[-—–·]?$/u;
/** A rule of a table or between parts: | --- | --- |, =====. */
const RULE_LINE = /^(?=.*[-=_*~]{3})[-=_*~|:+\s]+$/u;
const WEB_LABEL = /^[【［\[（]?(?:发布时间|发布日期|发布机构|稿件来源|信息来源|文章来源|来源|日期|时间|浏览次数|浏览量|点击数?|阅读次数|责任编辑|责编|编辑|审核|字号|字体|分享到?|当前位置|您的位置|上一篇|下一篇|附件下载|相关(?:报道|链接|文章|附件|新闻)|版权所有|索\s?引\s?号|发文字号|发文机关|主办单位|承办单位|技术支持)\s?(?:[：:】［\[]|$)/u;
const EDITOR_LINE = /^责任编辑/u;
const WEB_COMMAND = /【(?:加入收藏|打印此?文?本?页?|关闭|字号|收藏|分享|返回顶部)[^】]{0,8}】|^(?:下载|打印|全屏|收藏|分享|关闭窗口|关闭|返回顶部|无标题文档|首页|加大|还原|减小】?|】|[大中小](?:\s[大中小])*|扫一扫[^。]{0,30})$/u;
const BREADCRUMB = /^[^<。；]{0,30}[\u4e00-\u9fff]\s?(?:>>?|»|›)\s?[\u4e00-\u9fff]/u;
const CAPTION_OF_PHOTO = /(?:(?<!拍)摄|摄影报道|供图)[）)]?。?$/u;
const HTML_LINE = /^(?:<[^<>]{1,300}>\s?){1,9}$/u;
const TITLE_WORDS = /(?:工作报告|统计公报|规划纲要|远景目标纲要|执行情况.{0,40}报告|施政(?:总)?报告|预算.{0,20}报告)/u;
const ABOUT_A_REPORT = /作(?:了)?(?:政府)?工作报告|审议|解读|解释|注释|名词|摄$|^图[：为]|[记者]{2}|[>»]/u;

const DATE = '(?:\\d{4}|[二一][〇一二三四五六七八九零○O0]{3})\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日?';
const MEETING = new RegExp(`^(?:[—–-]{1,8}|[（(])?\\s?${DATE}.{0,60}(?:会议|大会|全会|常委会).{0,12}$`, 'u');
const DATE_LINE = new RegExp(`^(?:[—–-]{1,8}|[（(])?\\s?${DATE}[）)]?$`, 'u');
const MEETING_HEAD = new RegExp(`^(?:[—–-]{1,8}|[（(])?\\s?${DATE}.{0,50}$`, 'u');
const MEETING_TAIL = /^[^。；：！]{0,40}(?:会议|大会|全会)上?(?:的报告)?[）)]?$/u;
const OFFICE = '(?:省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|主席|总理|行政长官|专员|主任|局长|厅长|部长)';
const NAME = '[\\u4e00-\\u9fff]{1,4}(?:[·•][\\u4e00-\\u9fff]{1,8}|\\s{1,6}[\\u4e00-\\u9fff]{1,3})?';
const SPEAKER = new RegExp(`^[（(]?.{0,24}${OFFICE}\\s{0,6}[：:]?\\s{0,6}${NAME}[）)]?$`, 'u');
const NAME_LINE = new RegExp(`^(?:报告人[：:]\\s?)?${NAME}$`, 'u');
const ORGAN_LINE = /^.{0,16}(?:人民政府|财政[部厅局]|委员会|办公[室厅])$/u;
const ADDRESSEE = /^(?:尊敬的)?(?:各位|全体)?(?:人大|政协|常委会)?(?:代表|委员|议员|领导|同志们?|朋友们?|来宾|列席人员|组成人员|主席|副主席|主任|副主任|秘书长|女士们?|先生们?|乡亲们|父老乡亲)$/u;
const TOC_LINE = /(?:[.·…‧]\s?){4,}\s?\d{0,4}$/u;
const LONGEST_LEADER = 160;
const TOC_HEADING = /^[【\[]?目\s{0,4}[录次][】\]]?$/u;
const ATTACHMENT = /^(?:#{1,6} +)?附\s?件?\s?(?:[一二三四五六七八九十\d]{0,2}|之[一二三四五六])\s?(?:[：:]|$)/u;
const ATTACHMENT_LIST = /^附件?[：:]\s?\d{1,2}[.．、]/u;
const CAPTION = /^(?:专栏|附?[表图])\s?[\d一二三四五六七八九十]{1,3}(?:[：:．.、\s—-]|$|(?=[“\u4e00-\u9fff]))|^(?:单位|注|资料来源|数据来源)[：:]/u;
const LABEL_LINE = /^(?:年度目标|工作目标|目标任务|主要任务|主办单位|牵头单位|责任单位|协办单位|责任领导|完成时[限间]|工作措施|建设内容|项目内容|实施单位|责任部门)[：:]/u;

export const isFurniture = (t: string): boolean => t.length <= 90
  && (PAGE_NUMBER.test(t) || RULE_LINE.test(t) || WEB_LABEL.test(t) || EDITOR_LINE.test(t) || WEB_COMMAND.test(t) || BREADCRUMB.test(t) || HTML_LINE.test(t) || (t.length <= 60 && CAPTION_OF_PHOTO.test(t)));
/** What only a web page's template says; 来源：, 日期： and the like may also be the report's own. */
const OWN_LABEL = /^(?:来源|日期|时间|发文字号|发文机关|编辑|审核|主办单位|承办单位)\s?(?:[：:]|$)/u;
export const isTemplateLine = (t: string): boolean => t.length <= 90 && ((WEB_LABEL.test(t) && !OWN_LABEL.test(t)) || EDITOR_LINE.test(t) || WEB_COMMAND.test(t) || BREADCRUMB.test(t));
export const isMeetingLine = (t: string): boolean => t.length <= 90 && (MEETING.test(t) || DATE_LINE.test(t));
/** A meeting line's first half, the break coming anywhere behind the date; and what may come on the line after it. */
export const beginsMeetingLine = (t: string): boolean => t.length <= 60 && MEETING_HEAD.test(t);
export const endsMeetingLine = (t: string): boolean => t.length <= 44 && MEETING_TAIL.test(t);
export const isSpeakerLine = (t: string): boolean => t.length <= 40 && SPEAKER.test(t) && !/[，。；]/u.test(t);
/** A name or an office alone on its line; means a speaker only near the title. */
export const isNameLine = (t: string): boolean => t.length <= 20 && (NAME_LINE.test(t) || ORGAN_LINE.test(t));
/** A line of dots to a page number; without the number only where no sentence stands before the dots, for that may trail off. */
export const isTocLine = (t: string): boolean => TOC_LINE.test(t.slice(-LONGEST_LEADER)) && (/\d$/u.test(t) || !/[。；]/u.test(t));
export const isTocHeading = (t: string): boolean => TOC_HEADING.test(t);
export const isAttachmentLine = (t: string): boolean => t.length <= 40 && ATTACHMENT.test(t) && !ATTACHMENT_LIST.test(t);
/** 附件1 with nothing behind it: what it is called stands on the next line. */
export const isBareAttachment = (t: string): boolean => isAttachmentLine(t) && /^附\s?件?\s?[^：:]{0,2}[：:]?$/u.test(t);
export const isTitleLine = (t: string): boolean => t.length <= 70 && TITLE_WORDS.test(t) && !/[。；]/u.test(t) && !ABOUT_A_REPORT.test(t);
/** 前言, 结语: words that stand beside the parts of a text, never in one. */
export const isBeside = (t: string): boolean => /^(?:结\s*[语束]语?|前\s*言|引\s*言|序\s*言|导\s*言)$/u.test(t);
/** 专栏1 …, 表2 …, 注：…: captions of boxes, tables and pictures. */
export const isCaption = (t: string): boolean => t.length <= 60 && CAPTION.test(t);
/** 年度目标：…, 主办单位：… under an item of a list of tasks. */
export const isTaskLabel = (t: string): boolean => LABEL_LINE.test(t);

/** 各位代表：, 尊敬的各位代表、同志们！, 主席，各位委员：: nothing but people addressed. */
export function isSalutation(t: string): boolean {
  if (t.length > 50 || !/[代表委员议员同志领导们]/u.test(t)) return false;
  return t.replace(/[！，：、:,!。]$/u, '').split(/[，、,\s]/u).every((part) => ADDRESSEE.test(part));
}

const HEADING_PREFIX = /^(?:\d{0,4}(?:附件|附录|附表|附|资料|附注(?=[：:]))[A-Z\d一二三四五六七八九十]{0,3}[：:.、．]?)?/u;
/** The report that the words are taken from: 《政府工作报告》, 临澜市2024年政府工作报告. */
const HEADING_SUBJECT = /^(?:对|关于|文中)?(?:[^，。；：、《》]{0,16}《[^》]{2,40}》(?:[（(][^）)]{0,20}[）)])?|[^，。；：、《》]{0,24}?(?:报告|公报|纲要|规划|计划))/u;
const HEADING_WORDS = /^(?:的|中|里|中的|所|涉及|出现|有关|相关|部分|若干|一些|主要|重要|重点|新|专业|专有|专用|内容|指标|及|和|与|、)*((?:(?:名词|词语|用语|术语|名称|缩略语|缩略词|词汇|概念|提法|词条)[、和与及]?)*)(?:的|进行)?(解释|注释|注解|释义|说明|附注|备注|脚注|尾注|注)?(?:[和及与、](?:说明|解释|注释|名词解释))?(?:[（(][^）)]{0,24}[）)])?$/u;

/** How surely a line is the heading of a glossary: 3 名词解释, 《政府工作报告》注释 · 2 the same behind 三、 · 1 注释, 附注, 注 · 0 no. */
export function glossaryHeadingRank(t: string): 0 | 1 | 2 | 3 {
  if (t.length > 80) return 0;
  const whole = t.replace(/[\s*#]/gu, '').replace(/^【([^】]*)】[：:]?$/u, '$1').replace(/[：:]$/u, '');
  if (whole.length < 1 || whole.length > 44) return 0;
  const numbered = /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十][）)])/u.exec(whole)?.[0] ?? '';
  const bare = whole.slice(numbered.length).replace(HEADING_PREFIX, '').replace(/^\d{1,3}(?=[^\d年])/u, '');
  const subject = HEADING_SUBJECT.exec(bare)?.[0] ?? '';
  const m = HEADING_WORDS.exec(bare.slice(subject.length)) ?? HEADING_WORDS.exec(bare);
  return m ? rankOf(m[1] ?? '', m[2] ?? '', subject, numbered) : 0;
}

function rankOf(nouns: string, act: string, subject: string, numbered: string): 0 | 1 | 2 | 3 {
  const sure = nouns !== '' ? act !== '' : subject !== '' && /解释|注释|注解|释义|附注/u.test(act);
  if (sure) return numbered === '' ? 3 : 2;
  return act !== '' && act !== '说明' && numbered === '' && subject === '' ? 1 : 0;
}

export interface NumberedForm {
  readonly style: string;
  readonly level: 1 | 2 | 3 | 4;
  /** As printed in the normalised text: `（一）`. */
  readonly number: string;
  /** Number and the blanks behind it. */
  readonly length: number;
}

/** The heading number that a line begins with, if it begins with one and goes on after it. */
export function headingNumber(t: string): NumberedForm | null {
  for (const style of headingStyles) {
    const m = style.pattern.exec(t);
    if (m && m[0].length < t.length) return { style: style.id, level: style.level, number: m[0].trim(), length: m[0].length };
  }
  return null;
}

const CN = '一二三四五六七八九十', BANKERS = '壹贰叁肆伍陆柒捌玖拾', ORDER = ['首先', '其次', '再次'];
/** Characters that are a number on their own, from Unicode and from a gazette's own font: first, last, value of the first. */
const SINGLE: readonly (readonly [number, number, number])[] = [[0x3220, 0x3229, 1], [0x2474, 0x2487, 1], [0xe686, 0xe68f, 1], [0xe74e, 0xe757, 1], [0xe5d0, 0xe5d0, 3]];
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The value of a heading's number: （十二） → 12, 1.3 → 3, 贰 → 2; null where it has none. */
export function ordinalOf(number: string): number | null {
  const arabic = /(\d+)[^\d]*$/u.exec(number);
  if (arabic) return Number(arabic[1]);
  const cn = /[一二三四五六七八九十]{1,3}/u.exec(number)?.[0];
  if (cn) return chineseNumber(cn);
  const bankers = /[壹贰貳叁参參肆伍陆陸柒捌玖拾]{1,2}/u.exec(number)?.[0];
  if (bankers) return chineseNumber([...bankers].map((c) => CN[BANKERS.indexOf(c.replace('貳', '贰').replace(/[参參]/u, '叁').replace('陸', '陆'))] ?? '').join(''));
  const roman = /^[IVX]+/u.exec(number)?.[0];
  if (roman) return [...roman].reduce((sum, c, i) => sum + (ROMAN[c]! < (ROMAN[roman[i + 1] ?? ''] ?? 0) ? -ROMAN[c]! : ROMAN[c]!), 0);
  const code = number.charCodeAt(0);
  for (const [from, to, first] of SINGLE) if (code >= from && code <= to) return code - from + first;
  const order = ORDER.findIndex((word) => number.startsWith(word));
  return order < 0 ? null : order + 1;
}

function chineseNumber(cn: string): number {
  const [tens, ones] = cn.includes('十') ? cn.split('十') : ['', cn];
  const digit = (s: string | undefined, empty: number): number => (s ? CN.indexOf(s) + 1 : empty);
  return cn.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}
