import type { BlockAnalysis, PlacedBlock, Report } from '../analysis/model';
import { isMisread, isTraditional } from './reading';
import { abnormalCodepoints } from './codepoints';
import { growthArithmetic, partsOfWhole } from './arithmetic';
import { valueConflicts } from './conflicts';
import { anniversaryYears, duplicateSentences, planNames, unitScales } from './consistency';
import { countClaims, inlineCounts, summedLists } from './counts';
import { figureForms } from './figures';
import { catalogue } from './catalogue';
import { hanHyphens, rangeConnectors, ratioColons } from './connectors';
import type { Level } from './catalogue/row';
import { entryFormat, termMismatch } from './glossaryForms';
import { markerForms, markerOrder } from './glossaryOrder';
import { countMismatch, danglingMarkers, lostMarkers, numberMismatch, unusedEntries } from './glossary';
import { fieldResidue, htmlEntities, injectedPinyin, mojibake, strayPageNumbers } from './hygiene';
import { missingParents, numberMarks, numberSequence } from './headingNumbers';
import { digitWidths } from './digitWidths';
import { dateForms } from './dateForms';
import { numberForms } from './numberForms';
import { groupings, rankStyles, sessionStyles, thousands } from './numberStyles';
import { officialForms } from './officialForms';
import { pairs } from './pairs';
import { lostQuotations, missingTerminal, mixedSeparators, salutations } from './paragraphs';
import { invisibles, templateLines } from './webCopy';
import { halfBrackets, halfMarks } from './widths';
import { ordinalGaps } from './sequences';
import { respectively } from './respectively';
import { headingYears, ownSessions, sessionYears } from './sessionYears';
import { planYears } from './plans';
import { blanks } from './blanks';
import { onlyIn } from './blockFacts';
import { headingEnds } from './headingEnds';
import { lineBreaks } from './lineBreaks';
import { interpuncts, markForms } from './markForms';
import { markRuns } from './markRuns';
import { quotedSide } from './quotedSide';
import { quoteStyle } from './quoteStyle';
import { mixedScript } from './scripts';
import { ambiguousTerms, nearDuplicates, quoteInconsistent, unexplained } from './quotedTerms';
import { madeForms, wordForms } from './wordForms';
import { moveProblem, type BlockRule, type Problem, type ReportRule } from './problem';

const blockRules: readonly BlockRule[] = [mojibake, abnormalCodepoints, injectedPinyin, htmlEntities, fieldResidue, figureForms, inlineCounts, summedLists,
  hanHyphens, ratioColons, salutations, lostQuotations, mixedSeparators,
  halfMarks, halfBrackets, invisibles, ordinalGaps, numberForms, wordForms,
  groupings, sessionStyles, officialForms, respectively, sessionYears, markRuns];
/** Forms that the mainland's standards rule on and others write otherwise: 二零二四年, 「甲」、「乙」, 首先、, 2024-25. */
const mainland: readonly BlockRule[] = [rangeConnectors, dateForms, markForms, quotedSide];
const reportRules: readonly ReportRule[] = [strayPageNumbers, planYears, danglingMarkers, numberMismatch, unusedEntries, lostMarkers, countMismatch, countClaims, valueConflicts, growthArithmetic, partsOfWhole,
  numberMarks, missingParents, numberSequence, missingTerminal, templateLines,
  unitScales, planNames, anniversaryYears, duplicateSentences, unexplained, nearDuplicates, quoteInconsistent, ambiguousTerms,
  markerOrder, markerForms, termMismatch, entryFormat, thousands, rankStyles, headingYears, ownSessions, digitWidths,
  pairs, quoteStyle, headingEnds, lineBreaks, mixedScript, madeForms,
  onlyIn((r) => !isTraditional(r), (b) => (isMisread(b) ? [] : mainland.flatMap((rule) => rule(b)))), onlyIn((r) => r.script !== 'hant', (b) => [...interpuncts(b), ...blanks(b)])];

/** Of a line that was read in another encoding only that is said. */
const rulesFor = (block: BlockAnalysis): readonly BlockRule[] => isMisread(block) ? [abnormalCodepoints] : blockRules;

/** Findings of the block rules, kept as long as the block's analysis is. */
const ofBlock = new WeakMap<BlockAnalysis, readonly Problem[]>();

function blockProblems(block: PlacedBlock): readonly Problem[] {
  const known = ofBlock.get(block.analysis) ?? rulesFor(block.analysis).flatMap((rule) => rule(block.analysis));
  ofBlock.set(block.analysis, known);
  return block.start === 0 ? known : known.map((p) => moveProblem(p, block.start));
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
