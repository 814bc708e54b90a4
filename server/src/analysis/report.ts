import { matcher } from '../lexicon/matcher';
import { span, toDoc, type Span } from '../text/span';
import { readGlossary, type GlossaryPlace } from './glossary';
import { findMarkers, linkMarker, type MarkerDraft } from './markers';
import type { BlockAnalysis, BlockContext, BlockKind, GlossaryEntry, PlacedBlock, PlanPeriod, QualitativeTarget, Quantity, Report, TermUse } from './model';
import { findPlanPeriods } from './periods';
import { findQuantities } from './quantities';
import { recoverWith, type RecoveryEngine } from './recovery';
import { findQualitativeTargets } from './quantities/qualitative';
import { readStructure, sectionsOf, type Structure } from './structure';
import { surfaces, type Para, type SurfaceCache } from './surface';
import { termEndings } from './termEndings';
import { coreIndex, explainedParts, findTerms } from './terms';
import { contexts } from './years';

/** What the analysis cannot do itself: the engines that live in `env/`. */
export type AnalysisEnv = RecoveryEngine;

/** Work on a report's parts, kept so that the next version of the document need not do it again. */
interface Memory {
  readonly surfaces: SurfaceCache;
  readonly blocks: ReadonlyMap<string, BlockAnalysis>;
  /** The glossary's terms as one string: blocks are kept only while it stays the same. */
  readonly terms: string;
}
const memories = new WeakMap<Report, Memory>();

/** How many blocks are analysed between two yields. */
const SLICE = 24;

/**
 * Analyses a document. Total: any text gives a report. `previous` is an earlier report of the same document; blocks
 * that did not change keep their analysis. Yields between blocks, so that the caller can do other work or stop.
 */
export function* analyseSteps(env: AnalysisEnv, text: string, previous?: Report): Generator<void, Report> {
  const memory = previous && memories.get(previous);
  const { paras, cache } = surfaces(text, env, memory?.surfaces);
  yield;
  const { place, entries: glossary } = readGlossary(paras) ?? { place: null, entries: [] };
  const structure = readStructure(paras, place);
  yield;
  const body = structure.kinds.map((k, i) => !inGlossary(place, i) && k !== 'furniture' && k !== 'blank');
  const drafts = findMarkers(paras, body, glossary);
  const { year, of } = contexts(paras, structure);
  yield;
  const analyser = blockAnalyser(glossary, memory);
  const markersAt = groupByPara(drafts);
  const blocks: PlacedBlock[] = [];
  for (const [i, p] of paras.entries()) {
    blocks.push({ start: p.start, analysis: analyser.analyse(p, structure.kinds[i]!, of(i), body[i]!, markersAt.get(i) ?? []) });
    if (i % SLICE === SLICE - 1) yield;
  }
  const report = assemble(text, paras, blocks, structure, glossary, place, drafts, cache, year);
  recoverWith(env, report);
  memories.set(report, { surfaces: cache, blocks: analyser.used, terms: analyser.terms });
  return report;
}

