import type { Change, Op, QualitativeTarget, Quantity, QuantityKind, Report } from '../analysis/model';
import { indicators } from '../lexicon';
import type { Span } from '../text/span';
import { blockAt, sectionsAt } from './find';
import { sentenceAt } from './sentence';

/** Which figures a table of them has; `all` are references too. */
export const figureFilters = ['target', 'actual', 'all'] as const;
export type FigureFilter = (typeof figureFilters)[number];

/** A figure of the report with all that is said of it: a row of the table of targets, in the editor and in a file. */
export interface TargetRow {
  readonly span: Span;
  /** As printed: `5%以上`. */
  readonly text: string;
  /** The headings it stands under, from the outermost in; the report's title is none of them. */
  readonly sections: readonly string[];
  readonly indicator: string | null;
  /** Which of several named together, as the text's words give it: of 城镇、农村居民人均可支配收入, 城镇居民人均可支配收入; null where it is one alone. */
  readonly member: string | null;
  readonly indicatorId: string | null;
  /** Written out in full; null where the text gives no number. */
  readonly value: number | readonly number[] | null;
  readonly unit: string;
  readonly op: Op | null;
  readonly kind: QuantityKind;
  readonly period: string | null;
  /** `decline` is a growth downwards. */
  readonly change: Change | 'decline' | null;
  /** The sentence it stands in, on one line. */
  readonly sentence: string;
}

/** The report's figures of a kind and its targets without a number, in document order. */
export function targetRows(report: Report, filter: FigureFilter): readonly TargetRow[] {
  const figures = report.quantities.filter((q) => filter === 'all' || q.kind === filter).map((q) => figureRow(report, q));
  const inWords = filter === 'actual' ? [] : report.qualitativeTargets.map((t) => inWordsRow(report, t));
  return inWords.length === 0 ? figures : [...figures, ...inWords].sort((a, b) => a.span.start - b.span.start);
}

const figureRow = (report: Report, q: Quantity): TargetRow => ({
  span: q.span, text: q.text, sections: sectionsAt(report.sections, q.span.start), indicator: q.indicator, member: q.member, indicatorId: q.indicatorId,
  value: q.value, unit: q.unit, op: q.op, kind: q.kind, period: q.period, change: changeOf(q), sentence: sentenceOf(report, q.span),
});

/** 进出口总额稳中提质: a target that gives no number. */
const inWordsRow = (report: Report, t: QualitativeTarget): TargetRow => ({
  span: t.span, text: t.text, sections: sectionsAt(report.sections, t.span.start), indicator: t.indicator, member: null, indicatorId: t.indicatorId,
  value: null, unit: '', op: null, kind: 'target', period: t.period, change: null, sentence: sentenceOf(report, t.span),
});

const indicatorById = new Map(indicators.map((i) => [i.id, i]));


/** The change, told apart from its direction: a growth downwards is a decline. */
export const changeOf = ({ change, direction }: Quantity): Change | 'decline' => (change === 'growth' && direction === 'down' ? 'decline' : change);

/** What of a figure says how far it reaches; of a row of the table, or of what an archive keeps. */
type Measured = Pick<TargetRow, 'value' | 'unit' | 'change'>;

/** Whether a figure tells how much something grew or fell. */
export const isRate = ({ change }: Pick<TargetRow, 'change'>): boolean => change === 'growth' || change === 'decline';

/** The number of a figure, or the two of a range, a decline below 0; null for what is no length: ratios, ranks, growth in another unit than percent. */
export function reachOf(figure: Measured): readonly [number, number] | null {
  const { value, unit, change } = figure;
  if (value === null || unit.startsWith(':') || change === 'rank' || (isRate(figure) && unit !== '%')) return null;
  const [from, to] = typeof value === 'number' ? [value, value] : [value[0], value[value.length - 1]], sign = change === 'decline' ? -1 : 1;
  return from === undefined || to === undefined || !Number.isFinite(from) || !Number.isFinite(to) ? null : [sign * from, sign * to];
}

/** The lexicon's name of an indicator, null for one that it does not know. */
export const knownName = (id: string | null): string | null => (id === null ? null : indicatorById.get(id)?.names[0] ?? null);

/** The figures that measure the same: the same indicator of the lexicon, or the same words where it has none. */
export const sameIndicator = (report: Report, { indicator, indicatorId }: Pick<Quantity, 'indicator' | 'indicatorId'>): readonly Quantity[] =>
  report.quantities.filter((q) => (indicatorId ? q.indicatorId === indicatorId : indicator !== null && q.indicator === indicator));

function sentenceOf(report: Report, s: Span): string {
  const block = blockAt(report, s.start);
  if (!block) return '';
  const { text } = block.analysis.block, { start, end } = sentenceAt(text, s.start - block.start);
  return `${text.slice(start, end)}${text[end] ?? ''}`.replace(/\s*[\r\n]+\s*/gu, '').trim();
}
