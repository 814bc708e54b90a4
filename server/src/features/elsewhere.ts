import { standsAlone } from '../analysis/termBounds';
import type { BlockAnalysis, Report } from '../analysis/model';
import { lastStartingAt, overlaps, span, toDoc, type Span } from '../text/span';

/** A definition that is not in the report itself. */
export interface Explanation {
  readonly term: string;
  readonly definition: string;
  /** Who says so: a report's file, or what the shared glossary names as its source. */
  readonly from: { readonly kind: 'report'; readonly name: string; readonly year: number | null } | { readonly kind: 'shared'; readonly source: string };
  /** Where it stands: the document, the line from 0 and the columns of the term in it. */
  readonly place: { readonly uri: string; readonly line: number; readonly from: number; readonly to: number };
}

/** The glossaries outside a report, as one that reads it sees them. */
export interface OutsideGlossary {
  /** Another one whenever answers may be others. */
  readonly version: number;
  /** The longest core that begins at `at` in a text. */
  longestAt(text: string, at: number): string | null;
  /** The explanations of a core, the best first. */
  explain(core: string): readonly Explanation[];
  /** Every core that begins with a text; for completing it. */
  beginningWith(prefix: string, most: number): readonly string[];
}

/** A use of a term that the report does not explain itself, with its quotation marks. */
export interface OutsideUse { readonly span: Span; readonly term: string; readonly core: string }

/** A term outside quotation marks counts from this length on: shorter ones are everyday words as often as not. */
const UNQUOTED = 4;
/** 全国人口, 全市用电量: everyday words of which some report says how it counts. */
const OF_AN_AREA = /^[全本我各](?:国|省|市|县|区|州|盟|旗|镇|乡|社会|年)/u;
const SKIPPED = /[“”‘’"'\s]/u;

interface Match { readonly core: string; readonly at: Span<'norm'> }
const known = new WeakMap<BlockAnalysis, { readonly glossary: OutsideGlossary['longestAt']; readonly version: number; readonly matches: readonly Match[] }>();
const uses = new WeakMap<Report, { readonly glossary: OutsideGlossary; readonly version: number; readonly found: readonly OutsideUse[] }>();

/**
 * The uses of terms that only others explain: in quotation marks (“链长制”), or four characters and more that stand for
 * themselves. What the report explains itself is none of them. In document order.
 */
export function outsideUses(report: Report, glossary: OutsideGlossary): readonly OutsideUse[] {
  const before = uses.get(report);
  if (before && before.glossary === glossary && before.version === glossary.version) return before.found;
  const own = new Set(report.glossary.flatMap((e) => e.cores)), said = new Map<string, boolean>();
  const explained = (core: string): boolean => {
    const answer = said.get(core) ?? (!own.has(core) && glossary.explain(core).length > 0);
    said.set(core, answer);
    return answer;
  };
  const found = report.blocks.flatMap(({ start, analysis }) => !isBody(analysis) ? [] : matchesIn(analysis, glossary).filter((m) => explained(m.core)).flatMap((m): readonly OutsideUse[] => {
    const printed = analysis.map.toBlock(m.at), at = toDoc(printed, start);
    return overlapsOwn(report, at) ? [] : [{ span: at, term: analysis.block.text.slice(printed.start, printed.end), core: m.core }];
  }));
  uses.set(report, { glossary, version: glossary.version, found });
  return found;
}

/** The outside term at an offset. */
export const outsideUseAt = (report: Report, glossary: OutsideGlossary, offset: number): OutsideUse | null => {
  const all = outsideUses(report, glossary), use = all[lastStartingAt(all, offset, (u) => u.span.start)];
  return use && offset <= use.span.end ? use : null;
};

const isBody = ({ block: { kind }, context: { zone } }: BlockAnalysis): boolean => zone !== 'glossary' && kind !== 'furniture' && kind !== 'blank' && kind !== 'entry';

function overlapsOwn({ terms }: Report, at: Span): boolean {
  const last = lastStartingAt(terms, at.end - 1, (t) => t.span.start);
  return [terms[last], terms[last - 1]].some((t) => t !== undefined && overlaps(t.span, at));
}

function matchesIn(block: BlockAnalysis, glossary: OutsideGlossary): readonly Match[] {
  const before = known.get(block);
  if (before && before.glossary === glossary.longestAt && before.version === glossary.version) return before.matches;
  const matches = look(block.norm, glossary);
  known.set(block, { glossary: glossary.longestAt, version: glossary.version, matches });
  return matches;
}

/** Longest first, whatever quotation marks and blanks a term is printed with. */
function look(norm: string, glossary: OutsideGlossary): readonly Match[] {
  let bare = '', open = -1;
  const at: number[] = [], quote: number[] = [], matches: Match[] = [];
  for (let i = 0; i < norm.length; i++) {
    const c = norm[i]!;
    if (c === '“') open = i; else if (c === '”') open = -1;
    if (!SKIPPED.test(c)) { bare += c; at.push(i); quote.push(open); }
  }
  for (let i = 0; i < bare.length - 1;) {
    const core = glossary.longestAt(bare, i), end = core === null ? i : i + core.length - 1;
    const match = core === null ? null : matchAt(norm, core, at[i]!, at[end]!, quote[i]!, quote[end]!);
    if (match) matches.push(match);
    i += match ? match.core.length : 1;
  }
  return matches;
}

/**
 * A term with all of the quotation marks that it touches. A part of what is quoted is no use: “百千万工程” is not 千万工程.
 * `open` and `openAtEnd` are where the quotation begins that its first and its last character stand in, -1 for none.
 */
function matchAt(norm: string, core: string, first: number, last: number, open: number, openAtEnd: number): Match | null {
  const start = open === first - 1 && open >= 0 ? open : first, end = openAtEnd >= 0 && norm[last + 1] === '”' ? last + 2 : last + 1;
  if ((open >= 0 && start !== open) || (openAtEnd >= 0 && end === last + 1)) return null;
  if (start < first && end > last + 1 && open === openAtEnd) return { core, at: span(start, end) };
  return core.length >= UNQUOTED && !OF_AN_AREA.test(core) && standsAlone(norm, first, last, core) ? { core, at: span(start, end) } : null;
}
