import { isIndicatorName } from '../lexicon';
import { any } from '../lexicon/figureWords';
import type { Quantity, Report } from '../analysis/model';
import { span } from '../text/span';
import { agree, single, type Single } from './figureText';
import { problem, type Problem, type ReportRule } from './problem';

/** Words that make a figure one of another time or place than its year and its report: 上半年…, 其中…, 预计…. */
const OTHER = /新增|新培育|培育|净增|认定|季度|半年|月|累计|同期|全国|全省|其中|较|年初|目标|任务|计划|力争|争取|连续|以来|年均|平均|五年|时期/u;
const LEAD = new RegExp(`(?:^|[，。；：、！？\\s]|${any('lead')}|全[市省县区州旗]|\\d{4}年)$`, 'u');
/** 其中，出口…；进口…: of what was named before, not of the whole. 近三年累计，…: of other years than the text around it. */
const PART = /(?:其中|当中)[^。！]*$|(?:累计|平均|年均|前[一二三]季度|月)[，：]$/u;
/** Values further apart are of different things. */
const FAR = 3;

/**
 * indicator-value-conflict: the same indicator of the same year with two values. Only indicators that the lexicon
 * knows, with nothing before the name that could narrow it; quiet where the values differ by rounding.
 */
export const valueConflicts: ReportRule = (report) => {
  const groups = new Map<string, Single[]>();
  for (const q of report.quantities) {
    const key = keyOf(report, q), s = single(q);
    if (key !== null && s) { const g = groups.get(key); if (g) g.push(s); else groups.set(key, [s]); }
  }
  return [...groups.values()].flatMap(conflictOf);
};

function keyOf(report: Report, q: Quantity): string | null {
  if (q.indicatorSpan === null || q.indicator === null || q.period === null || q.period.includes('-') || q.op !== 'eq' || q.kind === 'reference' || q.change === 'rank') return null;
  if (!isIndicatorName(q.indicator) || q.indicatorSpan.end > q.span.start) return null;
  const before = report.text.slice(Math.max(0, q.indicatorSpan.start - 12), q.indicatorSpan.start), words = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('，'), before.lastIndexOf('；')) + 1) + report.text.slice(q.indicatorSpan.end, q.span.start).slice(0, 80);
  if (!LEAD.test(before) || OTHER.test(words) || PART.test(report.text.slice(Math.max(0, q.indicatorSpan.start - 160), q.indicatorSpan.start)) || /[。；！]/u.test(report.text.slice(q.indicatorSpan.end, q.span.start))) return null;
  return [q.indicator, q.period, q.change, q.kind, q.unit, q.direction].join('|');
}

function conflictOf(group: readonly Single[]): readonly Problem[] {
  const first = group[0]!;
  const other = group.find((s) => s.q.indicatorSpan!.start !== first.q.indicatorSpan!.start && !agree(first, s) && s.value / first.value < FAR && first.value / s.value < FAR);
  if (!other) return [];
  const args = { indicator: first.q.indicator!, period: first.q.period!, first: first.q.text, second: other.q.text };
  return [problem('indicator-value-conflict', 'information', span(other.q.span.start, other.q.span.end), args, { related: [{ span: first.q.span, message: 'related-first-value' }] })];
}
