import type { Edit, OffsetMap } from '../text/edits';
import type { Calendar } from './calendar';
import type { Span } from '../text/span';

/** What a block is. A block is one paragraph as an editor would see it: usually one line of the file. */
export type BlockKind =
  | 'title'        // 政府工作报告
  | 'meeting'      // ——2024年1月8日在某市第十八届人民代表大会第三次会议上
  | 'speaker'      // 市长  某某
  | 'heading'      // an own-line heading: 一、2023年工作回顾
  | 'paragraph'    // running text; may begin with a run-in heading
  | 'entry'        // an entry of the glossary
  | 'attachment'   // 附件1：…, the heading of an attachment
  | 'furniture'    // what the web page or the printer added: 责任编辑…, a page number
  | 'blank';

/** A block's text as printed, without its line end, and what kind of block the report makes of it. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** Which part of the report a block stands in; it tells last year's results from this year's targets. */
export type Zone = 'front' | 'review' | 'plan' | 'body' | 'glossary' | 'attachment';

/**
 * What a block must know of the rest of the report to be analysed. Two blocks with the same text, kind and context
 * have the same analysis, which is what lets an edit elsewhere leave a block's analysis alone.
 */
export interface BlockContext {
  readonly zone: Zone;
  /** The year that 今年 means in this block: the reporting year in a review part, the plan year in a plan part. */
  readonly year: number | null;
  /** The years that a review of several years covers (五年来): `[2016, 2020]`. */
  readonly span: readonly [number, number] | null;
  readonly calendar: Calendar;
}

/** A word of the normalised text; the tokens of a block tile its normalised text exactly. */
export interface Token {
  readonly span: Span<'norm'>;
  /** jieba's part of speech, or `term` (a glossary term) and `name` (an indicator's name) where the text was split at one. */
  readonly tag: string;
}

/** Level by form: 0 title · 1 一、or unnumbered on its own line · 2 （一） · 3 topic sentence, 1. · deeper. */
export type HeadingLevel = 0 | 1 | 2 | 3 | 4 | 5;

export interface Heading {
  /** The heading clause itself; of a run-in heading up to and with its 。 (`（一）聚力抓项目。`). */
  readonly span: Span;
  readonly level: HeadingLevel;
  /** True nesting, counted from the title's 0; 一、 inside an unnumbered part has level 1 and depth 2. */
  readonly depth: number;
  /** As printed: `一、`, `（二）`, `1．`; empty where it has none. */
  readonly number: string;
  /** Cleaned wording: layout blanks and injected pinyin gone, final 。 gone, number and script kept. */
  readonly text: string;
  /** The paragraph goes on in the same line. */
  readonly runIn: boolean;
  readonly zone: Zone;
}

/** A heading with all that stands under it. */
export interface Section {
  readonly heading: Heading;
  /** From the heading's start to the end of the last line before the next heading that is not deeper. */
  readonly span: Span;
  readonly children: readonly Section[];
}

export interface GlossaryEntry {
  /** The whole entry, over as many lines as it has: `①Ⅱ型大城市：城区常住人口…的城市。` */
  readonly span: Span;
  /** As printed at the entry (`①`, `[1]`, `1.`); empty where it has none. */
  readonly marker: string;
  /** The marker's number, null where it has none. */
  readonly number: number | null;
  /** Quotation marks kept as printed: `“六服六进”`. */
  readonly term: string;
  readonly termSpan: Span;
  readonly definition: string;
  readonly definitionSpan: Span;
  /** What is looked for in the body: the term, or the parts of a compound one (“六稳”“六保”), without quotation marks. */
  readonly cores: readonly string[];
}

/** A footnote marker in the body. */
export interface Marker {
  readonly span: Span;
  /** As printed: `①`, `［1］`. */
  readonly marker: string;
  readonly number: number | null;
  /** The body text it hangs on. */
  readonly term: string | null;
  readonly termSpan: Span | null;
  /** Index into `Report.glossary`; null = dangling. */
  readonly entry: number | null;
}

/** A use of a glossary term in the body. The span covers the term with its enclosing quotation marks. */
export interface TermUse {
  readonly span: Span;
  readonly term: string;
  /** Index into `Report.glossary`. */
  readonly entry: number;
}

export type Op = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'approx' | 'range';
export type QuantityKind = 'target' | 'actual' | 'reference';
export type Change = 'level' | 'growth' | 'share' | 'rank';

