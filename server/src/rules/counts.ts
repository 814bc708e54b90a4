import { ordinalOf } from '../analysis/lineForms';
import type { Heading, Report } from '../analysis/model';
import { span, toDoc } from '../text/span';
import { problem, type BlockRule, type Problem, type ReportRule } from './problem';

const CLAIM = /([二两三四五六七八九十]{1,3}|\d{1,2})(?:个|项|大|条)?(?:重点)?(?:方面)(?:的?(?:重点)?(?:工作|任务|举措|内容))?[^，。；：]{0,6}[：。]$/u;

/** count-claim-heading: 重点抓好九个方面工作： followed by another number of （一）… headings. */
export const countClaims: ReportRule = (report: Report) => report.blocks.flatMap((block): Problem[] => {
  const { norm, map, block: { kind } } = block.analysis;
  const m = kind === 'paragraph' ? CLAIM.exec(norm) : null;
  if (!m) return [];
  const claimed = ordinalOf(m[1]!.replace('两', '二'));
  const end = block.start + block.analysis.block.text.length;
  const series = seriesAfter(report, end);
  if (claimed === null || series.length < 2 || series.length === claimed) return [];
  const at = map.toBlock(span(m.index, m.index + m[0].length - 1));
  return [problem('count-claim-heading', 'warning', toDoc(at, block.start), { claimed, counted: series.length }, { related: [{ span: series[series.length - 1]!.span, message: 'related-last-heading' }] })];
});

/** The numbered headings 1, 2, 3… of one style that begin right behind a place. */
function seriesAfter(report: Report, end: number): readonly Heading[] {
  const from = report.headings.findIndex((h) => h.span.start >= end);
  const first = report.headings[from];
  const gap = first ? report.text.slice(end, first.span.start).trim() : 'none';
  if (!first || gap !== '' || ordinalOf(first.number) !== 1) return [];
  const series: Heading[] = [];
  for (const h of report.headings.slice(from)) {
    if (h.depth < first.depth) break;
    if (h.depth === first.depth && h.level === first.level && ordinalOf(h.number) === series.length + 1) series.push(h);
    else if (h.depth === first.depth) break;
  }
  return series;
}

/** 体现在四个方面：, 从四个方面发力。, 办好八件民生实事：, 抓好五项重点工作：; and with ： only “四个坚持”：, “六大工程”行动：, 六大工程： */
const INLINE = /(?<![十百第])([二两三四五六七八九十])(?:(?:(?:个|大)?方面|件[^，。；：]{0,6}实?事|项[^，。；：]{0,4}(?:工作|任务|举措|措施|行动|要求))[^，。；：]{0,6}[：。]|[个大项条][^，。；：“”一二两三四五六七八九十百千]{1,8}(?:”(?:工程|行动|要求|工作|举措|任务|战略|目标)?)?：)一是/u;
const ORDINALS = '一二三四五六七八九十';

/** count-claim-mismatch: 体现在四个方面：一是…；二是…；三是…。 in one paragraph, with another number of 一是. */
export const inlineCounts: BlockRule = ({ norm, map, block: { kind } }) => {
  const m = kind === 'paragraph' ? INLINE.exec(norm) : null;
  if (!m) return [];
  const claimed = ordinalOf(m[1]!.replace('两', '二'));
  let counted = 0;
  for (let at = m.index; counted < ORDINALS.length; counted++) {
    at = norm.indexOf(`${ORDINALS[counted]}是`, at);
    if (at < 0) break;
  }
  if (claimed === null || counted < 2 || counted === claimed) return [];
  const at = map.toBlock(span(m.index, m.index + m[1]!.length));
  return [problem('count-claim-mismatch', 'information', span(at.start, at.end), { claimed, counted, last: `${ORDINALS[counted - 1]!}是` })];
};

const ITEM = '[^，。；：！？“”（）《》\\d、的等]';
const SUM = '(?<at>(?<n>[二三四五六七八九十])(?:[大类种]|[个项](?=(?:重点|关键|主要)?(?:方面|环节|领域|体系|层面|维度|功能|示范|阶段|定位|转变|统筹))))(?=\\p{Script=Han}{2})(?!字|月|年)';
/** 种源研育、装备研制、产品研发三大工程: a list of names, summed up. */
const SUMMED = [new RegExp(`(?<=^|[，。；：！])(?<list>${ITEM}{1,16}(?:、${ITEM}{1,10}){1,8}?)${SUM}`, 'dgu'), new RegExp(`“(?<list>[^“”，。；]{1,8}(?:、[^“”，。；、]{1,8}){1,8})”${SUM}`, 'dgu')];
/** 建成幼儿园、小学、中学六个…: how many were built, not how many are named. */
const BUILT = /建成|建设|实施|新建|完成/u;
const COUNTING = /[二两三四五六七八九十][大个项类种]|关于|打好|打赢|以及|[第和与及或在为是到以]$/u;

/** count-claim-mismatch: A、B、C四大体系. Only lists of names of nearly one length, with nothing in them that counts. */
export const summedLists: BlockRule = ({ norm, map, block: { kind }, context }) => kind !== 'paragraph' || context.zone === 'glossary' ? [] : SUMMED.flatMap((form) => [...norm.matchAll(form)].flatMap((m): readonly Problem[] => {
  const { list, n, at } = m.groups as { readonly list: string; readonly n: string; readonly at: string }, items = list.split('、'), claimed = ordinalOf(n)!, rest = items.slice(1).map((i) => i.length);
  const most = items.length + (list.match(/[和与及]/gu)?.length ?? 0);
  if (items.length < 3 || COUNTING.test(list) || (/[个项]$/u.test(at) && BUILT.test(items[0]!)) || Math.max(...rest) - Math.min(...rest) > 1 || items[0]!.length < Math.min(...rest) || (claimed >= items.length && claimed <= most)) return [];
  const [start] = (m as RegExpMatchArray & { indices: { groups: Record<string, readonly [number, number]> } }).indices.groups.at!, where = map.toBlock(span(start, start + n.length));
  return [problem('count-claim-mismatch', 'information', span(where.start, where.end), { claimed, counted: items.length, last: items.at(-1)! })];
}));
