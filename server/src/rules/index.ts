import type { BlockAnalysis, PlacedBlock, Report } from '../analysis/model';
import { misread } from '../text/decode';
import { toDoc, type Span } from '../text/span';
import { abnormalCodepoints } from './codepoints';
import { growthArithmetic, partsOfWhole } from './arithmetic';
import { valueConflicts } from './conflicts';
import { anniversaryYears, duplicateSentences, planNames, unitScales } from './consistency';
import { countClaims, inlineCounts } from './counts';
import { figureForms } from './figures';
import { fullDigits } from './fullDigits';
import { catalogue } from './catalogue';
import { hanHyphens, rangeConnectors, ratioColons } from './connectors';
import type { Level } from './catalogue/row';
import { countMismatch, danglingMarkers, lostMarkers, numberMismatch, unusedEntries } from './glossary';
import { fieldResidue, htmlEntities, injectedPinyin, mojibake, strayPageNumbers } from './hygiene';
import { missingParents, numberMarks, numberSequence } from './headingNumbers';
import { numberForms } from './numberForms';
import { pairs } from './pairs';
import { lostQuotations, missingTerminal, mixedSeparators, salutations } from './paragraphs';
import { invisibles, templateLines } from './webCopy';
import { halfBrackets, halfMarks } from './widths';
import { ordinalGaps } from './sequences';
import { planYears } from './plans';
import { ambiguousTerms, nearDuplicates, quoteInconsistent, unexplained } from './quotedTerms';
import { wordForms } from './wordForms';
import type { BlockRule, Problem, ReportRule } from './problem';

const blockRules: readonly BlockRule[] = [mojibake, abnormalCodepoints, injectedPinyin, htmlEntities, fieldResidue, pairs, figureForms, inlineCounts,
  rangeConnectors, hanHyphens, ratioColons, salutations, lostQuotations, mixedSeparators,
  halfMarks, halfBrackets, fullDigits, invisibles, ordinalGaps, numberForms, wordForms, anniversaryYears];
const reportRules: readonly ReportRule[] = [strayPageNumbers, planYears, danglingMarkers, numberMismatch, unusedEntries, lostMarkers, countMismatch, countClaims, valueConflicts, growthArithmetic, partsOfWhole,
  numberMarks, missingParents, numberSequence, missingTerminal, templateLines,
  unitScales, planNames, duplicateSentences, unexplained, nearDuplicates, quoteInconsistent, ambiguousTerms];

/** Of a line that was read in another encoding only that is said. */
const rulesFor = (block: BlockAnalysis): readonly BlockRule[] => misread(block.block.text) === null ? blockRules : [abnormalCodepoints];

/** Findings of the block rules, kept as long as the block's analysis is. */
const ofBlock = new WeakMap<BlockAnalysis, readonly Problem[]>();

function blockProblems(block: PlacedBlock): readonly Problem[] {
  const known = ofBlock.get(block.analysis) ?? rulesFor(block.analysis).flatMap((rule) => rule(block.analysis));
  ofBlock.set(block.analysis, known);
  return block.start === 0 ? known : known.map((p) => moveProblem(p, block.start));
}

function moveProblem(p: Problem, by: number): Problem {
  const move = (s: Span): Span => toDoc({ start: s.start, end: s.end }, by);
  return {
    ...p, span: move(p.span),
    fixes: p.fixes.map((f) => ({ ...f, edits: f.edits.map((e) => ({ ...e, span: move(e.span) })) })),
    related: p.related.map((r) => ({ ...r, span: move(r.span) })),
  };
}

/** What a project says of rules: `{ 'html-entity': 'off' }`. */
export type Levels = Readonly<Record<string, Level>>;

/** The finding as a project wants it; none where the rule is off. */
function graded(p: Problem, levels: Levels): readonly Problem[] {
  const severity = levels[p.rule] ?? (catalogue[p.rule].severity === 'off' ? 'off' : p.severity);
  if (severity === 'off') return [];
  return [severity === p.severity ? p : { ...p, severity }];
}

const order = (a: Problem, b: Problem): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** All findings of all rules in a report, each place by itself, in document order. */
export const check = (report: Report, levels: Levels = {}): readonly Problem[] =>
  [...report.blocks.flatMap(blockProblems), ...reportRules.flatMap((rule) => rule(report))].flatMap((p) => graded(p, levels)).sort(order);
