import sessions from '../../../seeds/lexicon/sessions.json';
import { ordinalOf } from '../analysis/lineForms';
import type { Heading, Report } from '../analysis/model';
import { span } from '../text/span';
import { isDamaged, isText, printedAt } from './reading';
import { problem, usual, type BlockRule, type Problem, type ReportRule } from './problem';

/** The event `from` was in `first`, one more `every` so many years; a census is prepared and worked on in the years `before` and `after`. */
interface Row { readonly name: string; readonly from: number; readonly first: number; readonly every: number; readonly before?: number; readonly after?: number }
/** 2024年…第七届进博会: a year, then an event of the table in the same clause with no other year between. */
const EVENTS = (sessions as readonly Row[]).map((row) => ({ ...row, pattern: new RegExp(`(?<!\\d|[以到])(?<year>(?:19|20)\\d\\d)年(?<gap>[^，。；：！？、\\d]{0,20}?(?:\\d{1,2}月(?:\\d{1,2}日)?[^，。；：！？、\\d]{0,20}?)?)(?<at>${row.name})`, 'dgu') }));
/** What is said of an event in another year than its own: its results, what came before and after it. */
const OTHER_YEAR = /公布|发布|数据|结果|以来|筹备|筹办|迎接|备战|根据|依据|按照|贯彻|落实|学习|至|起/u;

/** session-edition-year: 2024年召开的十四届全国人大一次会议, which was in 2023. */
export const sessionYears: BlockRule = (block) => !isText(block) && block.block.kind !== 'meeting' ? [] : EVENTS.flatMap((event) => [...block.norm.matchAll(event.pattern)].flatMap((m): readonly Problem[] => {
  const n = ordinalOf(m.groups!.n!) ?? 0, said = Number(m.groups!.year), right = event.first + (n - event.from) * event.every + (m.groups!.k ? (ordinalOf(m.groups!.k) ?? 1) - 1 : 0);
  if (n < event.from || (said >= right - (event.before ?? 0) && said <= right + (event.after ?? 0)) || OTHER_YEAR.test(m.groups!.gap!) || /^(?:数据|结果|公报|以来|成果|的?(?:前期|各项)?(?:准备|筹备|试点))/u.test(block.norm.slice(m.index + m[0].length))) return [];
  const at = printedAt(block, ...indicesOf(m));
  return isDamaged(block, at) ? [] : [problem('session-edition-year', usual('session-edition-year'), at, { text: m.groups!.at!, year: said, right })];
}));

const indicesOf = (m: RegExpMatchArray): readonly [number, number] => (m as RegExpMatchArray & { indices: { groups: { at: readonly [number, number] } } }).indices.groups.at;

const HEADED = /^(?:[一二三四五六七八九十]{1,2}、|第[一二三四五六]部分)?\s?(?:关于)?(?<year>20\d\d)年(?<rest>[^，。；]{0,20})$/u;
/** 二、“十五五”时期发展目标和2026年主要任务: the year of a heading's second part. */
const SECOND = /^[^，。；]{4,24}(?:和|与|及|、)(?<year>20\d\d)年(?<rest>[^，。；]{2,12})$/u;
const REVIEW = /回顾|总结|工作情况|完成情况/u, PLAN = /主要任务|重点工作|工作安排|目标任务|工作部署|工作打算|工作任务|主要工作|总体要求|目标/u;
/** A meeting from November on reports on its own year, one before May on the year before; between them nothing is sure. */
const lastYearOf = (year: number, month: number): number | null => (month >= 11 ? year : month <= 4 ? year - 1 : null);

/** report-year-heading: 一、2022年工作回顾 in a report given in January 2024. */
export const headingYears: ReportRule = (report) => {
  const date = meetingDate(report), last = date === null ? null : lastYearOf(date.year, date.month);
  return last === null ? [] : report.headings.filter((h) => h.level === 1 && h.zone !== 'glossary' && h.zone !== 'attachment').flatMap((h) => yearOfHeading(report, h, last));
};

function yearOfHeading(report: Report, h: Heading, last: number): readonly Problem[] {
  const m = HEADED.exec(h.text) ?? SECOND.exec(h.text), rest = m?.groups!.rest ?? '', review = REVIEW.test(rest), plan = PLAN.test(rest);
  if (!m || review === plan || /—|至|五年|远景/u.test(rest)) return [];
  const said = m.groups!.year!, right = String(review ? last : last + 1), at = report.text.slice(h.span.start, h.span.end).lastIndexOf(said);
  if (said === right || at < 0) return [];
  const here = span<'doc'>(h.span.start + at, h.span.start + at + said.length);
  return [problem('report-year-heading', usual('report-year-heading'), here, { text: said, right }, { fixes: [{ title: 'fix-write', args: { text: right }, edits: [{ span: here, newText: right }] }] })];
}

/** When the report was given, as its meeting line prints it. */
function meetingDate(report: Report): { readonly year: number; readonly month: number } | null {
  const line = report.blocks.find(({ analysis: b }) => b.block.kind === 'meeting' && b.context.zone === 'front');
  const m = line && /(20\d\d)年\s?(\d{1,2})月/u.exec(line.analysis.norm);
  return m ? { year: Number(m[1]), month: Number(m[2]) } : null;
}

const MEETING = /第(?<n>[一二三四五六七八九十]{1,3})届人民代表大会(?:常务委员会)?第(?<k>[一二三四五六七八九十]{1,2})次会议/u;
const SPOKEN = /(?<![\u4e00-\u9fff]?(?:全国|省|自治区))(?<at>(?<n>[一二三四五六七八九十]{1,3})届人大(?<k>[一二三四五六七八九十]{1,2})次会议)(?<since>以来|(?:确定|提出|通过|批准|审议)的)?/dgu;

/** session-edition-year: the report is given to the second session of a congress, and looks back on its fourth, or on the second itself. */
export const ownSessions: ReportRule = (report) => {
  const line = report.blocks.find(({ analysis: b }) => b.block.kind === 'meeting' && b.context.zone === 'front'), own = line && MEETING.exec(line.analysis.norm);
  if (!own) return [];
  const k = ordinalOf(own.groups!.k!) ?? 0;
  return report.blocks.flatMap(({ start, analysis: b }): readonly Problem[] => (isText(b) && b.context.zone !== 'glossary' ? [...b.norm.matchAll(SPOKEN)] : []).flatMap((m): readonly Problem[] => {
    const other = ordinalOf(m.groups!.k!) ?? 0, at = printedAt(b, ...indicesOf(m));
    if (m.groups!.n !== own.groups!.n || other < k || (other === k && !m.groups!.since) || isDamaged(b, at)) return [];
    return [problem('session-edition-year', 'information', span(at.start + start, at.end + start), { text: m.groups!.at!, year: `${own.groups!.n}届${own.groups!.k}次会议`, right: `${own.groups!.n}届${own.groups!.k}次会议之前` }, { related: [{ span: span(line.start, line.start + line.analysis.block.text.length), message: 'related-other' }] })];
  }));
};