export interface Quantity {
  /** Number, unit and attached comparator: `5%以上`, `超1200个`, `近百亿元`. */
  readonly span: Span;
  /** As printed. */
  readonly text: string;
  /** 万 and 亿 multiplied out (456.6亿元 → 45660000000); a range or ratio has several. */
  readonly value: number | readonly number[];
  /** In Simplified characters; 人民币 is 元; empty if there is none. */
  readonly unit: string;
  readonly op: Op;
  /** What is measured, as printed (cleaned of injected pinyin); null where the text does not say. */
  readonly indicator: string | null;
  readonly indicatorSpan: Span | null;
  /** The id in `seeds/lexicon/indicators.json`, where it is a known one. */
  readonly indicatorId: string | null;
  /** Which of several that share a head (城镇、农村居民人均可支配收入 → 城镇居民人均可支配收入); null where the indicator is one. */
  readonly member: string | null;
  readonly kind: QuantityKind;
  /** `"2024"`, `"2021-2025"` or null. */
  readonly period: string | null;
  readonly change: Change;
  readonly direction: 'up' | 'down' | null;
}

/** A target that has no number: 居民收入与经济增长基本同步, 节能减排完成上级下达任务. */
export interface QualitativeTarget {
  /** From the name of what is measured to the end of the clause. */
  readonly span: Span;
  /** As printed. */
  readonly text: string;
  readonly indicator: string | null;
  readonly indicatorSpan: Span | null;
  /** The id in `seeds/lexicon/indicators.json`, where it is a known one. */
  readonly indicatorId: string | null;
  readonly period: string | null;
  /** How it is stated, an id in `seeds/lexicon/target-relations.json`: `same-pace`, `as-assigned`, `stable`. */
  readonly relation: string;
}

export interface PlanPeriod {
  /** The bare name: `十四五`, `第十四个五年规划`. */
  readonly span: Span;
  /** The short name in Simplified characters: `十四五`. */
  readonly plan: string;
  readonly years: readonly [number, number];
  /** Years that the text says of the plan (2022年是“十三五”的收官之年 → [2022]); null where it says none. */
  readonly claimedYears: readonly number[] | null;
  /** Whether the claimed years fit; null where none are claimed. */
  readonly consistent: boolean | null;
  /** The whole claim, where there is one: `2022年是“十三五”的收官之年`. */
  readonly claimSpan: Span | null;
  /** The years that the claimed role would really have (收官 of 十三五 → [2020]). */
  readonly expectedYears: readonly number[] | null;
}

/** A stretch that was decoded wrongly and cannot be read: `?？诎度刖硜?`. */
export interface DamagedRun {
  readonly span: Span;
}

/** A Traditional character among Simplified ones, where it is printed in its block: 産. */
export interface Stray {
  readonly at: number;
  readonly simplified: string;
}

/** What was found in one block, in `block` coordinates and sorted by start. */
export interface BlockAnalysis {
  readonly block: Block;
  readonly context: BlockContext;
  /** The normalised text: Simplified, half-width digits, full-width marks, no injected pinyin. */
  readonly norm: string;
  readonly map: OffsetMap;
  /** What of the printed text was read as something else, or as nothing: markup, line breaks, page numbers, injected pinyin. */
  readonly edits: readonly Edit[];
  /** Injected pinyin that normalising took out: `(huì )`. */
  readonly pinyin: readonly Span<'block'>[];
  readonly damaged: readonly Span<'block'>[];
  /** Traditional characters in a block that has few of them. */
  readonly strays: readonly Stray[];
  /** Terms, quantities and plans of the block, sorted; their spans are relative to the block's start. */
  readonly terms: readonly TermUse[];
  readonly quantities: readonly Quantity[];
  readonly qualitativeTargets: readonly QualitativeTarget[];
  readonly planPeriods: readonly PlanPeriod[];
}

export interface PlacedBlock {
  readonly start: number;
  readonly analysis: BlockAnalysis;
}

export type Script = 'hans' | 'hant' | 'mixed';

/** Everything the analysis knows of one document. All spans are in the document; all lists are in document order. */
export interface Report {
  readonly text: string;
  readonly script: Script;
  /** The document carries injected pinyin (a web copy made by a scraper). */
  readonly polluted: boolean;
  /** The year the report was given in, as far as its text tells. */
  readonly year: number | null;
  readonly blocks: readonly PlacedBlock[];
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly glossary: readonly GlossaryEntry[];
  /** The lines from the glossary's heading to its end; null where there is none. */
  readonly glossarySpan: Span | null;
  readonly markers: readonly Marker[];
  readonly terms: readonly TermUse[];
  readonly quantities: readonly Quantity[];
  readonly qualitativeTargets: readonly QualitativeTarget[];
  readonly planPeriods: readonly PlanPeriod[];
}