/** `analyseSteps` run to its end. */
export function analyse(env: AnalysisEnv, text: string, previous?: Report): Report {
  const steps = analyseSteps(env, text, previous);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const inGlossary = (place: GlossaryPlace | null, i: number): boolean => place !== null && i >= (place.heading ?? place.from) && i < place.to;

function groupByPara(drafts: readonly MarkerDraft[]): ReadonlyMap<number, readonly MarkerDraft[]> {
  const groups = new Map<number, MarkerDraft[]>();
  for (const d of drafts) { const g = groups.get(d.para); if (g) g.push(d); else groups.set(d.para, [d]); }
  return groups;
}

interface BlockAnalyser {
  analyse(p: Para, kind: BlockKind, context: BlockContext, body: boolean, markers: readonly MarkerDraft[]): BlockAnalysis;
  readonly used: ReadonlyMap<string, BlockAnalysis>;
  readonly terms: string;
}

/** A glossary's terms, made ready to be looked for. */
interface Names {
  readonly index: ReadonlyMap<string, number>;
  readonly find: ReturnType<typeof matcher>;
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** Analyses blocks, or takes them from the last version where text, kind, context, markers and glossary are the same. */
function blockAnalyser(glossary: readonly GlossaryEntry[], memory: Memory | undefined): BlockAnalyser {
  const index = coreIndex(glossary), names: Names = { index, find: matcher(index.keys()), parts: explainedParts(glossary) };
  const terms = [...index].map(([core, entry]) => `${core}=${entry}`).join('|');
  const old = memory?.terms === terms ? memory.blocks : undefined;
  const used = new Map<string, BlockAnalysis>();
  return {
    used, terms,
    analyse(p, kind, context, body, markers) {
      const spans = markers.map((m) => m.span);
      const key = [kind, context.zone, context.year, context.span, context.calendar, ...spans.map((s) => `${s.start}-${s.end}`), p.surface.norm, p.surface.text].join('|');
      const analysis = used.get(key) ?? old?.get(key) ?? analyseBlock({ start: 0, surface: p.surface }, kind, context, body, spans, names);
      used.set(key, analysis);
      return analysis;
    },
  };
}

function analyseBlock(p: Para, kind: BlockKind, context: BlockContext, body: boolean, markers: readonly Span<'norm'>[], names: Names): BlockAnalysis {
  const { text, norm, map, edits, pinyin, damaged, strays } = p.surface;
  const numbers = leadingNumber(p, kind);
  return {
    block: { kind, text }, context, norm, map, edits, pinyin, damaged, strays,
    terms: body && names.index.size > 0 ? findTerms(p, names.index, names.find, names.parts, markers) : [],
    quantities: hasQuantities(kind) ? findQuantities(p.surface, context, [...markers, ...numbers]) : [],
    qualitativeTargets: hasQuantities(kind) ? findQualitativeTargets(p.surface, context) : [],
    planPeriods: kind === 'furniture' || kind === 'blank' ? [] : findPlanPeriods(p, context.year),
  };
}

const hasQuantities = (kind: BlockKind): boolean => kind === 'paragraph' || kind === 'entry' || kind === 'heading' || kind === 'attachment';

/** The number of a heading or an entry at a paragraph's start is no figure. */
function leadingNumber(p: Para, kind: BlockKind): readonly Span<'norm'>[] {
  const m = /^\s*(?:[（(\[［〔【]?\s?\d{1,3}\s?[）)\]］〕】]|\d{1,3}(?:\.\d{1,2}){0,3}[.．、]?(?=\s?[\u4e00-\u9fff“]))/u.exec(p.surface.norm);
  return m && (kind === 'entry' || /[.．、）)\]］〕】]$/u.test(m[0])) ? [span(0, m[0].length)] : [];
}

function assemble(text: string, paras: readonly Para[], blocks: readonly PlacedBlock[], structure: Structure, glossary: readonly GlossaryEntry[], place: GlossaryPlace | null, drafts: readonly MarkerDraft[], cache: SurfaceCache, year: number | null): Report {
  const placed = <T>(pick: (a: BlockAnalysis) => readonly T[], move: (item: T, by: number) => T): readonly T[] =>
    blocks.flatMap((b) => pick(b.analysis).map((item) => move(item, b.start)));
  const { headings } = structure, endings = termEndings(glossary);
  return {
    text, script: cache.profile.script, polluted: cache.profile.polluted, year, blocks, headings,
    sections: sectionsOf(headings, text.length), glossary, glossarySpan: place && glossarySpan(paras, place),
    markers: drafts.map((d) => linkMarker(paras[d.para]!, d, glossary, endings)),
    terms: placed((a) => a.terms, moveTerm),
    quantities: placed((a) => a.quantities, moveMeasured<Quantity>),
    qualitativeTargets: placed((a) => a.qualitativeTargets, moveMeasured<QualitativeTarget>),
    planPeriods: placed((a) => a.planPeriods, movePlan),
  };
}

function glossarySpan(paras: readonly Para[], place: GlossaryPlace): Span {
  const last = paras[place.to - 1]!;
  return span(paras[place.heading ?? place.from]!.start, last.start + last.surface.text.length);
}

const moved = (s: Span, by: number): Span => toDoc(span(s.start, s.end), by);
const moveTerm = (t: TermUse, by: number): TermUse => ({ ...t, span: moved(t.span, by) });
const moveMeasured = <T extends { readonly span: Span; readonly indicatorSpan: Span | null }>(q: T, by: number): T => ({ ...q, span: moved(q.span, by), indicatorSpan: q.indicatorSpan && moved(q.indicatorSpan, by) });
const movePlan = (p: PlanPeriod, by: number): PlanPeriod => ({ ...p, span: moved(p.span, by), claimSpan: p.claimSpan && moved(p.claimSpan, by) });
